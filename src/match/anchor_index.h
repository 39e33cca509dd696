// From a word to the patterns that have it as an anchor.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/anchors.h"
#include "match/word_key.h"
#include "match/word_test.h"
#include "text/tokens.h"

namespace sowlint::match {

/// A pattern that may match around an anchor word: it begins `least_before` to `most_before` words
/// before it, and one of the words `beside` stands next to it, unless the side is None.
struct Posting {
  std::uint32_t pattern = 0;
  std::uint32_t least_before = 0;
  std::uint32_t most_before = 0;
  Anchor::Side side = Anchor::Side::None;
  std::vector<WordTest> beside;
};

/// Which keys may be there: one bit for each value of a key's high bits.
class KeyFilter {
 public:
  KeyFilter() = default;

  /// For so many keys: large enough that few others pass, and small enough for the nearest cache.
  explicit KeyFilter(std::size_t keys) {
    constexpr std::size_t kBitsOfKey = 64;
    const std::size_t bits = std::bit_ceil(kBitsOfKey * (keys + 1));
    bits_.resize(bits / 64);
    shift_ = 64 - std::countr_zero(bits);
  }

  void add(std::uint64_t key) {
    bits_[key >> shift_ >> 6] |= std::uint64_t{1} << (key >> shift_ & 63);
  }

  /// 0 if the key was not added; 1 if it was, and for a few others.
  [[nodiscard]] std::uint64_t may_have(std::uint64_t key) const {
    return bits_[key >> shift_ >> 6] >> (key >> shift_ & 63) & 1;
  }

 private:
  std::vector<std::uint64_t> bits_;
  int shift_ = 0;
};

/// One hash table for whole words and for parts of words, behind a bit filter that stays in the
/// nearest cache: the search for nearly all words of a text ends there. Immutable.
class AnchorIndex {
 public:
  /// The anchors of pattern i are anchors[i].
  explicit AnchorIndex(std::span<const std::vector<Anchor>> anchors);

  /// Puts the tokens of `row` into `suspects` that may fit an anchor: all that do, and few others.
  void find_suspects(const text::TokenStream& words, const text::TokenRow& row,
                     std::vector<std::uint32_t>& suspects) const;

  /// Calls `visit` with the postings of every anchor that fits `word`; some may come twice.
  /// REQUIRES: `word` is not empty.
  template <class Visit>
  void look_up(const KeyedWord& word, const Visit& visit) const {
    const auto fits = [&](const WordTest& test) { return test.fits(word); };
    probe(whole_key(word), visit, fits);
    for (const std::size_t length : lengths(Part::Front)) {
      if (length <= word.bytes.size()) probe(front_key(word, length), visit, fits);
    }
    for (const std::size_t length : lengths(Part::Back)) {
      if (length <= word.bytes.size()) probe(back_key(word, length), visit, fits);
    }
    for (const std::size_t length : lengths(Part::Inside)) {
      for (std::size_t at = 0; at + length <= word.bytes.size(); ++at) {
        // Looking through the whole word once for each place would take quadratic time.
        probe(inside_key(word, at, length), visit,
              [&](const WordTest& test) { return test.has_inside(word.bytes, at); });
      }
    }
    if (!numbers_.postings.empty() && numbers_.test.fits(word)) {
      visit(std::span<const Posting>(numbers_.postings));
    }
  }

 private:
  /// What a key is made of: a whole word, or the first (last) bytes of a stem.
  enum class Part : std::uint8_t { Whole, Front, Back, Inside };
  static constexpr std::size_t kParts = 4;
  /// Bytes of a stem that make its key.
  static constexpr std::size_t kStemBytes = 4;

  struct Entry {
    WordTest test;
    std::vector<Posting> postings;
  };

  /// Entries [first, last) share a key; an empty slot has none.
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  static Part part_of(Pattern::Kind kind);
  static std::uint64_t key_of(const Entry& entry);

  static std::uint64_t salt(Part part, std::size_t length) {
    return length * kParts + static_cast<std::size_t>(part);
  }

  static std::uint64_t front_key(const KeyedWord& word, std::size_t length) {
    return part_key(low_bytes(word.head, length), salt(Part::Front, length));
  }

  static std::uint64_t back_key(const KeyedWord& word, std::size_t length) {
    return part_key(word.last_bytes(length), salt(Part::Back, length));
  }

  static std::uint64_t inside_key(const KeyedWord& word, std::size_t at, std::size_t length) {
    return part_key(low_bytes(load_bytes(word.bytes, at), length), salt(Part::Inside, length));
  }

  [[nodiscard]] const std::vector<std::size_t>& lengths(Part part) const {
    return lengths_[static_cast<std::size_t>(part)];
  }

  /// Visits the anchors with this key that pass `fits`.
  template <class Visit, class Fits>
  void probe(std::uint64_t key, const Visit& visit, const Fits& fits) const {
    if (filter_.may_have(key) == 0) return;
    for (std::size_t at = first_slot(key); slots_[at].first < slots_[at].last; at = next_slot(at)) {
      if (slots_[at].key != key) continue;
      for (std::uint32_t i = slots_[at].first; i < slots_[at].last; ++i) {
        if (fits(entries_[i].test)) visit(std::span<const Posting>(entries_[i].postings));
      }
      return;
    }
  }

  [[nodiscard]] std::size_t first_slot(std::uint64_t key) const {
    return (key ^ key >> 32) & (slots_.size() - 1);
  }

  [[nodiscard]] std::size_t next_slot(std::size_t slot) const {
    return (slot + 1) & (slots_.size() - 1);
  }

  /// 0 if no anchor fits `word`; else mostly 1.
  [[nodiscard]] std::uint64_t may_fit(const KeyedWord& word) const;
  /// The same for the anchors that few lexicons have.
  [[nodiscard]] std::uint64_t may_fit_rarely(const KeyedWord& word) const;
  void fill_table();

  KeyFilter filter_;
  bool rare_parts_ = false;     ///< there are anchors for may_fit_rarely()
  std::vector<Slot> slots_;     ///< open addressing; their number is a power of two
  std::vector<Entry> entries_;  ///< by key
  std::array<std::vector<std::size_t>, kParts> lengths_;  ///< of stems' keys, ascending
  Entry numbers_;                                         ///< @number, which has no key
};

}  // namespace sowlint::match
