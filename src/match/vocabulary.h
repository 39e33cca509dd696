// Every word and stem that patterns ask for, each once and numbered, and the sets of them that one
// place of a pattern accepts. Patterns then ask for a set, and a word is known by the sets it is
// in.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "match/pattern.h"
#include "match/word_filter.h"
#include "match/word_key.h"
#include "match/word_test.h"

namespace sowlint::match {

/// Number of a set of words and stems. Set 0 holds every word.
using SetId = std::uint32_t;
inline constexpr SetId kAnyWord = 0;

/// A pattern that may match around an anchor word: it begins `least_before` to `most_before` words
/// before it, and a word of the set `beside` is next to it, in front of it or behind it.
struct Posting {
  std::uint32_t pattern = 0;
  std::uint32_t least_before = 0;
  std::uint32_t most_before = 0;
  SetId beside = kAnyWord;
  bool beside_before = false;
};

/// Filled by the compiler of patterns, then finished; immutable from then on, for any thread.
class Vocabulary {
 public:
  /// The set of `words`, parts of patterns that stand for one word each. Equal sets have one
  /// number.
  SetId set_of(std::span<const Pattern* const> words);

  /// Makes `word` an anchor.
  void add_posting(const Pattern& word, const Posting& posting);

  /// REQUIRES: before any of the functions below, once.
  void finish();

  /// How many sets there are.
  [[nodiscard]] std::size_t set_count() const { return sets_.size() + 1; }

  /// A quick look: whether `word` may fit any test, or that of an anchor. See WordFilter::may_fit.
  [[nodiscard]] std::uint64_t may_know(const KeyedWord& word) const { return known_.may_fit(word); }

  [[nodiscard]] std::uint64_t may_be_anchor(const KeyedWord& word) const {
    return anchors_.may_fit(word);
  }

  /// Puts the numbers of the tests that `word` fits into `tests`, ascending.
  void find_tests(const KeyedWord& word, std::vector<std::uint32_t>& tests) const;

  /// The sets that hold a test, except kAnyWord.
  [[nodiscard]] std::span<const SetId> sets_of(std::uint32_t test) const {
    return tests_[test].sets;
  }

  /// The patterns that have a test as an anchor.
  [[nodiscard]] std::span<const Posting> postings_of(std::uint32_t test) const {
    return tests_[test].postings;
  }

 private:
  struct Test {
    std::vector<SetId> sets;
    std::vector<Posting> postings;
  };

  /// Tests [first, last) of by_key_ share a key; an empty slot has none.
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  std::vector<std::uint32_t> tests_of(const Pattern& word);
  std::uint32_t test_of(Pattern::Kind kind, const std::string& text);
  void find_tests(const KeyedWord& word, std::uint64_t key, std::size_t at,
                  std::vector<std::uint32_t>& tests) const;
  void fill_table();

  [[nodiscard]] std::size_t first_slot(std::uint64_t key) const {
    return (key ^ key >> 32) & (slots_.size() - 1);
  }

  [[nodiscard]] std::size_t next_slot(std::size_t slot) const {
    return (slot + 1) & (slots_.size() - 1);
  }

  std::map<std::pair<Pattern::Kind, std::string>, std::uint32_t> numbers_;
  std::map<std::vector<std::uint32_t>, SetId> sets_;
  std::vector<WordTest> words_;  ///< by number
  std::vector<Test> tests_;      ///< the same
  TestKeys keys_;
  WordFilter known_;
  WordFilter anchors_;
  std::vector<std::uint32_t> by_key_;
  std::vector<Slot> slots_;  ///< open addressing; their number is a power of two
  std::uint32_t number_test_ = kNone;

  static constexpr std::uint32_t kNone = UINT32_MAX;
};

}  // namespace sowlint::match
