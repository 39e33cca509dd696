#include "selftest/evaluate.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "rules/compiled.h"
#include "selftest/unit_run.h"

namespace sowlint::selftest {
namespace {

/// Concepts that only a whole document can show; labels of units do not cover them.
bool is_about_documents(std::string_view concept_id) {
  constexpr std::array<std::string_view, 7> kStarts = {
      "missing-",          "kitchen-sink",  "exclusion-list",   "iron-triangle",
      "asymmetric-rights", "agile-in-name", "conflicting-terms"};
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view start) { return concept_id.starts_with(start); });
}

std::string level_of(const Finding& finding) {
  if (finding.severity) return name_of(*finding.severity);
  return finding.credit ? std::string("credit ") + name_of(*finding.credit) : "none";
}

std::vector<std::size_t> units_under(const LabelledDocument& labels, TextSpan span) {
  constexpr std::size_t kMostUnits = 3;
  std::vector<std::size_t> under;
  for (const auto& [index, unit] : labels.units) {
    if (unit.span.overlaps(span)) under.push_back(index);
  }
  if (under.size() > kMostUnits) under.clear();
  return under;
}

/// Those of `units` that carry the concept.
std::vector<std::size_t> carrying(const std::map<std::string, std::set<std::size_t>>& labels,
                                  const std::string& concept_id,
                                  const std::vector<std::size_t>& units) {
  const auto labelled = labels.find(concept_id);
  std::vector<std::size_t> result;
  if (labelled == labels.end()) return result;
  for (const std::size_t unit : units) {
    if (labelled->second.contains(unit)) result.push_back(unit);
  }
  return result;
}

class ReportScorer {
 public:
  ReportScorer(const LabelledDocument& labels, Scores& scores) : labels_(labels), scores_(scores) {}

  void take(const Finding& finding) {
    if (finding.polarity == Polarity::Integrity || !finding.place) return;
    if (is_about_documents(finding.rule)) return;
    const auto under = units_under(labels_, finding.place->span);
    const auto right = carrying(labels_.sure, finding.rule, under);
    if (!right.empty()) {
      found_[finding.rule].insert(right.begin(), right.end());
      ++scores_.by_level[level_of(finding)].right;
    } else if (!finding.secondary_to && carrying(labels_.contested, finding.rule, under).empty()) {
      take_wrong(finding, under);
    }
  }

  void finish() {
    for (const auto& [concept_id, units] : labels_.sure) {
      if (is_about_documents(concept_id)) continue;
      const auto& found = found_[concept_id];
      for (const std::size_t unit : units) {
        Counts& counts = scores_.by_rule[concept_id];
        if (found.contains(unit)) {
          ++counts.right;
          continue;
        }
        ++counts.missed;
        const auto text = labels_.units.find(unit);
        scores_.errors.push_back({true, labels_.name, concept_id, "",
                                  text == labels_.units.end() ? std::string() : text->second.text});
      }
    }
  }

 private:
  void take_wrong(const Finding& finding, const std::vector<std::size_t>& under) {
    if (!wrong_.emplace(finding.rule, under).second) return;
    ++scores_.by_rule[finding.rule].wrong;
    ++scores_.by_level[level_of(finding)].wrong;
    scores_.errors.push_back(
        {false, labels_.name, finding.rule, level_of(finding),
         under.empty() ? finding.place->quote : labels_.units.at(under.front()).text});
  }

  const LabelledDocument& labels_;
  Scores& scores_;
  std::map<std::string, std::set<std::size_t>> found_;
  std::set<std::pair<std::string, std::vector<std::size_t>>> wrong_;
};

void score_example(const LabelledExample& example, const std::vector<Finding>& findings,
                   Scores& scores) {
  Counts& counts = scores.by_rule[example.concept_id];
  if (findings.empty()) {
    if (!example.expected) return;
    ++counts.missed;
    scores.errors.push_back({true, example.id, example.concept_id, "", example.text});
    return;
  }
  const std::string level = level_of(findings.front());
  if (example.expected) {
    ++counts.right;
    ++scores.by_level[level].right;
    return;
  }
  ++counts.wrong;
  ++scores.by_level[level].wrong;
  scores.errors.push_back({false, example.id, example.concept_id, level, example.text});
}

}  // namespace

void score_report(const DocumentReport& report, const LabelledDocument& labels, Scores& scores) {
  ReportScorer scorer(labels, scores);
  for (const Finding& finding : report.findings)
    scorer.take(finding);
  scorer.finish();
}

Scores score_examples(const rules::Pack& pack, Language language,
                      const std::vector<LabelledExample>& examples) {
  const rules::CompiledRules rules(pack, language);
  Scores scores;
  for (const LabelledExample& example : examples) {
    if (example.language != language || !example.one_unit) continue;
    const auto rule =
        std::find_if(rules.rules().begin(), rules.rules().end(),
                     [&](const rules::Rule& other) { return other.id == example.concept_id; });
    if (rule == rules.rules().end()) continue;
    const UnitRun run = run_on_unit(example.text, home_section(*rule), rules, rule->id);
    score_example(example, run.findings, scores);
  }
  return scores;
}

}  // namespace sowlint::selftest
