// Every word and stem that patterns ask for, each once and numbered, and the sets of them that one
// place of a pattern accepts. Patterns then ask for a set, and a word is known by the sets it is
// in. Immutable, for any thread; made by VocabularyMaker, or read from an image.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/image.h"
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
  std::uint32_t beside_before = 0;  ///< whether it is in front
};

/// For each test a list, all in one piece.
template <class Item>
class ListsByTest {
 public:
  ListsByTest() = default;

  /// `added`: pairs of a test and an item, items of a test in their order.
  ListsByTest(std::span<const std::pair<TestId, Item>> added, std::size_t tests);

  [[nodiscard]] std::span<const Item> of(TestId test) const {
    return {items_.data() + first_[test], first_[test + 1] - first_[test]};
  }

  template <class Image>
  void exchange(Image& image) {
    image.exchange(first_);
    image.exchange(items_);
  }

 private:
  base::Array<std::uint32_t> first_;  ///< of each test, and the end: in items_
  base::Array<Item> items_;
};

class Vocabulary {
 public:
  /// What VocabularyMaker collects.
  struct Parts {
    std::vector<std::pair<Pattern::Kind, std::string>> tests;
    TestId number = kNone;  ///< @number, if a pattern has it
    std::size_t sets = 1;
    std::vector<std::pair<TestId, SetId>> in_sets;
    std::vector<std::pair<TestId, Posting>> postings;
  };

  static constexpr TestId kNone = UINT32_MAX;

  Vocabulary() = default;
  explicit Vocabulary(const Parts& parts);

  /// How many sets there are.
  [[nodiscard]] std::size_t set_count() const { return sets_; }

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

  /// Writes it to an image, or reads it.
  template <class Image>
  void exchange(Image& image) {
    image.exchange(text_);
    image.exchange(records_);
    image.exchange(number_);
    image.exchange(sets_);
    in_sets_.exchange(image);
    postings_.exchange(image);
    keys_.exchange(image);
    known_.exchange(image);
    anchors_.exchange(image);
    image.exchange(by_key_);
    image.exchange(slots_);
    if (words_.empty()) view_tests();
  }

 private:
  /// A test: bytes [begin, begin + size) of text_.
  struct Record {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t kind = 0;
  };

  /// Tests [first, last) of by_key_ share a key; an empty slot has none.
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  void view_tests();
  void fill_table();
  void find_tests(const KeyedWord& word, std::uint64_t key, std::size_t at, Tests& tests) const;

  static std::size_t slot_of(std::uint64_t key, std::size_t slots) {
    return (key ^ key >> 32) & (slots - 1);
  }

  base::Array<char> text_;
  base::Array<Record> records_;  ///< by test
  TestId number_ = kNone;
  std::uint32_t sets_ = 1;
  ListsByTest<SetId> in_sets_;
  ListsByTest<Posting> postings_;
  TestKeys keys_;
  WordFilter known_;
  WordFilter anchors_;
  base::Array<TestId> by_key_;
  base::Array<Slot> slots_;      ///< open addressing; their number is a power of two
  std::vector<WordTest> words_;  ///< by test; views text_
};

}  // namespace sowlint::match
