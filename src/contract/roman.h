// Roman numbers up to 399: enough for any list of clauses.
#pragma once

#include <string_view>

namespace sowlint::contract {

/// The value of `word`, all small or all capital letters; 0 if it is no well-formed Roman number.
[[nodiscard]] int roman_value(std::string_view word);

}  // namespace sowlint::contract
