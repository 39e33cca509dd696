// Which concepts, written differently, would help the index most.
#pragma once

#include <vector>

#include "sowlint/index.h"
#include "sowlint/report.h"

#include "analysis/index_claims.h"
#include "analysis/index_score.h"

namespace sowlint::analysis {

/// At most three changes that raise the index, or would but for its ceiling, the most helpful
/// first. Each takes a rigid concept away with all its instances and the combinations that rest on
/// them, and puts the strength in its place that its rewrite would be, as sure as the concept was.
[[nodiscard]] std::vector<IndexChange> best_changes(const std::vector<Finding>& findings,
                                                    const Claims& claims,
                                                    const IndexWeights& weights);

}  // namespace sowlint::analysis
