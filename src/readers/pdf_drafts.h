// The lines of a PDF put together to blocks: paragraphs, list items, headings, rows of tables.
//
// What ends a paragraph: a larger space, other letters, a label or bullet that stands apart, a
// label at the start of a line where the line before is complete, an indented line behind the end
// of a sentence, and a line that had room for the next word.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sowlint/document.h"

#include "base/budget.h"
#include "readers/pdf_layout.h"
#include "readers/pdf_tables.h"

namespace sowlint::readers {

/// One line of running text.
struct PdfLine {
  std::vector<PdfWord> words;
  PdfBox box;
  std::size_t page = 0;
  std::size_t mark_words = 0;  ///< at its start, a label that stands apart from the text
  double body_left = 0;        ///< where the text behind the label begins
  double letter_height = 0;
  double left_edge = 0;  ///< of its column
  double right_edge = 0;
  bool opens_stretch = false;  ///< first line of a page or column
};

/// What becomes one block.
struct PdfDraft {
  Story story = Story::Body;
  std::vector<PdfLine> lines;  ///< empty for rows of tables
  PdfTableRow row;
  std::size_t table = 0;  ///< rows: which table, from 1
  std::size_t page = 0;
  bool space_before = true;  ///< more than between lines
  bool space_behind = true;
};

struct PdfDrafts {
  std::vector<PdfDraft> drafts;
  double body_height = 0;  ///< of the letters of running text
  bool complete = true;    ///< false: the budget ran out
};

/// The blocks of the stretches, in reading order, turned text and footnotes behind the rest.
[[nodiscard]] PdfDrafts draft_pdf_blocks(std::vector<PdfStretch> stretches, base::Budget& budget);

/// The words of a line, its label left out, with single blanks between them.
[[nodiscard]] std::string text_of(const PdfLine& line);
/// The same with the label.
[[nodiscard]] std::string whole_text_of(const PdfLine& line);

}  // namespace sowlint::readers
