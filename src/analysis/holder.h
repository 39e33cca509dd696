// Which party a one-sided match speaks of.
#pragma once

#include <cstddef>
#include <optional>

#include "analysis/evidence.h"
#include "analysis/stretches.h"

namespace sowlint::analysis {

/// The side of the party that a match of a one-sided rule is about: the first one named in the
/// match, else the nearest before it, else the nearest after it. Unknown for a party whose side is
/// not known, nothing where the unit names no party.
[[nodiscard]] std::optional<Role> holder_of(const Evidence& evidence, std::size_t unit,
                                            const Stretch& match);

}  // namespace sowlint::analysis
