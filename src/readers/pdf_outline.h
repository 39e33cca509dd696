// What `pdftohtml -xml` knows of a PDF and pdftotext does not say: its bookmarks, and words that
// stand outside the page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/budget.h"
#include "base/limits.h"
#include "readers/pdf_assembly.h"

namespace sowlint::readers {

struct PdfOutline {
  std::vector<PdfBookmark> bookmarks;
  std::string outside;           ///< words outside the page, all of them, up to 2,000 bytes
  std::size_t outside_page = 0;  ///< where the first of them belongs, from 1; 0 if there are none
  bool complete = true;          ///< false: the output ends early
};

/// Reads the output; never fails.
[[nodiscard]] PdfOutline parse_outline(std::string_view output, const base::Limits& limits,
                                       base::Budget& budget);

}  // namespace sowlint::readers
