#include "match/vocabulary.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace sowlint::match {

template <class Item>
ListsByTest<Item>::ListsByTest(std::span<const std::pair<TestId, Item>> added, std::size_t tests) {
  std::vector<std::uint32_t> first(tests + 1);
  for (const auto& [test, item] : added) {
    ++first[test + 1];
  }
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<Item> items(added.size());
  std::vector<std::uint32_t> next = first;
  for (const auto& [test, item] : added) {
    items[next[test]++] = item;
  }
  first_ = base::Array(std::move(first));
  items_ = base::Array(std::move(items));
}

Vocabulary::Vocabulary(const Parts& parts)
    : number_(parts.number),
      sets_(static_cast<std::uint32_t>(parts.sets)),
      in_sets_(parts.in_sets, parts.tests.size()),
      postings_(parts.postings, parts.tests.size()) {
  std::vector<char> text;
  std::vector<Record> records;
  records.reserve(parts.tests.size());
  for (const auto& [kind, word] : parts.tests) {
    records.push_back({static_cast<std::uint32_t>(text.size()),
                       static_cast<std::uint32_t>(word.size()), static_cast<std::uint32_t>(kind)});
    text.insert(text.end(), word.begin(), word.end());
  }
  text_ = base::Array(std::move(text));
  records_ = base::Array(std::move(records));
  view_tests();
  std::vector<WordTest> anchors;
  for (TestId test = 0; test < words_.size(); ++test) {
    if (!postings_of(test).empty()) anchors.push_back(words_[test]);
  }
  keys_ = TestKeys(words_);
  known_ = WordFilter(words_);
  anchors_ = WordFilter(anchors);
  fill_table();
}

void Vocabulary::view_tests() {
  const std::string_view text(text_.data(), text_.size());
  words_.reserve(records_.size());
  for (const Record& record : records_) {
    words_.emplace_back(static_cast<Pattern::Kind>(record.kind),
                        text.substr(record.begin, record.size));
  }
}

void Vocabulary::fill_table() {
  std::vector<std::pair<std::uint64_t, TestId>> keyed;
  keyed.reserve(words_.size());
  for (TestId test = 0; test < words_.size(); ++test) {
    if (test != number_) keyed.emplace_back(TestKeys::key_of(words_[test]), test);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<Slot> slots(std::bit_ceil(2 * keyed.size() + 1));
  std::vector<TestId> by_key(keyed.size());
  for (std::uint32_t i = 0; i < keyed.size(); ++i) {
    const auto [key, test] = keyed[i];
    by_key[i] = test;
    std::size_t at = slot_of(key, slots.size());
    while (slots[at].first < slots[at].last && slots[at].key != key) {
      at = (at + 1) & (slots.size() - 1);
    }
    if (slots[at].first == slots[at].last) slots[at] = {key, i, i};
    slots[at].last = i + 1;
  }
  by_key_ = base::Array(std::move(by_key));
  slots_ = base::Array(std::move(slots));
}

void Vocabulary::find_tests(const KeyedWord& word, Tests& tests) const {
  tests.clear();
  keys_.keys_of(word, [&](std::uint64_t key, std::size_t at) { find_tests(word, key, at, tests); });
  if (number_ != kNone && words_[number_].fits(word)) tests.push_back(number_);
  // A word may hold an infix at several places.
  std::sort(tests.begin(), tests.end());
  tests.erase(std::unique(tests.begin(), tests.end()), tests.end());
}

/// Adds the tests with this key that the word fits; infixes only at byte `at`, since a look through
/// the whole word from each of its places would take quadratic time.
void Vocabulary::find_tests(const KeyedWord& word, std::uint64_t key, std::size_t at,
                            Tests& tests) const {
  std::size_t slot = slot_of(key, slots_.size());
  while (slots_[slot].first < slots_[slot].last && slots_[slot].key != key) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  for (std::uint32_t i = slots_[slot].first; i < slots_[slot].last; ++i) {
    const WordTest& test = words_[by_key_[i]];
    const bool is_infix = test.kind() == Pattern::Kind::Infix;
    if (is_infix ? test.has_inside(word.bytes, at) : test.fits(word)) tests.push_back(by_key_[i]);
  }
}

}  // namespace sowlint::match
