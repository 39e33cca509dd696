#include "analysis/measure.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "analysis/quantities.h"
#include "rules/quantities.h"

namespace sowlint::analysis {
namespace {

constexpr double kTolerance = 1e-9;

struct Candidate {
  std::uint32_t quantity = 0;
  std::uint32_t distance = 0;
  double value = 0;  ///< in the measure's unit
  bool blank = false;
};

std::uint32_t distance_to(const Stretches& anchors, const Stretch& quantity) {
  std::uint32_t nearest = std::numeric_limits<std::uint32_t>::max();
  for (const Stretch& anchor : anchors)
    nearest = std::min(nearest, words_between(anchor, quantity));
  return nearest;
}

/// Quantities of the kind, in a unit that can be compared, close enough to an anchor.
std::vector<Candidate> candidates(const rules::Measure& measure, std::size_t unit,
                                  const Stretches& anchors, const Evidence& evidence) {
  std::vector<Candidate> found;
  for (const Stretch& stretch : quantities_of(evidence, unit, measure.kind)) {
    Candidate candidate;
    candidate.quantity = stretch.quantities.front();
    candidate.distance = distance_to(anchors, stretch);
    if (candidate.distance > static_cast<std::uint32_t>(measure.within)) continue;
    const Quantity& quantity = evidence.contract().quantities[candidate.quantity];
    candidate.blank = quantity.blank;
    if (!quantity.blank) {
      const auto value = rules::convert(quantity.value, quantity.unit, measure.unit);
      if (!value) continue;
      candidate.value = *value;
    }
    found.push_back(candidate);
  }
  return found;
}

/// Whether `a` counts rather than `b`. Where the value decides, one that is left open never does.
bool counts_before(const Candidate& a, const Candidate& b, rules::Measure::Pick pick) {
  if (pick == rules::Measure::Pick::Nearest) return a.distance < b.distance;
  if (a.blank != b.blank) return b.blank;
  return pick == rules::Measure::Pick::Smallest ? a.value < b.value : a.value > b.value;
}

rules::Level level_of(double value, const rules::Measure& measure) {
  for (const rules::MeasureStep& step : measure.steps) {
    if (!step.limit) return step.level;
    const double edge = *step.limit + (step.inclusive ? kTolerance : -kTolerance);
    if (value < edge) return step.level;
  }
  return {};
}

}  // namespace

Measured measured(const rules::Measure& measure, std::size_t unit, const Stretch& match,
                  Evaluator& evaluator) {
  const text::TokenRow& row = evaluator.evidence().row(unit);
  if (!evaluator.charge(row.last - row.first)) return {};
  const Stretches anchors =
      measure.near ? evaluator.evaluate(*measure.near, unit).stretches : Stretches{match};
  const auto found = candidates(measure, unit, anchors, evaluator.evidence());
  const auto best = std::min_element(
      found.begin(), found.end(),
      [&](const Candidate& a, const Candidate& b) { return counts_before(a, b, measure.pick); });
  if (best == found.end()) return {measure.missing, std::nullopt, false};
  if (best->blank) return {{}, best->quantity, true};
  return {level_of(best->value, measure), best->quantity, false};
}

}  // namespace sowlint::analysis
