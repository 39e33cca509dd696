#include "analysis/matches.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "analysis/holder.h"
#include "analysis/levels.h"
#include "analysis/measure.h"
#include "analysis/sections.h"

namespace sowlint::analysis {
namespace {

/// Confidence is 0.95 less what is not certain, never under 0.5.
constexpr double kCertain = 0.95;
constexpr double kUnknownSection = 0.05;   ///< the unit's section is not known
constexpr double kOutside = 0.1;           ///< outside the rule's sections
constexpr double kUnknownParty = 0.1;      ///< whose power it is is not known
constexpr double kFormalException = 0.05;  ///< an exception softens it
constexpr double kUnsureLanguage = 0.05;   ///< the unit is too short to tell its language
constexpr double kUnresolved = 0.7;        ///< at most: it rests on a part that is not there
constexpr double kLeast = 0.5;

/// The whole unit, for rules whose condition holds without marking words.
Stretch whole_unit(const text::TokenRow& row) {
  return {row.own, row.last, {}, {}};
}

bool lowered_by(const Match& match, rules::Guard guard) {
  return std::any_of(match.guards.begin(), match.guards.end(),
                     [&](const GuardEffect& effect) { return effect.name == name_of(guard); });
}

}  // namespace

Matching::Matching(const Document& document, const rules::CompiledRules& rules,
                   Evaluator& evaluator)
    : document_(document),
      rules_(rules),
      evaluator_(evaluator),
      guards_(rules),
      lead_ins_(evaluator.evidence()),
      levels_(rules.rules().size()) {}

std::optional<Match> Matching::match(std::uint32_t rule_index, std::size_t unit) {
  const rules::Rule& rule = rules_.rules()[rule_index];
  const Evidence& evidence = evaluator_.evidence();
  const text::TokenRow& row = evidence.row(unit);
  if (row.own == row.last) return std::nullopt;
  if (standing_of(rule, evidence.contract().units[unit].section) == Standing::Nowhere) {
    return std::nullopt;
  }
  Truth truth = evaluator_.evaluate(*rule.when, unit);
  if (!truth.holds) return std::nullopt;
  if (truth.stretches.empty()) truth.stretches.push_back(whole_unit(row));
  // Guards look at the words of the unit and at its text.
  const std::uint64_t steps = row.last - row.first + evidence.contract().units[unit].span.size();
  for (Stretch& stretch : lead_ins_.choices(std::move(truth.stretches), unit)) {
    if (!evaluator_.charge(steps)) return std::nullopt;
    GuardVerdict verdict = guards_.judge({document_, evaluator_, rule, unit, stretch});
    if (verdict.cancelled) continue;
    Match match;
    match.rule = rule_index;
    match.stretch = std::move(stretch);
    match.guards = std::move(verdict.effects);
    if (rule.one_sided) match.holder = holder_of(evidence, unit, match.stretch);
    if (!settle_level(unit, match)) continue;
    settle_confidence(unit, match);
    const Spot spot = lead_ins_.spot_of(match.stretch, unit);
    match.unit = spot.unit;
    match.span = spot.span;
    return match;
  }
  return std::nullopt;
}

/// Measure, then modifiers, guards and section. False if nothing is left to report.
bool Matching::settle_level(std::size_t unit, Match& match) {
  const rules::Rule& rule = rules_.rules()[match.rule];
  const bool outside =
      standing_of(rule, evaluator_.evidence().contract().units[unit].section) == Standing::Outside;
  match.level = levels_[match.rule].value_or(rule.level);
  if (rule.measure) settle_measure(unit, match);
  const bool blank = lowered_by(match, rules::Guard::BlankValue);
  if (!blank) {
    apply_modifiers(unit, match);
    for (const GuardEffect& effect : match.guards) {
      if (effect.effect == "lowered") match.level = lowered(match.level);
    }
  }
  if (outside) match.level = lowered(match.level);
  if (match.holder == Role::Unknown && is_on(rules::Guard::UnknownParty, rule)) {
    match.notes.emplace_back("It is the right of one party whose side is not known.");
  }
  return !match.level.none();
}

void Matching::settle_measure(std::size_t unit, Match& match) {
  const rules::Rule& rule = rules_.rules()[match.rule];
  const Measured result = measured(*rule.measure, unit, match.stretch, evaluator_);
  match.quantity = result.quantity;
  if (result.blank && is_on(rules::Guard::BlankValue, rule)) {
    match.level = rule.polarity == Polarity::Rigid ? rules::Level{Severity::Info, {}}
                                                   : rules::Level{{}, Credit::Weak};
    match.guards.push_back({name_of(rules::Guard::BlankValue), "noted"});
    match.notes.emplace_back("The value is not set.");
    return;
  }
  const rules::Level level = result.blank ? rule.measure->missing : result.level;
  if (level.none() || !levels_[match.rule]) match.level = level;
}

void Matching::apply_modifiers(std::size_t unit, Match& match) {
  for (const rules::Modifier& modifier : rules_.rules()[match.rule].modifiers) {
    if (!evaluator_.evaluate(modifier.when, unit).holds) continue;
    const rules::Level before = match.level;
    match.level = moved(match.level, modifier);
    if (match.level.none() || match.level == before || modifier.because.empty()) continue;
    match.notes.push_back(note_of(before, match.level, modifier.because));
  }
}

void Matching::settle_confidence(std::size_t unit, Match& match) const {
  const ClauseUnit& clause_unit = evaluator_.evidence().contract().units[unit];
  const rules::Rule& rule = rules_.rules()[match.rule];
  double confidence = kCertain;
  if (clause_unit.section == SectionType::Unknown) confidence -= kUnknownSection;
  if (standing_of(rule, clause_unit.section) == Standing::Outside) confidence -= kOutside;
  if (match.holder == Role::Unknown) confidence -= kUnknownParty;
  if (lowered_by(match, rules::Guard::WorkingException)) confidence -= kFormalException;
  if (clause_unit.language == Language::Unsure) confidence -= kUnsureLanguage;
  // To whole hundredths, which sums of binary fractions are not.
  match.confidence = std::round(std::max(confidence, kLeast) * 100) / 100;
  if (!refers_nowhere(unit, match.stretch)) return;
  match.confidence_if_resolved = match.confidence;
  match.confidence = std::min(match.confidence, kUnresolved);
}

bool Matching::refers_nowhere(std::size_t unit, const Stretch& stretch) const {
  if (refers_nowhere(stretch.first, stretch.last)) return true;
  const auto hits = evaluator_.evidence().hits(unit, guards_.cue(GuardCue::ByReference));
  return std::any_of(hits.begin(), hits.end(),
                     [&](const UnitHit& hit) { return refers_nowhere(hit.first, hit.last); });
}

bool Matching::refers_nowhere(std::uint32_t first, std::uint32_t last) const {
  const Evidence& evidence = evaluator_.evidence();
  for (std::uint32_t token = first; token < last; ++token) {
    if (evidence.words().word(token) != "@ref") continue;
    const TextSpan span = evidence.source(token);
    const std::string_view text = document_.text;
    if (!evaluator_.references().resolve(text.substr(span.begin, span.size()))) return true;
  }
  return false;
}

}  // namespace sowlint::analysis
