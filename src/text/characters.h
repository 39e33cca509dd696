// What a character is to the tokeniser, and how characters are read from UTF-8.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sowlint::text {

/// Classes of the characters of folded text (fold.h). First those that end a word and are left out,
/// then those left out that may stand inside one.
enum class CharacterClass : std::uint8_t {
  Other,
  Blank,
  LineEnd,
  DoubleQuote,
  Apostrophe,
  Hyphen,
  SoftHyphen,
  Point,   ///< . and , which numbers may have inside
  Symbol,  ///< a word of its own: % $ € £ ₽ ¥ § № ½ ;
  Bracket,
  Underscore,
  Letter,
  Mark,      ///< goes on with a word and begins none
  Digit,     ///< 0 to 9
  NonAscii,  ///< of a byte: only the whole character tells
};

namespace detail {

using ByteClasses = std::array<CharacterClass, 256>;

constexpr void set(ByteClasses& table, std::string_view bytes, CharacterClass value) {
  for (const char byte : bytes)
    table[static_cast<unsigned char>(byte)] = value;
}

constexpr ByteClasses make_byte_classes() {
  ByteClasses table{};  // Other
  set(table, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", CharacterClass::Letter);
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

inline constexpr ByteClasses kByteClasses = make_byte_classes();

}  // namespace detail

/// The class of a byte; NonAscii from 0x80.
[[nodiscard]] constexpr CharacterClass class_of_byte(char byte) {
  return detail::kByteClasses[static_cast<unsigned char>(byte)];
}

[[nodiscard]] constexpr bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

/// Whether a byte is inside a character, not its first.
[[nodiscard]] constexpr bool is_trail(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// A character and the bytes it takes.
struct Character {
  char32_t code = 0;
  std::uint32_t size = 1;
  bool valid = true;  ///< false: these bytes are no character
};

namespace detail {

/// character_at() for what its shortcut does not see.
[[nodiscard]] Character read_character(std::string_view text, std::size_t at);

/// class_of() for what its shortcut does not see.
[[nodiscard]] CharacterClass look_up_class(char32_t code);

}  // namespace detail

/// The character that begins at `at`. REQUIRES: at < text.size().
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1, true};
  if (0xC2 <= lead && lead < 0xE0 && at + 1 < text.size() && is_trail(text[at + 1])) {
    const auto trail = static_cast<unsigned char>(text[at + 1]);
    return {((lead & 0x1FU) << 6U) | (trail & 0x3FU), 2, true};
  }
  return detail::read_character(text, at);
}

/// The class of a character of folded text.
[[nodiscard]] inline CharacterClass class_of(char32_t code) {
  if (code < 0x80) return class_of_byte(static_cast<char>(code));
  const bool letter = (0x0430 <= code && code <= 0x045F) ||  // Cyrillic
                      (0x00DF <= code && code <= 0x00F6) ||  // Latin with accents
                      (0x00F8 <= code && code <= 0x00FF);
  return letter ? CharacterClass::Letter : detail::look_up_class(code);
}

/// Appends `code` to `utf8`. REQUIRES: `code` is a character.
void append_character(char32_t code, std::string& utf8);

}  // namespace sowlint::text
