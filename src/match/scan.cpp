#include "match/scan.h"

#include <algorithm>
#include <utility>

#include "match/word_key.h"

namespace sowlint::match {
namespace {

/// What a hit takes from the budget, so that hits cannot fill the memory.
constexpr std::uint64_t kCostOfHit = 256;

}  // namespace

Scan::Scan(const CompiledCues& cues, const text::TokenStream& words, base::Budget& budget,
           Effort effort)
    : cues_(cues),
      words_(words),
      budget_(budget),
      effort_(effort) {
  // One window of every pattern must have room, or making them few would not make them few.
  effort_.windows = std::max(effort_.windows, 2 * cues.patterns.size());
}

ScanResult Scan::run() {
  for (std::uint32_t row = 0; row < words_.rows.size(); ++row) {
    const text::TokenRow& tokens = words_.rows[row];
    const std::size_t hits_before = result_.hits.size();
    if (tokens.first == tokens.last) continue;
    bool done =
        budget_.charge(words_.tokens[tokens.last - 1].end - words_.tokens[tokens.first].begin);
    if (done) {
      collect(tokens);
      done = windows_.empty() || decide(row);
      done = budget_.charge(kCostOfHit * (result_.hits.size() - hits_before)) && done;
    }
    if (!done) {
      result_.hits.resize(hits_before);
      result_.complete = false;
      break;
    }
  }
  return std::move(result_);
}

void Scan::collect(const text::TokenRow& row) {
  windows_.clear();
  cues_.index.find_suspects(words_, row, suspects_);
  for (const std::uint32_t token : suspects_) {
    cues_.index.look_up(KeyedWord(words_, token), [&](std::span<const Posting> postings) {
      for (const Posting& posting : postings) {
        add_window(posting, token, row);
      }
    });
    if (windows_.size() > effort_.windows) widen(row);
  }
}

void Scan::add_window(const Posting& posting, std::uint32_t anchor, const text::TokenRow& row) {
  const std::uint32_t before = anchor - row.first;
  if (before < posting.least_before || !has_neighbour(posting, anchor, row)) return;
  const std::uint32_t earliest = anchor - std::min(before, posting.most_before);
  windows_.push_back({posting.pattern, {earliest, anchor - posting.least_before + 1}});
}

/// Whether the word that the pattern needs next to its anchor is there.
bool Scan::has_neighbour(const Posting& posting, std::uint32_t anchor,
                         const text::TokenRow& row) const {
  if (posting.side == Anchor::Side::None) return true;
  const bool before = posting.side == Anchor::Side::Before;
  if (anchor == (before ? row.first : row.last - 1)) return false;
  const KeyedWord neighbour(words_, before ? anchor - 1 : anchor + 1);
  return std::any_of(posting.beside.begin(), posting.beside.end(),
                     [&](const WordTest& test) { return test.fits(neighbour); });
}

/// Makes the windows few again: every pattern that has one may begin anywhere in the row.
void Scan::widen(const text::TokenRow& row) {
  for (Window& window : windows_) {
    window.starts = {row.first, row.last};
  }
  std::sort(windows_.begin(), windows_.end());
  windows_.erase(std::unique(windows_.begin(), windows_.end()), windows_.end());
}

/// Adds the hits of the row whose windows were collected. False when the budget has run out.
bool Scan::decide(std::uint32_t row) {
  std::sort(windows_.begin(), windows_.end());
  row_hits_.clear();
  const std::span<const Window> all(windows_);
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && all[end].pattern == all[begin].pattern) {
      ++end;
    }
    const CompiledPattern& pattern = cues_.patterns[all[begin].pattern];
    // Exceptions come behind the patterns that they are made from: without a match nothing to take.
    const bool needed = !pattern.unless || !row_hits_.empty();
    if (needed && !find(all.subspan(begin, end - begin), words_.rows[row])) return false;
    if (end == all.size() || cues_.patterns[all[end].pattern].cue != pattern.cue) {
      row_hits_.finish(pattern.cue, row, result_.hits);
    }
    begin = end;
  }
  return true;
}

/// Finds the matches of one pattern that begin in `windows`, which are sorted.
bool Scan::find(std::span<const Window> windows, const text::TokenRow& row) {
  const CompiledPattern& pattern = cues_.patterns[windows.front().pattern];
  std::vector<TokenRange>& found = row_hits_.of(pattern.unless);
  search_.steps = 0;
  search_.most_steps = effort_.first_steps * pattern.program.size();
  remembering_ = false;
  std::uint32_t next = row.first;  // where matches may begin that were not yet tried
  for (const Window& window : windows) {
    next = std::max(next, window.starts.first);
    while (next < window.starts.last) {
      const std::uint64_t steps_before = search_.steps;
      search_.most_steps += effort_.steps_of_start * pattern.program.size();
      const Program::Outcome outcome = match_at(pattern.program, next, row.last);
      if (!budget_.charge(search_.steps - steps_before)) return false;
      if (outcome == Program::Outcome::Match) {
        found.push_back({next, search_.end});
        next = search_.end;
      } else {
        ++next;
      }
    }
  }
  return true;
}

Program::Outcome Scan::match_at(const Program& program, std::uint32_t first, std::uint32_t last) {
  if (!remembering_) {
    const Program::Outcome outcome = program.match(words_, first, last, search_);
    if (outcome != Program::Outcome::OutOfSteps) return outcome;
    remembering_ = true;
    program.begin_remembering(first, search_);
  }
  return program.match_remembering(words_, first, last, search_);
}

}  // namespace sowlint::match
