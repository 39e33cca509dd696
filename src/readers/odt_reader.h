// OpenDocument texts (.odt, .ott, .odm) and flat ones (.fodt): from the file's bytes to a Document.
// What Document::text looks like is drawn in assembly.h; which rules labels follow in odt_lists.h.
// Stories come in this order: body with its text boxes, footnotes, endnotes, headers, footers,
// comments. Nothing outside the file is ever opened.
#pragma once

#include <string>
#include <string_view>

#include "sowlint/document.h"
#include "sowlint/error.h"

#include "base/budget.h"
#include "readers/reader.h"

namespace sowlint::readers {

/// The Document in `bytes`, a zip package or one XML file. An Error of kind Input for files that
/// are damaged, encrypted, no texts, or beyond the limits. What cannot be read inside a readable
/// file becomes an integrity note and a warning, and the status Partial where words may be lost.
/// Path and hash are left to the caller.
[[nodiscard]] Result<Document> read_odt(const std::string& path, std::string_view bytes,
                                        const ReadOptions& options, base::Budget& budget);

}  // namespace sowlint::readers
