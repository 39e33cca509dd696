// The keys under which words and stems are found in hash tables, and a quick first look at a word.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "base/image.h"
#include "match/word_key.h"
#include "match/word_test.h"

namespace sowlint::match {

/// Keys of tests, and the keys that a word has to be looked up under to find every test it fits:
/// one for the whole word, one for each length of its beginning or end that a stem's key is made
/// of, and for infixes one for each place. A number has no key.
class TestKeys {
 public:
  TestKeys() = default;

  /// The keys of `tests`, @number left out.
  explicit TestKeys(std::span<const WordTest> tests);

  /// The key of `test`. REQUIRES: it is not @number.
  [[nodiscard]] static std::uint64_t key_of(const WordTest& test);

  /// Calls `visit` with each key and the byte of the word where the test would begin, which matters
  /// for infixes only. REQUIRES: `word` is not empty.
  template <class Visit>
  void keys_of(const KeyedWord& word, const Visit& visit) const {
    visit(whole_key(word), 0);
    for (const Front& front : fronts_) {
      visit(part_key((word.head & front.mask) + front.salt), 0);
    }
    if (!backs_.empty() || !insides_.empty()) rare_keys_of(word, visit);
  }

  template <class Image>
  void exchange(Image& image) {
    image.exchange(fronts_);
    image.exchange(backs_);
    image.exchange(insides_);
  }

 private:
  /// Bytes of a stem that make its key.
  static constexpr std::size_t kStemBytes = 4;

  /// How a key is made of the beginning of a word.
  struct Front {
    std::uint64_t mask = 0;
    std::uint64_t salt = 0;
  };

  /// Tells keys of different parts and lengths from each other; above the bytes of a stem.
  enum Part : std::uint64_t { AtFront = 1, AtBack = 2, Within = 3 };

  static std::uint64_t salt(Part part, std::size_t length) {
    return (4 * std::uint64_t{length} + part) << 56;
  }

  static std::uint64_t back_key(const KeyedWord& word, std::size_t length) {
    return part_key(word.last_bytes(length) + salt(AtBack, length));
  }

  static std::uint64_t inside_key(const KeyedWord& word, std::size_t at, std::size_t length) {
    return part_key(low_bytes(load_bytes(word.bytes, at), length) + salt(Within, length));
  }

  /// The keys that few lexicons need.
  template <class Visit>
  void rare_keys_of(const KeyedWord& word, const Visit& visit) const {
    for (const std::size_t length : backs_) {
      if (length <= word.bytes.size()) visit(back_key(word, length), 0);
    }
    for (const std::size_t length : insides_) {
      for (std::size_t at = 0; at + length <= word.bytes.size(); ++at) {
        visit(inside_key(word, at, length), at);
      }
    }
  }

  // Each length once.
  base::Array<Front> fronts_;
  base::Array<std::size_t> backs_;
  base::Array<std::size_t> insides_;
};

/// A quick look at words: whether they may fit one of the tests. A bit for each value of a key's
/// high bits, few enough to stay in the nearest cache.
class WordFilter {
 public:
  WordFilter() : WordFilter(std::span<const WordTest>()) {}

  explicit WordFilter(std::span<const WordTest> tests);

  /// 1 for every word that fits a test, 0 for most others. A number, not a bool, so that it can be
  /// counted without a branch.
  [[nodiscard]] std::uint64_t may_fit(const KeyedWord& word) const {
    std::uint64_t found = 0;
    keys_.keys_of(word, [&](std::uint64_t key, std::size_t) { found |= may_have(key); });
    if (numbers_ != 0 && is_digit(word.bytes.front())) found = 1;
    return found;
  }

  template <class Image>
  void exchange(Image& image) {
    keys_.exchange(image);
    image.exchange(bits_);
    image.exchange(shift_);
    image.exchange(numbers_);
  }

 private:
  [[nodiscard]] std::uint64_t may_have(std::uint64_t key) const {
    return bits_[key >> shift_ >> 6] >> (key >> shift_ & 63) & 1;
  }

  TestKeys keys_;
  base::Array<std::uint64_t> bits_;
  std::uint32_t shift_ = 0;
  std::uint32_t numbers_ = 0;  ///< whether @number is one of the tests
};

}  // namespace sowlint::match
