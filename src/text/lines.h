// From byte offsets to lines and columns.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::text {

/// Borrows the text, which must outlive it.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  /// Where byte `offset` stands; an offset past the end gives the end.
  [[nodiscard]] LineColumn at(std::size_t offset) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

}  // namespace sowlint::text
