// Defined terms.
#pragma once

#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "contract/units.h"

namespace sowlint::contract {

/// The terms that `units` define: '"Work" means …', '… (the "Services")', and entries of a
/// definitions section ("Backlog: …", or the first cell of a row). Names of `parties` are left
/// out. A term defined twice is listed twice.
[[nodiscard]] std::vector<DefinedTerm> find_terms(const Document& document,
                                                  const std::vector<PlannedUnit>& units,
                                                  const std::vector<Party>& parties);

}  // namespace sowlint::contract
