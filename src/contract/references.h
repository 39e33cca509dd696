// References to parts of the text, and dates: stretches of words that are neither party nor
// quantity, however many digits they hold.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "sowlint/contract.h"

#include "contract/raw_words.h"

namespace sowlint::contract {

/// The end of the reference that begins at word `at` ("clauses 9.2 and 9.4", "Annex A", "§ 5 Abs.
/// 2"); `at` if none does.
[[nodiscard]] std::size_t reference_end(const RawWords& words, std::size_t at, Language language);

/// The end of the calendar date that begins at word `at` ("1 March 2027", "2027-03-01", "1. März");
/// `at` if none does.
[[nodiscard]] std::size_t date_end(const RawWords& words, std::size_t at, Language language);

/// Words that may begin a reference, and words that may begin a date beside numbers.
[[nodiscard]] std::span<const std::string_view> reference_nouns(Language language);
[[nodiscard]] std::span<const std::string_view> month_names();

}  // namespace sowlint::contract
