// Phrases and lists of phrases taken apart.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sowlint::contract {

/// The parts of `text` between the marks `mark`; empty ones are left out.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view text, char mark);

/// Whether `word` stands in `list`.
[[nodiscard]] bool is_one_of(std::string_view word, std::span<const std::string_view> list);

}  // namespace sowlint::contract
