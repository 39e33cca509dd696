// The parties of a contract, and every word that names them.
#pragma once

#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "contract/party_names.h"
#include "contract/units.h"

namespace sowlint::contract {

struct Parties {
  std::vector<Party> parties;  ///< in the order the text introduces them
  PartyNames names;
};

/// Who the parties are and on which side. A declared role word decides; else who pays and who
/// delivers; else, of two parties, the side that is left. "We" and "you" are parties only in texts
/// that are written to the reader or that declare them. `main` is the language of the text.
[[nodiscard]] Parties find_parties(const Document& document, const std::vector<PlannedUnit>& units,
                                   Language main);

}  // namespace sowlint::contract
