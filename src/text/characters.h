// What a character is to the tokeniser, and how characters are read from UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sowlint::text {

/// Classes of the characters of folded text (fold.h).
enum class CharacterClass : std::uint8_t {
  Other,  ///< parts words and is left out
  Letter,
  Mark,   ///< goes on with a word and begins none
  Digit,  ///< 0 to 9
  Apostrophe,
  DoubleQuote,
  Hyphen,
  SoftHyphen,
  Blank,
  LineEnd,
  Point,   ///< . and , which numbers may have inside
  Symbol,  ///< a word of its own: % $ € £ ₽ ¥ § № ½ ;
  Bracket,
  Underscore,
  NonAscii,  ///< of a byte: only the whole character tells
};

/// The class of a byte; NonAscii from 0x80.
[[nodiscard]] CharacterClass class_of_byte(char byte);

/// The class of a character of folded text.
[[nodiscard]] CharacterClass class_of(char32_t code);

/// A character and the bytes it takes.
struct Character {
  char32_t code = 0;
  std::uint32_t size = 1;
  bool valid = true;  ///< false: these bytes are no character
};

/// The character that begins at `at`. REQUIRES: at < text.size().
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// Appends `code` to `utf8`. REQUIRES: `code` is a character.
void append_character(char32_t code, std::string& utf8);

}  // namespace sowlint::text
