// Finding the words of a parsed Markdown block in its source. The parser's own positions inside
// wrapped paragraphs, lists and tables are not reliable (cmark-gfm 0.29.0.gfm.6), so the words are
// aligned with the source one by one, stepping over the markup between them.
#pragma once

#include <string_view>
#include <vector>

#include <cmark-gfm.h>

#include "sowlint/text_span.h"

#include "readers/markdown_lines.h"

namespace sowlint::readers {

/// The readable stretches of `block`, whose source is `lines`: words and code, with the line ends
/// between them. Left out are marks of emphasis, the targets of links, images, tags, comments,
/// backslashes before signs and footnote marks; entities and line-break tags are read as
/// unread_of_entity() and append_readable() say. If words and source do not agree, the lines are
/// read as plain text, so that nothing is lost.
[[nodiscard]] std::vector<TextSpan> readable_runs(std::string_view text,
                                                  const std::vector<ContentLine>& lines,
                                                  cmark_node* block);

/// The same, or nothing if words and source do not agree. For tests.
[[nodiscard]] std::vector<TextSpan> aligned_runs(std::string_view text,
                                                 const std::vector<ContentLine>& lines,
                                                 cmark_node* block, bool& aligned);

}  // namespace sowlint::readers
