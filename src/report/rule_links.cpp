#include "report/rule_links.h"

#include <algorithm>

namespace sowlint::report {
namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// `text` with everything percent-encoded that does not stand for itself in an address. Percent
/// signs stay: an address may be encoded already.
std::string encoded(std::string_view text) {
  constexpr std::string_view kKept = "-._~:/?#@!$&+,;=%";
  std::string result;
  for (const char byte : text) {
    if (is_letter(byte) || is_digit(byte) || kKept.find(byte) != std::string_view::npos) {
      result += byte;
      continue;
    }
    const auto value = static_cast<unsigned char>(byte);
    result += '%';
    result += kHexDigits[value >> 4U];
    result += kHexDigits[value & 0xFU];
  }
  return result;
}

/// What stands before the first colon, if it can be a scheme.
std::string_view scheme_of(std::string_view base) {
  const std::size_t colon = base.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view scheme = base.substr(0, colon);
  const bool valid = std::all_of(scheme.begin(), scheme.end(), [](char byte) {
    return is_letter(byte) || is_digit(byte) || byte == '+' || byte == '-' || byte == '.';
  });
  return valid ? scheme : std::string_view();
}

}  // namespace

bool may_hold_rule_pages(std::string_view base) {
  if (base.empty()) return false;
  const std::string_view scheme = scheme_of(base);
  if (base.find(':') != std::string_view::npos && scheme.empty()) return true;
  return scheme.empty() || scheme == "http" || scheme == "https" || scheme == "file";
}

std::string rule_page(std::string_view base, std::string_view rule, std::string_view extension) {
  if (!may_hold_rule_pages(base)) return "";
  std::string result = encoded(base);
  if (!result.ends_with('/')) result += '/';
  return result + encoded(rule) + "." + std::string(extension);
}

}  // namespace sowlint::report
