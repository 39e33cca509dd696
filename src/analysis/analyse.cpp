#include "analysis/analyse.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "analysis/coverage.h"
#include "analysis/document_rules.h"
#include "analysis/evaluate.h"
#include "analysis/evidence.h"
#include "analysis/findings.h"
#include "analysis/index.h"
#include "analysis/matches.h"
#include "analysis/relations.h"

namespace sowlint::analysis {
namespace {

/// Which rules to try on a unit, by the cues found in it.
class RuleIndex {
 public:
  RuleIndex(const rules::CompiledRules& rules, const Adjustments& adjustments)
      : by_cue_(rules.matcher().cues().size()),
        tried_on_(rules.rules().size(), kNever) {
    for (std::uint32_t rule = 0; rule < rules.rules().size(); ++rule) {
      if (rules.rules()[rule].document) continue;
      if (adjustments.disabled.contains(rules.rules()[rule].id)) continue;
      const auto& triggers = rules.triggers()[rule];
      if (triggers.empty()) always_.push_back(rule);
      for (const std::uint32_t cue : triggers)
        by_cue_[cue].push_back(rule);
    }
  }

  /// The rules that can fire on the unit, ordered.
  const std::vector<std::uint32_t>& rules_for(const Evidence& evidence, std::size_t unit) {
    found_ = always_;
    std::uint32_t last_cue = UINT32_MAX;
    for (const UnitHit& hit : evidence.hits(unit)) {
      if (hit.cue == last_cue) continue;
      last_cue = hit.cue;
      for (const std::uint32_t rule : by_cue_[hit.cue]) {
        if (std::exchange(tried_on_[rule], unit) != unit) found_.push_back(rule);
      }
    }
    std::sort(found_.begin(), found_.end());
    return found_;
  }

 private:
  static constexpr std::size_t kNever = static_cast<std::size_t>(-1);
  std::vector<std::vector<std::uint32_t>> by_cue_;
  std::vector<std::uint32_t> always_;
  std::vector<std::size_t> tried_on_;  ///< the unit for which a rule was last found
  std::vector<std::uint32_t> found_;
};

void describe(const Document& document, const Contract& contract, DocumentReport& report) {
  report.path = document.path;
  report.sha256 = document.sha256;
  report.format = document.format;
  if (!document.encoding.empty()) report.encoding = document.encoding;
  report.language = contract.language;
  report.languages = contract.languages;
  report.words = word_count(document);
  report.pages = document.pages;
  report.type = contract.type;
  report.whole = contract.whole;
  report.parties = contract.parties;
  report.warnings = document.warnings;
  if (document.status == DocumentStatus::Partial) report.status = ReviewStatus::Partial;
}

void leave_out(DocumentReport& report, Warning warning) {
  report.warnings.push_back(std::move(warning));
  report.status = ReviewStatus::Partial;
}

Warning too_much_work() {
  return {"work-limit",
          "The text needs more work than one document may cost; parts of it were not checked. "
          "Split the file."};
}

void set_levels(const rules::CompiledRules& rules, const Adjustments& adjustments,
                Matching& matching) {
  for (std::uint32_t rule = 0; rule < rules.rules().size(); ++rule) {
    const auto level = adjustments.levels.find(rules.rules()[rule].id);
    if (level != adjustments.levels.end()) matching.set_level(rule, level->second);
  }
}

std::vector<Match> all_matches(Matching& matching, RuleIndex& index, const Evidence& evidence,
                               const std::vector<bool>& judged) {
  std::vector<Match> matches;
  for (std::size_t unit = 0; unit < judged.size(); ++unit) {
    if (!judged[unit]) continue;
    for (const std::uint32_t rule : index.rules_for(evidence, unit)) {
      if (auto match = matching.match(rule, unit)) matches.push_back(std::move(*match));
    }
  }
  return matches;
}

/// Leaves the matches that stand, in the order of their units. A match of a list item may have gone
/// to the lead-in before it.
void settle(std::vector<Match>& matches, const Contract& contract,
            const rules::CompiledRules& rules) {
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.unit < b.unit; });
  keep_one_a_unit(matches);
  drop_mirrored(matches, contract, rules);
}

void soften(std::vector<Match>& matches, const Contract& contract, DocumentReport& report) {
  const std::size_t softened = soften_outside_contracts(matches, contract, report.words);
  if (softened == 0) return;
  report.warnings.push_back(
      {"no-contract", "The text does not read as a contract for work: " + std::to_string(softened) +
                          " of its findings are listed as low that would "
                          "weigh more in a contract."});
}

void cap(std::vector<Match>& matches, std::size_t most, DocumentReport& report) {
  if (matches.size() <= most) return;
  report.warnings.push_back({"findings-capped", "Only the first " + std::to_string(most) + " of " +
                                                    std::to_string(matches.size()) +
                                                    " findings are listed."});
  matches.resize(most);
}

/// A text that binds no parties is no contract, and silence in it means nothing: no index.
void add_index(const Contract& contract, const std::vector<bool>& judged,
               const rules::CompiledRules& rules, const Adjustments& adjustments,
               DocumentReport& report) {
  if (contract.type == ContractType::Other) return;
  IndexSource source;
  source.rules = facts_of(rules.rules(), adjustments.levels);
  source.weights = adjustments.weights;
  source.clauses = dimensions_of_sections(contract, judged);
  report.index = index_of(report.findings, source);
}

/// What the clauses in the language of `rules` say, added to the findings of `report`.
void add_other_language(const Document& document, const contract::ReadContract& read,
                        const rules::CompiledRules& rules, const Options& options,
                        std::pair<DocumentReport&, base::Budget&> to) {
  auto& [report, budget] = to;
  const Coverage coverage = coverage_of(read, rules.language());
  const Evidence evidence(read, rules.matcher(), budget);
  Evaluator evaluator(evidence, budget);
  Matching matching(document, rules, evaluator);
  set_levels(rules, options.adjustments, matching);
  RuleIndex index(rules, options.adjustments);
  std::vector<Match> matches = all_matches(matching, index, evidence, coverage.judged);
  if (!evidence.complete() || !evaluator.complete()) leave_out(report, too_much_work());
  settle(matches, read.contract, rules);
  (void)soften_outside_contracts(matches, read.contract, report.words);
  const std::size_t room =
      options.most_findings - std::min(options.most_findings, report.findings.size());
  cap(matches, room, report);
  constexpr bool kWithoutNotes = false;
  add_in_other_language(document,
                        findings_of({document, evidence, rules},
                                    {matches, headlines(matches, rules), {}, kWithoutNotes}),
                        report.findings);
}

DocumentReport analyse_in_main(const Document& document, const contract::ReadContract& read,
                               const rules::CompiledRules& rules, const Options& options,
                               std::pair<const Coverage&, base::Budget&> with) {
  auto& [coverage, budget] = with;
  DocumentReport report;
  describe(document, read.contract, report);
  for (const Warning& warning : coverage.warnings)
    leave_out(report, warning);

  const Evidence evidence(read, rules.matcher(), budget);
  Evaluator evaluator(evidence, budget);
  Matching matching(document, rules, evaluator);
  set_levels(rules, options.adjustments, matching);
  RuleIndex index(rules, options.adjustments);
  std::vector<Match> matches = all_matches(matching, index, evidence, coverage.judged);
  if (!read.complete || !evidence.complete() || !evaluator.complete()) {
    leave_out(report, too_much_work());
  }
  settle(matches, read.contract, rules);
  soften(matches, read.contract, report);
  cap(matches, options.most_findings, report);
  const bool complete = report.status == ReviewStatus::Ok;
  const auto of_document =
      document_matches({document, rules, options, coverage, evaluator, matches, complete});
  report.findings =
      findings_of({document, evidence, rules}, {matches, headlines(matches, rules), of_document});
  return report;
}

}  // namespace

DocumentReport analyse_all(const Document& document, const contract::ReadContract& read,
                           const std::vector<const rules::CompiledRules*>& rules,
                           const Options& options, base::Budget& budget) {
  std::vector<Language> others;
  for (std::size_t i = 1; i < rules.size(); ++i)
    others.push_back(rules[i]->language());
  const rules::CompiledRules& main = *rules.front();
  const Coverage coverage = coverage_of(read, main.language(), others);
  DocumentReport report = analyse_in_main(document, read, main, options, {coverage, budget});
  std::vector<bool> judged = coverage.judged;
  for (std::size_t i = 1; i < rules.size(); ++i) {
    add_other_language(document, read, *rules[i], options, {report, budget});
    const std::vector<bool> more = coverage_of(read, rules[i]->language()).judged;
    for (std::size_t unit = 0; unit < judged.size(); ++unit)
      judged[unit] = judged[unit] || more[unit];
  }
  add_index(read.contract, judged, main, options.adjustments, report);
  return report;
}

DocumentReport analyse(const Document& document, const contract::ReadContract& read,
                       const rules::CompiledRules& rules, const Options& options,
                       base::Budget& budget) {
  return analyse_all(document, read, {&rules}, options, budget);
}

}  // namespace sowlint::analysis
