// Text of pages that are pictures, as tesseract recognises it.
#pragma once

#include <string_view>

#include "readers/pdf_page.h"

namespace sowlint::readers {

/// The words in tesseract's TSV output, recognised at `resolution` dots per inch. Lines of nearly
/// one height get the same, since the boxes of recognised words hug their letters.
[[nodiscard]] PdfPage recognised_page(std::string_view tsv, int resolution);

}  // namespace sowlint::readers
