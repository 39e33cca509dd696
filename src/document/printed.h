// Where a stretch of a document's text is printed.
#pragma once

#include <optional>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/text_span.h"

namespace sowlint::document {

/// One box for each printed line that words of `span` stand on; empty where the format has no
/// pages.
[[nodiscard]] std::vector<PageBox> boxes_of(const Document& document, TextSpan span);

/// The least confidence of text recognition among the words of `span`; none if no word of it was
/// recognised in a picture.
[[nodiscard]] std::optional<double> ocr_confidence_of(const Document& document, TextSpan span);

}  // namespace sowlint::document
