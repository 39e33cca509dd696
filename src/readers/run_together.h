// Paragraphs that hold what should be many: copies of filed contracts often put a page on one line.
#pragma once

#include <string_view>
#include <vector>

#include "sowlint/document.h"

#include "base/budget.h"

namespace sowlint::readers {

/// `blocks` of `text` with long paragraphs and list items of the body cut before the bullets,
/// numbers and letters that run through them.
///
/// A bullet counts where several run through the block. A number or letter counts behind the end
/// of a sentence or lead-in and before a capital letter, where the next of its kind follows
/// ("1. … 2. …", "(a) … (b) …") or it goes on with one; so an enumeration inside a sentence, or
/// "in 2019. The", cuts nothing. What begins with a number behind a full stop is a paragraph, else
/// a list item. Where the budget runs out, blocks stay as they are.
[[nodiscard]] std::vector<Block> part_run_together(std::string_view text, std::vector<Block> blocks,
                                                   base::Budget& budget);

}  // namespace sowlint::readers
