// The tables behind fold.h.
#pragma once

#include <array>
#include <optional>

#include <unicode/normalizer2.h>

namespace sowlint::text {

/// ICU's NFKC_Casefold; null only if its data is missing.
[[nodiscard]] const icu::Normalizer2* casefold_normalizer();

/// What a character becomes that is mapped by our own rules and not by ICU's; NUL: it stays.
[[nodiscard]] std::optional<char> substitute_for(char32_t code);

/// How a two-byte character folds.
struct TwoByteFold {
  std::array<char, 2> bytes{};  ///< its form, if `simple`
  bool simple = false;  ///< ICU maps it to one two-byte character, unless one follows that joins it
  bool begins = false;  ///< joins with nothing before it
};

/// By code point, up to U+07FF.
using TwoByteTable = std::array<TwoByteFold, 0x800>;

[[nodiscard]] const TwoByteTable& two_byte_table();

}  // namespace sowlint::text
