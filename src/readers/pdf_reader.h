// PDF: from the file's bytes to a Document, by way of programs that run confined.
//
// pdftotext says which words stand where; reading order, paragraphs, tables and headings are made
// of that here. What Document::text looks like is said in pdf_assembly.h.
#pragma once

#include <string>
#include <string_view>

#include "sowlint/document.h"
#include "sowlint/error.h"

#include "base/budget.h"
#include "readers/reader.h"

namespace sowlint::readers {

/// The Document in `bytes`. An Error of kind Input for files that are damaged, encrypted without
/// the right password, scanned (unless options.pdf.ocr), or beyond the limits. Pages that cannot be
/// read among others that can become a warning, an integrity note and the status Partial. The
/// file's hash is left to the caller.
[[nodiscard]] Result<Document> read_pdf(const std::string& path, std::string_view bytes,
                                        const ReadOptions& options, base::Budget& budget);

}  // namespace sowlint::readers
