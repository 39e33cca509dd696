// From a contract and the rules to what a review says of it.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/report.h"

#include "analysis/index_score.h"
#include "base/budget.h"
#include "base/limits.h"
#include "contract/build.h"
#include "rules/compiled.h"

namespace sowlint::analysis {

/// What an organisation changed without touching the packs.
struct Adjustments {
  std::set<std::string> disabled;              ///< rule ids
  std::map<std::string, rules::Level> levels;  ///< rule id → level at base
  IndexWeights weights = kStartWeights;
};

/// How one document is reviewed.
struct Options {
  Adjustments adjustments;
  std::size_t most_findings = base::Limits().findings;  ///< more are counted, not listed
  /// Take the text for a whole contract of a kind that every rule speaks of, however short it is.
  bool whole_text = false;
};

/// The review of one document: findings and strengths in reading order, with guards, levels,
/// precedence and fingerprints settled. Integrity notes of the document become findings.
[[nodiscard]] DocumentReport analyse(const Document& document, const contract::ReadContract& read,
                                     const rules::CompiledRules& rules, const Options& options,
                                     base::Budget& budget);

/// The same for a text in several languages: `rules` are those of the main one and judge the whole
/// document, `others` add what the clauses in their languages say.
[[nodiscard]] DocumentReport analyse_all(const Document& document,
                                         const contract::ReadContract& read,
                                         const std::vector<const rules::CompiledRules*>& rules,
                                         const Options& options, base::Budget& budget);

}  // namespace sowlint::analysis
