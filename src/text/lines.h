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
  /// Characters are counted ahead by blocks, so that a place in one endless line is found as fast.
  static constexpr std::size_t kBlock = 1024;

  [[nodiscard]] std::size_t characters_before(std::size_t offset) const;

  std::string_view text_;
  std::vector<std::size_t> starts_;      ///< of lines
  std::vector<std::size_t> characters_;  ///< before block i
};

}  // namespace sowlint::text
