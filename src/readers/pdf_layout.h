// The reading order of a page: columns one after the other, lines from top to bottom.
//
//   Title across the page        a stretch of one row
//   left column | right column   a stretch for each column
//   more across the page         a stretch
//
// Cells of tables and labels set apart from their text ("7.5    The Supplier …") stand side by
// side, too, but belong together: they stay pieces of one row.
#pragma once

#include <cstddef>
#include <vector>

#include "readers/pdf_page.h"

namespace sowlint::readers {

/// What stands on one line, from left to right. Not empty.
struct PdfRow {
  PdfBox box;
  std::vector<PdfPiece> pieces;

  /// Height of most of its letters' boxes: that of its longest piece.
  [[nodiscard]] double letter_height() const;
};

/// Rows that run below each other in one column of a page.
struct PdfStretch {
  std::size_t page = 0;  ///< from 1
  double left = 0;       ///< the column's edges
  double right = 0;
  bool in_column = false;  ///< it shares the width of the page with another column
  bool turned = false;     ///< text set from bottom to top or from top to bottom, at the page's end
  std::vector<PdfRow> rows;
};

/// The stretches of `page` in reading order.
[[nodiscard]] std::vector<PdfStretch> stretches_of(PdfPage page, std::size_t number);

/// `pieces` as rows, from top to bottom: pieces that overlap in height by half share one.
[[nodiscard]] std::vector<PdfRow> rows_of(std::vector<PdfPiece> pieces);

}  // namespace sowlint::readers
