// The index as people read it: in the summary, what would change it, and where it comes from.
#pragma once

#include <string>
#include <vector>

#include "sowlint/report.h"

#include "report/layout.h"

namespace sowlint::report {

/// "Index 43 (38–50), mixed, 6 of 8 dimensions spoken of".
[[nodiscard]] std::string index_in_words(const Index& index);

/// What a change would do, as a sentence: "Replace scope-freeze in 2.1 by scope-by-vision: …".
[[nodiscard]] std::string change_in_words(const IndexChange& change,
                                          const DocumentReport& document);

/// How the points of a finding come about: "high × 0.95 × 0.5 softened × 0.7^1".
[[nodiscard]] std::string arithmetic_in_words(const IndexPoint& point, const Finding& finding);

/// A line of the sum that gives the index, with two decimals.
struct SumLine {
  std::string words;
  std::string number;
};

/// Start, points, adjustments and the rounding of what is printed: these lines add up to the
/// printed index. REQUIRES: the document has an index.
[[nodiscard]] std::vector<SumLine> sum_of_index(const DocumentReport& document);

/// The index with its range, band and coverage, what holds it down, and who carries the debits.
[[nodiscard]] std::string index_summary(const DocumentReport& document, const Layout& layout);

/// The changes that would help most, under a heading; "" if there are none.
[[nodiscard]] std::string index_changes(const DocumentReport& document, const Layout& layout);

/// Every point by dimension, then the sum of it all; "" if there is no index. Printed index points,
/// adjustments and the line for their rounding add up to the printed index.
[[nodiscard]] std::string index_table(const DocumentReport& document, const Layout& layout);

}  // namespace sowlint::report
