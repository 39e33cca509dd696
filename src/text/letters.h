// Single characters of UTF-8 text: their length, and whether they are small or capital letters.
#pragma once

#include <cstddef>
#include <string_view>

namespace sowlint::text {

/// What a character is, as far as layout cares.
enum class CharacterKind { Blank, Small, Capital, OtherLetter, Digit, Mark, Other };

struct CasedCharacter {
  char32_t value = 0;
  std::size_t bytes = 0;  ///< 0 past the end
  CharacterKind kind = CharacterKind::Other;
};

/// The character at byte `offset`. REQUIRES: `utf8` is valid UTF-8 and `offset` begins a character.
[[nodiscard]] CasedCharacter cased_character_at(std::string_view utf8, std::size_t offset);

/// Whether `value` is a letter of some script.
[[nodiscard]] bool is_letter(char32_t value);

/// The first letter of `utf8`, or a CasedCharacter of no bytes if there is none.
[[nodiscard]] CasedCharacter first_letter(std::string_view utf8);

/// How many characters (code points) there are.
[[nodiscard]] std::size_t count_characters(std::string_view utf8);

}  // namespace sowlint::text
