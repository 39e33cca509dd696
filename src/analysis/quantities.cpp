#include "analysis/quantities.h"

#include <algorithm>
#include <optional>

#include "rules/quantities.h"

namespace sowlint::analysis {
namespace {

/// Far below the steps in which contracts count, far above the error of a conversion.
constexpr double kTolerance = 1e-9;

bool meets(const Quantity& quantity, const rules::Bound& bound) {
  const std::optional<double> value = rules::convert(quantity.value, quantity.unit, bound.unit);
  if (!value) return false;
  switch (bound.kind) {
    case rules::Bound::Kind::AtMost:
      return *value <= bound.value + kTolerance;
    case rules::Bound::Kind::LessThan:
      return *value < bound.value - kTolerance;
    case rules::Bound::Kind::AtLeast:
      return *value >= bound.value - kTolerance;
    case rules::Bound::Kind::MoreThan:
      return *value > bound.value + kTolerance;
  }
  return false;
}

}  // namespace

Stretches quantities_of(const Evidence& evidence, std::size_t unit, QuantityKind kind) {
  const auto& quantities = evidence.contract().quantities;
  const text::TokenRow& row = evidence.row(unit);
  Stretches found;
  for (std::uint32_t token = row.first; token < row.last; ++token) {
    const std::size_t byte = evidence.source(token).begin;
    const auto after = std::upper_bound(
        quantities.begin(), quantities.end(), byte,
        [](std::size_t wanted, const Quantity& other) { return wanted < other.span.begin; });
    if (after == quantities.begin()) continue;
    const auto index = static_cast<std::uint32_t>(after - quantities.begin()) - 1;
    const Quantity& quantity = quantities[index];
    if (quantity.kind != kind || byte >= quantity.span.end) continue;
    if (!found.empty() && found.back().last == token && found.back().quantities[0] == index) {
      ++found.back().last;
    } else {
      found.push_back({token, token + 1, {}, {index}});
    }
  }
  settle(found);
  return found;
}

bool meets(const Quantity& quantity, std::span<const rules::Bound> bounds) {
  if (quantity.blank) return bounds.empty();
  return std::all_of(bounds.begin(), bounds.end(),
                     [&](const rules::Bound& bound) { return meets(quantity, bound); });
}

}  // namespace sowlint::analysis
