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
  bool notes = true;  ///< with the integrity notes of the document
};

/// The findings of the clause units, of the whole document and of its integrity notes in reading
/// order, numbered, fingerprinted, each tied to the one that takes its headline.
[[nodiscard]] std::vector<Finding> findings_of(const FindingSource& source,
                                               const FindingParts& parts);

/// Puts `more`, findings of clause units by the rules of another language, among `findings`: in
/// reading order, numbered anew. One that says of a clause what a finding has said of it in its
/// own language becomes a place of that finding: of two cells of a row, of paragraphs that follow
/// each other, or of clauses with the same label.
void add_in_other_language(const Document& document, std::vector<Finding> more,
                           std::vector<Finding>& findings);

}  // namespace sowlint::analysis
