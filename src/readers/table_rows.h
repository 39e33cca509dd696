// Building TableRow blocks from the pieces of text that fill their cells line by line.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/text_span.h"

namespace sowlint::readers {

/// What one line adds to one cell.
struct CellPiece {
  TextSpan content;        ///< without blanks at both ends; may be empty
  std::size_t column = 0;  ///< as in Cell
  std::size_t columns = 1;
};

/// Collects the lines of one row after the other.
class TableRows {
 public:
  explicit TableRows(std::string_view text) : text_(text) {}

  /// Adds a line of the row being built; `line` is its content. A line whose pieces are all empty
  /// ends a block but not the row.
  void add_line(TextSpan line, const std::vector<CellPiece>& pieces);

  /// Ends the row being built, if it has words.
  void end_row(bool header);

  /// The blocks so far; leaves none.
  [[nodiscard]] std::vector<Block> take();

 private:
  void end_block();

  std::string_view text_;
  std::vector<Block> done_;
  std::size_t row_ = 0;
  std::size_t row_begin_ = 0;  ///< index in done_ of the first block of the row being built
  TextSpan span_;
  std::map<std::size_t, std::vector<CellPiece>> cells_;  ///< of the block being built, by column
};

/// `span` of `text` without blanks at both ends.
[[nodiscard]] TextSpan trimmed(std::string_view text, TextSpan span);

}  // namespace sowlint::readers
