// Clause numbers that are no Markdown: "7.5 …", "(a) …" at the start of lines. Markdown runs such
// lines together; a reader of the source, and whoever wrote it, sees clauses.
#pragma once

#include <string_view>
#include <vector>

#include "sowlint/document.h"

#include "readers/markdown_lines.h"

namespace sowlint::readers {

/// `block`, whose source is `lines`, cut before each line that begins with a mark behind a line
/// that ends a sentence or item, or that counts on from the mark before.
[[nodiscard]] std::vector<Block> split_at_marks(std::string_view text, Block block,
                                                const std::vector<ContentLine>& lines);

/// Makes a paragraph that begins like "(a) …" a list item. A list item whose words begin with a
/// number of their own ("- a) …") loses its bullet.
void settle_marks(std::string_view text, Block& block);

}  // namespace sowlint::readers
