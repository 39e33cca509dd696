// From a parsed Markdown text to the blocks of a Document.
#pragma once

#include <vector>

#include <cmark-gfm.h>

#include "sowlint/document.h"

#include "readers/markdown_lines.h"

namespace sowlint::readers {

/// The blocks of the tree `root`, whose source is `lines`, in the order of the source. Lines that
/// the tree does not cover, such as footnotes nobody refers to, are paragraphs.
[[nodiscard]] std::vector<Block> blocks_of_markdown(const MarkdownLines& lines, cmark_node* root);

}  // namespace sowlint::readers
