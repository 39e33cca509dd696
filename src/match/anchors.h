// What a pattern cannot match without: a few words or stems, one of which stands in every match at
// a known distance from its beginning. The scan looks for these and tries patterns only around
// them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "match/pattern.h"

namespace sowlint::match {

struct Anchor {
  /// Where the word stands that must be next to it as well, for a look before the pattern is tried.
  enum class Side : std::uint8_t { None, Before, After };

  Pattern::Kind kind = Pattern::Kind::Word;  ///< Word, Prefix, Suffix, Infix, or Class for @number
  std::string text;
  std::uint32_t least_before = 0;  ///< words of the match before it
  std::uint32_t most_before = 0;
  Side side = Side::None;
  std::vector<const Pattern*> beside;  ///< one of these stands on that side; parts of the pattern
};

/// The cheapest set of anchors: every match holds one of them. Borrows `pattern`. REQUIRES:
/// `pattern` comes from parse_pattern, so that it cannot match nothing and no gap begins it; there
/// always is a set then.
[[nodiscard]] std::vector<Anchor> choose_anchors(const Pattern& pattern);

/// Whether looking for `anchors` means a look at every word: one of them is no word and no stem.
[[nodiscard]] bool looks_everywhere(const std::vector<Anchor>& anchors);

}  // namespace sowlint::match
