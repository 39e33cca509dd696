// Numbers as contracts write them: "5", "1,500.00", "forty-eight", "five (5)", "2-3", "[ ]".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sowlint/contract.h"

#include "contract/raw_words.h"

namespace sowlint::contract {

struct ReadNumber {
  double value = 0;
  bool blank = false;     ///< left open in the text; `value` then means nothing
  bool repeated = false;  ///< said in words and in digits: "five (5)"
  std::size_t end = 0;    ///< first word after it
};

/// The value of digits with group and decimal marks, read as `language` writes them; nothing for
/// "7.5.1" or "10.1.2026".
[[nodiscard]] std::optional<double> value_of_digits(std::string_view word, Language language);

/// The number that begins at word `at`, with its repetition in brackets. Where the two differ, the
/// digits hold.
[[nodiscard]] std::optional<ReadNumber> number_at(const RawWords& words, std::size_t at,
                                                  Language language);

/// The same, or a range ("2-3", "5 to 10"), whose larger end is the value.
[[nodiscard]] std::optional<ReadNumber> range_at(const RawWords& words, std::size_t at,
                                                 Language language);

}  // namespace sowlint::contract
