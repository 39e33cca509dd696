// A condition on a whole document, as rule files state it: what is said in it, and what was found.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/contract.h"

#include "rules/expression.h"
#include "rules/level.h"

namespace sowlint::rules {

struct Condition {
  enum class Kind {
    All,
    Any,
    None,
    Of,           ///< at least so many of the parts
    Said,         ///< so many units for which the expression is true
    Found,        ///< so many findings of the rules
    Outnumbers,   ///< units of the first expression against units of the second
    OneSideOnly,  ///< the expression is true of one side's party and never of the other's
    Differ,       ///< two clauses give different quantities for the expression
    Clash,        ///< one unit says the first expression, another the second
    Placeholder,  ///< the words stand in or over a slot of a template that nobody filled in
    RestsOn,      ///< the contract rests on a text that is not given
    PagesAtMost
  };
  Kind kind = Kind::All;
  std::vector<Condition> parts;                    ///< All, Any, None, Of
  std::vector<Expression> said;                    ///< one or, for Outnumbers and Clash, two
  std::vector<std::string> rules;                  ///< Found; empty: every rigid rule
  std::optional<Level> least;                      ///< Found: findings at this level or above
  std::size_t at_least = 1;                        ///< Of, Said, Found
  double times = 1;                                ///< Outnumbers
  QuantityKind quantity = QuantityKind::Duration;  ///< Differ
  int within = 12;  ///< Differ: words between the expression and its quantity
  std::optional<Expression> told_apart_by;  ///< Differ, Clash
  std::vector<std::string> called;          ///< what is counted or disagreed on, for the message
  std::size_t pages = 0;                    ///< PagesAtMost
  AbsentText::Kind absent = AbsentText::Kind::Master;  ///< RestsOn
};

/// Calls `visit` with every expression of the condition.
template <class C, class Visit>
void for_each_expression(C& condition, const Visit& visit) {
  for (auto& expression : condition.said)
    visit(expression);
  if (condition.told_apart_by) visit(*condition.told_apart_by);
  for (auto& part : condition.parts)
    for_each_expression(part, visit);
}

}  // namespace sowlint::rules
