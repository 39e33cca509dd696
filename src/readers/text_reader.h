// Plain text as it really comes: wrapped or not, with numbers, bullets, capitals, drawn tables and
// page numbers for structure, or with the marks of Markdown.
#pragma once

#include <string_view>
#include <vector>

#include "sowlint/document.h"

#include "base/budget.h"

namespace sowlint::readers {

/// Cuts document.text into blocks and adds warnings: `two-columns`, and `work-limit` with status
/// Partial if the budget ran out before the end. The rest of `document` is left alone.
void read_text(Document& document, base::Budget& budget);

}  // namespace sowlint::readers
