// Which units the rules of one language can judge, and what a review must say it left out.
#pragma once

#include <cstddef>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "contract/build.h"

namespace sowlint::analysis {

struct Coverage {
  std::vector<bool> judged;       ///< by unit
  std::vector<Warning> warnings;  ///< `language-not-supported`; none if all is judged
};

/// Units in `language`, and those whose language is not known in a document that reads as that
/// language. No warning is given of parts in the languages `elsewhere`, which other rules judge.
[[nodiscard]] Coverage coverage_of(const contract::ReadContract& read, Language language,
                                   const std::vector<Language>& elsewhere = {});

/// The number of words as people count them: what blanks part, in the readable text.
[[nodiscard]] std::size_t word_count(const Document& document);

}  // namespace sowlint::analysis
