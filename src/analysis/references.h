// Where a reference such as "clause 9.2" leads in the same text.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"

namespace sowlint::analysis {

/// The labels and titles of a contract's clauses. Immutable; threads may share it.
class References {
 public:
  explicit References(const Contract& contract);

  /// Whether every number or letter that `words` ("clauses 9.2 and 9.4", "Annex A") names is the
  /// label of a clause or stands in a clause's title.
  [[nodiscard]] bool resolve(std::string_view words) const;

  /// The clauses whose labels or titles `words` name, in the order of the words.
  [[nodiscard]] std::vector<std::size_t> clauses(std::string_view words) const;

 private:
  std::map<std::string, std::size_t, std::less<>> named_;  ///< name → first clause that has it
};

}  // namespace sowlint::analysis
