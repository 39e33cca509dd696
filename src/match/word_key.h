// Words and parts of words as 64-bit keys for hash tables.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace sowlint::match {

/// A word of a longer text, with its first bytes at hand.
struct KeyedWord {
  std::string_view bytes;
  std::uint64_t head = 0;  ///< the first 8 bytes, the first one lowest; zeros behind a short word
};

/// The `count` low bytes of `value`.
[[nodiscard]] inline std::uint64_t low_bytes(std::uint64_t value, std::size_t count) {
  return count >= 8 ? value : value & ((std::uint64_t{1} << (8 * count)) - 1);
}

/// The 8 bytes at `at`, or those that are left, with zeros behind them.
[[nodiscard]] inline std::uint64_t load_bytes(std::string_view text, std::size_t at) {
  std::uint64_t value = 0;
  if (at + 8 <= text.size()) {
    std::memcpy(&value, text.data() + at, 8);
  } else if (at < text.size()) {
    std::memcpy(&value, text.data() + at, text.size() - at);
  }
  if constexpr (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__) value = __builtin_bswap64(value);
  return value;
}

/// The word at bytes [begin, end) of `text`.
[[nodiscard]] inline KeyedWord keyed_word(std::string_view text, std::size_t begin,
                                          std::size_t end) {
  return {text.substr(begin, end - begin), low_bytes(load_bytes(text, begin), end - begin)};
}

/// Spreads `key` over all bits; the high ones are the best.
[[nodiscard]] inline std::uint64_t scatter(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15U;
  return key ^ (key >> 32);
}

/// Different words rarely share a key: their beginnings, ends and lengths make it.
[[nodiscard]] inline std::uint64_t whole_key(const KeyedWord& word) {
  std::uint64_t key = word.head;
  if (word.bytes.size() > 8) key ^= scatter(load_bytes(word.bytes, word.bytes.size() - 8));
  return key + word.bytes.size();
}

}  // namespace sowlint::match
