// Labels of clauses as contracts print them: "7.", "7.5(a)", "(iv)", "Section 82", "Annex A", "§
// 5".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sowlint::contract {

enum class LabelStyle {
  Decimal,      ///< "7", "7.5.1", "A.1"; also behind a noun: "Section 4.2"
  LowerLetter,  ///< "a"
  UpperLetter,  ///< "A"
  LowerRoman,   ///< "iv"
  UpperRoman,   ///< "IV"; also behind a noun: "Article IV"
  Attachment    ///< "Schedule 2", "Annex A", "Exhibit B-1"
};

/// What stands around it.
enum class LabelFrame { Bare, Dot, Paren, Brackets };

struct Label {
  LabelStyle style = LabelStyle::Decimal;
  LabelFrame frame = LabelFrame::Bare;
  std::string text;               ///< as printed, without the full stop or colon behind it
  std::string noun;               ///< "section", "§", normalised; "" if there is none
  std::vector<std::string> path;  ///< "7.5.1": 7, 5, 1; Roman numbers as digits; "A.1": A, 1
  std::string tail;               ///< the bracketed rest of a decimal one: "(a)" of "7.5(a)"
  int roman = 0;          ///< of a single letter, its value as a Roman number; 0 if it is none
  bool sure = true;       ///< false: may as well be the beginning of a sentence ("7 Main Street")
  std::size_t bytes = 0;  ///< of the text taken, with the marks and blanks behind it

  /// Place among its siblings: the last part of `path`, letters counted from 1.
  [[nodiscard]] int ordinal() const;
};

/// The label at the start of `text` (readable text of a block, blanks at its start left out);
/// nothing for words, amounts, dates and years. A letter that is also a Roman number is read as a
/// letter; `roman` holds the other value.
[[nodiscard]] std::optional<Label> parse_label(std::string_view text);

}  // namespace sowlint::contract
