// Web pages and pages saved from Word, Google Docs and mail programs: from the file's bytes to a
// Document. What is read is what a browser shows; what it hides is named. Nothing a page refers to
// is ever loaded, no script runs.
//
// libxml2's HTML parser finds the elements and calls back for each (SAX): its tree loses the words
// below 256 levels, gumbo gives up on deep pages, lexbor is not in Debian 12.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sowlint/document.h"
#include "sowlint/error.h"

#include "base/budget.h"
#include "readers/assembly.h"
#include "readers/reader.h"

namespace sowlint::readers {

/// The Document in `bytes`. Its encoding is the one the file says, by a mark or a meta element, or
/// the one its bytes show. Path, format and hash are left to the caller. Where the budget runs out
/// or the parser stops early, the status is Partial and a warning says so.
[[nodiscard]] Document read_html(std::string_view bytes, const ReadOptions& options,
                                 base::Budget& budget);

/// What reading a page needs when it is part of another file.
struct HtmlSurroundings {
  const ReadOptions& options;
  base::Budget& budget;
  std::size_t& tables;  ///< how many the document has so far
};

/// The same for a page in UTF-8 that is part of another file: what it says goes to `assembly`, what
/// is said about it to `document`.
void read_html_into(std::string page, const HtmlSurroundings& around, DocumentAssembly& assembly,
                    Document& document);

}  // namespace sowlint::readers
