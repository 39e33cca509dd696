// Letters as labels and titles use them: Latin and Russian.
#pragma once

#include <cstddef>
#include <string_view>

namespace sowlint::contract {

/// Whether `text` begins with a capital letter.
[[nodiscard]] bool begins_with_capital(std::string_view text);

/// Whether `text` begins with a letter, small or capital.
[[nodiscard]] bool begins_with_letter(std::string_view text);

/// Bytes of the character at the start of `text`, 0 if it is empty.
[[nodiscard]] std::size_t first_character(std::string_view text);

/// Place in the alphabet of a letter that numbers a clause ("a" is 1, "б" is 2), "aa" after "z";
/// 0 for anything else.
[[nodiscard]] int letter_ordinal(std::string_view word);

/// Bytes of blanks at the start of `text`, no-break ones included.
[[nodiscard]] std::size_t leading_blanks(std::string_view text);

}  // namespace sowlint::contract
