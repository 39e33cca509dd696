#include "readers/measure.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>

#include "readers/story_words.h"

namespace sowlint::readers {
namespace {

struct Unit {
  std::string_view name;
  double points;
};

constexpr Unit kUnits[] = {{"pt", 1},       {"px", 0.75},  {"in", 72},
                           {"cm", 28.3465}, {"mm", 2.835}, {"pc", 12}};

struct NamedColor {
  std::string_view name;
  std::uint32_t color;
};

constexpr NamedColor kColors[] = {
    {"aqua", 0x00FFFF},       {"black", 0x000000},     {"blue", 0x0000FF},
    {"darkblue", 0x00008B},   {"darkgray", 0xA9A9A9},  {"darkgreen", 0x006400},
    {"darkred", 0x8B0000},    {"dimgray", 0x696969},   {"floralwhite", 0xFFFAF0},
    {"fuchsia", 0xFF00FF},    {"gainsboro", 0xDCDCDC}, {"ghostwhite", 0xF8F8FF},
    {"gray", 0x808080},       {"green", 0x008000},     {"grey", 0x808080},
    {"ivory", 0xFFFFF0},      {"lightgray", 0xD3D3D3}, {"lightgrey", 0xD3D3D3},
    {"lime", 0x00FF00},       {"maroon", 0x800000},    {"mintcream", 0xF5FFFA},
    {"navy", 0x000080},       {"olive", 0x808000},     {"orange", 0xFFA500},
    {"purple", 0x800080},     {"red", 0xFF0000},       {"silver", 0xC0C0C0},
    {"snow", 0xFFFAFA},       {"teal", 0x008080},      {"white", 0xFFFFFF},
    {"whitesmoke", 0xF5F5F5}, {"yellow", 0xFFFF00}};

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

struct Quantity {
  double value = 0;
  std::string_view unit;
};

/// A number with what follows it. Digits beyond nine are cut, so that nothing overflows.
std::optional<Quantity> quantity_of(std::string_view text) {
  std::size_t at = 0;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) ++at;
  double value = 0;
  double step = 1;
  bool fraction = false;
  std::size_t digits = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.' && !fraction) {
      fraction = true;
      continue;
    }
    if (c < '0' || c > '9') break;
    if (++digits > 9) continue;
    if (fraction) {
      step /= 10;
      value += (c - '0') * step;
    } else {
      value = value * 10 + (c - '0');
    }
  }
  if (digits == 0) return std::nullopt;
  return Quantity{negative ? -value : value, trimmed(text.substr(at))};
}

std::optional<std::uint32_t> hexadecimal(std::string_view digits) {
  std::string full(digits);
  if (digits.size() == 3) {
    full.clear();
    for (const char digit : digits)
      full.append(2, digit);
  }
  if (full.size() != 6) return std::nullopt;
  std::uint32_t color = 0;
  const auto [end, error] = std::from_chars(full.data(), full.data() + 6, color, 16);
  if (error != std::errc() || end != full.data() + 6) return std::nullopt;
  return color;
}

/// "31, 56, 100" or "31 56 100"; a fourth part lets the background through unless it is 1.
std::optional<std::uint32_t> from_parts(std::string_view parts) {
  std::uint32_t color = 0;
  for (std::size_t count = 0; count < 4; ++count) {
    const std::size_t begin = parts.find_first_not_of(" ,/");
    if (begin == std::string_view::npos) return count == 3 ? std::optional(color) : std::nullopt;
    parts.remove_prefix(begin);
    const std::size_t end = std::min(parts.find_first_of(" ,/"), parts.size());
    const std::optional<Quantity> part = quantity_of(parts.substr(0, end));
    if (!part) return std::nullopt;
    parts.remove_prefix(end);
    const double value = part->unit == "%" ? part->value * 255 / 100 : part->value;
    if (count == 3) return part->value >= 1 ? std::optional(color) : std::nullopt;
    color = (color << 8U) | static_cast<std::uint32_t>(std::clamp(value, 0.0, 255.0));
  }
  return color;
}

}  // namespace

std::optional<double> points_of(std::string_view length) {
  const std::optional<Quantity> quantity = quantity_of(trimmed(length));
  if (!quantity) return std::nullopt;
  if (quantity->unit.empty()) return quantity->value == 0 ? std::optional(0.0) : std::nullopt;
  const std::string unit = lower_case(quantity->unit);
  for (const Unit& known : kUnits) {
    if (unit == known.name) return quantity->value * known.points;
  }
  return std::nullopt;
}

std::optional<double> share_of(std::string_view length) {
  const std::optional<Quantity> quantity = quantity_of(trimmed(length));
  if (!quantity || quantity->unit != "%") return std::nullopt;
  return quantity->value / 100;
}

std::optional<std::uint32_t> color_of(std::string_view text) {
  const std::string name = lower_case(trimmed(text));
  if (name.starts_with('#')) return hexadecimal(std::string_view(name).substr(1));
  if (name.starts_with("rgb")) {
    const std::size_t open = name.find('(');
    const std::size_t close = name.find(')');
    if (open == std::string::npos || close == std::string::npos || close < open)
      return std::nullopt;
    return from_parts(std::string_view(name).substr(open + 1, close - open - 1));
  }
  for (const NamedColor& known : kColors) {
    if (name == known.name) return known.color;
  }
  return std::nullopt;
}

}  // namespace sowlint::readers
