// Quantities of TAXONOMY B0.5 among the words of a clause unit: durations, intervals, shares,
// amounts and counts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sowlint/contract.h"

#include "contract/raw_words.h"

namespace sowlint::contract {

struct FoundQuantity {
  Quantity quantity;
  std::size_t merge_from = 0;  ///< words [merge_from, end) become the one word `word` …
  std::size_t end = 0;         ///< first word after the quantity
  std::string_view word;       ///< … "@duration", "@percent", "@money", a number; "" keeps them
};

/// The quantity that begins at word `at`, as long as possible.
///
/// Days keep their printed kind: "Werktage" and "jours ouvrables" count as business days. Minutes
/// are fractions of an hour, fortnights two weeks. An interval keeps its words ("every month",
/// "weekly") unless it holds a number ("every @duration").
[[nodiscard]] std::optional<FoundQuantity> quantity_at(const RawWords& words, std::size_t at,
                                                       Language language);

}  // namespace sowlint::contract
