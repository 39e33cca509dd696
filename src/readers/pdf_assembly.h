// Gives the blocks of a PDF their place in a Document. The text looks as for Word documents: one
// line a block, the cells of a row separated by " | ", an empty line before a heading and before
// each story after the body. Only where a word is parted at the end of a printed line does a line
// end stand inside a block, so that both readings of its hyphen are kept.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sowlint/document.h"

#include "base/limits.h"
#include "readers/pdf_drafts.h"
#include "readers/pdf_furniture.h"

namespace sowlint::readers {

/// An entry of the file's own table of contents.
struct PdfBookmark {
  std::string title;     ///< UTF-8
  int level = 1;         ///< 1 to 9
  std::size_t page = 0;  ///< from 1; 0 if it leads nowhere
};

struct PdfParts {
  PdfDrafts drafts;
  std::vector<PdfRunningLine> running;
  std::vector<PdfBookmark> bookmarks;
};

/// Fills text, blocks, printed words and the notes on unseen and tiny words of `document`.
void assemble_pdf(PdfParts parts, const base::Limits& limits, Document& document);

}  // namespace sowlint::readers
