// The number that sets a finding's level.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "analysis/evaluate.h"
#include "rules/rule.h"

namespace sowlint::analysis {

struct Measured {
  rules::Level level;                     ///< none: no finding
  std::optional<std::uint32_t> quantity;  ///< index into Contract::quantities
  bool blank = false;                     ///< the value is left open; `level` is then unset
};

/// The level of `measure` for the words `match` of a unit. The quantity nearest to `near`, or to
/// the match where the rule names no `near`, counts unless the rule picks another.
[[nodiscard]] Measured measured(const rules::Measure& measure, std::size_t unit,
                                const Stretch& match, Evaluator& evaluator);

}  // namespace sowlint::analysis
