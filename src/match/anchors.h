// What a pattern cannot match without. Anchors are a few words or stems, one of which stands in
// every match at a known distance from its beginning: the scan looks for these and tries the
// pattern only around them.
#pragma once

#include <cstdint>
#include <vector>

#include "match/form.h"
#include "match/vocabulary_maker.h"

namespace sowlint::match {

struct Anchor {
  TestId test = 0;
  std::uint16_t least_before = 0;  ///< words of the match in front of it
  std::uint16_t most_before = 0;
  /// A part of the form whose last word is in front of it, or whose first word is behind it; null
  /// if a look at that word is not worth it.
  const Form* beside = nullptr;
  bool beside_before = false;
};

/// The cheapest set of anchors: every match holds one of them. Borrows `form`. REQUIRES: it cannot
/// match nothing and no gap begins it, so that there always is a set.
[[nodiscard]] std::vector<Anchor> choose_anchors(const Form& form,
                                                 const VocabularyMaker& vocabulary);

/// Sets of words of which every match holds one each, the rarest first.
[[nodiscard]] std::vector<Tests> required_words(const Form& form,
                                                const VocabularyMaker& vocabulary);

}  // namespace sowlint::match
