#include "analysis/fingerprint.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "base/sha256.h"

namespace sowlint::analysis {
namespace {

constexpr std::size_t kDigits = 32;

std::string number_text(double value) {
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), end.ptr};
}

std::string quantity_text(const Quantity& quantity) {
  if (quantity.blank) return std::string("@blank") + name_of(quantity.unit);
  return "@" + number_text(quantity.value) + name_of(quantity.unit);
}

/// The quantity that holds byte `byte`, or null.
const Quantity* quantity_at(const Contract& contract, std::size_t byte) {
  const auto after = std::upper_bound(
      contract.quantities.begin(), contract.quantities.end(), byte,
      [](std::size_t wanted, const Quantity& other) { return wanted < other.span.begin; });
  if (after == contract.quantities.begin()) return nullptr;
  const Quantity& quantity = *std::prev(after);
  return byte < quantity.span.end ? &quantity : nullptr;
}

}  // namespace

/// Words are joined without blanks because a hyphen at a line end leaves it open whether there is
/// one.
std::string lasting_words(const Evidence& evidence, std::size_t unit) {
  const text::TokenRow& row = evidence.row(unit);
  std::string words;
  const Quantity* last = nullptr;
  for (std::uint32_t token = row.own; token < row.last; ++token) {
    if (!evidence.is_own(unit, token)) continue;
    const Quantity* quantity = quantity_at(evidence.contract(), evidence.source(token).begin);
    if (quantity == nullptr) {
      words += evidence.words().word(token);
    } else if (quantity != last) {
      words += quantity_text(*quantity);
    }
    last = quantity;
  }
  return words;
}

std::string Fingerprints::next(std::string_view rule, std::string_view words) {
  std::string key(rule);
  key += '\n';
  key += words;
  const std::size_t ordinal = seen_[key]++;
  key += '\n';
  key += std::to_string(ordinal);
  return base::sha256_hex(key).substr(0, kDigits);
}

}  // namespace sowlint::analysis
