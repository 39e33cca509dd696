#include "readers/pdf_blocks.h"

#include <cstddef>
#include <utility>

#include "readers/pdf_drafts.h"
#include "readers/pdf_furniture.h"
#include "readers/pdf_layout.h"
#include "readers/unread.h"

namespace sowlint::readers {

void read_pdf_pages(std::vector<PdfPage> pages, std::vector<PdfBookmark> bookmarks,
                    const base::Limits& limits, base::Budget& budget, Document& document) {
  PdfParts parts;
  parts.bookmarks = std::move(bookmarks);
  parts.running = take_furniture(pages);
  std::vector<PdfStretch> stretches;
  bool complete = true;
  for (std::size_t i = 0; i < pages.size() && complete; ++i) {
    // Looking for columns compares each piece with a dozen strips, on four levels.
    constexpr std::size_t kStepsForPiece = 50;
    complete = budget.charge(kStepsForPiece * pages[i].pieces.size());
    if (!complete) break;
    for (PdfStretch& stretch : stretches_of(std::move(pages[i]), i + 1))
      stretches.push_back(std::move(stretch));
  }
  parts.drafts = draft_pdf_blocks(std::move(stretches), budget);
  if (!complete || !parts.drafts.complete) {
    mark_partial(document, "the end of the file, which takes more work than is allowed");
  }
  assemble_pdf(std::move(parts), limits, document);
}

}  // namespace sowlint::readers
