// Where a contract says who its parties are and what it calls them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "contract/units.h"

namespace sowlint::contract {

/// One party as the text introduces it.
struct Declaration {
  std::string name;                  ///< "Acme Ltd"; empty if the text gives none
  std::vector<std::string> aliases;  ///< as printed, without quotes and article: "Supplier"
  /// Whether the text says that it is a party ("between …", "the Customer"); if not, only how it
  /// acts can tell.
  bool certain = false;
};

/// The declarations among the first units: 'between Acme Ltd ("Client") and …', 'Foo GmbH (the
/// "Supplier")', '… hereinafter the "Court"', 'the Client is Acme Ltd', 'Foo GmbH, the Supplier,',
/// rows and lines of order forms ('Customer: …').
[[nodiscard]] std::vector<Declaration> find_declarations(const Document& document,
                                                         const std::vector<PlannedUnit>& units);

/// Whether `phrase` (normalised) is what contracts define beside their parties: "agreement",
/// "services".
[[nodiscard]] bool is_thing(std::string_view phrase);

/// `name` without a trailing legal form ("Ltd", "GmbH"); the same if it has none.
[[nodiscard]] std::string_view without_legal_form(std::string_view name);

}  // namespace sowlint::contract
