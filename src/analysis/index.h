// The collaboration index of a document: findings and what is known of their rules → Index.
#pragma once

#include <array>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/index.h"
#include "sowlint/report.h"

#include "analysis/index_claims.h"
#include "analysis/index_score.h"

namespace sowlint::analysis {

/// By dimension, whether the text speaks of it.
using SpokenDimensions = std::array<bool, kDimensions>;

/// What an index is made from.
struct IndexSource {
  RuleTable rules;  ///< of every rule that findings may name
  IndexWeights weights = kStartWeights;
  SpokenDimensions clauses{};  ///< dimensions that a clause is about, whether it was found or not
};

/// The index. Does not depend on the order of the findings, but for the order of its lines.
[[nodiscard]] Index index_of(const std::vector<Finding>& findings, const IndexSource& source);

/// The dimensions that a section of `contract` with at least one judged norm is about: a section on
/// change speaks of CHG, one on acceptance of ACC.
[[nodiscard]] SpokenDimensions dimensions_of_sections(const Contract& contract,
                                                      const std::vector<bool>& judged);

/// The band of a rounded score.
[[nodiscard]] Band band_of(int score);

}  // namespace sowlint::analysis
