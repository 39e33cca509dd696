// Which words are worth a second look: most words of a contract begin neither a reference, nor a
// date, nor a quantity, and one look-up tells.
#pragma once

#include <string_view>

#include "sowlint/contract.h"

namespace sowlint::contract {

/// False only if no reference, date or quantity begins with `word`, unless it opens a bracket.
/// REQUIRES: `language` is not Unsure.
[[nodiscard]] bool may_begin_something(std::string_view word, Language language);

}  // namespace sowlint::contract
