#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace sowlint::text {
namespace detail {

CharacterClass look_up_class(char32_t code) {
  switch (code) {
    case U'€':
    case U'£':
    case U'₽':
    case U'¥':
    case U'§':
    case U'№':
      return CharacterClass::Symbol;
    case U'\u00AD':
      return CharacterClass::SoftHyphen;
    default:
      break;
  }
  const std::uint32_t category = U_GET_GC_MASK(static_cast<UChar32>(code));
  if ((category & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_NL_MASK)) != 0) return CharacterClass::Letter;
  if ((category & U_GC_M_MASK) != 0) return CharacterClass::Mark;
  // Fractions: what folding leaves of the other numbers.
  return (category & U_GC_NO_MASK) != 0 ? CharacterClass::Symbol : CharacterClass::Other;
}

Character read_character(std::string_view text, std::size_t at) {
  // A character has at most four bytes, so a window of four gives ICU the 32-bit length it wants.
  const std::string_view window = text.substr(at, 4);
  const auto length = static_cast<std::int32_t>(window.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(window.data());
  std::int32_t next = 0;
  UChar32 code = 0;
  U8_NEXT(bytes, next, length, code);
  Character character;
  character.size = static_cast<std::uint32_t>(next);
  character.valid = code >= 0;
  if (character.valid) character.code = static_cast<char32_t>(code);
  return character;
}

}  // namespace detail

void append_character(char32_t code, std::string& utf8) {
  std::array<std::uint8_t, U8_MAX_LENGTH> buffer{};
  std::ptrdiff_t size = 0;
  auto* const bytes = buffer.data();
  U8_APPEND_UNSAFE(bytes, size, code);
  utf8.append(buffer.begin(), buffer.begin() + size);
}

}  // namespace sowlint::text
