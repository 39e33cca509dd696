// A reviewed contract against a policy.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/report.h"

#include "compare/directions.h"
#include "gate/baseline.h"
#include "gate/verdict.h"
#include "rules/rule.h"

namespace sowlint::gate {

/// What is judged. Borrows everything.
struct Case {
  const DocumentReport& report;
  const Document* document = nullptr;                ///< null if it could not be read
  const contract::ReadContract* contract = nullptr;  ///< as `document`
  const std::vector<compare::Measured>& measured;
};

/// By what it is judged. Borrows everything.
struct Standard {
  const Policy& policy;
  Terms terms;
  Circumstances circumstances;
  bool value_unknown = false;  ///< the policy depends on a value that is not known
  Date date;
  const WaiverFile* waivers = nullptr;
  const BaselineDocument* baseline = nullptr;
  const compare::Directions* directions = nullptr;  ///< with a baseline
};

/// Never passes what was not checked.
[[nodiscard]] DocumentVerdict evaluate(const Case& contract, const Standard& standard);

/// Whether the check is one that somebody may accept. Counts and forbidden rules are accepted
/// finding by finding; what nobody read, nobody can accept.
[[nodiscard]] bool can_be_accepted(const std::string& check);

/// The contract's value as its text states it: the largest amount called its price. Sets `from` to
/// the label of that clause.
[[nodiscard]] std::optional<double> stated_value(const std::vector<compare::Measured>& measured,
                                                 std::string& from);

}  // namespace sowlint::gate
