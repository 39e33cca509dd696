// Amounts of money: "EUR 5,000", "$5k", "1.2 million pounds", "five hundred dollars ($500)".
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "sowlint/contract.h"

#include "contract/numbers.h"
#include "contract/raw_words.h"

namespace sowlint::contract {

/// Whether `word` is a currency's sign, code or name.
[[nodiscard]] bool is_currency(std::string_view word);

/// All of them.
[[nodiscard]] std::span<const std::string_view> currency_words();

/// The amount that begins at word `at`, currency before or after it, with its repetition in
/// brackets.
[[nodiscard]] std::optional<ReadNumber> money_at(const RawWords& words, std::size_t at,
                                                 Language language);

}  // namespace sowlint::contract
