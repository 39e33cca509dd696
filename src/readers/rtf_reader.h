// RTF documents: from the file's bytes to a Document. What Document::text looks like is drawn in
// assembly.h. Labels are those that the writing program put into the file (\listtext). Stories come
// in this order: body with its text boxes, footnotes, headers, footers, comments.
#pragma once

#include <string>
#include <string_view>

#include "sowlint/document.h"
#include "sowlint/error.h"

#include "base/budget.h"
#include "readers/reader.h"

namespace sowlint::readers {

/// The Document in `bytes`. An Error of kind Input for groups nested beyond the limit and for more
/// work than is allowed. Objects, pictures and the like become integrity notes. Path and hash are
/// left to the caller.
[[nodiscard]] Result<Document> read_rtf(const std::string& path, std::string_view bytes,
                                        const ReadOptions& options, base::Budget& budget);

}  // namespace sowlint::readers
