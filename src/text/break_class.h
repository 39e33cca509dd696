// Unicode's Sentence_Break property (UAX 29) as contracts want it.
#pragma once

#include <unicode/uchar.h>

namespace sowlint::text {

/// The class of a character, with two changes. Line ends are blanks: in hard-wrapped text a line
/// ends where it was full. Superscript digits go with what they follow, as closing quotes do: they
/// are footnote signs.
[[nodiscard]] USentenceBreak break_class(char32_t code);

[[nodiscard]] constexpr bool is_letter(USentenceBreak value) {
  return value == U_SB_UPPER || value == U_SB_LOWER || value == U_SB_OLETTER;
}

[[nodiscard]] constexpr bool is_invisible(USentenceBreak value) {
  return value == U_SB_EXTEND || value == U_SB_FORMAT;
}

}  // namespace sowlint::text
