#include "archive/printable.h"

#include <cstddef>

namespace sowlint::archive {
namespace {

constexpr std::size_t kLongest = 120;

bool continues_a_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

std::string printable(std::string_view name) {
  std::size_t end = name.size();
  if (end > kLongest) {
    end = kLongest;
    while (end > 0 && continues_a_character(name[end]))
      --end;
  }
  std::string shown(name.substr(0, end));
  for (char& c : shown) {
    if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) c = '?';
  }
  return shown + (end < name.size() ? "…" : "");
}

}  // namespace sowlint::archive
