// Tables of a PDF, told by words that stand in columns. Lines drawn between cells are not known.
#pragma once

#include <cstddef>
#include <vector>

#include "readers/pdf_layout.h"
#include "readers/pdf_page.h"

namespace sowlint::readers {

struct PdfCell {
  std::size_t column = 0;       ///< from 0
  std::size_t columns = 1;      ///< columns it covers
  std::vector<PdfPiece> lines;  ///< from top to bottom
};

struct PdfTableRow {
  std::vector<PdfCell> cells;  ///< without empty ones, by column
  bool header = false;
};

/// The width that the cells of a column take.
struct PdfColumn {
  double left = 0;
  double right = 0;
};

struct PdfTable {
  std::vector<PdfTableRow> rows;
  std::vector<PdfColumn> columns;
  std::size_t end = 0;  ///< first row of the stretch behind it; the start if there is no table
};

/// The table that begins at `start`: at least two lines one below the other with two or more
/// pieces each that stand in the same columns. A row of the table may fill several lines; it ends
/// where the space between lines is larger than inside cells, or, where there is one space only,
/// at each line that begins in the first column.
[[nodiscard]] PdfTable read_table(const std::vector<PdfRow>& rows, std::size_t start);

/// What goes on from `table`, which ended the page before, at the top of the next: rows in its
/// columns, behind its column headings or with two or more cells. Column headings are left out.
[[nodiscard]] PdfTable read_more_of(const PdfTable& table, const std::vector<PdfRow>& rows);

/// Whether `piece` is nothing but a label or bullet that stands apart from its text.
[[nodiscard]] bool is_mark(const PdfPiece& piece);

/// Whether a row is running text behind its labels, not cells: "7.5 │ The Supplier shall …"
[[nodiscard]] bool is_labelled(const PdfRow& row);

}  // namespace sowlint::readers
