// How often a word is to be expected in contracts, for choosing what to look for first. A guess
// only costs time, never a hit.
#pragma once

#include <string_view>

#include "match/pattern.h"

namespace sowlint::match {

/// Expected occurrences in a million words of any word that fits a pattern of `kind` with `text`.
/// REQUIRES: a kind that stands for one word.
[[nodiscard]] double expected_per_million(Pattern::Kind kind, std::string_view text);

}  // namespace sowlint::match
