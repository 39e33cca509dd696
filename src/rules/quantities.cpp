#include "rules/quantities.h"

#include <string_view>
#include <vector>

#include "rules/fields.h"
#include "rules/vocabulary.h"

namespace sowlint::rules {
namespace {

/// Minutes of calendar time; whole numbers, so that conversions of whole numbers come out exact.
/// 0 for what is no time.
double minutes_of(Unit unit) {
  switch (unit) {
    case Unit::Hour:
      return 60;
    case Unit::WorkingHour:
      return 252;  // an eighth of a business day
    case Unit::BusinessDay:
      return 2016;  // 1.4 days: seven for every five
    case Unit::Day:
      return 1440;
    case Unit::Week:
      return 10080;
    case Unit::Month:
      return 43200;
    case Unit::Quarter:
      return 129600;
    case Unit::Year:
      return 525600;
    case Unit::Sprint:
      return 20160;
    case Unit::None:
    case Unit::Percent:
    case Unit::Currency:
      return 0;
  }
  return 0;
}

}  // namespace

bool fits(Unit unit, QuantityKind kind) {
  switch (kind) {
    case QuantityKind::Duration:
    case QuantityKind::Interval:
      return unit != Unit::None && unit != Unit::Percent && unit != Unit::Currency;
    case QuantityKind::Percent:
      return unit == Unit::Percent;
    case QuantityKind::Money:
      return unit == Unit::Currency;
    case QuantityKind::Count:
      return unit == Unit::None;
  }
  return false;
}

Unit implied_unit(QuantityKind kind) {
  if (kind == QuantityKind::Percent) return Unit::Percent;
  if (kind == QuantityKind::Money) return Unit::Currency;
  return Unit::None;
}

std::string units_of(QuantityKind kind) {
  std::vector<std::string_view> words;
  for (const std::string_view name : unit_names()) {
    if (fits(*unit_named(std::string(name)), kind)) words.push_back(name);
  }
  return listing(words);
}

std::optional<double> convert(double value, Unit from, Unit to) {
  if (from == to) return value;
  const double from_minutes = minutes_of(from);
  const double to_minutes = minutes_of(to);
  if (from_minutes == 0 || to_minutes == 0) return std::nullopt;
  return value * from_minutes / to_minutes;
}

}  // namespace sowlint::rules
