// Where in a row which patterns may begin.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "match/row_regex.h"

namespace sowlint::match {

/// For each pattern disjoint ranges of tokens, ascending. Made to be filled and emptied row by row,
/// however many patterns there are.
class Windows {
 public:
  /// Holds up to `most` ranges, or one of each pattern if these are more; beyond that the ranges of
  /// a pattern become one that covers them.
  Windows(std::size_t patterns, std::size_t most);

  /// Lets `pattern` begin at the tokens of `range`, and perhaps at others between it and the ranges
  /// added before.
  void add(std::uint32_t pattern, TokenRange range);

  /// The number of patterns that have a range.
  [[nodiscard]] std::size_t pattern_count() const { return pattern_count_; }

  /// Calls `visit` with each pattern that has a range, ascending, as long as it returns true.
  /// Whether it always did.
  template <class Visit>
  [[nodiscard]] bool for_each_pattern(const Visit& visit) const {
    for (std::uint32_t i = 0; i < has_range_.size(); ++i) {
      for (std::uint64_t bits = has_range_[i]; bits != 0; bits &= bits - 1) {
        if (!visit(64 * i + static_cast<std::uint32_t>(std::countr_zero(bits)))) return false;
      }
    }
    return true;
  }

  /// Puts the ranges of `pattern` into `ranges`. REQUIRES: it has one.
  void ranges_of(std::uint32_t pattern, std::vector<TokenRange>& ranges) const;

  void clear();

 private:
  /// A range of a pattern and the one before it, which is itself for the first.
  struct Node {
    TokenRange range;
    std::uint32_t previous = 0;
  };

  [[nodiscard]] bool has_range(std::uint32_t pattern) const {
    return (has_range_[pattern / 64] >> (pattern % 64) & 1) != 0;
  }

  void join();

  std::vector<Node> nodes_;
  std::vector<std::uint32_t> last_;       ///< node of each pattern that has a range
  std::vector<std::uint64_t> has_range_;  ///< a bit for each pattern
  std::size_t pattern_count_ = 0;
  std::size_t most_;
};

}  // namespace sowlint::match
