// Which units a kind of quantity is counted in, and what one unit is in another.
#pragma once

#include <optional>
#include <string>

#include "sowlint/contract.h"

namespace sowlint::rules {

/// Whether quantities of `kind` are counted in `unit`.
[[nodiscard]] bool fits(Unit unit, QuantityKind kind);

/// The unit of a bare number of that kind; None where one must be named (and for counts).
[[nodiscard]] Unit implied_unit(QuantityKind kind);

/// The names of the units that fit, for messages; empty for counts.
[[nodiscard]] std::string units_of(QuantityKind kind);

/// `value` of unit `from` in unit `to`; nothing where they have no common measure. A business day
/// is 1.4 calendar days, 8 working hours a business day, a month 30 days, a sprint two weeks.
[[nodiscard]] std::optional<double> convert(double value, Unit from, Unit to);

}  // namespace sowlint::rules
