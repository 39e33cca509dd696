#include "readers/rtf_state.h"

#include <array>
#include <cstdio>

namespace sowlint::readers {

std::uint32_t RtfTables::color(int number) const {
  const auto index = static_cast<std::size_t>(number);
  if (number < 0 || index >= colors.size()) return kAutomaticColor;
  return colors[index].value_or(kAutomaticColor);
}

// Minutes 6 bits, hours 5, day 5, month 4, years since 1900 9, weekday 3, from the lowest.
std::string rtf_date(std::uint32_t packed) {
  if (packed == 0) return {};
  const unsigned minute = packed & 0x3FU;
  const unsigned hour = (packed >> 6U) & 0x1FU;
  const unsigned day = (packed >> 11U) & 0x1FU;
  const unsigned month = (packed >> 16U) & 0x0FU;
  const unsigned year = 1900 + ((packed >> 20U) & 0x1FFU);
  if (minute > 59 || hour > 23 || day == 0 || month == 0 || month > 12) return {};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04u-%02u-%02uT%02u:%02u:00", year, month, day, hour,
                minute);
  return text.data();
}

}  // namespace sowlint::readers
