#include "text/width.h"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace sowlint::text {

CodePoint first_code_point(std::string_view utf8) {
  constexpr std::size_t kLongest = 4;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto length = static_cast<std::int32_t>(utf8.size() < kLongest ? utf8.size() : kLongest);
  std::int32_t at = 0;
  UChar32 value = 0;
  U8_NEXT_OR_FFFD(bytes, at, length, value);
  return {static_cast<char32_t>(value), static_cast<std::size_t>(at)};
}

std::size_t columns_of(char32_t character) {
  const auto value = static_cast<UChar32>(character);
  constexpr char32_t kAsciiEnd = 0x7F;
  constexpr char32_t kAsciiStart = 0x20;
  if (character >= kAsciiStart && character < kAsciiEnd) return 1;
  const auto category = u_charType(value);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR ||
      category == U_CONTROL_CHAR) {
    return 0;
  }
  const int width = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

std::size_t display_columns(std::string_view utf8) {
  std::size_t columns = 0;
  while (!utf8.empty()) {
    const CodePoint next = first_code_point(utf8);
    columns += columns_of(next.value);
    utf8.remove_prefix(next.bytes);
  }
  return columns;
}

}  // namespace sowlint::text
