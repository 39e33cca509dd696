// Weights of the dimensions as settings and policies state them.
#pragma once

#include <optional>

#include "analysis/index_score.h"
#include "rules/fields.h"
#include "rules/yaml.h"

namespace sowlint::analysis {

/// The weights in the mapping `node` ("CHG: 0.18"); nothing after reporting what is wrong.
/// Dimensions that are not named keep their start weight; together they must be 1 again.
[[nodiscard]] std::optional<IndexWeights> weights_in(const rules::YamlNode& node,
                                                     const rules::Source& source);

}  // namespace sowlint::analysis
