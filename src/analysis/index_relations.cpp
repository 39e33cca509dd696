#include "analysis/index_relations.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace sowlint::analysis {
namespace {

/// The words of a debit.
struct Spot {
  TextSpan span;
  std::uint32_t claim = 0;
  std::size_t reach = 0;  ///< the furthest end of this and all spots before it
};

class Relations {
 public:
  Relations(const std::vector<Finding>& findings, Claims& claims)
      : findings_(findings),
        claims_(claims) {
    claims_.rivals.resize(claims_.all.size());
    claims_.parts.resize(claims_.all.size());
    for (std::uint32_t i = 0; i < claims_.all.size(); ++i) {
      if (!claims_.all[i].finding) continue;
      by_id_[finding(i).id] = i;
      if (claims_.all[i].debit && finding(i).place)
        spots_.push_back({finding(i).place->span, i, 0});
    }
    std::sort(spots_.begin(), spots_.end(), [](const Spot& a, const Spot& b) {
      return std::tie(a.span, a.claim) < std::tie(b.span, b.claim);
    });
    std::size_t reach = 0;
    for (Spot& spot : spots_)
      spot.reach = reach = std::max(reach, spot.span.end);
  }

  void relate() {
    for (std::uint32_t i = 0; i < claims_.all.size(); ++i) {
      const Claim& claim = claims_.all[i];
      if (!claim.finding || !claim.debit) continue;
      if (finding(i).place) add_rivals(i);
      const rules::RuleKind kind = claims_.rules[claim.rule].second.kind;
      if (kind == rules::RuleKind::Combination || kind == rules::RuleKind::Contradiction) {
        for (const Place& place : finding(i).places)
          add_overlapping(place.span, i, claims_.parts[i]);
      }
    }
    for (auto* lists : {&claims_.rivals, &claims_.parts}) {
      for (std::vector<std::uint32_t>& list : *lists) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
      }
    }
  }

 private:
  [[nodiscard]] const Finding& finding(std::uint32_t claim) const {
    return findings_[*claims_.all[claim].finding];
  }

  void add_rivals(std::uint32_t claim) {
    add_overlapping(finding(claim).place->span, claim, claims_.rivals[claim]);
    if (!finding(claim).secondary_to) return;
    const auto found = by_id_.find(*finding(claim).secondary_to);
    if (found == by_id_.end() || !claims_.all[found->second].debit) return;
    claims_.rivals[claim].push_back(found->second);
    claims_.rivals[found->second].push_back(claim);
  }

  /// The debits other than `self` whose words overlap `span`.
  void add_overlapping(TextSpan span, std::uint32_t self, std::vector<std::uint32_t>& list) const {
    auto spot = std::partition_point(spots_.begin(), spots_.end(),
                                     [&](const Spot& s) { return s.span.begin < span.end; });
    while (spot != spots_.begin() && (--spot)->reach > span.begin) {
      if (spot->claim != self && spot->span.overlaps(span)) list.push_back(spot->claim);
    }
  }

  const std::vector<Finding>& findings_;
  Claims& claims_;
  std::vector<Spot> spots_;
  std::unordered_map<std::string_view, std::uint32_t> by_id_;
};

}  // namespace

void relate(const std::vector<Finding>& findings, Claims& claims) {
  Relations(findings, claims).relate();
}

}  // namespace sowlint::analysis
