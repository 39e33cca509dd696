#include "selftest/unit_run.h"

#include <utility>

#include "analysis/analyse.h"
#include "base/budget.h"
#include "base/limits.h"
#include "readers/reader.h"

namespace sowlint::selftest {

namespace {

void keep_findings(DocumentReport report, const std::string& rule, UnitRun& run) {
  for (Finding& finding : report.findings) {
    if (finding.rule == rule) run.findings.push_back(std::move(finding));
  }
}

}  // namespace

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
  keep_findings(analysis::analyse(run.document, run.read, rules, {}, budget), rule, run);
  return run;
}

UnitRun run_on_document(const std::string& text, const rules::CompiledRules& rules,
                        const std::string& rule) {
  UnitRun run;
  const readers::ReadOptions reading;
  base::Budget budget(reading.limits.work);
  auto document = readers::read_document("example.md", text, reading, budget);
  if (!document) return run;
  run.document = std::move(*document);
  run.read = contract::build_contract(run.document, {rules.language()}, budget);
  analysis::Options options;
  options.whole_text = true;
  keep_findings(analysis::analyse(run.document, run.read, rules, options, budget), rule, run);
  return run;
}

}  // namespace sowlint::selftest
