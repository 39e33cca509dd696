// One table of names an enum, for printing and for parsing.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sowlint::base {

/// A value of an enum and the word for it in files and reports.
template <class Enum>
struct Name {
  Enum value;
  const char* name;
};

/// The word for `value`. REQUIRES: the table names every value.
template <class Enum, std::size_t N>
[[nodiscard]] constexpr const char* name_in(const Name<Enum> (&table)[N], Enum value) {
  for (const Name<Enum>& entry : table) {
    if (entry.value == value) return entry.name;
  }
  return "";
}

/// The value called `name`, if the table has one.
template <class Enum, std::size_t N>
[[nodiscard]] constexpr std::optional<Enum> value_in(const Name<Enum> (&table)[N],
                                                     std::string_view name) {
  for (const Name<Enum>& entry : table) {
    if (name == entry.name) return entry.value;
  }
  return std::nullopt;
}

}  // namespace sowlint::base
