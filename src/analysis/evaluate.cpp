#include "analysis/evaluate.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "analysis/quantities.h"
#include "rules/compiled.h"

namespace sowlint::analysis {
namespace {

using rules::Expression;
using Kind = Expression::Kind;

/// Scope of `document`; no clause has this index.
constexpr std::size_t kWholeDocument = Clause::kNoParent - 1;

std::size_t top_clause(const Contract& contract, std::size_t clause) {
  while (clause != Clause::kNoParent && contract.clauses[clause].parent != Clause::kNoParent) {
    clause = contract.clauses[clause].parent;
  }
  return clause;
}

std::size_t parent_of(const Contract& contract, std::size_t clause) {
  return clause == Clause::kNoParent ? Clause::kNoParent : contract.clauses[clause].parent;
}

/// Words of a unit farther apart than this do not speak of one thing: a unit may be a page of text
/// that no sentence border cuts. See also kWidestCover.
constexpr std::uint32_t kFarthestCompanion = 40;

bool has_near(const Stretches& companions, const Stretch& stretch) {
  return std::any_of(companions.begin(), companions.end(), [&](const Stretch& companion) {
    return words_between(companion, stretch) <= kFarthestCompanion;
  });
}

/// Puts the stretches of the parts together as `expression` says and takes out those that have a
/// companion too far away.
void combine(const Expression& expression, const std::vector<Stretches>& marked, Truth& truth) {
  const auto within = static_cast<std::uint32_t>(expression.within);
  if (expression.kind == Kind::Order) {
    truth.stretches = in_order(marked, within);
  } else if (expression.kind == Kind::Near) {
    truth.stretches = near_each_other(marked, within);
  } else {
    truth.stretches = covers(marked);
  }
  for (const Stretches& companions : truth.companions) {
    std::erase_if(truth.stretches,
                  [&](const Stretch& stretch) { return !has_near(companions, stretch); });
  }
  truth.companions.clear();
  truth.holds = !truth.stretches.empty();
}

/// Same clause, one clause above the other, or two clauses under one parent.
bool belong_together(const Contract& contract, std::size_t a, std::size_t b) {
  if (a == b) return true;
  const std::size_t parent_a = parent_of(contract, a);
  const std::size_t parent_b = parent_of(contract, b);
  if (parent_a != Clause::kNoParent && (parent_a == b || parent_a == parent_b)) return true;
  return parent_b != Clause::kNoParent && parent_b == a;
}

template <class T>
bool contains(const std::vector<T>& values, T value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

Evaluator::Evaluator(const Evidence& evidence, base::Budget& budget)
    : evidence_(evidence),
      budget_(budget),
      references_(evidence.contract()) {
  const Contract& contract = evidence.contract();
  for (std::size_t unit = 0; unit < contract.units.size(); ++unit) {
    const std::size_t scope = top_clause(contract, contract.units[unit].clause);
    all_units_.push_back(unit);
    scope_of_.push_back(scope);
    units_of_[scope].push_back(unit);
  }
}

bool Evaluator::charge(std::uint64_t steps) {
  complete_ = budget_.charge(steps) && complete_;
  return complete_;
}

Truth Evaluator::evaluate(const Expression& expression, std::size_t unit) {
  if (!charge(1)) return {};
  const ClauseUnit& clause_unit = evidence_.contract().units[unit];
  switch (expression.kind) {
    case Kind::Cue:
      return evaluate_cue(expression, unit);
    case Kind::All:
    case Kind::Order:
    case Kind::Near:
    case Kind::With:
      return evaluate_parts(expression, unit);
    case Kind::Any:
      return evaluate_any(expression, unit);
    case Kind::None:
      return {!evaluate_any(expression, unit).holds, {}};
    case Kind::Next:
      return {holds_beside(expression.parts.front(), unit, 1), {}};
    case Kind::Previous:
      return {holds_beside(expression.parts.front(), unit, -1), {}};
    case Kind::Beside:
      return {holds_beside(expression.parts.front(), unit, 1) ||
                  holds_beside(expression.parts.front(), unit, -1),
              {}};
    case Kind::Clause:
      return {
          holds_somewhere(expression.parts.front(), scope_of_[unit], units_of_[scope_of_[unit]]),
          {}};
    case Kind::Document:
      return {holds_somewhere(expression.parts.front(), kWholeDocument, all_units_), {}};
    case Kind::Section:
      return {contains(expression.sections, clause_unit.section), {}};
    case Kind::UnitKind:
      return {contains(expression.unit_kinds, clause_unit.kind), {}};
    case Kind::Quantity:
      return evaluate_quantity(expression, unit);
  }
  return {};
}

Truth Evaluator::evaluate_cue(const Expression& expression, std::size_t unit) const {
  Truth truth;
  for (const UnitHit& hit : evidence_.hits(unit, expression.cue_index)) {
    truth.stretches.push_back({hit.first, hit.last, {evidence_.index_of(hit)}, {}});
  }
  truth.holds = !truth.stretches.empty();
  settle(truth.stretches);
  return truth;
}

/// Every part must hold; those that mark words are combined as the operator says.
Truth Evaluator::evaluate_parts(const Expression& expression, std::size_t unit) {
  std::vector<Stretches> marked;
  Truth truth;
  std::uint64_t count = 0;
  for (const Expression& part : expression.parts) {
    Truth found = evaluate(part, unit);
    if (!found.holds) return {};
    count += found.stretches.size();
    std::move(found.companions.begin(), found.companions.end(),
              std::back_inserter(truth.companions));
    if (!found.stretches.empty()) marked.push_back(std::move(found.stretches));
  }
  truth.holds = true;
  if (expression.kind == Kind::With) {
    std::move(marked.begin(), marked.end(), std::back_inserter(truth.companions));
    return truth;
  }
  if (marked.empty()) return truth;
  // In any order every set of parts has chains of its own.
  const bool any_order = expression.kind == Kind::Near;
  const std::uint64_t steps = any_order ? (4 * kMostStretches) << marked.size() : count;
  if (!charge(count * steps)) return {};
  combine(expression, marked, truth);
  return truth;
}

Truth Evaluator::evaluate_any(const Expression& expression, std::size_t unit) {
  Truth any;
  for (const Expression& part : expression.parts) {
    Truth truth = evaluate(part, unit);
    any.holds = any.holds || truth.holds;
    std::move(truth.stretches.begin(), truth.stretches.end(), std::back_inserter(any.stretches));
  }
  settle(any.stretches);
  return any;
}

Truth Evaluator::evaluate_quantity(const Expression& expression, std::size_t unit) {
  if (!charge(evidence_.row(unit).last - evidence_.row(unit).first)) return {};
  Stretches quantities = quantities_of(evidence_, unit, expression.quantity);
  const auto& values = evidence_.contract().quantities;
  std::erase_if(quantities, [&](const Stretch& stretch) {
    return !meets(values[stretch.quantities.front()], expression.bounds);
  });
  if (quantities.empty()) return {};
  if (expression.parts.empty()) return {true, std::move(quantities)};
  const Truth anchor = evaluate(expression.parts.front(), unit);
  Truth truth;
  for (const Stretch& stretch : anchor.stretches) {
    for (const Stretch& quantity : quantities) {
      if (words_between(stretch, quantity) > static_cast<std::uint32_t>(expression.within)) {
        continue;
      }
      const Stretches pair[] = {{stretch}, {quantity}};
      const Stretches both = covers(pair);
      truth.stretches.insert(truth.stretches.end(), both.begin(), both.end());
    }
  }
  settle(truth.stretches);
  truth.holds = !truth.stretches.empty();
  return truth;
}

std::size_t Evaluator::neighbour(std::size_t unit, int step) const {
  const Contract& contract = evidence_.contract();
  std::size_t other = unit;
  while (step > 0 ? other + 1 < contract.units.size() : other > 0) {
    other = step > 0 ? other + 1 : other - 1;
    if (!belong_together(contract, contract.units[unit].clause, contract.units[other].clause)) {
      return unit;
    }
    if (contract.units[other].kind != UnitKind::Heading) return other;
  }
  return unit;
}

bool Evaluator::holds_beside(const Expression& part, std::size_t unit, int step) {
  const std::size_t other = neighbour(unit, step);
  return other != unit && evaluate(part, other).holds;
}

bool Evaluator::can_hold(const std::vector<std::uint32_t>& cues, std::size_t unit) const {
  return cues.empty() || std::any_of(cues.begin(), cues.end(), [&](std::uint32_t cue) {
           return !evidence_.hits(unit, cue).empty();
         });
}

bool Evaluator::holds_somewhere(const Expression& part, std::size_t scope,
                                const std::vector<std::size_t>& units) {
  const auto key = std::pair(&part, scope);
  if (const auto answer = known_.find(key); answer != known_.end()) return answer->second;
  const std::vector<std::uint32_t> cues = rules::necessary_cues(part);
  bool holds = false;
  for (const std::size_t unit : units) {
    if (!charge(1)) return false;
    if (can_hold(cues, unit) && evaluate(part, unit).holds) {
      holds = true;
      break;
    }
  }
  known_.emplace(key, holds);
  return holds;
}

}  // namespace sowlint::analysis
