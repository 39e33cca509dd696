// Rules against what reviewers labelled.
#pragma once

#include <map>
#include <string>

#include "sowlint/contract.h"
#include "sowlint/error.h"

#include "base/limits.h"
#include "cli/rule_set.h"
#include "selftest/scores.h"

namespace sowlint::cli {

/// Scores, and whether all that is labelled could be scored.
struct Evaluation {
  selftest::Scores scores;  ///< in all languages together
  std::map<Language, selftest::Scores> by_language;
  bool complete = true;
};

/// Scores of the rules on `labels`: a folder of labelled documents or a file of labelled examples.
/// Only what is in `wanted` counts, unless that is Unsure. Says on standard error which documents
/// could not be checked.
[[nodiscard]] Result<Evaluation> evaluate(const std::string& labels, const RuleSet& rules,
                                          const base::Limits& limits,
                                          Language wanted = Language::Unsure);

}  // namespace sowlint::cli
