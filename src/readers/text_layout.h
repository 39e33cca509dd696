// How a plain text is set: wrapped to a width or one line a paragraph, in one column or two.
#pragma once

#include <cstddef>

#include "base/budget.h"
#include "readers/text_lines.h"

namespace sowlint::readers {

struct Layout {
  bool wrapped = true;    ///< false: every line end is meant
  std::size_t width = 0;  ///< columns that wrapped lines fill

  /// Whether the first word of `next` would have fitted behind `last`, so that the line end between
  /// them is meant. `share` of the width counts as filled, because lines end raggedly.
  [[nodiscard]] bool fits(const Line& last, const Line& next, std::string_view next_words,
                          double share) const;
};

/// The layout of the text as a whole, from the lines that another line follows directly: in wrapped
/// text many go on with a small letter, and their lengths end at one width.
[[nodiscard]] Layout measure_layout(const Lines& lines);

/// Whether many lines have a wide gap at the same column with words on both sides, as two columns
/// of text have; their sentences cannot be told apart.
[[nodiscard]] bool has_two_columns(const Lines& lines);

}  // namespace sowlint::readers
