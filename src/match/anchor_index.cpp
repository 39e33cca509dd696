#include "match/anchor_index.h"

#include <map>
#include <utility>

namespace sowlint::match {

AnchorIndex::AnchorIndex(std::span<const std::vector<Anchor>> anchors) {
  std::map<std::pair<Pattern::Kind, std::string>, std::vector<Posting>> postings;
  for (std::uint32_t pattern = 0; pattern < anchors.size(); ++pattern) {
    for (const Anchor& anchor : anchors[pattern]) {
      postings[{anchor.kind, anchor.text}].push_back(
          {pattern, anchor.least_before, anchor.most_before});
    }
  }
  for (auto& [anchor, where] : postings) {
    if (anchor.first == Pattern::Kind::Class) {
      numbers_ = {WordTest(anchor.first, anchor.second), std::move(where)};
    } else {
      entries_.push_back({WordTest(anchor.first, anchor.second), std::move(where)});
    }
  }
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return key_of(a) < key_of(b); });
  fill_table();
}

AnchorIndex::Part AnchorIndex::part_of(Pattern::Kind kind) {
  switch (kind) {
    case Pattern::Kind::Prefix:
      return Part::Front;
    case Pattern::Kind::Suffix:
      return Part::Back;
    case Pattern::Kind::Infix:
      return Part::Inside;
    default:
      return Part::Whole;
  }
}

std::uint64_t AnchorIndex::key_of(const Entry& entry) {
  const Part part = part_of(entry.test.kind());
  const std::string& text = entry.test.text();
  if (part == Part::Whole) return key_of(part, 0, whole_key(KeyedWord(text, 0, text.size())));
  const std::size_t length = std::min(text.size(), kStemBytes);
  const std::size_t at = part == Part::Back ? text.size() - length : 0;
  return key_of(part, length, low_bytes(load_bytes(text, at), length));
}

void AnchorIndex::fill_table() {
  std::size_t size = 2;
  while (size < 2 * entries_.size() + 1) {
    size *= 2;
  }
  slots_.resize(size);
  mask_ = size - 1;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const std::uint64_t key = key_of(entries_[i]);
    const std::uint64_t bit = key >> kFilterShift;
    filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    std::size_t at = key & mask_;
    while (slots_[at].first < slots_[at].last && slots_[at].key != key) {
      at = (at + 1) & mask_;
    }
    if (slots_[at].first == slots_[at].last) slots_[at] = {key, i, i};
    slots_[at].last = i + 1;
    const Part part = part_of(entries_[i].test.kind());
    if (part != Part::Whole) {
      lengths_[static_cast<std::size_t>(part)].push_back(
          std::min(entries_[i].test.text().size(), kStemBytes));
    }
  }
  for (std::vector<std::size_t>& lengths : lengths_) {
    std::sort(lengths.begin(), lengths.end());
    lengths.erase(std::unique(lengths.begin(), lengths.end()), lengths.end());
  }
}

}  // namespace sowlint::match
