// Rows of a Markdown table.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <cmark-gfm.h>

#include "sowlint/document.h"

#include "readers/markdown_lines.h"

namespace sowlint::readers {

/// Lines of a table as its parser places it, from 1. The parser counts a paragraph right above the
/// table to it.
struct TablePlace {
  std::size_t first = 0;   ///< of the paragraph, or the same as `header`
  std::size_t column = 0;  ///< where the first line begins
  std::size_t header = 0;  ///< the header row; the line of dashes follows it
};

/// Where the parts of `table`, which stands in `quotes` quotes, are. `header` is 0 if there is no
/// line of dashes.
[[nodiscard]] TablePlace place_of_table(const MarkdownLines& lines, cmark_node* table,
                                        std::size_t quotes);

/// The rows, without the number of the table. Cells that a row has beyond its header are read, too.
[[nodiscard]] std::vector<Block> rows_of_table(const MarkdownLines& lines, cmark_node* table,
                                               const TablePlace& place, std::size_t quotes);

}  // namespace sowlint::readers
