#include "analysis/index_score.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace sowlint::analysis {
namespace {

constexpr Micro kSilence = 50 * kPoint;
constexpr Micro kMost = 100 * kPoint;
constexpr Micro kBesideLarger = kPoint / 4;   ///< share of a debit on words that a larger one has
constexpr Micro kMadeOfCounted = kPoint / 2;  ///< share of a combination whose parts count
constexpr Micro kRepeatsOneIn = 10;           ///< a further instance: a tenth
constexpr Micro kMostRepeats = 3;             ///< further instances together: three tenths
/// By the number of concepts that are high with nothing to soften them.
constexpr std::array<int, 4> kCeilings = {100, 75, 65, 50};

Micro times(Micro value, Micro part) {
  return rounded_quotient(value * part, kPoint);
}

/// value x 0.7^rank
Micro decayed(Micro value, std::size_t rank) {
  for (; rank > 0 && value != 0; --rank)
    value = rounded_quotient(value * 7, 10);
  return value;
}

/// All instances of one rule in one dimension, the largest first.
struct Instances {
  std::size_t first = 0;  ///< in the ordered claims
  std::size_t last = 0;
  Micro largest = 0;
};

class Scorer {
 public:
  Scorer(const Claims& claims, const std::vector<Stake>& stakes, const IndexWeights& weights)
      : claims_(claims),
        stakes_(stakes),
        weights_(weights),
        shares_(claims.all.size(), kPoint),
        mitigated_(claims.rules.size(), false) {}

  Score score() {
    find_mitigated();
    share_spans();
    share_combinations();
    list_claims();
    order_claims();
    rank_concepts();
    add_up();
    find_ceiling();
    return std::move(result_);
  }

 private:
  [[nodiscard]] const Claim& claim(std::uint32_t index) const { return claims_.all[index]; }

  [[nodiscard]] bool weighs(std::uint32_t index) const {
    return stakes_[index].counts && stakes_[index].size > 0;
  }

  [[nodiscard]] Micro effective(std::uint32_t index) const {
    const Micro shared = times(stakes_[index].size, shares_[index]);
    return mitigated_[claim(index).rule] ? rounded_quotient(shared, 2) : shared;
  }

  void find_mitigated() {
    std::vector<bool> present(claims_.rules.size(), false);
    for (std::uint32_t i = 0; i < claims_.all.size(); ++i) {
      if (weighs(i) && !claim(i).debit) present[claim(i).rule] = true;
    }
    for (std::size_t rule = 0; rule < claims_.rules.size(); ++rule) {
      const auto& softeners = claims_.softeners[rule];
      mitigated_[rule] = std::any_of(softeners.begin(), softeners.end(),
                                     [&](std::uint32_t other) { return present[other]; });
    }
  }

  /// On one span the largest debit counts in full. Mitigation is left out of the comparison: a
  /// strength must not bring a hidden debit to the fore.
  void share_spans() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < claims_.all.size(); ++i) {
      if (weighs(i) && !claims_.rivals[i].empty()) order.push_back(i);
    }
    const auto key = [&](std::uint32_t i) {
      return std::tuple(-stakes_[i].size, claim(i).secondary, claim(i).rule, i);
    };
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    std::vector<bool> whole(claims_.all.size(), false);
    for (const std::uint32_t i : order) {
      const auto& rivals = claims_.rivals[i];
      whole[i] = std::none_of(rivals.begin(), rivals.end(),
                              [&](std::uint32_t other) { return whole[other]; });
      if (!whole[i]) shares_[i] = kBesideLarger;
    }
  }

  void share_combinations() {
    for (std::uint32_t i = 0; i < claims_.all.size(); ++i) {
      const auto& parts = claims_.parts[i];
      if (std::any_of(parts.begin(), parts.end(), [&](std::uint32_t part) { return weighs(part); }))
        shares_[i] = kMadeOfCounted;
    }
  }

  /// A line for every claim that counts, those at info too.
  void list_claims() {
    line_of_.resize(claims_.all.size());
    for (std::uint32_t i = 0; i < claims_.all.size(); ++i) {
      if (!stakes_[i].counts) continue;
      line_of_[i] = result_.points.size();
      ClaimPoints line;
      line.claim = i;
      line.mitigated = weighs(i) && mitigated_[claim(i).rule];
      line.share = shares_[i];
      result_.points.push_back(line);
      if (effective(i) > 0) order_.push_back(i);
    }
  }

  /// Groups the claims by dimension, polarity and rule, the largest first.
  void order_claims() {
    const auto key = [&](std::uint32_t i) {
      return std::tuple(claim(i).dimension, claim(i).debit, claim(i).rule, -effective(i), i);
    };
    std::sort(order_.begin(), order_.end(),
              [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  }

  [[nodiscard]] bool same_side(std::size_t a, std::size_t b) const {
    return claim(order_[a]).dimension == claim(order_[b]).dimension &&
           claim(order_[a]).debit == claim(order_[b]).debit;
  }

  void rank_concepts() {
    std::vector<Instances> side;
    for (std::size_t first = 0; first < order_.size();) {
      if (!side.empty() && !same_side(side.front().first, first)) rank_side(side);
      std::size_t last = first;
      while (last < order_.size() && same_side(first, last) &&
             claim(order_[last]).rule == claim(order_[first]).rule)
        ++last;
      side.push_back({first, last, effective(order_[first])});
      first = last;
    }
    rank_side(side);
  }

  /// Gives the concepts of one dimension and polarity their points and forgets them.
  void rank_side(std::vector<Instances>& side) {
    std::sort(side.begin(), side.end(), [](const Instances& a, const Instances& b) {
      return std::tuple(-a.largest, a.first) < std::tuple(-b.largest, b.first);
    });
    for (std::size_t rank = 0; rank < side.size(); ++rank) {
      const std::uint32_t strongest = order_[side[rank].first];
      ClaimPoints& line = result_.points[line_of_[strongest]];
      line.rank = rank;
      set_points(line, decayed(side[rank].largest, rank));
      add_repeats(side[rank]);
    }
    side.clear();
  }

  /// Further instances of a concept, each a tenth, until three tenths of a base are reached.
  void add_repeats(const Instances& concept_instances) {
    Micro base = 0;
    for (std::size_t at = concept_instances.first; at < concept_instances.last; ++at)
      base = std::max(base, stakes_[order_[at]].base);
    Micro left = rounded_quotient(base * kMostRepeats, kRepeatsOneIn);
    if (mitigated_[claim(order_[concept_instances.first]).rule]) left = rounded_quotient(left, 2);
    for (std::size_t at = concept_instances.first + 1; at < concept_instances.last; ++at) {
      const std::uint32_t index = order_[at];
      const Micro whole = rounded_quotient(effective(index), kRepeatsOneIn);
      const Micro points = std::min(whole, left);
      left -= points;
      ClaimPoints& line = result_.points[line_of_[index]];
      line.share = rounded_quotient(times(line.share, points * kPoint / whole), kRepeatsOneIn);
      set_points(line, points);
    }
  }

  void set_points(ClaimPoints& line, Micro points) {
    line.points = claim(line.claim).debit ? -points : points;
    const int weight = weights_[static_cast<std::size_t>(claim(line.claim).dimension)];
    line.index_points = rounded_quotient(line.points * weight, kWholeWeight);
  }

  void add_up() {
    result_.dimensions.fill(kSilence);
    result_.sum = kSilence;
    for (const ClaimPoints& line : result_.points) {
      result_.dimensions[static_cast<std::size_t>(claim(line.claim).dimension)] += line.points;
      result_.sum += line.index_points;
    }
    for (std::size_t d = 0; d < kDimensions; ++d) {
      const Micro clamped = std::clamp(result_.dimensions[d], Micro{0}, kMost);
      result_.clamps[d] =
          rounded_quotient((clamped - result_.dimensions[d]) * weights_[d], kWholeWeight);
      result_.dimensions[d] = clamped;
      result_.sum += result_.clamps[d];
    }
    result_.total = result_.sum;
  }

  /// Distinct concepts that are high, with nothing to soften them and counted in full.
  void find_ceiling() {
    std::set<std::uint32_t> grave;
    for (std::uint32_t i = 0; i < claims_.all.size(); ++i) {
      const bool in_full = weighs(i) && stakes_[i].high && shares_[i] == kPoint;
      if (!in_full || mitigated_[claim(i).rule]) continue;
      if (grave.insert(claim(i).rule).second) result_.ceiling_by.push_back(i);
    }
    if (grave.empty()) return;
    result_.ceiling = kCeilings[std::min(grave.size(), kCeilings.size() - 1)];
    result_.total = std::min(result_.sum, *result_.ceiling * kPoint);
  }

  const Claims& claims_;
  const std::vector<Stake>& stakes_;
  const IndexWeights& weights_;
  std::vector<Micro> shares_;    ///< by claim, repeats left out
  std::vector<bool> mitigated_;  ///< by rule
  std::vector<std::size_t> line_of_;
  std::vector<std::uint32_t> order_;
  Score result_;
};

}  // namespace

Score score_of(const Claims& claims, const std::vector<Stake>& stakes,
               const IndexWeights& weights) {
  return Scorer(claims, stakes, weights).score();
}

}  // namespace sowlint::analysis
