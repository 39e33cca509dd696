// What the words of a text are to the patterns: each word is looked up once, then known by its
// number.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/vocabulary.h"
#include "match/word_key.h"
#include "text/tokens.h"

namespace sowlint::match {

/// Belongs to one scan. Holds a bounded number of words: when they are too many it forgets all and
/// begins anew. Borrows the vocabulary and the words.
class Readings {
 public:
  Readings(const Vocabulary& vocabulary, const text::TokenStream& words);

  /// REQUIRES: before a look at any token of the row.
  void begin_row(const text::TokenRow& row);

  /// Whether the word is in the set. REQUIRES: the token is one of the row.
  [[nodiscard]] bool fits(std::uint32_t token, SetId set) {
    return (sets(token)[set / 64] >> (set % 64) & 1) != 0;
  }

  /// The sets that the word is in, a bit for each, lowest first: stride() times 64 bits. Only until
  /// the next call.
  [[nodiscard]] const std::uint64_t* sets(std::uint32_t token) {
    const std::size_t place = place_of(token);  // first, as it may move the bits
    return bits_.data() + place * stride_;
  }

  [[nodiscard]] std::size_t stride() const { return stride_; }

  /// How many tests the word fits, and one of them, by its place among these.
  [[nodiscard]] std::uint32_t test_count(std::uint32_t token) {
    const std::size_t place = place_of(token);
    return first_test_[place + 1] - first_test_[place];
  }

  [[nodiscard]] TestId test(std::uint32_t token, std::uint32_t number) {
    const std::size_t place = place_of(token);
    return tests_[first_test_[place] + number];
  }

 private:
  /// A word that was looked up, and where else it stands in the text. An empty slot has size 0.
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t id = 0;
  };

  /// Where the reading of the token is. Ids only grow; what was forgotten lies below `base_`.
  std::size_t place_of(std::uint32_t token) {
    std::uint32_t& id = ids_[token - first_];
    if (id < base_) id = look_up(token);
    return id - base_;
  }

  std::uint32_t look_up(std::uint32_t token);
  std::uint32_t add(const KeyedWord& word);
  void forget();
  void grow();
  Slot& slot_of(const KeyedWord& word, std::uint64_t key);

  const Vocabulary& vocabulary_;
  const text::TokenStream& words_;
  std::size_t stride_;  ///< of the bits of a reading, in 64 bits
  std::uint32_t first_ = 0;
  std::uint32_t base_ = 1;                 ///< id of the reading of a word that fits nothing
  std::vector<std::uint32_t> ids_;         ///< of the row's tokens; 0 where not yet looked up
  std::vector<Slot> slots_;                ///< open addressing; their number is a power of two
  std::vector<std::uint64_t> bits_;        ///< by place
  std::vector<std::uint32_t> first_test_;  ///< the same, and one more: in tests_
  Tests tests_;
  Tests found_;  ///< of the word that is being looked up
};

}  // namespace sowlint::match
