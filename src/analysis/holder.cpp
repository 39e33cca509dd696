#include "analysis/holder.h"

#include <cstdint>
#include <string_view>

namespace sowlint::analysis {
namespace {

std::optional<Role> role_of_word(std::string_view word) {
  if (word == "@customer") return Role::Customer;
  if (word == "@vendor") return Role::Vendor;
  if (word == "@party") return Role::Unknown;
  return std::nullopt;
}

}  // namespace

std::optional<Role> holder_of(const Evidence& evidence, std::size_t unit, const Stretch& match) {
  const text::TokenRow& row = evidence.row(unit);
  for (std::uint32_t token = match.first; token < match.last; ++token) {
    if (const auto role = role_of_word(evidence.words().word(token))) return role;
  }
  for (std::uint32_t token = match.first; token > row.first; --token) {
    if (const auto role = role_of_word(evidence.words().word(token - 1))) return role;
  }
  for (std::uint32_t token = match.last; token < row.last; ++token) {
    if (const auto role = role_of_word(evidence.words().word(token))) return role;
  }
  return std::nullopt;
}

}  // namespace sowlint::analysis
