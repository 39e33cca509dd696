#include "analysis/index.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "analysis/index_changes.h"
#include "base/names.h"

namespace sowlint {
namespace {

constexpr base::Name<Band> kBands[] = {{Band::Rigid, "rigid"},
                                       {Band::Mixed, "mixed"},
                                       {Band::Workable, "workable"},
                                       {Band::Collaborative, "collaborative"}};

constexpr base::Name<IndexAdjustment::Kind> kAdjustments[] = {
    {IndexAdjustment::Kind::Clamp, "clamp"}, {IndexAdjustment::Kind::Ceiling, "ceiling"}};

}  // namespace

const char* name_of(Band band) {
  return base::name_in(kBands, band);
}

const char* name_of(IndexAdjustment::Kind kind) {
  return base::name_in(kAdjustments, kind);
}

}  // namespace sowlint

namespace sowlint::analysis {
namespace {

double points_of(Micro micro) {
  return static_cast<double>(micro) / kPoint;
}

int rounded(Micro micro) {
  return static_cast<int>(rounded_quotient(micro, kPoint));
}

/// The dimension that a section of this type is about; none for those that any contract has.
std::optional<rules::Dimension> subject_of(SectionType section) {
  using rules::Dimension;
  switch (section) {
    case SectionType::Change:
      return Dimension::Chg;
    case SectionType::Objectives:
    case SectionType::Method:
      return Dimension::Out;
    case SectionType::Roles:
      return Dimension::Dec;
    case SectionType::Assumptions:
      return Dimension::Bur;
    case SectionType::Communication:
      return Dimension::Fbk;
    case SectionType::Acceptance:
      return Dimension::Acc;
    case SectionType::Fees:
      return Dimension::Com;
    case SectionType::TermTermination:
    case SectionType::Disputes:
      return Dimension::Rel;
    default:
      return std::nullopt;
  }
}

class IndexMaker {
 public:
  IndexMaker(const std::vector<Finding>& findings, const IndexSource& source)
      : findings_(findings),
        source_(source),
        claims_(claims_of(findings, source.rules)),
        score_(score_if(&Claim::now)) {}

  Index make() {
    add_dimensions();
    add_points();
    add_adjustments();
    add_totals();
    add_burden();
    result_.what_if = best_changes(findings_, claims_, source_.weights);
    return std::move(result_);
  }

 private:
  [[nodiscard]] Score score_if(Stake Claim::*stake) const {
    std::vector<Stake> stakes;
    stakes.reserve(claims_.all.size());
    for (const Claim& claim : claims_.all)
      stakes.push_back(claim.*stake);
    return score_of(claims_, stakes, source_.weights);
  }

  [[nodiscard]] const std::string& id_of(std::uint32_t claim) const {
    return findings_[*claims_.all[claim].finding].id;
  }

  /// An absence at info says nothing but that another text may speak of it.
  [[nodiscard]] bool is_evidence(const Claim& claim) const {
    return claim.now.size > 0 || claims_.rules[claim.rule].second.kind != rules::RuleKind::Absence;
  }

  void add_dimensions() {
    SpokenDimensions spoken = source_.clauses;
    for (const Claim& claim : claims_.all) {
      if (claim.finding && is_evidence(claim)) {
        spoken[static_cast<std::size_t>(claim.dimension)] = true;
      }
    }
    for (std::size_t d = 0; d < kDimensions; ++d) {
      IndexDimension& dimension = result_.dimensions.emplace_back();
      dimension.id = name_of(static_cast<rules::Dimension>(d));
      dimension.weight = static_cast<double>(source_.weights[d]) / kWholeWeight;
      dimension.score = points_of(score_.dimensions[d]);
      dimension.spoken = spoken[d];
    }
    const auto count = std::count(spoken.begin(), spoken.end(), true);
    result_.coverage = static_cast<double>(count) / kDimensions;
  }

  void add_points() {
    for (const ClaimPoints& line : score_.points) {
      IndexPoint point;
      point.finding = id_of(line.claim);
      point.rank = line.rank;
      point.mitigation = line.mitigated ? 0.5 : 1;
      point.share = points_of(line.share);
      point.points = points_of(line.points);
      point.index_points = points_of(line.index_points);
      const auto dimension = static_cast<std::size_t>(claims_.all[line.claim].dimension);
      result_.dimensions[dimension].points.push_back(std::move(point));
    }
  }

  void add_adjustments() {
    for (std::size_t d = 0; d < kDimensions; ++d) {
      if (score_.clamps[d] == 0) continue;
      result_.adjustments.push_back({IndexAdjustment::Kind::Clamp,
                                     result_.dimensions[d].id,
                                     points_of(score_.clamps[d]),
                                     {}});
    }
    result_.ceiling = score_.ceiling;
    result_.capped = score_.total < score_.sum;
    if (!result_.capped) return;
    IndexAdjustment& line = result_.adjustments.emplace_back();
    line.kind = IndexAdjustment::Kind::Ceiling;
    line.index_points = points_of(score_.total - score_.sum);
    for (const std::uint32_t claim : score_.ceiling_by)
      line.findings.push_back(id_of(claim));
  }

  void add_totals() {
    result_.exact = points_of(score_.total);
    result_.score = rounded(score_.total);
    // Two unknowns on one span may pull in different directions; the range holds the score anyhow.
    const auto [low, high] =
        std::minmax({score_.total, score_if(&Claim::worst).total, score_if(&Claim::best).total});
    result_.low = rounded(low);
    result_.high = rounded(high);
    constexpr double kEnough = 0.5;
    if (result_.coverage >= kEnough) result_.band = band_of(result_.score);
  }

  void add_burden() {
    Micro all = 0;
    std::array<Micro, 3> carried{};  // by Burden
    for (const ClaimPoints& line : score_.points) {
      const Claim& claim = claims_.all[line.claim];
      if (!claim.debit) continue;
      const Burden burden = findings_[*claim.finding].burden.value_or(Burden::Both);
      carried[static_cast<std::size_t>(burden)] += std::abs(line.index_points);
      all += std::abs(line.index_points);
    }
    if (all == 0) return;
    const auto share = [&](Burden burden) {
      return static_cast<double>(carried[static_cast<std::size_t>(burden)]) /
             static_cast<double>(all);
    };
    result_.burden = {share(Burden::Customer), share(Burden::Vendor), share(Burden::Both)};
  }

  const std::vector<Finding>& findings_;
  const IndexSource& source_;
  Claims claims_;
  Score score_;
  Index result_;
};

}  // namespace

Index index_of(const std::vector<Finding>& findings, const IndexSource& source) {
  return IndexMaker(findings, source).make();
}

SpokenDimensions dimensions_of_sections(const Contract& contract, const std::vector<bool>& judged) {
  SpokenDimensions spoken{};
  for (std::size_t unit = 0; unit < contract.units.size(); ++unit) {
    if (!judged[unit] || contract.units[unit].kind == UnitKind::Heading) continue;
    if (const auto subject = subject_of(contract.units[unit].section)) {
      spoken[static_cast<std::size_t>(*subject)] = true;
    }
  }
  return spoken;
}

Band band_of(int score) {
  if (score < 35) return Band::Rigid;
  if (score < 55) return Band::Mixed;
  if (score < 75) return Band::Workable;
  return Band::Collaborative;
}

}  // namespace sowlint::analysis
