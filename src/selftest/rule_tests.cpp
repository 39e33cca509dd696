#include "selftest/rule_tests.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "analysis/explain.h"
#include "rules/compiled.h"
#include "selftest/unit_run.h"

namespace sowlint::selftest {
namespace {

std::string level_name(const std::optional<Severity>& severity,
                       const std::optional<Credit>& credit) {
  if (severity) return name_of(*severity);
  if (credit) return name_of(*credit);
  return "none";
}

/// Where a finding stands, for messages.
std::string words_of(const Finding& finding) {
  if (finding.place) return "at \"" + finding.place->quote + "\"";
  return finding.places.empty() ? "about the document" : "on \"" + finding.places[0].quote + "\"";
}

/// What is wrong with `findings`; nothing if they are as the example says.
std::string problem_with(const rules::Example& example, const std::vector<Finding>& findings) {
  if (!example.finds) {
    if (findings.empty()) return {};
    return "a finding " + words_of(findings.front()) + ", expected none";
  }
  if (findings.empty()) return "no finding";
  if (findings.size() > 1) return std::to_string(findings.size()) + " findings, expected one";
  const Finding& finding = findings.front();
  if (example.marked && !example.marked->contains(finding.place->span)) {
    return "found at \"" + finding.place->quote + "\", outside the marks";
  }
  const rules::Level level{finding.severity, finding.credit};
  if (example.level && *example.level != level) {
    return "level " + level_name(level.severity, level.credit) + ", expected " +
           level_name(example.level->severity, example.level->credit);
  }
  return {};
}

class Tester {
 public:
  Tester(const rules::Pack& pack, Language wanted, RuleTests& result)
      : pack_(pack),
        wanted_(wanted),
        result_(result) {}

  void test(const rules::Rule& rule) {
    if (wanted_ != Language::Unsure && !rule.examples.contains(wanted_)) return;
    ++result_.rules;
    for (const auto& [language, examples] : rule.examples) {
      if (wanted_ != Language::Unsure && language != wanted_) continue;
      for (const rules::Example& example : examples)
        test(rule, language, example);
    }
  }

 private:
  void test(const rules::Rule& rule, Language language, const rules::Example& example) {
    ++result_.examples;
    const rules::CompiledRules& rules = compiled(language);
    const UnitRun run = run_on(example, rule, rules);
    std::string problem = problem_with(example, run.findings);
    if (problem.empty()) return;
    ExampleFailure failure;
    failure.rule = rule.id;
    failure.language = language;
    failure.file = rule.file;
    failure.line = example.line;
    failure.text = example.text;
    failure.problem = std::move(problem);
    failure.explanation = rule.document
                              ? analysis::explain_document(run.document, run.read, rules, rule.id)
                              : analysis::explain(run.document, run.read, rules, rule.id, 0);
    result_.failures.push_back(std::move(failure));
  }

  static UnitRun run_on(const rules::Example& example, const rules::Rule& rule,
                        const rules::CompiledRules& rules) {
    if (rule.document) return run_on_document(example.text, rules, rule.id);
    const SectionType section = example.section.value_or(home_section(rule));
    return run_on_unit(example.text, section, rules, rule.id);
  }

  const rules::CompiledRules& compiled(Language language) {
    return compiled_.try_emplace(language, pack_, language).first->second;
  }

  const rules::Pack& pack_;
  Language wanted_;  ///< Unsure: all
  RuleTests& result_;
  std::map<Language, rules::CompiledRules> compiled_;
};

}  // namespace

RuleTests test_rules(const rules::Pack& pack, const std::string& only, Language language) {
  RuleTests result;
  Tester tester(pack, language, result);
  for (const rules::Rule& rule : pack.rules) {
    if (only.empty() || rule.id == only) tester.test(rule);
  }
  return result;
}

std::string to_text(const ExampleFailure& failure) {
  return failure.file + ":" + std::to_string(failure.line) + ": " + failure.rule + " (" +
         code_of(failure.language) + "): " + failure.problem + "\n  example: " + failure.text +
         "\n" + failure.explanation;
}

}  // namespace sowlint::selftest
