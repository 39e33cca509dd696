// The checks of a policy, one after the other. Part of evaluate.cpp.
#pragma once

#include <vector>

#include "gate/evaluate.h"

namespace sowlint::gate {

/// Every check that the terms ask for, in the order of the documentation, as if there were neither
/// waivers for checks nor a baseline. `standings` says which findings count.
[[nodiscard]] std::vector<Check> checks_of(const Case& contract, const Standard& standard,
                                           const std::vector<FindingStanding>& standings);

}  // namespace sowlint::gate
