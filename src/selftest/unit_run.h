// An example of a rule, reviewed: a sentence or table row as one clause unit, or a short text as a
// whole document.
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

/// A text as it was read, and the findings of one rule on it.
struct UnitRun {
  Document document;
  contract::ReadContract read;
  std::vector<Finding> findings;
};

[[nodiscard]] UnitRun run_on_unit(const std::string& text, SectionType section,
                                  const rules::CompiledRules& rules, const std::string& rule);

/// `text` in Markdown, taken for a whole contract however short it is.
[[nodiscard]] UnitRun run_on_document(const std::string& text, const rules::CompiledRules& rules,
                                      const std::string& rule);

}  // namespace sowlint::selftest
