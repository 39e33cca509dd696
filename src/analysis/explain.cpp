#include "analysis/explain.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>

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

void collect_cues(const rules::Expression& expression, std::set<std::uint32_t>& cues) {
  if (expression.kind == rules::Expression::Kind::Cue) cues.insert(expression.cue_index);
  for (const rules::Expression& part : expression.parts)
    collect_cues(part, cues);
}

/// The cues that the rule names, in its condition or elsewhere.
std::set<std::uint32_t> cues_of(const rules::Rule& rule) {
  std::set<std::uint32_t> cues;
  if (rule.when) collect_cues(*rule.when, cues);
  if (rule.measure && rule.measure->near) collect_cues(*rule.measure->near, cues);
  for (const rules::Modifier& modifier : rule.modifiers)
    collect_cues(modifier.when, cues);
  if (!rule.document) return cues;
  const auto collect = [&](const rules::Expression& expression) { collect_cues(expression, cues); };
  if (rule.document->when) for_each_expression(*rule.document->when, collect);
  for (const rules::Condition& condition : rule.document->satisfied_by)
    for_each_expression(condition, collect);
  for (const rules::DocumentModifier& modifier : rule.document->modifiers)
    for_each_expression(modifier.when, collect);
  return cues;
}

std::string cues_found(const Evidence& evidence, const rules::CompiledRules& rules,
                       const rules::Rule& rule, std::size_t unit) {
  const std::set<std::uint32_t> wanted = cues_of(rule);
  std::string lines;
  for (const UnitHit& hit : evidence.hits(unit)) {
    const std::string& name = rules.matcher().cues()[hit.cue].name;
    if (!wanted.contains(hit.cue) && !name.starts_with("guard-")) continue;
    lines += "  cue " + name + ": " + words_of(evidence, hit.first, hit.last) + "\n";
  }
  return lines.empty() ? "  none of its cues was found\n" : lines;
}

/// What an expression asks for, in a few words.
std::string wish(const rules::Expression& expression) {
  using Kind = rules::Expression::Kind;
  switch (expression.kind) {
    case Kind::Cue:
      return expression.cue;
    case Kind::Any: {
      std::string names;
      for (const rules::Expression& part : expression.parts)
        names += (names.empty() ? "" : " or ") + wish(part);
      return names;
    }
    case Kind::None:
      return "the absence of what none lists";
    case Kind::Order:
      return "an order of its parts that is close enough";
    case Kind::Near:
      return "a place where its parts are close enough";
    case Kind::Quantity:
      return std::string("a ") + name_of(expression.quantity) + " that fits";
    default:
      return "what other keys ask for";
  }
}

/// The innermost part because of which `expression` does not hold.
std::string lacking(const rules::Expression& expression, std::size_t unit, Evaluator& evaluator) {
  using Kind = rules::Expression::Kind;
  if (expression.kind == Kind::None) {
    for (const rules::Expression& part : expression.parts) {
      if (evaluator.evaluate(part, unit).holds) return "it has " + wish(part);
    }
  }
  if (expression.kind != Kind::Any) {
    for (const rules::Expression& part : expression.parts) {
      if (!evaluator.evaluate(part, unit).holds) return lacking(part, unit, evaluator);
    }
  }
  return "it lacks " + wish(expression);
}

const rules::Rule& rule_named(const rules::CompiledRules& rules, const std::string& id) {
  return *std::find_if(rules.rules().begin(), rules.rules().end(),
                       [&](const rules::Rule& other) { return other.id == id; });
}

std::string fate_of(const GuardedMatch& match, const Guards& guards, Evaluator& evaluator) {
  const GuardVerdict verdict = guards.judge(match);
  if (verdict.cancelled) return "cancelled by the guard " + verdict.effects.front().name;
  if (match.rule.measure) {
    const Measured result = measured(*match.rule.measure, match.unit, match.match, evaluator);
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
  const rules::Rule& rule = rule_named(rules, rule_id);
  const text::TokenRow& row = evidence.row(unit);
  std::string lines = "  words: " + words_of(evidence, row.first, row.last) + "\n";
  lines += cues_found(evidence, rules, rule, unit);
  if (standing_of(rule, read.contract.units[unit].section) == Standing::Nowhere) {
    lines += "  the rule does not apply in this section\n";
  }
  const Truth truth = evaluator.evaluate(*rule.when, unit);
  if (!truth.holds) {
    return lines + "  its condition does not hold: " + lacking(*rule.when, unit, evaluator) + "\n";
  }
  for (const Stretch& stretch : lead_ins.choices(truth.stretches, unit)) {
    lines += "  match \"" + words_of(evidence, stretch.first, stretch.last) +
             "\": " + fate_of({document, evaluator, rule, unit, stretch}, guards, evaluator) + "\n";
  }
  return lines;
}

std::string explain_document(const Document& document, const contract::ReadContract& read,
                             const rules::CompiledRules& rules, const std::string& rule_id) {
  base::Budget budget(std::numeric_limits<std::uint64_t>::max());
  const Evidence evidence(read, rules.matcher(), budget);
  const std::set<std::uint32_t> wanted = cues_of(rule_named(rules, rule_id));
  std::string lines;
  for (std::size_t unit = 0; unit < read.contract.units.size(); ++unit) {
    const TextSpan span = read.contract.units[unit].span;
    std::string found;
    for (const UnitHit& hit : evidence.hits(unit)) {
      if (!wanted.contains(hit.cue)) continue;
      found += "    cue " + rules.matcher().cues()[hit.cue].name + ": " +
               words_of(evidence, hit.first, hit.last) + "\n";
    }
    if (found.empty()) continue;
    lines += "  " + document.text.substr(span.begin, span.size()) + "\n" + found;
  }
  return lines.empty() ? "  none of its cues was found\n" : lines;
}

}  // namespace sowlint::analysis
