// Word documents (.docx, .docm, .dotx, .dotm; transitional and strict): from the package's bytes to
// a Document. What Document::text looks like is drawn in assembly.h; which rules labels follow
// in docx_numbering.h.
//
// Stories come in this order: body with its text boxes, footnotes and endnotes that the text refers
// to, headers, footers, comments. Nothing outside the package is ever opened.
#pragma once

#include <string>
#include <string_view>

#include "sowlint/document.h"
#include "sowlint/error.h"

#include "base/budget.h"
#include "readers/piece.h"
#include "readers/reader.h"

namespace sowlint::readers {

/// The Document in `bytes`. `path` stands in the Document and in errors. An Error of kind Input for
/// packages that are damaged, encrypted, not Word's, or beyond the limits. What cannot be read
/// inside a readable package becomes an integrity note and a warning, and the status Partial where
/// words may be lost. The file's hash is left to the caller.
[[nodiscard]] Result<Document> read_docx(const std::string& path, std::string_view bytes,
                                         const ReadOptions& options, base::Budget& budget);

/// The same, with the pieces of each of its blocks.
struct PlacedDocument {
  Document document;
  BlockPieces pieces;
};

[[nodiscard]] Result<PlacedDocument> read_placed_docx(const std::string& path,
                                                      std::string_view bytes,
                                                      const ReadOptions& options,
                                                      base::Budget& budget);

}  // namespace sowlint::readers
