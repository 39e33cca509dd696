// Where a rule belongs, and what it is worth elsewhere.
#pragma once

#include "sowlint/contract.h"

#include "rules/rule.h"

namespace sowlint::analysis {

enum class Standing {
  Inside,   ///< at its own level; also where the section is not known
  Outside,  ///< one level lower
  Nowhere,  ///< no finding
};

/// Definitions, background and signatures hold no findings of rules that do not list them.
[[nodiscard]] Standing standing_of(const rules::Rule& rule, SectionType section);

}  // namespace sowlint::analysis
