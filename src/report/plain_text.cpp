#include "report/plain_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "text/width.h"

namespace sowlint::report {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool in_any(const std::array<Range, N>& ranges, char32_t character) {
  return std::ranges::any_of(ranges, [character](const Range& range) {
    return range.first <= character && character <= range.last;
  });
}

/// Show nothing, and say nothing worth a reader's attention here.
constexpr std::array<Range, 4> kInvisible = {
    {{0x00AD, 0x00AD}, {0x200B, 0x200B}, {0x2060, 0x2060}, {0xFEFF, 0xFEFF}}};

/// Change what a terminal shows: C1 controls, direction marks and overrides, line and paragraph
/// separators, deprecated format controls, interlinear annotation, tags.
constexpr std::array<Range, 9> kNamed = {{{0x0080, 0x009F},
                                          {0x061C, 0x061C},
                                          {0x200E, 0x200F},
                                          {0x2028, 0x202E},
                                          {0x2061, 0x206F},
                                          {0xFFF9, 0xFFFB},
                                          {0x1BCA0, 0x1BCA3},
                                          {0x1D173, 0x1D17A},
                                          {0xE0000, 0xE0FFF}}};

constexpr char32_t kFirstPrintable = 0x20;
constexpr char32_t kDelete = 0x7F;

std::string to_utf8(char32_t character) {
  const auto tail = [character](unsigned shift) {
    return static_cast<char>(0x80U | ((static_cast<std::uint32_t>(character) >> shift) & 0x3FU));
  };
  const auto head = [character](std::uint32_t mark, unsigned shift) {
    return static_cast<char>(mark | (static_cast<std::uint32_t>(character) >> shift));
  };
  if (character < 0x80) return {static_cast<char>(character)};
  if (character < 0x800) return {head(0xC0, 6), tail(0)};
  if (character < 0x10000) return {head(0xE0, 12), tail(6), tail(0)};
  return {head(0xF0, 18), tail(12), tail(6), tail(0)};
}

std::string named(char32_t character) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (auto rest = static_cast<std::uint32_t>(character); rest != 0 || digits.size() < 4;
       rest /= 16) {
    digits.insert(digits.begin(), kDigits[rest % 16]);
  }
  return "<U+" + digits + ">";
}

bool is_blank(char32_t character) {
  return character == ' ' || (character >= '\t' && character <= '\r') || character == 0x85 ||
         character == 0x2028 || character == 0x2029;
}

}  // namespace

std::string printable(char32_t character) {
  constexpr char32_t kControlPictures = 0x2400;
  constexpr char32_t kDeletePicture = 0x2421;
  if (character < kFirstPrintable) return to_utf8(kControlPictures + character);
  if (character == kDelete) return to_utf8(kDeletePicture);
  if (in_any(kInvisible, character)) return "";
  if (in_any(kNamed, character)) return named(character);
  return to_utf8(character);
}

std::string one_line(std::string_view utf8) {
  std::string result;
  bool blank_before = false;
  while (!utf8.empty()) {
    const text::CodePoint next = text::first_code_point(utf8);
    utf8.remove_prefix(next.bytes);
    if (is_blank(next.value)) {
      blank_before = true;
      continue;
    }
    const std::string shown = printable(next.value);
    if (blank_before && !shown.empty()) {
      if (!result.empty()) result += ' ';
      blank_before = false;
    }
    result += shown;
  }
  return result;
}

std::string many_lines(std::string_view utf8) {
  std::string result;
  while (!utf8.empty()) {
    const text::CodePoint next = text::first_code_point(utf8);
    utf8.remove_prefix(next.bytes);
    if (next.value == '\r' && utf8.starts_with('\n')) continue;
    const bool kept = next.value == '\n' || next.value == '\t';
    result += kept ? std::string(1, static_cast<char>(next.value)) : printable(next.value);
  }
  return result;
}

}  // namespace sowlint::report
