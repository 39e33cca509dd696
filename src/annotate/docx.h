// A Word file given back with comments and tracked changes. Parts that neither concerns stay byte
// for byte; the main part keeps every byte beside the tags that cutting runs needs.
//
// Accepting all changes gives the text with exactly the replacements, rejecting all the original.
// Comments of others stay. A remark that the same author already has in the file is not repeated.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sowlint/document.h"
#include "sowlint/error.h"

#include "annotate/remark.h"
#include "base/budget.h"
#include "base/limits.h"

namespace sowlint::annotate {

/// `bytes` with the remarks, in the order of their places. `document` was read from the same bytes.
/// Where words stand outside the running text (in a note, a header), the comment stands at the mark
/// of the note or at the beginning, and quotes them. A replacement that cannot be exact is left out
/// and its comment says why. Errors: kind Usage for a signed file without `break_seal`, kind Input
/// for packages that cannot be written back. Equal input gives equal bytes.
[[nodiscard]] Result<std::string> annotate_docx(const Document& document, std::string_view bytes,
                                                std::span<const Remark> remarks,
                                                const AnnotateOptions& options,
                                                const base::Limits& limits, base::Budget& budget);

}  // namespace sowlint::annotate
