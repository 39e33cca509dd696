#include "cli/suggest.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace sowlint::cli {

std::size_t edit_distance(std::string_view from, std::string_view to) {
  constexpr std::size_t kLongest = 64;
  if (from.size() > kLongest || to.size() > kLongest) {
    return std::numeric_limits<std::size_t>::max();
  }
  // Three rows of the usual table: the one being filled and the two above it (for swaps).
  std::vector<std::size_t> above2(to.size() + 1);
  std::vector<std::size_t> above(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    above2.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], above2[j - 2] + 1);
    }
  }
  return row[to.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t kShortestStart = 3;
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  if (!best.empty() || word.size() < kShortestStart) return best;
  for (const std::string& candidate : known) {
    if (candidate.starts_with(word) || word.starts_with(candidate)) return candidate;
  }
  return "";
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::string guess = nearest(word, known);
  return guess.empty() ? "" : "; did you mean '" + guess + "'?";
}

}  // namespace sowlint::cli
