// Whether a reference such as "clause 9.2" leads to something in the same text.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "sowlint/contract.h"

namespace sowlint::analysis {

/// The labels and titles of a contract's clauses. Immutable; threads may share it.
class References {
 public:
  explicit References(const Contract& contract);

  /// Whether every number or letter that `words` ("clauses 9.2 and 9.4", "Annex A") names is the
  /// label of a clause or stands in a clause's title.
  [[nodiscard]] bool resolve(std::string_view words) const;

 private:
  std::set<std::string, std::less<>> names_;
};

}  // namespace sowlint::analysis
