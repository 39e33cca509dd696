// Rules against what reviewers labelled.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "base/limits.h"
#include "cli/rule_set.h"
#include "selftest/scores.h"

namespace sowlint::cli {

/// Scores, and whether all that is labelled could be scored.
struct Evaluation {
  selftest::Scores scores;
  bool complete = true;
};

/// Scores of the rules on `labels`: a folder of labelled documents or a file of labelled examples.
/// Says on standard error which documents could not be checked.
[[nodiscard]] Result<Evaluation> evaluate(const std::string& labels, const RuleSet& rules,
                                          const base::Limits& limits);

}  // namespace sowlint::cli
