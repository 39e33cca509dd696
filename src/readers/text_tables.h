// Tables drawn with characters: "| a | b |" rows, boxes of +---+, and columns under dashed lines.
#pragma once

#include <cstddef>
#include <vector>

#include "sowlint/document.h"

#include "readers/text_lines.h"

namespace sowlint::readers {

struct DrawnTable {
  std::vector<Block> rows;   ///< TableRow blocks; `table` is left to the caller
  std::size_t end_line = 0;  ///< first line behind it; the start line if there is no table
};

/// The table that begins at line `start`.
///
///   | Name | Due |      +------+-----+      Name      Due
///   | ---- | --- |      | Name | Due |      --------- -------
///   | Plan | May |      +======+=====+      Plan      May
///   | Code | Jun |      | Plan | May |      Code      June
///                       +------+-----+
///
/// A row of a box may fill several lines; lines without words part it into several blocks of the
/// same row. Rows above a line of "-" or "=" that begins the table's body are header rows.
[[nodiscard]] DrawnTable read_drawn_table(const Lines& lines, std::size_t start);

}  // namespace sowlint::readers
