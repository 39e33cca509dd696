// Phrases of headings and the section types they name, in five languages.
#pragma once

#include <span>
#include <string_view>

#include "sowlint/contract.h"

namespace sowlint::contract {

struct SectionPhrases {
  SectionType section = SectionType::Unknown;
  std::string_view phrases;  ///< parted by "|"
};

/// One entry a section type; among phrases of equal length the earlier one counts.
[[nodiscard]] std::span<const SectionPhrases> section_phrases();

}  // namespace sowlint::contract
