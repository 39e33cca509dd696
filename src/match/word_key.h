// Words and parts of words as 64-bit numbers, for comparing them and for hash tables.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/tokens.h"

namespace sowlint::match {

/// Bytes of a word that are compared at once.
inline constexpr std::size_t kHeadBytes = 8;

/// The `count` low bytes of `value`.
[[nodiscard]] inline std::uint64_t low_bytes(std::uint64_t value, std::size_t count) {
  return count >= kHeadBytes ? value : value & ((std::uint64_t{1} << (8 * count)) - 1);
}

/// The 8 bytes at `at`, the first one lowest, or those that are left, with zeros behind them.
[[nodiscard]] inline std::uint64_t load_bytes(std::string_view text, std::size_t at) {
  std::uint64_t value = 0;
  if (at + kHeadBytes <= text.size()) {
    std::memcpy(&value, text.data() + at, kHeadBytes);
  } else if (at < text.size()) {
    std::memcpy(&value, text.data() + at, text.size() - at);
  }
  if constexpr (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__) value = __builtin_bswap64(value);
  return value;
}

/// A word of a longer text, with its first bytes at hand. Views the text.
struct KeyedWord {
  std::string_view bytes;
  std::uint64_t head = 0;  ///< as load_bytes(bytes, 0)

  KeyedWord(std::string_view text, std::size_t begin, std::size_t end)
      : bytes(text.data() + begin, end - begin),
        head(low_bytes(load_bytes(text, begin), end - begin)) {}

  KeyedWord(const text::TokenStream& words, std::uint32_t token)
      : KeyedWord(words.text, words.tokens[token].begin, words.tokens[token].end) {}
};

/// Spreads `key` over all bits; the high ones are the best.
[[nodiscard]] inline std::uint64_t scatter(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15U;
  return key ^ (key >> 32);
}

/// Different words rarely share a key: beginning, end and length make it.
[[nodiscard]] inline std::uint64_t whole_key(const KeyedWord& word) {
  const std::size_t size = word.bytes.size();
  std::uint64_t key = word.head + size;
  if (size > kHeadBytes) key ^= scatter(load_bytes(word.bytes, size - kHeadBytes));
  return key;
}

}  // namespace sowlint::match
