// Whether all of a contract is there.
#pragma once

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "contract/binding_words.h"

namespace sowlint::contract {

/// What shows that the text is not a whole contract; None if nothing does. `contract` has its
/// clauses, parties and units; `stated` says whether a title names the kind of contract.
///
/// A contract introduces its parties or is signed, and has a title that states its type or speaks
/// of payment; it begins its numbering at one and ends with a finished sentence; and if it opens
/// as an agreement concluded between parties, it closes as one: with signatures or with the law
/// that governs it. What asks for offers is no contract yet.
[[nodiscard]] Gap gap_of(const Document& document, const Contract& contract,
                         const BindingWords& words, bool stated);

}  // namespace sowlint::contract
