// What can be said of a pattern without a text.
#pragma once

#include <cstddef>

#include "match/pattern.h"

namespace sowlint::match {

/// How deep a pattern tree may be, its word classes included. Every function that walks a tree
/// recursively relies on it.
inline constexpr int kMostDepth = 100;

/// How large a pattern may be, see size_of(). RE2 compiles every pattern of this size, in both
/// directions, within the memory it is given (base::Limits::regex_bytes).
inline constexpr std::size_t kMostSize = 2000;

/// Numbers of words that matches have.
struct Length {
  int least = 0;
  int most = 0;
};

[[nodiscard]] Length length_of(const Pattern& pattern);

/// The levels of the tree: 1 for a word.
[[nodiscard]] int depth_of(const Pattern& pattern);

/// The words that the pattern spells out and that its gaps may skip; a long word counts as several.
[[nodiscard]] std::size_t size_of(const Pattern& pattern);

/// Whether a match may begin (end) with the words of a gap, or with a gap of no words.
[[nodiscard]] bool gap_may_begin(const Pattern& pattern);
[[nodiscard]] bool gap_may_end(const Pattern& pattern);

}  // namespace sowlint::match
