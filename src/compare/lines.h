// The sentences of a comparison that all formats for people share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compare/comparison.h"

namespace sowlint::compare {

/// "No change in what is agreed.", "3 clauses changed, 1 moved; 2 findings introduced …".
[[nodiscard]] std::string summary_of(const Comparison& comparison);

/// "4.1" or "4.1 → 5.2"; "a clause without a number" if there is no label.
[[nodiscard]] std::string labels_of(const ClauseChange& change, const Comparison& comparison);

/// "acceptance period 10 business days → 5 business days (4.1)", one a number.
[[nodiscard]] std::vector<std::string> number_lines(const Comparison& comparison);

/// "It favours the customer: what counts against it falls by 3.2 points …".
[[nodiscard]] std::string favour_line(const Comparison& comparison);

/// The finding of a change: the new one, else the old one. REQUIRES: the reports it came from.
[[nodiscard]] const Finding& finding_of(const FindingChange& change, const DocumentReport& before,
                                        const DocumentReport& after);

/// "high", "medium → high", "strength"; with the level before it if that changed.
[[nodiscard]] std::string level_of(const FindingChange& change, const DocumentReport& before,
                                   const DocumentReport& after);

/// Whether the change is for the worse: a finding introduced or hardened, a strength removed or
/// weakened. Nothing where it is neither.
[[nodiscard]] std::optional<bool> is_worse(const FindingChange& change, const Finding& finding);

}  // namespace sowlint::compare
