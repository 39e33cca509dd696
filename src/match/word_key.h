// Words and parts of words as 64-bit numbers, for comparing them and for hash tables.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/tokens.h"

namespace sowlint::match {

/// Bytes of a word that are compared at once.
inline constexpr std::size_t kHeadBytes = 8;

/// For 0 to 8 bytes, the mask of so many low ones.
inline constexpr std::uint64_t kLowBytes[] = {
    0x0,          0xFF,           0xFFFF,           0xFFFFFF,          0xFFFFFFFF,
    0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF};

/// The `count` low bytes of `value`.
[[nodiscard]] inline std::uint64_t low_bytes(std::uint64_t value, std::size_t count) {
  return value & kLowBytes[std::min(count, kHeadBytes)];
}

/// The 8 bytes at `bytes`, the first one lowest.
[[nodiscard]] inline std::uint64_t load_8_bytes(const char* bytes) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes, kHeadBytes);
  if constexpr (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__) value = __builtin_bswap64(value);
  return value;
}

/// The same of those that are left from `at` on, with zeros behind them.
[[nodiscard]] inline std::uint64_t load_bytes(std::string_view text, std::size_t at) {
  if (at + kHeadBytes <= text.size()) return load_8_bytes(text.data() + at);
  char padded[kHeadBytes] = {};
  if (at < text.size()) std::memcpy(padded, text.data() + at, text.size() - at);
  return load_8_bytes(padded);
}

/// A word of a longer text, with its first bytes at hand. Views the text.
struct KeyedWord {
  std::string_view bytes;
  std::uint64_t head = 0;  ///< its first 8 bytes, the first one lowest, zeros behind a shorter word

  KeyedWord(std::string_view text, std::size_t begin, std::size_t end)
      : bytes(text.data() + begin, end - begin),
        head(low_bytes(load_bytes(text, begin), end - begin)) {}

  KeyedWord(const text::TokenStream& words, std::uint32_t token)
      : KeyedWord(words.text, words.tokens[token].begin, words.tokens[token].end) {}

  /// Its last 8 bytes; the head of a shorter word.
  [[nodiscard]] std::uint64_t tail() const {
    return bytes.size() > kHeadBytes ? load_8_bytes(bytes.data() + bytes.size() - kHeadBytes)
                                     : head;
  }

  /// The last `count` bytes, the first one lowest. REQUIRES: the word has them; `count` is 1 to 8.
  [[nodiscard]] std::uint64_t last_bytes(std::size_t count) const {
    return tail() >> (8 * (std::min(bytes.size(), kHeadBytes) - count));
  }
};

/// Different words rarely share a key: beginning, end and length make it. The high bits are the
/// best.
[[nodiscard]] inline std::uint64_t whole_key(const KeyedWord& word) {
  return (word.head + word.bytes.size()) * 0x9E3779B97F4A7C15U ^ word.tail() * 0xC2B2AE3D27D4EB4FU;
}

/// The same of a part of a word.
[[nodiscard]] inline std::uint64_t part_key(std::uint64_t salted_bytes) {
  return salted_bytes * 0x9E3779B97F4A7C15U;
}

}  // namespace sowlint::match
