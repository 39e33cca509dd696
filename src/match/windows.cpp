#include "match/windows.h"

#include <algorithm>

namespace sowlint::match {
namespace {

TokenRange cover(TokenRange a, TokenRange b) {
  return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

}  // namespace

Windows::Windows(std::size_t patterns, std::size_t most)
    : last_(patterns),
      has_range_(patterns / 64 + 1),
      most_(std::max(most, 2 * patterns)) {}

void Windows::add(std::uint32_t pattern, TokenRange range) {
  const auto fresh = static_cast<std::uint32_t>(nodes_.size());
  if (!has_range(pattern)) {
    has_range_[pattern / 64] |= std::uint64_t{1} << (pattern % 64);
    ++pattern_count_;
    last_[pattern] = fresh;
    nodes_.push_back({range, fresh});
    return;
  }
  std::uint32_t at = last_[pattern];
  if (range.first > nodes_[at].range.last) {
    last_[pattern] = fresh;
    nodes_.push_back({range, at});
    if (nodes_.size() > most_) join();
    return;
  }
  range = cover(range, nodes_[at].range);
  while (nodes_[at].previous != at && range.first <= nodes_[nodes_[at].previous].range.last) {
    at = nodes_[at].previous;
    range = cover(range, nodes_[at].range);
  }
  nodes_[at].range = range;
  last_[pattern] = at;
}

/// Leaves each pattern one range that covers all it has.
void Windows::join() {
  std::vector<Node> joined;
  static_cast<void>(for_each_pattern([&](std::uint32_t pattern) {
    std::uint32_t at = last_[pattern];
    TokenRange range = nodes_[at].range;
    for (; nodes_[at].previous != at; at = nodes_[at].previous) {
      range = cover(range, nodes_[nodes_[at].previous].range);
    }
    last_[pattern] = static_cast<std::uint32_t>(joined.size());
    joined.push_back({range, last_[pattern]});
    return true;
  }));
  nodes_ = std::move(joined);
}

void Windows::ranges_of(std::uint32_t pattern, std::vector<TokenRange>& ranges) const {
  ranges.clear();
  std::uint32_t at = last_[pattern];
  ranges.push_back(nodes_[at].range);
  while (nodes_[at].previous != at) {
    at = nodes_[at].previous;
    ranges.push_back(nodes_[at].range);
  }
  std::reverse(ranges.begin(), ranges.end());
}

void Windows::clear() {
  if (pattern_count_ == 0) return;
  nodes_.clear();
  std::fill(has_range_.begin(), has_range_.end(), 0);
  pattern_count_ = 0;
}

}  // namespace sowlint::match
