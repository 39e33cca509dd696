// Which findings stand on the same words, and which are made of others.
#pragma once

#include <vector>

#include "sowlint/report.h"

#include "analysis/index_claims.h"

namespace sowlint::analysis {

/// Fills `rivals` and `parts` of the claims of `findings`: debits whose words overlap within one
/// clause unit, or of which one takes the other's headline; and for combinations and contradictions
/// the debits on whose words they rest.
void relate(const std::vector<Finding>& findings, Claims& claims);

}  // namespace sowlint::analysis
