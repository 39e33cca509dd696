// Bytes of a YAML file → lines and columns.
#pragma once

#include <cstddef>
#include <string_view>

#include "sowlint/text_span.h"

namespace sowlint::rules {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Whether `byte` is not the first of its code point.
[[nodiscard]] constexpr bool continues_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Where byte `offset` of `text` stands; the end for an offset beyond it.
[[nodiscard]] LineColumn place_of(std::string_view text, std::size_t offset);

}  // namespace sowlint::rules
