#include "gate/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <system_error>

namespace sowlint::gate {
namespace {

std::optional<int> number_in(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool all = end == digits.data() + digits.size();
  const bool plain =
      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  return error == std::errc() && all && plain ? std::optional(value) : std::nullopt;
}

std::chrono::year_month_day chrono_day(const Date& date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

}  // namespace

std::optional<Date> date_in(std::string_view text) {
  constexpr std::size_t kLength = 10;
  if (text.size() != kLength || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number_in(text.substr(0, 4));
  const auto month = number_in(text.substr(5, 2));
  const auto day = number_in(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{*year, *month, *day};
  return chrono_day(date).ok() ? std::optional(date) : std::nullopt;
}

std::string to_string(const Date& date) {
  std::array<char, 40> text{};
  const int size =
      std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return {text.data(), static_cast<std::size_t>(size)};
}

int days_between(const Date& from, const Date& to) {
  const auto days = std::chrono::sys_days(chrono_day(to)) - std::chrono::sys_days(chrono_day(from));
  return static_cast<int>(days.count());
}

Date today() {
  constexpr int kFirstYear = 1900;
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return {local.tm_year + kFirstYear, local.tm_mon + 1, local.tm_mday};
}

}  // namespace sowlint::gate
