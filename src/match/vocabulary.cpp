#include "match/vocabulary.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "match/frequency.h"

namespace sowlint::match {

TestId Vocabulary::test_of(Pattern::Kind kind, const std::string& text) {
  std::string name = text;
  name += static_cast<char>(kind);
  const auto [place, is_new] =
      numbers_.try_emplace(std::move(name), static_cast<TestId>(words_.size()));
  if (is_new) {
    words_.emplace_back(kind, text);
    expected_.push_back(expected_per_million(kind, text));
    if (kind == Pattern::Kind::Class) number_ = place->second;
  }
  return place->second;
}

std::size_t Vocabulary::HashOfTests::operator()(const Tests& tests) const {
  std::uint64_t hash = tests.size();
  for (const TestId test : tests) {
    hash = (hash ^ test) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32;
  }
  return hash;
}

SetId Vocabulary::set_of(Tests tests) {
  std::sort(tests.begin(), tests.end());
  tests.erase(std::unique(tests.begin(), tests.end()), tests.end());
  const auto id = static_cast<SetId>(set_count());
  const auto [place, is_new] = sets_.try_emplace(std::move(tests), id);
  if (is_new) {
    for (const TestId test : place->first) {
      in_sets_.add(test, id);
    }
  }
  return place->second;
}

void Vocabulary::finish() {
  in_sets_.finish(words_.size());
  postings_.finish(words_.size());
  std::vector<WordTest> anchors;
  for (TestId test = 0; test < words_.size(); ++test) {
    if (!postings_of(test).empty()) anchors.push_back(words_[test]);
    if (is_number(test)) continue;
    keys_.add(words_[test]);
    by_key_.push_back(test);
  }
  known_ = WordFilter(words_);
  anchors_ = WordFilter(anchors);
  fill_table();
}

void Vocabulary::fill_table() {
  std::vector<std::pair<std::uint64_t, TestId>> keyed;
  keyed.reserve(by_key_.size());
  for (const TestId test : by_key_) {
    keyed.emplace_back(TestKeys::key_of(words_[test]), test);
  }
  std::sort(keyed.begin(), keyed.end());
  slots_.resize(std::bit_ceil(2 * keyed.size() + 1));
  for (std::uint32_t i = 0; i < keyed.size(); ++i) {
    const auto [key, test] = keyed[i];
    by_key_[i] = test;
    std::size_t at = first_slot(key);
    while (slots_[at].first < slots_[at].last && slots_[at].key != key) {
      at = next_slot(at);
    }
    if (slots_[at].first == slots_[at].last) slots_[at] = {key, i, i};
    slots_[at].last = i + 1;
  }
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
  std::size_t slot = first_slot(key);
  while (slots_[slot].first < slots_[slot].last && slots_[slot].key != key) {
    slot = next_slot(slot);
  }
  for (std::uint32_t i = slots_[slot].first; i < slots_[slot].last; ++i) {
    const WordTest& test = words_[by_key_[i]];
    const bool is_infix = test.kind() == Pattern::Kind::Infix;
    if (is_infix ? test.has_inside(word.bytes, at) : test.fits(word)) tests.push_back(by_key_[i]);
  }
}

}  // namespace sowlint::match
