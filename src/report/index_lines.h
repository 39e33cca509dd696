// The index as people read it: in the summary, what would change it, and where it comes from.
#pragma once

#include <string>

#include "sowlint/report.h"

#include "report/layout.h"

namespace sowlint::report {

/// The index with its range, band and coverage, what holds it down, and who carries the debits.
[[nodiscard]] std::string index_summary(const DocumentReport& document, const Layout& layout);

/// The changes that would help most, under a heading; "" if there are none.
[[nodiscard]] std::string index_changes(const DocumentReport& document, const Layout& layout);

/// Every point by dimension, then the sum of it all; "" if there is no index. Printed index points,
/// adjustments and the line for their rounding add up to the printed index.
[[nodiscard]] std::string index_table(const DocumentReport& document, const Layout& layout);

}  // namespace sowlint::report
