// Matches and integrity notes → findings as reports carry them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/report.h"

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

/// The findings of `matches` and of the document's integrity notes in reading order, numbered,
/// fingerprinted, each tied to the one that takes its headline. Matches stand in the order of
/// their units.
[[nodiscard]] std::vector<Finding> findings_of(
    const FindingSource& source, const std::vector<Match>& matches,
    const std::vector<std::optional<std::size_t>>& headlines);

}  // namespace sowlint::analysis
