#include "report/rule_sections.h"

#include <utility>

#include "report/wording.h"

namespace sowlint::report {
namespace {

std::string names_of(const std::vector<SectionType>& sections) {
  std::vector<std::string> names;
  names.reserve(sections.size());
  for (const SectionType section : sections)
    names.emplace_back(name_of(section));
  return joined(names, ", ");
}

std::vector<RuleItem> examples_of(const std::vector<rules::Example>& examples, bool finds) {
  std::vector<RuleItem> result;
  for (const rules::Example& example : examples) {
    if (example.finds == finds) result.push_back({example.text, example.marked, example.because});
  }
  return result;
}

/// "Right 54 times of 58 findings (0.93); 60 were to be found (0.90)."
std::string measured(const MeasuredRule& rule, const std::string& labels) {
  const auto share = [](std::size_t part, std::size_t whole) {
    return decimals(static_cast<double>(part) / static_cast<double>(whole), 2);
  };
  std::string result;
  if (rule.found > 0) {
    result = "Precision " + share(rule.right, rule.found) + ": right " +
             counted(rule.right, "time") + " of " + grouped_digits(rule.found) + ". ";
  }
  if (rule.expected > 0) {
    result += "Recall " + share(rule.right, rule.expected) + ": " + grouped_digits(rule.right) +
              " found of " + grouped_digits(rule.expected) + ". ";
  }
  return result.empty() ? "" : result + "Measured on " + labels + ".";
}

}  // namespace

std::vector<RuleSection> sections_of(const rules::Rule& rule, const Measurement& measurement) {
  std::vector<RuleSection> result;
  const auto add = [&](RuleSection section) {
    if (!section.text.empty() || !section.items.empty() || !section.rules.empty()) {
      result.push_back(std::move(section));
    }
  };
  add({"What it is", rule.definition, {}, {}});
  add({rule.polarity == Polarity::Collaborative ? "Why it helps" : "Why it matters",
       rule.why,
       {},
       {}});
  add({rule.polarity == Polarity::Collaborative ? "How it may read" : "What to write instead",
       rule.rewrite,
       {},
       {}});
  for (const auto& [language, examples] : rule.examples) {
    const std::string in = rule.examples.size() > 1 ? std::string(", ") + words_for(language) : "";
    add({"Found" + in, "", examples_of(examples, true), {}});
    add({"Left alone" + in, "", examples_of(examples, false), {}});
  }
  add({"Where it belongs", names_of(rule.sections), {}, {}});
  add({"Only in", names_of(rule.only_in), {}, {}});
  add({"Softened by", "", {}, rule.mitigated_by});
  add({"Gives way on the same words to", "", {}, rule.gives_way_to});
  if (!rule.rewrite_brings.empty()) add({"Its rewrite brings", "", {}, {rule.rewrite_brings}});
  if (const auto found = measurement.rules.find(rule.id); found != measurement.rules.end()) {
    add({"How often it is right", measured(found->second, measurement.labels), {}, {}});
  }
  RuleSection sources{"Sources", "", {}, {}};
  for (const std::string& source : rule.sources)
    sources.items.push_back({source, std::nullopt, ""});
  add(std::move(sources));
  return result;
}

std::string rule_level(const rules::Rule& rule) {
  if (rule.level.severity) return name_of(*rule.level.severity);
  return rule.level.credit ? name_of(*rule.level.credit) : "";
}

std::string rule_facts(const rules::Rule& rule) {
  std::string result = capitalised(words_for_dimension(name_of(rule.dimension))) + " · " +
                       name_of(rule.polarity) + ", " + rule_level(rule);
  if (rule.polarity != Polarity::Rigid) return result;
  return result + " · burden on " + words_for(rule.burden);
}

}  // namespace sowlint::report
