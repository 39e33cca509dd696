#include "text/letters.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace sowlint::text {
namespace {

CharacterKind kind_of(UChar32 value) {
  switch (u_charType(value)) {
    case U_LOWERCASE_LETTER:
      return CharacterKind::Small;
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharacterKind::Capital;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return CharacterKind::OtherLetter;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharacterKind::Digit;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return CharacterKind::Mark;
    default:
      return u_isUWhiteSpace(value) ? CharacterKind::Blank : CharacterKind::Other;
  }
}

}  // namespace

CasedCharacter cased_character_at(std::string_view utf8, std::size_t offset) {
  if (offset >= utf8.size()) return {};
  // No character is longer than four bytes; ICU counts in 32 bits.
  std::array<std::uint8_t, 4> window{};
  const std::size_t size = std::min(window.size(), utf8.size() - offset);
  std::copy_n(utf8.begin() + static_cast<std::ptrdiff_t>(offset), size, window.begin());
  std::int32_t next = 0;
  UChar32 value = 0;
  const std::uint8_t* const bytes = window.data();
  U8_NEXT_OR_FFFD(bytes, next, static_cast<std::int32_t>(size), value);
  return {static_cast<char32_t>(value), static_cast<std::size_t>(next), kind_of(value)};
}

bool is_letter(char32_t value) {
  return u_isalpha(static_cast<UChar32>(value)) != 0;
}

CasedCharacter first_letter(std::string_view utf8) {
  for (std::size_t offset = 0; offset < utf8.size();) {
    const CasedCharacter character = cased_character_at(utf8, offset);
    if (character.kind == CharacterKind::Small || character.kind == CharacterKind::Capital ||
        character.kind == CharacterKind::OtherLetter) {
      return character;
    }
    offset += character.bytes;
  }
  return {};
}

std::size_t count_characters(std::string_view utf8) {
  std::size_t count = 0;
  for (const char byte : utf8)
    count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

}  // namespace sowlint::text
