// Numbers for new elements, none of which a package uses yet.
#pragma once

#include <limits>
#include <set>
#include <string>
#include <vector>

namespace sowlint::annotate {

class IdSource {
 public:
  explicit IdSource(const std::vector<long>& used) : used_(used.begin(), used.end()) {
    if (!used_.empty() && *used_.rbegin() < kMost) next_ = *used_.rbegin() + 1;
    if (next_ < 0) next_ = 0;
  }

  /// Above every number used, as long as 31 bits hold it; then the smallest free one.
  [[nodiscard]] std::string next() {
    if (next_ > kMost) next_ = 0;
    while (used_.contains(next_))
      ++next_;
    used_.insert(next_);
    return std::to_string(next_++);
  }

 private:
  static constexpr long kMost = std::numeric_limits<int>::max() - 1L;

  std::set<long> used_;
  long next_ = 0;
};

}  // namespace sowlint::annotate
