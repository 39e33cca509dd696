// PDFs made by PdfBuilder, as their reader reads them.
#pragma once

#include <string>
#include <string_view>

#include "sowlint/document.h"

#include "readers/reader.h"

namespace sowlint::test {

/// The document of a PDF that must be readable; fails the test and returns an empty one if it is
/// not, or if the document breaks a promise.
Document read_pdf_bytes(std::string_view bytes, const readers::ReadOptions& options = {});

/// The sentence with which a PDF is refused; fails the test and returns "" if it is read.
std::string pdf_refusal_of(std::string_view bytes, const readers::ReadOptions& options = {});

/// The integrity notes, one a line: "rule severity: words".
std::string integrity_words_of(const Document& document);

}  // namespace sowlint::test
