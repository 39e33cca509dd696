// Plain text inside a file of another format, such as the preformatted text of a web page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/budget.h"
#include "readers/story_items.h"

namespace sowlint::readers {

/// The paragraphs and table rows of `text`, UTF-8, read as a plain text file is. Tables are
/// numbered on from `tables`.
[[nodiscard]] std::vector<StoryItem> items_of_plain_text(const std::string& text,
                                                         std::size_t& tables, base::Budget& budget);

}  // namespace sowlint::readers
