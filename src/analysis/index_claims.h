// Findings as the index sees them: what each weighs, what it could weigh, and which lean on others.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sowlint/report.h"

#include "rules/rule.h"

namespace sowlint::analysis {

/// Millionths of a point. Whole numbers, so that sums are exact and alike on every machine.
using Micro = std::int64_t;
inline constexpr Micro kPoint = 1'000'000;

/// `a` / `b` rounded to the nearest whole number, halves away from zero. REQUIRES: b > 0.
[[nodiscard]] constexpr Micro rounded_quotient(Micro a, Micro b) {
  return a < 0 ? -((-a + b / 2) / b) : (a + b / 2) / b;
}

/// What the index has to know of a rule.
struct RuleFacts {
  rules::Dimension dimension = rules::Dimension::Chg;
  rules::RuleKind kind = rules::RuleKind::Pattern;
  Polarity polarity = Polarity::Rigid;
  rules::Level level;    ///< its own, or the one an organisation gave it
  rules::Level gravest;  ///< the highest it may come to stand at
  std::vector<std::string> mitigated_by;
  std::string brings;  ///< the strength that its rewrite would be; "" if none
};

/// By rule id.
using RuleTable = std::map<std::string, RuleFacts>;

/// The facts of `rules`, at the levels that an organisation gave some of them.
[[nodiscard]] RuleTable facts_of(const std::vector<rules::Rule>& rules,
                                 const std::map<std::string, rules::Level>& levels);

/// What a claim weighs.
struct Stake {
  bool counts = false;
  bool high = false;
  Micro base = 0;  ///< of its level
  Micro size = 0;  ///< base x confidence
};

/// A finding that gives or takes points, or one that a rewrite would bring.
struct Claim {
  std::optional<std::size_t> finding;  ///< index; none for one that is imagined
  std::uint32_t rule = 0;              ///< index into Claims::rules
  rules::Dimension dimension = rules::Dimension::Chg;
  bool debit = true;
  bool secondary = false;  ///< another finding takes its headline
  Stake now;
  Stake best;  ///< if what is not known turns out well: for a debit it is not there
  Stake worst;
};

/// Immutable once built.
struct Claims {
  std::vector<std::pair<std::string, RuleFacts>> rules;  ///< in the order of their ids
  std::vector<std::vector<std::uint32_t>> softeners;     ///< by rule: the rules that mitigate it
  std::vector<Claim> all;                             ///< of findings in their order, then imagined
  std::vector<std::vector<std::uint32_t>> rivals;     ///< by claim: debits on the same words
  std::vector<std::vector<std::uint32_t>> parts;      ///< by claim: debits a combination is made of
  std::vector<std::optional<std::uint32_t>> brought;  ///< by rule: what its rewrite would bring
};

/// The claims of the findings that have a dimension. A finding whose rule `rules` does not name
/// counts as one of a plain pattern.
[[nodiscard]] Claims claims_of(const std::vector<Finding>& findings, RuleTable rules);

/// What a finding weighs at this level: high 24, medium 12, low 5, info 0; strong 18, standard 11,
/// weak 5; times the confidence.
[[nodiscard]] Stake stake_at(const rules::Level& level, double confidence);

}  // namespace sowlint::analysis
