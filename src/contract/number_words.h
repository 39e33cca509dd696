// Numbers spelled in words, from one to the thousands.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"

#include "contract/raw_words.h"

namespace sowlint::contract {

struct SpelledNumber {
  double value = 0;
  std::size_t end = 0;  ///< first word after it
};

/// The spelled number that begins at word `at`, as long as possible.
[[nodiscard]] std::optional<SpelledNumber> spelled_number_at(const RawWords& words, std::size_t at,
                                                             Language language);

/// The value of one number word, or nothing.
[[nodiscard]] std::optional<double> number_word(std::string_view word, Language language);
/// Whether `word` is a number word of the language by itself.
[[nodiscard]] bool is_number_word(std::string_view word, Language language);

/// The number words of the language, German compounds left out.
[[nodiscard]] std::vector<std::string_view> number_words(Language language);

}  // namespace sowlint::contract
