// Every word and stem that patterns ask for, each once and numbered, and the sets of them that one
// place of a pattern accepts. Patterns then ask for a set, and a word is known by the sets it is
// in.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
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
  [[nodiscard]] double expected(TestId test) const { return facts_[test].expected; }

  /// Whether the test is @number, for which there is no key to look a word up.
  [[nodiscard]] bool is_number(TestId test) const { return test == number_; }

  /// The set of `tests`; equal sets have one number. The earlier a set, the lower its number.
  SetId set_of(Tests tests);

  /// How many sets there are up to now.
  [[nodiscard]] std::size_t set_count() const { return sets_.size() + 1; }

  /// Makes the words that fit `test` anchors of a pattern.
  void add_posting(TestId test, const Posting& posting) {
    facts_[test].postings.push_back(posting);
  }

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
  [[nodiscard]] std::span<const SetId> sets_of(TestId test) const { return facts_[test].sets; }

  /// The patterns that have a test as an anchor.
  [[nodiscard]] std::span<const Posting> postings_of(TestId test) const {
    return facts_[test].postings;
  }

 private:
  struct Facts {
    double expected = 0;
    std::vector<SetId> sets;
    std::vector<Posting> postings;
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
  std::vector<WordTest> words_;  ///< by test
  std::vector<Facts> facts_;     ///< the same
  TestId number_ = kNone;
  TestKeys keys_;
  WordFilter known_;
  WordFilter anchors_;
  Tests by_key_;
  std::vector<Slot> slots_;  ///< open addressing; their number is a power of two
};

}  // namespace sowlint::match
