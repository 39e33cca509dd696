// Phrases and lists of phrases taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sowlint::contract {

/// The parts of `text` between the marks `mark`; empty ones are left out.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view text, char mark);

}  // namespace sowlint::contract
