#include "match/row_hits.h"

#include <algorithm>

namespace sowlint::match {
namespace {

/// Sorted ranges made disjoint: those that overlap or touch become one.
void merge(std::vector<TokenRange>& ranges) {
  std::size_t kept = 0;
  for (const TokenRange& range : ranges) {
    if (kept > 0 && range.first <= ranges[kept - 1].last) {
      ranges[kept - 1].last = std::max(ranges[kept - 1].last, range.last);
    } else {
      ranges[kept++] = range;
    }
  }
  ranges.resize(kept);
}

/// Whether `range` shares a token with one of `disjoint`, which is sorted.
bool overlaps(const std::vector<TokenRange>& disjoint, const TokenRange& range) {
  const auto next =
      std::partition_point(disjoint.begin(), disjoint.end(),
                           [&](const TokenRange& other) { return other.last <= range.first; });
  return next != disjoint.end() && next->first < range.last;
}

}  // namespace

void RowHits::finish(std::uint32_t cue, std::uint32_t row, std::vector<Hit>& hits) {
  std::sort(any_.begin(), any_.end());
  any_.erase(std::unique(any_.begin(), any_.end()), any_.end());
  std::sort(unless_.begin(), unless_.end());
  merge(unless_);
  for (const TokenRange& range : any_) {
    if (!overlaps(unless_, range)) hits.push_back({cue, row, range.first, range.last});
  }
  clear();
}

void RowHits::clear() {
  any_.clear();
  unless_.clear();
}

}  // namespace sowlint::match
