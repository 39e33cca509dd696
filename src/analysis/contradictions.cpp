// Conditions that set clause units side by side: two values for one thing, two orders about one
// act, a right of one side that the other lacks.
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "analysis/conditions.h"
#include "analysis/holder.h"
#include "analysis/quantities.h"
#include "rules/quantities.h"

namespace sowlint::analysis {
namespace {

using rules::Condition;

/// Two readings of two passages: each may be right, and both may be meant.
constexpr double kSetAgainstEachOther = 0.85;
/// A right that is not found for the other side may be worded so that it was not recognised.
constexpr double kOneSided = 0.8;

/// A value that can be compared with others of its kind; nothing for a blank.
std::optional<double> comparable(const Quantity& quantity) {
  if (quantity.blank) return std::nullopt;
  if (quantity.kind != QuantityKind::Duration && quantity.kind != QuantityKind::Interval) {
    return quantity.value;
  }
  return rules::convert(quantity.value, quantity.unit, Unit::Day);
}

bool same_value(double a, double b) {
  constexpr double kRelative = 1e-6;
  return std::abs(a - b) <= kRelative * std::max(std::abs(a), std::abs(b));
}

}  // namespace

/// The value of the quantity nearest to the words, near enough to belong to them.
std::optional<double> Conditions::value_beside(const Condition& condition, const Hit& hit) const {
  std::optional<double> value;
  std::uint32_t nearest = static_cast<std::uint32_t>(condition.within) + 1;
  for (const Stretch& stretch : quantities_of(evidence_, hit.spot.unit, condition.quantity)) {
    const std::uint32_t distance = words_between(hit.stretch, stretch);
    if (distance >= nearest) continue;
    nearest = distance;
    value = comparable(evidence_.contract().quantities[stretch.quantities.front()]);
  }
  return value;
}

/// The words of the unit that mark out what exactly it speaks of, sorted.
std::vector<std::string> Conditions::distinctions(const rules::Expression& expression,
                                                  std::size_t unit) {
  std::vector<std::string> words;
  for (const Stretch& stretch : source_.evaluator.evaluate(expression, unit).stretches) {
    std::string phrase;
    for (std::uint32_t token = stretch.first; token < stretch.last; ++token) {
      phrase += evidence_.words().word(token);
      phrase += ' ';
    }
    words.push_back(std::move(phrase));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// Two units that mark out different things do not contradict each other.
bool Conditions::speak_of_one_thing(const Condition& condition, std::size_t a, std::size_t b) {
  if (!condition.told_apart_by) return true;
  return distinctions(*condition.told_apart_by, a) == distinctions(*condition.told_apart_by, b);
}

Answer Conditions::differ(const Condition& condition, const rules::Rule& rule) {
  std::vector<std::pair<Hit, double>> values;
  for (Hit& hit : hits(condition.said.front(), rule, kAll)) {
    if (const auto value = value_beside(condition, hit))
      values.emplace_back(std::move(hit), *value);
  }
  const auto& units = evidence_.contract().units;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = i + 1; j < values.size(); ++j) {
      if (!source_.evaluator.charge(1)) return {};
      const auto& [a, value_a] = values[i];
      const auto& [b, value_b] = values[j];
      if (same_value(value_a, value_b)) continue;
      if (units[a.spot.unit].block == units[b.spot.unit].block) continue;
      if (!speak_of_one_thing(condition, a.spot.unit, b.spot.unit)) continue;
      Answer result{true, kSetAgainstEachOther, {a.spot, b.spot}, {}};
      if (!condition.called.empty()) {
        result.notes.push_back("Two values for " + condition.called.front() + ".");
      }
      return result;
    }
  }
  return {};
}

Answer Conditions::clash(const Condition& condition, const rules::Rule& rule) {
  const auto ours = hits(condition.said.front(), rule, kAll);
  const auto theirs = hits(condition.said.back(), rule, kAll);
  for (const Hit& a : ours) {
    for (const Hit& b : theirs) {
      if (!source_.evaluator.charge(1)) return {};
      if (a.spot.unit == b.spot.unit) continue;
      if (!speak_of_one_thing(condition, a.spot.unit, b.spot.unit)) continue;
      Answer result{true, kSetAgainstEachOther, {a.spot, b.spot}, {}};
      if (b.spot.span < a.spot.span) std::swap(result.spots.front(), result.spots.back());
      if (!condition.called.empty()) {
        result.notes.push_back("Two answers about " + condition.called.front() + ".");
      }
      return result;
    }
  }
  return {};
}

/// "Either party may", or both sides named in one breath.
bool Conditions::is_of_both(const Hit& hit) const {
  const auto mirrors = evidence_.hits(hit.spot.unit, guards_.cue(GuardCue::MirrorRight));
  return std::any_of(mirrors.begin(), mirrors.end(),
                     [&](const UnitHit& mirror) { return mirror.first < hit.stretch.last; });
}

Answer Conditions::one_side_only(const Condition& condition, const rules::Rule& rule) {
  Answer result;
  std::optional<Role> side;
  for (const Hit& hit : hits(condition.said.front(), rule, kAll)) {
    const auto holder = holder_of(evidence_, hit.spot.unit, hit.stretch);
    if (is_of_both(hit) || holder == Role::Unknown) return {};
    if (!holder) continue;
    if (side && *side != *holder) return {};
    side = holder;
    result.spots.push_back(hit.spot);
  }
  if (!side) return {};
  result.holds = true;
  result.confidence = kOneSided;
  if (!condition.called.empty()) {
    result.notes.push_back(
        std::string(*side == Role::Customer ? "Only the customer" : "Only the vendor") + ": " +
        condition.called.front() + ".");
  }
  return result;
}

/// Whether the words stand in a slot of a template, label one in their paragraph or table row, or
/// are the heading over one.
bool Conditions::is_unfilled(const Spot& spot) const {
  const Contract& contract = evidence_.contract();
  const ClauseUnit& unit = contract.units[spot.unit];
  TextSpan around = unit.span;
  const bool heading = unit.kind == UnitKind::Heading && spot.unit + 1 < contract.units.size();
  if (heading) around.end = contract.units[spot.unit + 1].span.end;
  return std::any_of(contract.placeholders.begin(), contract.placeholders.end(),
                     [&](const TextSpan& slot) {
                       if (slot.overlaps(spot.span)) return true;
                       const bool label = unit.kind == UnitKind::TableRow || heading;
                       return label && around.contains(slot);
                     });
}

}  // namespace sowlint::analysis
