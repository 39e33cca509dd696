#include "report/page.h"

#include <cstddef>
#include <cstdint>

#include "base/sha256.h"

namespace sowlint::report {
namespace {

std::uint32_t digit_value(char digit) {
  return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

std::string policy_hash(std::string_view bytes) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  // Twelve bits at a time: three hex digits are two of base64. A digest has 64, and two are left.
  std::string hex = base::sha256_hex(bytes) + "00";
  std::string result = "sha256-";
  for (std::size_t i = 0; i + 3 <= hex.size(); i += 3) {
    const std::uint32_t value =
        (digit_value(hex[i]) << 8U) | (digit_value(hex[i + 1]) << 4U) | digit_value(hex[i + 2]);
    result += kAlphabet[value >> 6U];
    result += kAlphabet[value & 0x3FU];
  }
  // 256 bits fill 43 characters, and "=" stands for the last.
  result.back() = '=';
  return result;
}

}  // namespace sowlint::report
