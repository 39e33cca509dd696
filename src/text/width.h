// Columns that text takes on a terminal.
#pragma once

#include <cstddef>
#include <string_view>

namespace sowlint::text {

/// The code point at the start of a text and the bytes it takes.
struct CodePoint {
  char32_t value = 0xFFFD;  ///< U+FFFD where the bytes are no character
  std::size_t bytes = 1;    ///< at least 1
};

/// REQUIRES: `utf8` is not empty. Malformed UTF-8 is accepted.
[[nodiscard]] CodePoint first_code_point(std::string_view utf8);

/// 0 for marks that stand on the character before them and for characters that show nothing, 2 for
/// wide and full-width ones, else 1.
[[nodiscard]] std::size_t columns_of(char32_t character);

/// Columns of a line without control characters. Malformed UTF-8 is accepted.
[[nodiscard]] std::size_t display_columns(std::string_view utf8);

}  // namespace sowlint::text
