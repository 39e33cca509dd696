// Headers, footers and page numbers of a PDF: what stands on many pages at the same height.
#pragma once

#include <cstddef>
#include <vector>

#include "readers/pdf_layout.h"
#include "readers/pdf_page.h"

namespace sowlint::readers {

/// A running line where it first stood.
struct PdfRunningLine {
  std::size_t page = 0;  ///< from 1
  bool footer = false;
  PdfRow row;
};

/// Takes running lines off the pages: among the outermost lines at the top and at the foot, within
/// an eighth of the page's height, those with the same words, numbers aside, on at least two pages
/// and two in five; and page numbers that say so. Returns each once, page numbers left out.
[[nodiscard]] std::vector<PdfRunningLine> take_furniture(std::vector<PdfPage>& pages);

}  // namespace sowlint::readers
