// Every word and stem that patterns ask for, each once and numbered, and the sets of them that one
// place of a pattern accepts. Patterns then ask for a set, and a word is known by the sets it is
// in.
#pragma once

#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "match/pattern.h"
#include "match/word_filter.h"
#include "match/word_key.h"
#include "match/word_test.h"

namespace sowlint::match {

/// Number of a word, a stem or @number.
using TestId = std::uint32_t;
using Tests = std::vector<TestId>;

/// Number of a set of them. Set 0 holds every word.
using SetId = std::uint32_t;
inline constexpr SetId kAnyWord = 0;

/// A pattern that may match around an anchor word: it begins `least_before` to `most_before` words
/// before it, and a word of the set `beside` is next to it, in front of it or behind it.
struct Posting {
  std::uint32_t pattern = 0;
  std::uint16_t least_before = 0;
  std::uint16_t most_before = 0;
  SetId beside = kAnyWord;
  bool beside_before = false;
};

/// Filled by the compiler of patterns, then finished; immutable from then on, for any thread.
class Vocabulary {
 public:
  /// The number of a test. REQUIRES: `kind` stands for one word, and it is not "@party", which is
  /// three.
  TestId test_of(Pattern::Kind kind, const std::string& text);

  /// How often a word that fits the test is to be expected in a million.
  [[nodiscard]] double expected(TestId test) const { return expected_[test]; }

  /// Whether the test is @number, for which there is no key to look a word up.
  [[nodiscard]] bool is_number(TestId test) const { return test == number_; }

  /// The set of `tests`; equal sets have one number. The earlier a set, the lower its number.
  SetId set_of(Tests tests);

  /// How many sets there are up to now.
  [[nodiscard]] std::size_t set_count() const { return sets_.size() + 1; }

  /// Makes the words that fit `test` anchors of a pattern.
  void add_posting(TestId test, const Posting& posting) { postings_.add(test, posting); }

  /// REQUIRES: once, before any of the functions below.
  void finish();

  /// A quick look: whether `word` may fit any test, or that of an anchor. See WordFilter::may_fit.
  [[nodiscard]] std::uint64_t may_know(const KeyedWord& word) const { return known_.may_fit(word); }

  [[nodiscard]] std::uint64_t may_be_anchor(const KeyedWord& word) const {
    return anchors_.may_fit(word);
  }

  /// Puts the tests that `word` fits into `tests`, ascending.
  void find_tests(const KeyedWord& word, Tests& tests) const;

  /// The sets that hold a test, except kAnyWord.
  [[nodiscard]] std::span<const SetId> sets_of(TestId test) const { return in_sets_.of(test); }

  /// The patterns that have a test as an anchor.
  [[nodiscard]] std::span<const Posting> postings_of(TestId test) const {
    return postings_.of(test);
  }

 private:
  /// For each test a list, in one piece once it is finished.
  template <class Item>
  class Lists {
   public:
    void add(TestId test, const Item& item) { added_.emplace_back(test, item); }

    [[nodiscard]] std::span<const Item> of(TestId test) const {
      return {items_.data() + first_[test], first_[test + 1] - first_[test]};
    }

    void finish(std::size_t tests) {
      first_.assign(tests + 1, 0);
      for (const auto& [test, item] : added_) {
        ++first_[test + 1];
      }
      std::partial_sum(first_.begin(), first_.end(), first_.begin());
      items_.resize(added_.size());
      std::vector<std::uint32_t> next = first_;
      for (const auto& [test, item] : added_) {
        items_[next[test]++] = item;
      }
      added_ = {};
    }

   private:
    std::vector<std::pair<TestId, Item>> added_;
    std::vector<std::uint32_t> first_;  ///< of each test, and the end: in items_
    std::vector<Item> items_;
  };

  struct HashOfTests {
    std::size_t operator()(const Tests& tests) const;
  };

  /// Tests [first, last) of by_key_ share a key; an empty slot has none.
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  void fill_table();
  void find_tests(const KeyedWord& word, std::uint64_t key, std::size_t at, Tests& tests) const;

  [[nodiscard]] std::size_t first_slot(std::uint64_t key) const {
    return (key ^ key >> 32) & (slots_.size() - 1);
  }

  [[nodiscard]] std::size_t next_slot(std::size_t slot) const {
    return (slot + 1) & (slots_.size() - 1);
  }

  static constexpr TestId kNone = UINT32_MAX;

  std::unordered_map<std::string, TestId> numbers_;  ///< by kind and text
  std::unordered_map<Tests, SetId, HashOfTests> sets_;
  std::vector<WordTest> words_;   ///< by test
  std::vector<double> expected_;  ///< the same
  Lists<SetId> in_sets_;
  Lists<Posting> postings_;
  TestId number_ = kNone;
  TestKeys keys_;
  WordFilter known_;
  WordFilter anchors_;
  Tests by_key_;
  std::vector<Slot> slots_;  ///< open addressing; their number is a power of two
};

}  // namespace sowlint::match
