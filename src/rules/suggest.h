// "did you mean" for names that are close to a known one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace sowlint::rules {

/// `; did you mean "NAME"?` with the name of `known` nearest to `word`, or "" if none is near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string_view> known);

}  // namespace sowlint::rules
