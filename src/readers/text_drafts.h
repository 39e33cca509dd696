// First step of reading plain text: which lines belong to one block.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sowlint/document.h"

#include "base/budget.h"
#include "readers/line_start.h"
#include "readers/text_layout.h"
#include "readers/text_lines.h"

namespace sowlint::readers {

/// Lines that make one block.
struct Draft {
  std::vector<std::size_t> lines;  ///< indexes; lines in between are page furniture
  LineStart start;                 ///< of the first line
  Story story = Story::Body;
  int heading = 0;  ///< set for "# Title" and for lines with a rule under them
  bool blank_before = false;
  bool blank_behind = false;
  std::optional<Block> table_row;  ///< ready-made
};

struct Drafts {
  std::vector<Draft> drafts;
  bool complete = true;  ///< false: the budget ran out
};

/// The blocks of a text whose page furniture is marked, in order. A running header or footer is a
/// draft where it first stands between two blocks, and nothing afterwards; page numbers are
/// nothing. Front matter, drawn rules and fences are nothing.
[[nodiscard]] Drafts draft_blocks(const Lines& lines, const Layout& layout, base::Budget& budget);

}  // namespace sowlint::readers
