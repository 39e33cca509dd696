// Long texts made of one part, for tests of limits.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sowlint::test {

/// `part`, `count` times. Tables of cases hold functions that call it, since every case of a table
/// is made anew in each of a room's test processes.
[[nodiscard]] inline std::string times(std::size_t count, std::string_view part) {
  std::string result;
  result.reserve(count * part.size());
  for (std::size_t i = 0; i < count; ++i)
    result += part;
  return result;
}

}  // namespace sowlint::test
