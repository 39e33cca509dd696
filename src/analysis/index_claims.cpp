#include "analysis/index_claims.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/index_relations.h"

namespace sowlint::analysis {
namespace {

using rules::Level;
using rules::RuleKind;

Micro base_of(const Level& level) {
  constexpr std::array<Micro, 4> kDebits = {0, 5, 12, 24};  // by Severity
  constexpr std::array<Micro, 3> kCredits = {5, 11, 18};    // by Credit
  if (level.severity) return kDebits[static_cast<std::size_t>(*level.severity)] * kPoint;
  if (level.credit) return kCredits[static_cast<std::size_t>(*level.credit)] * kPoint;
  return 0;
}

/// The highest level that a rule can give, its modifiers left out.
Level gravest_of(const rules::Rule& rule, const Level& own) {
  Level gravest = own;
  if (!rule.measure) return gravest;
  for (const rules::MeasureStep& step : rule.measure->steps)
    gravest = std::max(gravest, step.level);
  return gravest;
}

bool is_blank(const Finding& finding) {
  const char* guard = name_of(rules::Guard::BlankValue);
  return std::any_of(finding.guards.begin(), finding.guards.end(),
                     [&](const GuardEffect& effect) { return effect.name == guard; });
}

/// An absence at info whose rule stands higher: what it misses may stand in a text not given.
bool may_be_elsewhere(const Finding& finding, const RuleFacts& facts) {
  return facts.kind == RuleKind::Absence && finding.severity == Severity::Info &&
         facts.level.severity > Severity::Info;
}

/// What the finding could weigh if all that is not known about it turned out `well` or ill.
Stake imagined(const Finding& finding, const RuleFacts& facts, bool well) {
  const bool debit = finding.polarity == Polarity::Rigid;
  const Level level{finding.severity, finding.credit};
  const bool blank = is_blank(finding);
  const bool open = blank || may_be_elsewhere(finding, facts);
  if (!open && !finding.confidence_if_resolved) return stake_at(level, finding.confidence);
  if (debit == well) return {};
  const Level grave = blank ? facts.gravest : facts.level;
  return stake_at(open ? grave : level,
                  finding.confidence_if_resolved.value_or(finding.confidence));
}

class ClaimMaker {
 public:
  explicit ClaimMaker(RuleTable rules) : table_(std::move(rules)) {}

  Claims make(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
      if (rules::dimension_named(finding.dimension)) table_.try_emplace(finding.rule);
    }
    claims_.rules.assign(table_.begin(), table_.end());
    for (std::uint32_t rule = 0; rule < claims_.rules.size(); ++rule)
      numbers_[claims_.rules[rule].first] = rule;
    for (std::size_t i = 0; i < findings.size(); ++i)
      add(findings[i], i);
    add_softeners();
    add_brought();
    relate(findings, claims_);
    return std::move(claims_);
  }

 private:
  void add(const Finding& finding, std::size_t index) {
    const auto dimension = rules::dimension_named(finding.dimension);
    if (!dimension || finding.polarity == Polarity::Integrity) return;
    Claim claim;
    claim.finding = index;
    claim.rule = numbers_.at(finding.rule);
    claim.dimension = *dimension;
    claim.debit = finding.polarity == Polarity::Rigid;
    claim.secondary = finding.secondary_to.has_value();
    const RuleFacts& facts = claims_.rules[claim.rule].second;
    claim.now = stake_at({finding.severity, finding.credit}, finding.confidence);
    claim.best = imagined(finding, facts, true);
    claim.worst = imagined(finding, facts, false);
    claims_.all.push_back(claim);
  }

  void add_softeners() {
    for (const auto& [id, facts] : claims_.rules) {
      std::vector<std::uint32_t>& softeners = claims_.softeners.emplace_back();
      for (const std::string& other : facts.mitigated_by) {
        if (const auto found = numbers_.find(other); found != numbers_.end()) {
          softeners.push_back(found->second);
        }
      }
    }
  }

  /// For each rule the strength that its rewrite would be, not there as yet.
  void add_brought() {
    for (const auto& [id, facts] : claims_.rules) {
      auto& brought = claims_.brought.emplace_back();
      const auto found = numbers_.find(facts.brings);
      if (found == numbers_.end()) continue;
      const RuleFacts& strength = claims_.rules[found->second].second;
      if (strength.polarity != Polarity::Collaborative) continue;
      Claim claim;
      claim.rule = found->second;
      claim.dimension = strength.dimension;
      claim.debit = false;
      brought = static_cast<std::uint32_t>(claims_.all.size());
      claims_.all.push_back(claim);
    }
  }

  RuleTable table_;
  std::map<std::string, std::uint32_t> numbers_;
  Claims claims_;
};

}  // namespace

RuleTable facts_of(const std::vector<rules::Rule>& rules,
                   const std::map<std::string, rules::Level>& levels) {
  RuleTable table;
  for (const rules::Rule& rule : rules) {
    const auto given = levels.find(rule.id);
    RuleFacts facts;
    facts.dimension = rule.dimension;
    facts.kind = rule.kind;
    facts.polarity = rule.polarity;
    facts.level = given == levels.end() ? rule.level : given->second;
    // A level that an organisation gave stands whatever the number is.
    facts.gravest = given == levels.end() ? gravest_of(rule, rule.level) : given->second;
    facts.mitigated_by = rule.mitigated_by;
    facts.brings = rule.rewrite_brings;
    table.emplace(rule.id, std::move(facts));
  }
  return table;
}

Claims claims_of(const std::vector<Finding>& findings, RuleTable rules) {
  return ClaimMaker(std::move(rules)).make(findings);
}

Stake stake_at(const Level& level, double confidence) {
  constexpr Micro kParts = 10'000;  // confidences are told apart to four decimals
  Stake stake;
  stake.counts = true;
  stake.high = level.severity == Severity::High;
  stake.base = base_of(level);
  stake.size = rounded_quotient(stake.base * std::llround(confidence * kParts), kParts);
  return stake;
}

}  // namespace sowlint::analysis
