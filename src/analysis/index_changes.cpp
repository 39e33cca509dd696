#include "analysis/index_changes.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>

namespace sowlint::analysis {
namespace {

constexpr std::size_t kMostChanges = 3;

struct Change {
  std::uint32_t rule = 0;
  std::vector<std::uint32_t> gone;
  bool brings = false;
  Score score;
};

class Changes {
 public:
  Changes(const Claims& claims, const IndexWeights& weights) : claims_(claims), weights_(weights) {
    for (const Claim& claim : claims.all)
      now_.push_back(claim.now);
    before_ = score_of(claims_, now_, weights_);
  }

  [[nodiscard]] const Score& before() const { return before_; }

  /// Those that help, the most helpful first.
  std::vector<Change> best() {
    std::vector<std::vector<std::uint32_t>> instances(claims_.rules.size());
    for (std::uint32_t i = 0; i < claims_.all.size(); ++i) {
      if (claims_.all[i].debit && now_[i].size > 0) instances[claims_.all[i].rule].push_back(i);
    }
    std::vector<Change> changes;
    for (std::uint32_t rule = 0; rule < instances.size(); ++rule) {
      if (instances[rule].empty()) continue;
      Change change = without(rule, instances[rule]);
      if (change.score.sum > before_.sum) changes.push_back(std::move(change));
    }
    std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
      return std::tuple(-a.score.total, -a.score.sum, a.rule) <
             std::tuple(-b.score.total, -b.score.sum, b.rule);
    });
    changes.resize(std::min(changes.size(), kMostChanges));
    return changes;
  }

 private:
  [[nodiscard]] Change without(std::uint32_t rule,
                               const std::vector<std::uint32_t>& instances) const {
    Change change;
    change.rule = rule;
    change.gone = instances;
    std::vector<Stake> stakes = now_;
    Micro surest = 0;  // in ten-thousandths
    for (const std::uint32_t i : instances) {
      surest = std::max(surest, rounded_quotient(stakes[i].size * kParts, stakes[i].base));
      stakes[i] = {};
    }
    for (std::uint32_t i = 0; i < claims_.all.size(); ++i) {
      if (stakes[i].counts && rests_on(i, instances)) {
        stakes[i] = {};
        change.gone.push_back(i);
      }
    }
    if (const auto brought = claims_.brought[rule]) {
      const rules::Level level = claims_.rules[claims_.all[*brought].rule].second.level;
      stakes[*brought] = stake_at(level, static_cast<double>(surest) / kParts);
      change.brings = true;
    }
    change.score = score_of(claims_, stakes, weights_);
    return change;
  }

  [[nodiscard]] bool rests_on(std::uint32_t claim, const std::vector<std::uint32_t>& gone) const {
    const auto& parts = claims_.parts[claim];
    return std::any_of(gone.begin(), gone.end(), [&](std::uint32_t other) {
      return std::binary_search(parts.begin(), parts.end(), other);
    });
  }

  static constexpr Micro kParts = 10'000;
  const Claims& claims_;
  const IndexWeights& weights_;
  std::vector<Stake> now_;
  Score before_;
};

}  // namespace

std::vector<IndexChange> best_changes(const std::vector<Finding>& findings, const Claims& claims,
                                      const IndexWeights& weights) {
  Changes changes(claims, weights);
  std::vector<IndexChange> result;
  for (const Change& change : changes.best()) {
    IndexChange& line = result.emplace_back();
    line.rule = claims.rules[change.rule].first;
    if (change.brings) line.brings = claims.rules[change.rule].second.brings;
    for (const std::uint32_t claim : change.gone)
      line.findings.push_back(findings[*claims.all[claim].finding].id);
    for (std::size_t d = 0; d < kDimensions; ++d) {
      if (change.score.dimensions[d] == changes.before().dimensions[d]) continue;
      line.dimensions.push_back({name_of(static_cast<rules::Dimension>(d)),
                                 static_cast<double>(change.score.dimensions[d]) / kPoint});
    }
    line.exact = static_cast<double>(change.score.total) / kPoint;
    line.capped = change.score.total < change.score.sum;
  }
  return result;
}

}  // namespace sowlint::analysis
