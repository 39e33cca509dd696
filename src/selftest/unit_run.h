// One sentence or table row, reviewed as one clause unit.
#pragma once

#include <string>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"
#include "sowlint/report.h"

#include "contract/build.h"
#include "rules/compiled.h"

namespace sowlint::selftest {

/// The section in which a rule's examples stand unless they name another: the first it belongs in.
[[nodiscard]] SectionType home_section(const rules::Rule& rule);

/// A text read as one clause unit, and the findings of one rule on it.
struct UnitRun {
  Document document;
  contract::ReadContract read;
  std::vector<Finding> findings;
};

[[nodiscard]] UnitRun run_on_unit(const std::string& text, SectionType section,
                                  const rules::CompiledRules& rules, const std::string& rule);

}  // namespace sowlint::selftest
