#include "compare/measures.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "analysis/analyse.h"
#include "base/budget.h"
#include "base/limits.h"
#include "compare/embedded.h"
#include "rules/load.h"

namespace sowlint::compare {
namespace {

/// Not marked as shipped: measures need no sources, and their examples are run by a test.
rules::Pack loaded() {
  std::vector<rules::PackFile> files;
  for (const rules::EmbeddedFile& file : embedded_measures())
    files.push_back({"measures/" + std::string(file.path), std::string(file.text), false});
  auto pack = rules::load_pack(files, base::Limits());
  assert(pack);
  return pack ? std::move(*pack) : rules::Pack();
}

const rules::Pack& pack() {
  static const rules::Pack kPack = loaded();
  return kPack;
}

}  // namespace

const std::vector<std::string>& measure_names() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (const rules::Rule& rule : pack().rules)
      names.push_back(rule.id);
    return names;
  }();
  return kNames;
}

std::string measure_words(const std::string& name) {
  for (const rules::Rule& rule : pack().rules) {
    if (rule.id == name) return rule.summary;
  }
  return name;
}

const rules::CompiledRules& Measures::rules_for(Language language) {
  const auto found = compiled_.find(language);
  if (found != compiled_.end()) return found->second;
  return compiled_.emplace(language, rules::CompiledRules(pack(), language)).first->second;
}

std::vector<Measured> Measures::in(const Document& document, const contract::ReadContract& read) {
  const Language spoken =
      read.contract.language == Language::Unsure ? Language::English : read.contract.language;
  base::Budget budget(base::Limits().work);
  const DocumentReport report =
      analysis::analyse(document, read, rules_for(spoken), analysis::Options(), budget);
  std::vector<Measured> result;
  for (const Finding& finding : report.findings) {
    if (finding.polarity != Polarity::Rigid || finding.quantities.empty()) continue;
    const Quantity& quantity = finding.quantities.front();
    result.push_back({finding.rule, quantity, finding.clause_label,
                      document.text.substr(quantity.span.begin, quantity.span.size()),
                      finding.unit});
  }
  return result;
}

}  // namespace sowlint::compare
