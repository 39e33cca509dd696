#include "selftest/unit_run.h"

#include <utility>

#include "analysis/analyse.h"
#include "base/budget.h"
#include "base/limits.h"

namespace sowlint::selftest {

SectionType home_section(const rules::Rule& rule) {
  if (!rule.only_in.empty()) return rule.only_in.front();
  return rule.sections.empty() ? SectionType::Unknown : rule.sections.front();
}

UnitRun run_on_unit(const std::string& text, SectionType section, const rules::CompiledRules& rules,
                    const std::string& rule) {
  UnitRun run;
  run.read = contract::one_unit_contract(text, section, rules.language(), run.document);
  const base::Limits limits;
  base::Budget budget(limits.work);
  DocumentReport report =
      analysis::analyse(run.document, run.read, rules, analysis::Options(), budget);
  for (Finding& finding : report.findings) {
    if (finding.rule == rule) run.findings.push_back(std::move(finding));
  }
  return run;
}

}  // namespace sowlint::selftest
