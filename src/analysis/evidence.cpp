#include "analysis/evidence.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sowlint::analysis {
namespace {

/// The first row of every unit.
std::vector<text::TokenRow> first_rows(const contract::ReadContract& read) {
  std::vector<text::TokenRow> rows(read.contract.units.size());
  for (std::size_t i = read.words.rows.size(); i > 0; --i)
    rows[read.words.rows[i - 1].unit] = read.words.rows[i - 1];
  return rows;
}

/// Tells which words of a unit's first row a word of another row stands for. Both rows cover the
/// same bytes in the same order; they cut them into words differently.
class Alignment {
 public:
  Alignment(const text::TokenStream& words, const text::TokenRow& first,
            const text::TokenRow& other)
      : words_(words),
        other_(other) {
    std::uint32_t at = first.first;
    for (std::uint32_t token = other.first; token < other.last; ++token) {
      std::uint32_t next = at;
      while (next < first.last && !overlap(next, token))
        ++next;
      if (next < first.last) at = next;
      begins_.push_back(at);
      while (at + 1 < first.last && begins_within(at + 1, token))
        ++at;
      ends_.push_back(at + 1);
    }
  }

  /// The words of the first row for the words [hit.first, hit.last) of the other one.
  [[nodiscard]] UnitHit translate(const match::Hit& hit) const {
    return {hit.cue, begins_[hit.first - other_.first], ends_[hit.last - 1 - other_.first]};
  }

 private:
  [[nodiscard]] bool begins_within(std::uint32_t mine, std::uint32_t theirs) const {
    const text::Token& a = words_.tokens[mine];
    const text::Token& b = words_.tokens[theirs];
    return b.source_begin <= a.source_begin && a.source_begin < b.source_end;
  }

  /// Borders of cells are words without bytes.
  [[nodiscard]] bool overlap(std::uint32_t mine, std::uint32_t theirs) const {
    const text::Token& a = words_.tokens[mine];
    const text::Token& b = words_.tokens[theirs];
    if (a.source_begin == b.source_begin) return true;
    return a.source_begin < b.source_end && b.source_begin < a.source_end;
  }

  const text::TokenStream& words_;
  const text::TokenRow& other_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace

Evidence::Evidence(const contract::ReadContract& read, const match::Matcher& matcher,
                   base::Budget& budget)
    : read_(read),
      rows_(first_rows(read)) {
  const match::ScanResult scan = matcher.scan(read.words, budget);
  complete_ = scan.complete;
  std::vector<std::pair<std::uint32_t, UnitHit>> by_unit;
  by_unit.reserve(scan.hits.size());
  std::optional<Alignment> alignment;
  std::uint32_t aligned_row = 0;
  for (const match::Hit& hit : scan.hits) {
    const text::TokenRow& row = read.words.rows[hit.row];
    const text::TokenRow& first = rows_[row.unit];
    if (row.first == first.first) {
      by_unit.emplace_back(row.unit, UnitHit{hit.cue, hit.first, hit.last});
      continue;
    }
    if (!alignment || aligned_row != hit.row) {
      alignment.emplace(read.words, first, row);
      aligned_row = hit.row;
    }
    by_unit.emplace_back(row.unit, alignment->translate(hit));
  }
  std::sort(by_unit.begin(), by_unit.end());
  by_unit.erase(std::unique(by_unit.begin(), by_unit.end()), by_unit.end());
  begin_of_.assign(rows_.size() + 1, 0);
  for (const auto& [unit, hit] : by_unit) {
    ++begin_of_[unit + 1];
    hits_.push_back(hit);
  }
  for (std::size_t unit = 1; unit < begin_of_.size(); ++unit)
    begin_of_[unit] += begin_of_[unit - 1];
}

std::span<const UnitHit> Evidence::hits(std::size_t unit) const {
  return std::span(hits_).subspan(begin_of_[unit], begin_of_[unit + 1] - begin_of_[unit]);
}

std::span<const UnitHit> Evidence::hits(std::size_t unit, std::uint32_t cue) const {
  const std::span<const UnitHit> all = hits(unit);
  const auto before = [](const UnitHit& hit, std::uint32_t wanted) { return hit.cue < wanted; };
  const auto begin = std::lower_bound(all.begin(), all.end(), cue, before);
  const auto end = std::lower_bound(begin, all.end(), cue + 1, before);
  return {begin, end};
}

TextSpan Evidence::own_source(std::size_t unit, std::uint32_t first, std::uint32_t last) const {
  TextSpan span;
  for (std::uint32_t token = first; token < last; ++token) {
    if (!is_own(unit, token)) continue;
    const TextSpan word = source(token);
    span = span.empty() ? word : TextSpan{span.begin, std::max(span.end, word.end)};
  }
  return span;
}

std::string dump(const Evidence& evidence, const std::vector<match::Cue>& cues) {
  std::string lines;
  for (std::size_t unit = 0; unit < evidence.contract().units.size(); ++unit) {
    for (const UnitHit& hit : evidence.hits(unit)) {
      lines += "unit " + std::to_string(unit) + ": " + cues[hit.cue].name + " \"";
      for (std::uint32_t token = hit.first; token < hit.last; ++token) {
        if (token > hit.first) lines += ' ';
        lines += evidence.words().word(token);
      }
      lines += "\"\n";
    }
  }
  return lines;
}

}  // namespace sowlint::analysis
