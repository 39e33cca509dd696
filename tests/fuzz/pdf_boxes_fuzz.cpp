// What poppler's programs and tesseract print about a hostile PDF, up to the Document made of it.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "document/check.h"
#include "readers/pdf_blocks.h"
#include "readers/pdf_boxes.h"
#include "readers/pdf_contents.h"
#include "readers/pdf_ocr.h"
#include "readers/pdf_outline.h"
#include "readers/pdf_render.h"

namespace readers = sowlint::readers;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::uint64_t kWork = 50'000'000;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const sowlint::base::Limits limits;
  sowlint::base::Budget budget(kWork);
  readers::PdfOutline outline = readers::parse_outline(input, limits, budget);
  readers::PdfPages pages = readers::parse_boxes(input, limits, budget);
  if (input.find("<doc") == std::string_view::npos) {
    constexpr int kResolution = 200;
    pages.pages.push_back(readers::recognised_page(input, kResolution));
    (void)readers::contents_of_pdf(input, budget);
  }
  std::string_view stream = input;
  while (const auto picture = readers::next_page(stream)) {
    for (readers::PdfPage& page : pages.pages)
      (void)readers::mark_unseen(*picture, readers::kCheckResolution, page, budget);
  }
  sowlint::Document document;
  document.pages = pages.pages.size();
  readers::read_pdf_pages(std::move(pages.pages), std::move(outline.bookmarks), limits, budget,
                          document);
  if (!sowlint::document::broken_promises(document).empty()) std::abort();
  return 0;
}
