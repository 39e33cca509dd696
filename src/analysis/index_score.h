// The arithmetic of the index: what claims weigh → points, scores, ceiling.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/index_claims.h"

namespace sowlint::analysis {

inline constexpr std::size_t kDimensions = 8;

/// By dimension, in ten-thousandths; together 10,000.
using IndexWeights = std::array<int, kDimensions>;
inline constexpr int kWholeWeight = 10'000;
/// CHG, OUT, DEC, BUR, FBK, ACC, COM, REL.
inline constexpr IndexWeights kStartWeights = {1800, 1400, 1400, 1200, 1400, 1000, 1000, 800};

/// The points of one claim.
struct ClaimPoints {
  std::uint32_t claim = 0;
  std::optional<std::size_t> rank;
  bool mitigated = false;
  Micro share = kPoint;  ///< kPoint is the whole
  Micro points = 0;      ///< in the dimension; debits are negative
  Micro index_points = 0;
};

struct Score {
  std::vector<ClaimPoints> points;              ///< of the claims that count, in their order
  std::array<Micro, kDimensions> dimensions{};  ///< clamped
  std::array<Micro, kDimensions> clamps{};      ///< what clamping added, in index points
  Micro sum = 0;                                ///< 50 points, all index points and all clamps
  Micro total = 0;                              ///< `sum` under the ceiling
  std::optional<int> ceiling;
  std::vector<std::uint32_t> ceiling_by;  ///< the first claim of each concept that sets it
};

/// The score if each claim weighed what `stakes` says. REQUIRES: one stake for each claim.
[[nodiscard]] Score score_of(const Claims& claims, const std::vector<Stake>& stakes,
                             const IndexWeights& weights);

}  // namespace sowlint::analysis
