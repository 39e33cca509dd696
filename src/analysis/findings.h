// Matches and integrity notes → findings as reports carry them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/report.h"

#include "analysis/document_rules.h"
#include "analysis/evidence.h"
#include "analysis/matches.h"
#include "rules/compiled.h"

namespace sowlint::analysis {

/// What findings are made from. Borrows everything.
struct FindingSource {
  const Document& document;
  const Evidence& evidence;
  const rules::CompiledRules& rules;
};

/// What findings are made of. Borrows everything.
struct FindingParts {
  const std::vector<Match>& matches;                         ///< in the order of their units
  const std::vector<std::optional<std::size_t>>& headlines;  ///< by match
  const std::vector<DocumentMatch>& of_document;
};

/// The findings of the clause units, of the whole document and of its integrity notes in reading
/// order, numbered, fingerprinted, each tied to the one that takes its headline.
[[nodiscard]] std::vector<Finding> findings_of(const FindingSource& source,
                                               const FindingParts& parts);

}  // namespace sowlint::analysis
