#include "readers/heading_names.h"

namespace sowlint::readers {
namespace {

/// First words of heading styles; the level follows as a digit. In lower case.
constexpr std::string_view kHeadingWords[] = {
    "heading",     "überschrift", "titre",   "título", "titolo",     "заголовок", "kop",
    "nagłówek",    "rubrik",      "otsikko", "nadpis", "overskrift", "címsor",    "başlık",
    "επικεφαλίδα", "titlu",       "標題",    "标题",   "見出し",     "제목"};

constexpr std::string_view kTitleNames[] = {"title", "titel", "название", "titre", "título"};

}  // namespace

std::string style_name_key(std::string_view text) {
  std::string lower(text);
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const auto c = static_cast<unsigned char>(lower[i]);
    const auto next = i + 1 < lower.size() ? static_cast<unsigned char>(lower[i + 1]) : 0U;
    if (c >= 'A' && c <= 'Z') lower[i] = static_cast<char>(c + 0x20);
    if (c == 0xC3 && next >= 0x80 && next <= 0x9E) lower[i + 1] = static_cast<char>(next + 0x20);
    if (c == 0xD0 && next >= 0x90 && next <= 0x9F) lower[i + 1] = static_cast<char>(next + 0x20);
    if (c == 0xD0 && next >= 0xA0 && next <= 0xAF) {
      lower[i] = static_cast<char>(0xD1);
      lower[i + 1] = static_cast<char>(next - 0x20);
    }
  }
  return lower;
}

std::optional<int> outline_level_of_name(std::string_view name) {
  const std::string lower = style_name_key(name);
  for (const std::string_view title : kTitleNames) {
    if (lower == title) return 0;
  }
  for (const std::string_view word : kHeadingWords) {
    if (!lower.starts_with(word)) continue;
    const std::string_view rest = std::string_view(lower).substr(word.size());
    const std::size_t digit = rest.find_first_not_of(' ');
    if (digit == std::string_view::npos || digit + 1 != rest.size()) continue;
    if (rest[digit] >= '1' && rest[digit] <= '9') return rest[digit] - '1';
  }
  return std::nullopt;
}

}  // namespace sowlint::readers
