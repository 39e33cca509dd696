// What a page printer adds to a text and nobody wrote as a clause: page numbers, and headers and
// footers that run through all pages.
#pragma once

#include "base/budget.h"
#include "readers/text_lines.h"

namespace sowlint::readers {

/// Sets the role of each line that is page furniture. Page numbers are recognised by their shape
/// and by counting upwards; running headers and footers by standing next to a page border or page
/// number on at least two pages, and half of them, with the same words, numbers aside. False if the
/// budget ran out.
[[nodiscard]] bool mark_page_furniture(Lines& lines, base::Budget& budget);

}  // namespace sowlint::readers
