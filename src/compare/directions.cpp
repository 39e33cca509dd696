#include "compare/directions.h"

#include <optional>

namespace sowlint::compare {
namespace {

/// No finding is less than any severity.
int rank_of(const rules::Level& level) {
  return level.severity ? static_cast<int>(*level.severity) : -1;
}

std::optional<Direction> direction_of(const rules::Rule& rule) {
  if (rule.polarity != Polarity::Rigid || !rule.measure || rule.measure->steps.size() < 2) {
    return std::nullopt;
  }
  const int first = rank_of(rule.measure->steps.front().level);
  const int last = rank_of(rule.measure->steps.back().level);
  if (first == last) return std::nullopt;
  return last > first ? Direction::LargerIsWorse : Direction::SmallerIsWorse;
}

}  // namespace

Directions directions_of(const rules::Pack& pack) {
  Directions directions;
  for (const rules::Rule& rule : pack.rules) {
    if (const auto direction = direction_of(rule)) directions[rule.id] = *direction;
  }
  return directions;
}

int effect_of(const QuantityChange& change, const std::string& rule, const Directions& directions) {
  const auto direction = directions.find(rule);
  if (direction == directions.end() || change.unit.empty()) return 0;
  if (change.before_value == change.after_value) return 0;
  const bool larger = change.after_value > change.before_value;
  return larger == (direction->second == Direction::LargerIsWorse) ? 1 : -1;
}

}  // namespace sowlint::compare
