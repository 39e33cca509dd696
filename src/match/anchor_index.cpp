#include "match/anchor_index.h"

#include <bit>
#include <map>
#include <utility>

namespace sowlint::match {

AnchorIndex::AnchorIndex(std::span<const std::vector<Anchor>> anchors) {
  std::map<std::pair<Pattern::Kind, std::string>, std::vector<Posting>> postings;
  for (std::uint32_t pattern = 0; pattern < anchors.size(); ++pattern) {
    for (const Anchor& anchor : anchors[pattern]) {
      Posting posting = {pattern, anchor.least_before, anchor.most_before, anchor.side, {}};
      for (const Pattern* word : anchor.beside) {
        posting.beside.emplace_back(word->kind, word->text);
      }
      postings[{anchor.kind, anchor.text}].push_back(std::move(posting));
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
  const KeyedWord word(text, 0, text.size());
  const std::size_t length = std::min(text.size(), kStemBytes);
  if (part == Part::Front) return front_key(word, length);
  if (part == Part::Back) return back_key(word, length);
  return part == Part::Inside ? inside_key(word, 0, length) : whole_key(word);
}

inline std::uint64_t AnchorIndex::may_fit(const KeyedWord& word) const {
  std::uint64_t found = filter_.may_have(whole_key(word));
  for (const std::size_t length : lengths(Part::Front)) {
    found |= filter_.may_have(front_key(word, length));
  }
  if (rare_parts_) found |= may_fit_rarely(word);
  return found;
}

void AnchorIndex::find_suspects(const text::TokenStream& words, const text::TokenRow& row,
                                std::vector<std::uint32_t>& suspects) const {
  suspects.resize(row.last - row.first);
  std::uint32_t* out = suspects.data();
  for (std::uint32_t token = row.first; token < row.last; ++token) {
    // Writing each and keeping few spares a branch that no processor can foresee.
    *out = token;
    out += may_fit(KeyedWord(words, token));
  }
  suspects.resize(static_cast<std::size_t>(out - suspects.data()));
}

std::uint64_t AnchorIndex::may_fit_rarely(const KeyedWord& word) const {
  std::uint64_t found = numbers_.postings.empty() || !numbers_.test.fits(word) ? 0 : 1;
  for (const std::size_t length : lengths(Part::Back)) {
    if (length <= word.bytes.size()) found |= filter_.may_have(back_key(word, length));
  }
  for (const std::size_t length : lengths(Part::Inside)) {
    for (std::size_t at = 0; at + length <= word.bytes.size(); ++at) {
      found |= filter_.may_have(inside_key(word, at, length));
    }
  }
  return found;
}

void AnchorIndex::fill_table() {
  filter_ = KeyFilter(entries_.size());
  slots_.resize(std::bit_ceil(2 * entries_.size() + 1));
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const std::uint64_t key = key_of(entries_[i]);
    filter_.add(key);
    std::size_t at = first_slot(key);
    while (slots_[at].first < slots_[at].last && slots_[at].key != key) {
      at = next_slot(at);
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
  rare_parts_ =
      !lengths(Part::Back).empty() || !lengths(Part::Inside).empty() || !numbers_.postings.empty();
}

}  // namespace sowlint::match
