// The quantities of a clause unit among its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/evidence.h"
#include "analysis/stretches.h"
#include "rules/rule.h"

namespace sowlint::analysis {

/// The quantities of `kind` in a unit, its lead-in included, as stretches of one quantity each.
[[nodiscard]] Stretches quantities_of(const Evidence& evidence, std::size_t unit,
                                      QuantityKind kind);

/// Whether `quantity` meets all `bounds`. A blank value meets none; a value in a unit that cannot
/// be converted meets none.
[[nodiscard]] bool meets(const Quantity& quantity, std::span<const rules::Bound> bounds);

}  // namespace sowlint::analysis
