// The words of an HTML block inside Markdown.
#pragma once

#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

#include "readers/markdown_lines.h"

namespace sowlint::readers {

/// The texts of the block, each as its readable stretches: tags and comments are left out, block
/// tags and blank lines part texts. What stands in <script> and <style> is no text.
[[nodiscard]] std::vector<std::vector<TextSpan>> texts_of_html(
    std::string_view text, const std::vector<ContentLine>& lines);

}  // namespace sowlint::readers
