// The first lines of a document, where it says what it is.
#pragma once

#include <string>
#include <vector>

#include "sowlint/document.h"

namespace sowlint::contract {

/// Its first blocks with words in them, comments left out; at most about 200 bytes of each.
[[nodiscard]] std::vector<std::string> opening_lines(const Document& document);

}  // namespace sowlint::contract
