// Several spans of a text read as one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::text {

/// The bytes of `runs` one directly after the other, with the way back to the source. Borrows the
/// source; copies only where there is more than one run. Spans that reach beyond the source are
/// cut.
class RunText {
 public:
  RunText(std::string_view source, std::span<const TextSpan> runs);
  RunText(const RunText&) = delete;  // bytes_ may point into joined_
  RunText& operator=(const RunText&) = delete;

  [[nodiscard]] std::string_view bytes() const { return bytes_; }

  /// The source bytes from the first to the last byte of the non-empty `span` of bytes(); bytes
  /// between two runs may lie inside.
  [[nodiscard]] TextSpan source_span(TextSpan span) const;

  /// The same as the parts in which it lies in the runs.
  [[nodiscard]] std::vector<TextSpan> source_spans(TextSpan span) const;

 private:
  struct Run {
    std::size_t begin = 0;  ///< in bytes()
    TextSpan source;
  };

  /// The run that holds byte `at` of bytes().
  [[nodiscard]] std::size_t run_at(std::size_t at) const;

  std::vector<Run> runs_;
  std::string joined_;
  std::string_view bytes_;
};

}  // namespace sowlint::text
