// What a pattern cannot match without. Anchors are a few words or stems, one of which stands in
// every match at a known distance from its beginning: the scan looks for these and tries the
// pattern only around them. Everything here borrows the pattern.
#pragma once

#include <cstdint>
#include <vector>

#include "match/pattern.h"

namespace sowlint::match {

/// Parts of a pattern that stand for one word each.
using Words = std::vector<const Pattern*>;

struct Anchor {
  const Pattern* word = nullptr;
  std::uint32_t least_before = 0;  ///< words of the match in front of it
  std::uint32_t most_before = 0;
  /// A part of the pattern whose last word is in front of it, or whose first word is behind it;
  /// null if a look at that word is not worth it.
  const Pattern* beside = nullptr;
  bool beside_before = false;
};

/// Adds the words that a match of `pattern` may begin with, or end with. False if they are not
/// known.
bool first_words(const Pattern& pattern, Words& words);
bool last_words(const Pattern& pattern, Words& words);

/// The cheapest set of anchors: every match holds one of them. REQUIRES: `pattern` comes from
/// parse_pattern, so that it cannot match nothing and no gap begins it; there always is a set then.
[[nodiscard]] std::vector<Anchor> choose_anchors(const Pattern& pattern);

/// Whether looking for `anchors` means a look at every word: one of them is no word and no stem.
[[nodiscard]] bool looks_everywhere(const std::vector<Anchor>& anchors);

/// Sets of words of which every match holds one each.
[[nodiscard]] std::vector<Words> required_words(const Pattern& pattern);

}  // namespace sowlint::match
