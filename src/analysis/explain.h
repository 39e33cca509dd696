// Why a rule does or does not fire on a clause unit, for authors of rules.
#pragma once

#include <cstddef>
#include <string>

#include "sowlint/document.h"

#include "contract/build.h"
#include "rules/compiled.h"

namespace sowlint::analysis {

/// A few lines of plain text: the cues found, whether the condition holds, what cancelled it.
/// REQUIRES: `rule` is the id of one of `rules`.
[[nodiscard]] std::string explain(const Document& document, const contract::ReadContract& read,
                                  const rules::CompiledRules& rules, const std::string& rule,
                                  std::size_t unit);

/// The same for a rule of the whole document: which of its cues were found, unit by unit.
[[nodiscard]] std::string explain_document(const Document& document,
                                           const contract::ReadContract& read,
                                           const rules::CompiledRules& rules,
                                           const std::string& rule);

}  // namespace sowlint::analysis
