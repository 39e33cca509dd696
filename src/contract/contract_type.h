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

/// Sets `type`, `gap` and `whole` of a contract whose clauses, parties and units are read.
///
/// The type is stated by the first lines; a text without such a line is a service contract if its
/// sentences bind parties to work for money, and Other if they do not: "how to write a statement of
/// work" is Other, and so is a licence that tells "you" what may be copied.
void tell_type(const Document& document, const text::TokenStream& stream, Contract& contract);

}  // namespace sowlint::contract
