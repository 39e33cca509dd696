// What a contract rests on and the document does not hold.
#pragma once

#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "text/tokens.h"

namespace sowlint::contract {

/// What was read of a contract, to look for mentions of other texts in.
struct Mentions {
  const Document& document;
  const text::TokenStream& words;  ///< of the contract's units
  const Contract& contract;        ///< its type, clauses and units
};

/// The texts mentioned as what the contract is part of or has attached, by first mention.
///
/// A master agreement is one by its name ("the Master Services Agreement", "framework contract",
/// "main contract"; not "this Master Services Agreement", and none in a text that is one itself),
/// or by its tie ("issued under that Software Agreement"); a task order says by its name that it
/// is part of a contract. An attachment is absent if no heading names it, no paragraph begins with
/// it and none prints it in capitals.
[[nodiscard]] std::vector<AbsentText> find_absent_texts(const Mentions& mentions);

}  // namespace sowlint::contract
