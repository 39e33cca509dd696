#include "analysis/explain.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "analysis/evaluate.h"
#include "analysis/guards.h"
#include "analysis/lead_ins.h"
#include "analysis/measure.h"
#include "analysis/sections.h"

namespace sowlint::analysis {
namespace {

std::string words_of(const Evidence& evidence, std::uint32_t first, std::uint32_t last) {
  std::string words;
  for (std::uint32_t token = first; token < last; ++token) {
    if (token > first) words += ' ';
    words += evidence.words().word(token);
  }
  return words;
}

std::string cues_found(const Evidence& evidence, const rules::CompiledRules& rules,
                       std::size_t unit) {
  std::string lines;
  for (const UnitHit& hit : evidence.hits(unit)) {
    lines += "  cue " + rules.matcher().cues()[hit.cue].name + ": " +
             words_of(evidence, hit.first, hit.last) + "\n";
  }
  return lines.empty() ? "  no cue found\n" : lines;
}

std::string fate_of(const Stretch& stretch, const rules::Rule& rule, const Document& document,
                    const Guards& guards, std::size_t unit, Evaluator& evaluator) {
  const GuardVerdict verdict = guards.judge({document, evaluator, rule, unit, stretch});
  if (verdict.cancelled) return "cancelled by the guard " + verdict.effects.front().name;
  if (rule.measure) {
    const Measured result = measured(*rule.measure, unit, stretch, evaluator);
    if (!result.quantity) return "no quantity to measure";
    if (!result.blank && result.level.none()) return "its quantity gives no level";
  }
  return "stands";
}

}  // namespace

std::string explain(const Document& document, const contract::ReadContract& read,
                    const rules::CompiledRules& rules, const std::string& rule_id,
                    std::size_t unit) {
  base::Budget budget(std::numeric_limits<std::uint64_t>::max());
  const Evidence evidence(read, rules.matcher(), budget);
  Evaluator evaluator(evidence, budget);
  const Guards guards(rules);
  const LeadIns lead_ins(evidence);
  const rules::Rule& rule =
      *std::find_if(rules.rules().begin(), rules.rules().end(),
                    [&](const rules::Rule& other) { return other.id == rule_id; });
  const text::TokenRow& row = evidence.row(unit);
  std::string lines = "  words: " + words_of(evidence, row.first, row.last) + "\n";
  lines += cues_found(evidence, rules, unit);
  if (standing_of(rule, read.contract.units[unit].section) == Standing::Nowhere) {
    lines += "  the rule does not apply in this section\n";
  }
  const Truth truth = evaluator.evaluate(*rule.when, unit);
  if (!truth.holds) return lines + "  its condition does not hold\n";
  for (const Stretch& stretch : lead_ins.choices(truth.stretches, unit)) {
    lines += "  match \"" + words_of(evidence, stretch.first, stretch.last) +
             "\": " + fate_of(stretch, rule, document, guards, unit, evaluator) + "\n";
  }
  return lines;
}

}  // namespace sowlint::analysis
