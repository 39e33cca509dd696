// Rules that look at the whole document → at most one match each; contradictions give one for each
// question that is answered twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sowlint/document.h"

#include "analysis/analyse.h"
#include "analysis/coverage.h"
#include "analysis/evaluate.h"
#include "analysis/lead_ins.h"
#include "analysis/matches.h"
#include "rules/compiled.h"

namespace sowlint::analysis {

struct DocumentMatch {
  std::uint32_t rule = 0;  ///< index into CompiledRules::rules
  rules::Level level;
  double confidence = 1;
  std::vector<Spot> spots;         ///< what it rests on, reading order; none for absences
  std::vector<std::string> notes;  ///< sentences for the message
};

/// What rules of the document look at. Borrows everything.
struct DocumentView {
  const Document& document;
  const rules::CompiledRules& rules;
  const Options& options;
  const Coverage& coverage;
  Evaluator& evaluator;
  const std::vector<Match>& matches;  ///< of the clause units, settled
  bool complete = true;               ///< false: a part of the text was not checked
};

/// The matches of every rule that looks at the whole document, in the order of the rules.
[[nodiscard]] std::vector<DocumentMatch> document_matches(const DocumentView& view);

}  // namespace sowlint::analysis
