#include "match/vocabulary.h"

#include <algorithm>
#include <bit>

namespace sowlint::match {

std::uint32_t Vocabulary::test_of(Pattern::Kind kind, const std::string& text) {
  const auto [place, is_new] =
      numbers_.try_emplace({kind, text}, static_cast<std::uint32_t>(tests_.size()));
  if (is_new) {
    words_.emplace_back(kind, text);
    tests_.emplace_back();
  }
  return place->second;
}

/// "@party" stands for three words; every other part of a pattern for itself.
std::vector<std::uint32_t> Vocabulary::tests_of(const Pattern& word) {
  if (word.kind != Pattern::Kind::Class || word.text == "@number") {
    return {test_of(word.kind, word.text)};
  }
  return {test_of(Pattern::Kind::Word, "@customer"), test_of(Pattern::Kind::Word, "@vendor"),
          test_of(Pattern::Kind::Word, "@party")};
}

SetId Vocabulary::set_of(std::span<const Pattern* const> words) {
  std::vector<std::uint32_t> tests;
  for (const Pattern* word : words) {
    for (const std::uint32_t test : tests_of(*word)) {
      tests.push_back(test);
    }
  }
  std::sort(tests.begin(), tests.end());
  tests.erase(std::unique(tests.begin(), tests.end()), tests.end());
  const auto id = static_cast<SetId>(sets_.size() + 1);
  const auto [place, is_new] = sets_.try_emplace(std::move(tests), id);
  if (is_new) {
    for (const std::uint32_t test : place->first) {
      tests_[test].sets.push_back(id);
    }
  }
  return place->second;
}

void Vocabulary::add_posting(const Pattern& word, const Posting& posting) {
  for (const std::uint32_t test : tests_of(word)) {
    tests_[test].postings.push_back(posting);
  }
}

void Vocabulary::finish() {
  std::vector<WordTest> anchors;
  for (std::uint32_t test = 0; test < tests_.size(); ++test) {
    if (!tests_[test].postings.empty()) anchors.push_back(words_[test]);
    if (words_[test].kind() == Pattern::Kind::Class) {
      number_test_ = test;
    } else {
      keys_.add(words_[test]);
      by_key_.push_back(test);
    }
  }
  known_ = WordFilter(words_);
  anchors_ = WordFilter(anchors);
  fill_table();
}

void Vocabulary::fill_table() {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keyed;
  keyed.reserve(by_key_.size());
  for (const std::uint32_t test : by_key_) {
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

void Vocabulary::find_tests(const KeyedWord& word, std::vector<std::uint32_t>& tests) const {
  tests.clear();
  keys_.keys_of(word, [&](std::uint64_t key, std::size_t at) { find_tests(word, key, at, tests); });
  if (number_test_ != kNone && words_[number_test_].fits(word)) tests.push_back(number_test_);
  // A word may hold an infix at several places.
  std::sort(tests.begin(), tests.end());
  tests.erase(std::unique(tests.begin(), tests.end()), tests.end());
}

/// Adds the tests with this key that the word fits; infixes only at byte `at`, since a look through
/// the whole word from each of its places would take quadratic time.
void Vocabulary::find_tests(const KeyedWord& word, std::uint64_t key, std::size_t at,
                            std::vector<std::uint32_t>& tests) const {
  for (std::size_t slot = first_slot(key); slots_[slot].first < slots_[slot].last;
       slot = next_slot(slot)) {
    if (slots_[slot].key != key) continue;
    for (std::uint32_t i = slots_[slot].first; i < slots_[slot].last; ++i) {
      const WordTest& test = words_[by_key_[i]];
      const bool is_infix = test.kind() == Pattern::Kind::Infix;
      if (is_infix ? test.has_inside(word.bytes, at) : test.fits(word)) tests.push_back(by_key_[i]);
    }
    return;
  }
}

}  // namespace sowlint::match
