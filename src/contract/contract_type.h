// What kind of contract a text is, and whether all of it is there.
#pragma once

#include <optional>
#include <string_view>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "text/tokens.h"

namespace sowlint::contract {

/// The type that a title states: "Statement of Work", "Master Services Agreement", "Order Form".
[[nodiscard]] std::optional<ContractType> type_of_title(std::string_view title);

/// What the parts of a contract, already read, say about the whole.
struct ContractParts {
  const Document& document;
  const text::TokenStream& words;
};

/// Sets `type` and `whole`.
///
/// The type is stated by the first lines; a text without such a line is a service contract if its
/// sentences bind parties, and Other if they do not: "how to write a statement of work" is Other
/// too. A text is whole if it introduces its parties or has a signature, and has a title that
/// states the type or speaks of payment; and if nothing shows that it is a piece: a first clause
/// with a number above 1, an end in the middle of a sentence.
void tell_type(const ContractParts& parts, Contract& contract);

}  // namespace sowlint::contract
