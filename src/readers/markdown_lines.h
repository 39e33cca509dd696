// The lines of a Markdown source as its parser counts them, without the marks of the quotes and
// lists that they stand in.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::readers {

/// One line of a paragraph: bytes of the source.
struct ContentLine {
  TextSpan content;      ///< behind quote marks and indentation, in front of the line end
  std::size_t next = 0;  ///< behind the line end
};

/// Lines and columns count from 1; columns count bytes.
class MarkdownLines {
 public:
  /// The lines of text[begin, …). The text must outlive it.
  MarkdownLines(std::string_view text, std::size_t begin);

  [[nodiscard]] std::string_view text() const { return text_; }

  [[nodiscard]] std::size_t count() const { return lines_.size(); }

  /// The byte at a place; the end of the line if the column lies behind it.
  [[nodiscard]] std::size_t offset(std::size_t number, std::size_t column) const;

  /// The line without its end, from column 1.
  [[nodiscard]] TextSpan line(std::size_t number) const;

  /// The line at `number` without the marks of at most `quotes` quotes and without indentation.
  [[nodiscard]] ContentLine content(std::size_t number, std::size_t quotes) const;

  /// The lines [first, last] of a block that begins in column `column` of the first and stands in
  /// `quotes` quotes.
  [[nodiscard]] std::vector<ContentLine> block(std::size_t first, std::size_t column,
                                               std::size_t last, std::size_t quotes) const;

 private:
  std::string_view text_;
  std::vector<TextSpan> lines_;  ///< without their ends
};

}  // namespace sowlint::readers
