#include "report/sarif_rules.h"

#include <utility>

#include "report/escape.h"
#include "report/plain_text.h"
#include "report/rule_links.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

/// GitHub's word for how much a rule matters.
const char* problem_severity(std::optional<Severity> severity) {
  if (severity == Severity::High) return "error";
  return severity == Severity::Medium ? "warning" : "recommendation";
}

std::string help_text(const rules::Rule& rule) {
  std::string result = sarif_text(rule.definition);
  if (!rule.why.empty()) result += "\n\nWhy it matters: " + sarif_text(rule.why);
  if (!rule.rewrite.empty()) result += "\n\nWhat to write instead: " + sarif_text(rule.rewrite);
  return result;
}

std::string help_markdown(const rules::Rule& rule) {
  std::string result = markdown(rule.definition) + "\n";
  const auto add = [&](const char* title, const std::string& words) {
    if (!words.empty()) result += std::string("\n**") + title + "**\n\n" + words + "\n";
  };
  add("Why it matters", markdown(rule.why));
  add("What to write instead", markdown(rule.rewrite));
  std::string sources;
  for (const std::string& source : rule.sources)
    sources += "- " + markdown(source) + "\n";
  add("Sources", sources);
  return result;
}

Json descriptor_of(const rules::Rule& rule, const std::string& rule_docs) {
  const std::string dimension = words_for_dimension(name_of(rule.dimension));
  Json result = {{"id", rule.id},
                 {"shortDescription", {{"text", sarif_text(capitalised(rule.summary))}}},
                 {"fullDescription", {{"text", sarif_text(rule.definition)}}},
                 {"help", {{"text", help_text(rule)}, {"markdown", help_markdown(rule)}}},
                 {"defaultConfiguration", {{"level", sarif_level(rule.level.severity)}}},
                 {"properties",
                  {{"tags", {"contract", dimension, name_of(rule.polarity)}},
                   {"problem.severity", problem_severity(rule.level.severity)}}}};
  if (rule_docs.starts_with("http")) result["helpUri"] = rule_page(rule_docs, rule.id, "html");
  return result;
}

Json descriptor_of(const Finding& finding) {
  const std::string message = sarif_text(capitalised(finding.message));
  return {{"id", finding.rule},
          {"shortDescription", {{"text", message}}},
          {"fullDescription", {{"text", message}}},
          {"help", {{"text", message}}},
          {"defaultConfiguration", {{"level", sarif_level(finding.severity)}}},
          {"properties", {{"tags", {"contract", name_of(finding.polarity)}}}}};
}

}  // namespace

SarifRules::SarifRules(const WriterInput& input, const std::string& rule_docs) {
  for (const rules::Rule& rule : input.pack.rules)
    add(descriptor_of(rule, rule_docs));
  for (const DocumentReport& document : input.report.documents) {
    for (const Finding& finding : document.findings) {
      if (!index_.contains(finding.rule)) add(descriptor_of(finding));
    }
  }
}

std::size_t SarifRules::index_of(const std::string& rule) const {
  return index_.at(rule);
}

void SarifRules::add(Json descriptor) {
  index_.emplace(descriptor["id"].get<std::string>(), descriptors_.size());
  descriptors_.push_back(std::move(descriptor));
}

const char* sarif_level(std::optional<Severity> severity) {
  if (!severity) return "none";
  if (*severity == Severity::High) return "error";
  return *severity == Severity::Medium ? "warning" : "note";
}

std::string sarif_text(const std::string& text) {
  const std::string line = one_line(text);
  std::string result;
  for (const char byte : line) {
    const char before = result.empty() ? ' ' : result.back();
    const bool link = before == ']' && byte == '(';
    const bool slot = before == '{' && byte >= '0' && byte <= '9';
    if (link || slot) result += ' ';
    result += byte;
  }
  return result;
}

}  // namespace sowlint::report
