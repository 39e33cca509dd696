// Which lines of plain text are headings.
#pragma once

#include <cstddef>
#include <string_view>

#include "readers/line_start.h"

namespace sowlint::readers {

/// A block of one line, or of several in capitals, and what stands around it.
struct HeadingCandidate {
  std::string_view words;  ///< the first line
  LineStart start;
  bool alone = true;  ///< the block has no other line, or only lines in capitals
  bool blank_before = false;
  bool blank_behind = false;
  bool item_before = false;      ///< the previous block has a mark of the same shape, no full stop
  bool item_behind = false;      ///< the next one has such a mark
  bool something_behind = true;  ///< there is a next block
};

/// 1 to 9 for a heading, else 0. Headings are
///  - lines in capitals, if they are not whole sentences;
///  - "Article IV", "Section 3 – Scope" and numbered short lines that no sibling follows, in title
///    case or without a full stop;
///  - short lines in title case, or bold as a whole, that stand alone and end without punctuation.
[[nodiscard]] int heading_level(const HeadingCandidate& candidate);

/// Whether words in bold that stand alone are a heading: short, no sentence, no "Date: …".
[[nodiscard]] bool is_title(std::string_view words);

/// The level that "#", "##" … at the start of a line give; 0 if there are none.
[[nodiscard]] int marked_heading_level(std::string_view words);

/// Whether a line is an entry of a table of contents: it ends in a dotted line and a number.
[[nodiscard]] bool is_contents_entry(std::string_view words);

}  // namespace sowlint::readers
