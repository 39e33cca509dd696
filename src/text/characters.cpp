#include "text/characters.h"

#include <array>
#include <cstddef>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace sowlint::text {
namespace {

using Table = std::array<CharacterClass, 256>;

constexpr void set(Table& table, std::string_view bytes, CharacterClass value) {
  for (const char byte : bytes)
    table[static_cast<unsigned char>(byte)] = value;
}

constexpr Table make_table() {
  Table table{};  // Other
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    const std::array<char, 2> both = {letter, static_cast<char>(letter - 'a' + 'A')};
    set(table, std::string_view(both.data(), both.size()), CharacterClass::Letter);
  }
  set(table, "0123456789", CharacterClass::Digit);
  set(table, "'`", CharacterClass::Apostrophe);
  set(table, "\"", CharacterClass::DoubleQuote);
  set(table, "-", CharacterClass::Hyphen);
  set(table, " \t\f", CharacterClass::Blank);
  set(table, "\n\r\v", CharacterClass::LineEnd);
  set(table, ".,", CharacterClass::Point);
  set(table, "%$;", CharacterClass::Symbol);
  set(table, "[", CharacterClass::Bracket);
  set(table, "_", CharacterClass::Underscore);
  for (std::size_t byte = 0x80; byte < table.size(); ++byte) {
    table[byte] = CharacterClass::NonAscii;
  }
  return table;
}

constexpr Table kTable = make_table();

}  // namespace

CharacterClass class_of_byte(char byte) {
  return kTable[static_cast<unsigned char>(byte)];
}

CharacterClass class_of(char32_t code) {
  if (code < 0x80) return class_of_byte(static_cast<char>(code));
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

Character character_at(std::string_view text, std::size_t at) {
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

void append_character(char32_t code, std::string& utf8) {
  std::array<std::uint8_t, U8_MAX_LENGTH> buffer{};
  std::ptrdiff_t size = 0;
  U8_APPEND_UNSAFE(buffer.data(), size, code);
  utf8.append(buffer.begin(), buffer.begin() + size);
}

}  // namespace sowlint::text
