// The promises a Document makes to whoever reads it, as a list of those it breaks. Every reader's
// tests run it, and debug builds run it on every document read.
#pragma once

#include <string>
#include <vector>

#include "sowlint/document.h"

namespace sowlint::document {

/// One sentence for each promise that `document` breaks, at most a dozen; empty if it keeps them:
///  - blocks follow each other in the text without overlap;
///  - every span lies in its block, begins and ends between characters, and is in order;
///  - labels are no part of runs; runs are not empty and, outside table rows, ascend;
///  - cells of a row are in column order, and their runs, one cell after the other, are the row's;
///  - levels, tables and rows are set exactly for the kinds that have them.
[[nodiscard]] std::vector<std::string> broken_promises(const Document& document);

}  // namespace sowlint::document
