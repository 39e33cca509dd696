// "Did you mean …?"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sowlint::cli {

/// Edits (insert, delete, replace, swap of neighbours) from one word to the other, in bytes. Words
/// longer than 64 bytes count as infinitely far apart.
[[nodiscard]] std::size_t edit_distance(std::string_view from, std::string_view to);

/// The known word nearest to `word`, if it is near enough to be a slip: at most one edit in three
/// letters, or one word begins with the other. "" if there is none.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// "; did you mean 'x'?" or "".
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string>& known);

}  // namespace sowlint::cli
