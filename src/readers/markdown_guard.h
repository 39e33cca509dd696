// What parsing a Markdown text could cost, told before it is parsed: the library that parses it
// cannot be charged, and some of its steps take the square of what they look at.
#pragma once

#include <cstdint>
#include <string_view>

namespace sowlint::readers {

struct MarkdownCost {
  std::uint64_t nodes = 0;  ///< at most so many pieces of up to 500 bytes
  std::uint64_t steps = 0;  ///< at most so many steps of some ten nanoseconds
};

/// Bounds from above, in one pass: nesting times lines and signs, columns times rows, images that
/// stay open, long paragraphs in front of a table, link definitions times their uses.
[[nodiscard]] MarkdownCost estimate_markdown_cost(std::string_view text);

/// Whether `text` may be parsed: at most 8 MiB, a million nodes and a second of steps. Contracts
/// stay far below.
[[nodiscard]] bool may_parse_markdown(std::string_view text);

}  // namespace sowlint::readers
