// From a word to the patterns that have it as an anchor.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/anchors.h"
#include "match/word_key.h"
#include "match/word_test.h"

namespace sowlint::match {

/// A pattern that may match around an anchor word: it begins `least_before` to `most_before` words
/// before it.
struct Posting {
  std::uint32_t pattern = 0;
  std::uint32_t least_before = 0;
  std::uint32_t most_before = 0;
};

/// One hash table for whole words and for parts of words, behind a bit filter that stays in the
/// nearest cache: the search for nearly all words of a text ends there. Immutable.
class AnchorIndex {
 public:
  /// The anchors of pattern i are anchors[i].
  explicit AnchorIndex(std::span<const std::vector<Anchor>> anchors);

  /// Calls `visit` with the postings of every anchor that fits `word`; some may come twice.
  /// REQUIRES: `word` is not empty.
  template <class Visit>
  void look_up(const KeyedWord& word, const Visit& visit) const {
    const std::size_t size = word.bytes.size();
    const auto fits = [&](const WordTest& test) { return test.fits(word); };
    probe(key_of(Part::Whole, 0, whole_key(word)), visit, fits);
    for (const std::size_t length : lengths(Part::Front)) {
      if (length > size) break;
      probe(key_of(Part::Front, length, low_bytes(word.head, length)), visit, fits);
    }
    for (const std::size_t length : lengths(Part::Back)) {
      if (length > size) break;
      probe(key_of(Part::Back, length, load_bytes(word.bytes, size - length)), visit, fits);
    }
    for (const std::size_t length : lengths(Part::Inside)) {
      for (std::size_t at = 0; at + length <= size; ++at) {
        const std::uint64_t bytes = low_bytes(load_bytes(word.bytes, at), length);
        // Looking through the whole word once for each place would take quadratic time.
        probe(key_of(Part::Inside, length, bytes), visit,
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

  static std::uint64_t key_of(Part part, std::size_t length, std::uint64_t bytes) {
    return scatter(bytes + (std::uint64_t{length * kParts + static_cast<std::size_t>(part)} << 56));
  }

  [[nodiscard]] const std::vector<std::size_t>& lengths(Part part) const {
    return lengths_[static_cast<std::size_t>(part)];
  }

  /// Visits the anchors with this key that pass `fits`.
  template <class Visit, class Fits>
  void probe(std::uint64_t key, const Visit& visit, const Fits& fits) const {
    const std::uint64_t bit = key >> kFilterShift;
    if ((filter_[bit / 64] >> (bit % 64) & 1) == 0) return;
    for (std::size_t at = key & mask_; slots_[at].first < slots_[at].last; at = (at + 1) & mask_) {
      if (slots_[at].key != key) continue;
      for (std::uint32_t i = slots_[at].first; i < slots_[at].last; ++i) {
        if (fits(entries_[i].test)) visit(std::span<const Posting>(entries_[i].postings));
      }
      return;
    }
  }

  void fill_table();

  static constexpr int kFilterBits = 15;
  static constexpr int kFilterShift = 64 - kFilterBits;

  std::array<std::uint64_t, (std::size_t{1} << kFilterBits) / 64> filter_{};
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::vector<Entry> entries_;                            ///< by key
  std::array<std::vector<std::size_t>, kParts> lengths_;  ///< of stems' keys, ascending
  Entry numbers_;                                         ///< @number, which has no key
};

}  // namespace sowlint::match
