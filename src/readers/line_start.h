// How a line begins: with a bullet, with something like a number, or just with words. Only as much
// as is needed to cut blocks; reading labels proper is the contract's affair.
#pragma once

#include <cstddef>
#include <string_view>

namespace sowlint::readers {

enum class StartKind {
  Words,
  Bullet,  ///< "•", "- ", "o "
  Item,    ///< "(a)", "1)", "iv.", "1."
  Clause,  ///< "7.5", "7.5.1.", "7.5(a)", "A.1"
  Keyword  ///< "Section 3", "Article IV", "§ 5"
};

struct LineStart {
  StartKind kind = StartKind::Words;
  std::size_t bytes = 0;       ///< of the mark, without the blanks behind it
  bool sure = false;           ///< a bullet that is nothing else
  std::size_t components = 0;  ///< "7.5.1": 3; "(a)", "1.", "§ 5": 1
  unsigned shape = 0;          ///< the same for "(a)" and "(b)", another for "1." or "•"
};

/// How `content`, a line without blanks at its ends, begins. A mark is followed by a blank, by the
/// end of the line, or, after a full stop or bracket, by a capital letter ("1.Scope"). Numbers may
/// be in bold ("**7.5** …"); their bytes then count, too.
[[nodiscard]] LineStart line_start(std::string_view content);

/// Whether `content` ends in a word that a number in the next line belongs to: "… of clause",
/// "No."
[[nodiscard]] bool awaits_number(std::string_view content);

/// Whether it begins like "Customer: " or "Start date: ": a short name and a colon.
[[nodiscard]] bool begins_with_key(std::string_view content);

/// Whether `mark` counts on from `last`: "(b)" behind "(a)", "5)" behind "4)", "7.6" or "7.5.1"
/// behind "7.5".
[[nodiscard]] bool counts_on(std::string_view last, std::string_view mark);

/// Whether two words in capitals open the line: "STATEMENT OF WORK This Statement …"
[[nodiscard]] bool begins_with_capitals(std::string_view content);

/// Whether `before`, the words of a paragraph so far, already runs through the enumeration that
/// `mark` goes on with: "… (a) design and" before "(b)".
[[nodiscard]] bool enumerates_up_to(std::string_view before, std::string_view mark);

}  // namespace sowlint::readers
