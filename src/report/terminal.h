// The report for people at a terminal, readable without colour.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "sowlint/report.h"

#include "report/speech.h"

namespace sowlint::report {

struct TerminalOptions {
  std::size_t columns = 80;  ///< width to wrap to, at least 40
  bool colour = false;
  bool all = false;  ///< everything by clause in reading order, instead of the findings that matter
  bool explain = false;  ///< where each point of the index comes from
  /// Findings below it are counted but not shown; by default medium, or info with `all`.
  std::optional<Severity> min_severity;
  Speech speech;  ///< the reader's language; findings are in it already
};

/// For each document a summary, then at most 12 findings, one for each concept, high before medium,
/// then strengths. Whatever comes from a file is made harmless for a terminal. Ends in a newline.
[[nodiscard]] std::string to_terminal(const Report& report, const TerminalOptions& options);

}  // namespace sowlint::report
