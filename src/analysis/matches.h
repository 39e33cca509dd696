// One rule on one clause unit → at most one match, with its level settled but for what only other
// matches can tell: mirrored rights, lists and precedence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/report.h"
#include "sowlint/text_span.h"

#include "analysis/evaluate.h"
#include "analysis/guards.h"
#include "analysis/lead_ins.h"
#include "analysis/stretches.h"
#include "rules/compiled.h"

namespace sowlint::analysis {

struct Match {
  std::uint32_t rule = 0;  ///< index into CompiledRules::rules
  std::size_t unit = 0;    ///< where the finding stands
  TextSpan span;           ///< its decisive words
  Stretch stretch;         ///< in the words of the unit that was matched
  rules::Level level;
  double confidence = 1;
  std::optional<double> confidence_if_resolved;  ///< as in Finding
  std::optional<Role> holder;                    ///< one-sided rules: whose power it is
  std::optional<std::uint32_t> quantity;         ///< the one that set the level
  std::vector<GuardEffect> guards;
  std::vector<std::string> notes;  ///< sentences for the message
};

/// Borrows everything. One thread.
class Matching {
 public:
  Matching(const Document& document, const rules::CompiledRules& rules, Evaluator& evaluator);

  /// The level that an organisation gives a rule instead of its own.
  void set_level(std::uint32_t rule, rules::Level level) { levels_[rule] = level; }

  /// The match of a rule on a unit, if it fires: the shortest one that no guard cancels.
  [[nodiscard]] std::optional<Match> match(std::uint32_t rule, std::size_t unit);

 private:
  bool settle_level(std::size_t unit, Match& match);
  void settle_measure(std::size_t unit, Match& match);
  void apply_modifiers(std::size_t unit, Match& match);
  void settle_confidence(std::size_t unit, Match& match) const;
  [[nodiscard]] bool refers_nowhere(std::size_t unit, const Stretch& stretch) const;
  [[nodiscard]] bool refers_nowhere(std::uint32_t first, std::uint32_t last) const;

  const Document& document_;
  const rules::CompiledRules& rules_;
  Evaluator& evaluator_;
  Guards guards_;
  LeadIns lead_ins_;
  std::vector<std::optional<rules::Level>> levels_;
};

}  // namespace sowlint::analysis
