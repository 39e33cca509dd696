// The wording that a rule suggests, made ready to stand in one contract.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sowlint/contract.h"

namespace sowlint::report {

struct SuggestedWording {
  std::string words;
  bool adds = false;  ///< the clause stays and `words` follow it
};

/// `rewrite` with the labels of the contract's sections in place of "[x]" and "[roles]" where the
/// contract has such a section. Every other bracket stays: it is a choice that people make.
[[nodiscard]] std::string with_section_labels(const std::string& rewrite, const Contract& contract);

/// What to write for a clause; nothing where `rewrite` says what to do instead of how to word it.
[[nodiscard]] std::optional<SuggestedWording> suggested_wording(const std::string& rewrite,
                                                                const Contract& contract);

/// The first and topmost clause about one of `sections`, the first of them that the contract has;
/// null if it has none.
[[nodiscard]] const Clause* clause_about(const Contract& contract,
                                         const std::vector<SectionType>& sections);

}  // namespace sowlint::report
