// What `pdftotext -bbox-layout` prints, as pages.
//
//   <doc><page width= height=><flow><block><line><word xMin= yMin= xMax= yMax=>Net</word> …
//
// The output is XHTML only at first sight: words may hold control characters, bytes that are not
// UTF-8, and no words at all. It is mended before it is parsed.
#pragma once

#include <string_view>
#include <vector>

#include "base/budget.h"
#include "base/limits.h"
#include "readers/pdf_page.h"

namespace sowlint::readers {

struct PdfPages {
  std::vector<PdfPage> pages;
  bool complete = true;  ///< false: the output ends early, or work or nodes ran out
};

/// The pages in `output`, the last one only if it is whole. Never fails: what is no such output
/// has no pages and is not complete.
[[nodiscard]] PdfPages parse_boxes(std::string_view output, const base::Limits& limits,
                                   base::Budget& budget);

}  // namespace sowlint::readers
