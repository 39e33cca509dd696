// Numbers spelled in words, from one to the thousands.
#pragma once

#include <cstddef>
#include <optional>

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

}  // namespace sowlint::contract
