// From the words on pages to the blocks of a Document: the part of reading a PDF that runs no other
// program.
#pragma once

#include <vector>

#include "sowlint/document.h"

#include "base/budget.h"
#include "base/limits.h"
#include "readers/pdf_assembly.h"
#include "readers/pdf_page.h"

namespace sowlint::readers {

/// Fills text, blocks, printed words and notes of `document`; status Partial and a warning if the
/// budget runs out.
void read_pdf_pages(std::vector<PdfPage> pages, std::vector<PdfBookmark> bookmarks,
                    const base::Limits& limits, base::Budget& budget, Document& document);

}  // namespace sowlint::readers
