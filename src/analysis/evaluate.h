// Expressions of the rule language on the clause units of one document.
#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "analysis/evidence.h"
#include "analysis/references.h"
#include "analysis/stretches.h"
#include "base/budget.h"
#include "rules/rule.h"

namespace sowlint::analysis {

/// Whether an expression is true for a unit and, where it marks words, which.
struct Truth {
  bool holds = false;
  Stretches stretches = {};
  std::vector<Stretches> companions = {};  ///< of `with`: each must have a member near by
};

/// Borrows evidence and budget; remembers what it found for clauses and the document. One thread.
class Evaluator {
 public:
  Evaluator(const Evidence& evidence, base::Budget& budget);

  [[nodiscard]] Truth evaluate(const rules::Expression& expression, std::size_t unit);

  [[nodiscard]] const Evidence& evidence() const { return evidence_; }

  /// Where the references of the document lead.
  [[nodiscard]] const References& references() const { return references_; }

  /// The unit after (step 1) or before (step -1) `unit` in the same clause or under the same
  /// parent, headings skipped; the unit itself if there is none.
  [[nodiscard]] std::size_t neighbour(std::size_t unit, int step) const;

  /// Takes work for a look at `steps` words or bytes; false once the budget has run out.
  [[nodiscard]] bool charge(std::uint64_t steps);

  /// False once the budget ran out: answers since then are "no".
  [[nodiscard]] bool complete() const { return complete_; }

 private:
  [[nodiscard]] Truth evaluate_cue(const rules::Expression& expression, std::size_t unit) const;
  Truth evaluate_parts(const rules::Expression& expression, std::size_t unit);
  Truth evaluate_any(const rules::Expression& expression, std::size_t unit);
  Truth evaluate_quantity(const rules::Expression& expression, std::size_t unit);
  bool holds_beside(const rules::Expression& part, std::size_t unit, int step);
  bool holds_somewhere(const rules::Expression& part, std::size_t scope,
                       const std::vector<std::size_t>& units);
  [[nodiscard]] bool can_hold(const std::vector<std::uint32_t>& cues, std::size_t unit) const;

  const Evidence& evidence_;
  base::Budget& budget_;
  References references_;
  std::vector<std::size_t> all_units_;
  std::vector<std::size_t> scope_of_;                         ///< unit → its top-level clause
  std::map<std::size_t, std::vector<std::size_t>> units_of_;  ///< top-level clause → units
  std::map<std::pair<const rules::Expression*, std::size_t>, bool> known_;
  bool complete_ = true;
};

}  // namespace sowlint::analysis
