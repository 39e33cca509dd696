// Calendar dates, as policies, waivers and records write them.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace sowlint::gate {

/// A day of the Gregorian calendar.
struct Date {
  int year = 0;
  int month = 1;
  int day = 1;
  auto operator<=>(const Date&) const = default;
};

/// "2026-12-31"; nothing for what is no such day.
[[nodiscard]] std::optional<Date> date_in(std::string_view text);

/// "2026-12-31".
[[nodiscard]] std::string to_string(const Date& date);

/// How many days `to` is after `from`; negative if it is before.
[[nodiscard]] int days_between(const Date& from, const Date& to);

/// The day on this machine's clock and in its time zone. What depends on it takes --date.
[[nodiscard]] Date today();

}  // namespace sowlint::gate
