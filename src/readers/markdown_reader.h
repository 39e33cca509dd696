// Markdown as GitHub reads it: CommonMark with tables and footnotes.
#pragma once

#include "sowlint/document.h"

#include "base/budget.h"

namespace sowlint::readers {

/// Cuts document.text into blocks. A text that is too large or too deeply nested to be parsed
/// safely is read as plain text, with the warning `markdown-read-as-text`. The rest of `document`
/// is left alone.
///
/// Not read are front matter, comments, targets of links, images, and code that is no prose.
void read_markdown(Document& document, base::Budget& budget);

}  // namespace sowlint::readers
