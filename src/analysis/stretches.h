// Stretches of words that make an expression true, and how the operators of the rule language
// combine them. Words are counted by their index in TokenStream::tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sowlint::analysis {

/// The words [first, last) and what was found in them.
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::vector<std::uint32_t> hits;        ///< indices into Evidence::hits
  std::vector<std::uint32_t> quantities;  ///< indices into Contract::quantities

  [[nodiscard]] std::uint32_t words() const { return last - first; }
};

/// At most kMostStretches, shortest first, earlier ones before later ones of the same length.
using Stretches = std::vector<Stretch>;

inline constexpr std::size_t kMostStretches = 32;

/// Words of the widest cover: further apart, cues of one unit no longer speak of one thing.
inline constexpr std::uint32_t kWidestCover = 40;

/// Words between two stretches; 0 if they touch or overlap.
[[nodiscard]] std::uint32_t words_between(const Stretch& a, const Stretch& b);

/// Sorts, takes out equal places and cuts to kMostStretches.
void settle(Stretches& stretches);

/// The smallest stretches that hold one stretch of each part, at most kWidestCover words wide
/// unless there is only one part. `parts` must not be empty.
[[nodiscard]] Stretches covers(std::span<const Stretches> parts);

/// One stretch of each part, one after the other in the order of `parts` and without overlap, at
/// most `within` words between neighbours.
[[nodiscard]] Stretches in_order(std::span<const Stretches> parts, std::uint32_t within);

/// The same in any order, and parts may overlap. `parts` has at most six members.
[[nodiscard]] Stretches near_each_other(std::span<const Stretches> parts, std::uint32_t within);

}  // namespace sowlint::analysis
