#include "readers/odt_lists.h"

#include <algorithm>

#include "readers/docx_number_format.h"
#include "readers/odt_vocabulary.h"
#include "readers/story_words.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

/// "a" to "z", "aa", "ab" …
std::string letters(int number, char first) {
  std::string result;
  for (; number > 0; number = (number - 1) / 26)
    result += static_cast<char>(first + (number - 1) % 26);
  std::reverse(result.begin(), result.end());
  return result;
}

std::string printed(int number, const OdtListLevel& level) {
  if (level.format == "1") return std::to_string(number);
  if (level.format == "i") return format_number(number, "lowerRoman");
  if (level.format == "I") return format_number(number, "upperRoman");
  if (level.format == "a" || level.format == "A") {
    const bool small = level.format == "a";
    if (level.letters_repeat) return format_number(number, small ? "lowerLetter" : "upperLetter");
    return letters(number, small ? 'a' : 'A');
  }
  if (level.format.starts_with("а")) return format_number(number, "russianLower");
  if (level.format.starts_with("А")) return format_number(number, "russianUpper");
  if (level.format.starts_with("01")) return format_number(number, "decimalZero");
  return level.format.empty() ? std::string() : std::to_string(number);
}

OdtListLevel read_level(XmlElement element) {
  OdtListLevel level;
  const Odf kind = element.name<Odf>();
  level.bullet = kind == Odf::LevelBullet || kind == Odf::LevelImage;
  level.format = element.attribute(Odf::NumFormat).value_or("");
  level.pattern = element.attribute(Odf::NumListFormat).value_or("");
  level.prefix = element.attribute(Odf::NumPrefix).value_or("");
  level.suffix = element.attribute(Odf::NumSuffix).value_or("");
  level.letters_repeat = is_true(element, Odf::NumLetterSync);
  level.display_levels = number_of(element, Odf::DisplayLevels, 1, kOdtLevels, 1);
  level.start = number_of(element, Odf::StartValue, 0, 1'000'000, 1);
  return level;
}

OdtListStyle read_levels(XmlElement element) {
  OdtListStyle style;
  for (const XmlElement child : element.children()) {
    const int level = number_of(child, Odf::Level, 1, kOdtLevels, 0);
    if (level > 0) style[static_cast<std::size_t>(level - 1)] = read_level(child);
  }
  return style;
}

}  // namespace

void OdtListStyles::add(XmlElement container) {
  for (const XmlElement element : container.children()) {
    if (element.name<Odf>() == Odf::OutlineStyle) outline_ = read_levels(element);
    if (element.name<Odf>() != Odf::ListStyle) continue;
    styles_[std::string(element.attribute(Odf::Name).value_or(""))] = read_levels(element);
  }
}

const OdtListStyle* OdtListStyles::find(std::string_view name) const {
  const auto found = styles_.find(name);
  return found == styles_.end() ? nullptr : &found->second;
}

std::string OdtCounters::next_label(const OdtListStyle& style, int level, int start) {
  const auto at = static_cast<std::size_t>(level);
  const OdtListLevel& own = style[at];
  value[at] = start > 0 ? start : (running[at] ? value[at] + 1 : own.start);
  running[at] = true;
  std::fill(running.begin() + level + 1, running.end(), false);
  if (own.bullet) return "•";
  const auto number = [&](std::size_t index) {
    return printed(running[index] ? value[index] : style[index].start, style[index]);
  };
  if (own.format.empty()) return {};
  std::string label;
  if (own.pattern.empty()) {
    label = own.prefix;
    const auto shown = static_cast<std::size_t>(std::min(own.display_levels, level + 1));
    for (std::size_t index = at + 1 - shown; index <= at; ++index) {
      if (style[index].format.empty()) continue;
      if (label.size() > own.prefix.size()) label += '.';
      label += number(index);
    }
    label += own.suffix;
  } else {
    for (std::size_t i = 0; i < own.pattern.size(); ++i) {
      const std::size_t end =
          own.pattern[i] == '%' ? own.pattern.find('%', i + 1) : std::string::npos;
      const int named = end == std::string::npos ? 0 : std::atoi(own.pattern.c_str() + i + 1);
      if (named < 1 || named > kOdtLevels) {
        label += own.pattern[i];
        continue;
      }
      label += number(static_cast<std::size_t>(named - 1));
      i = end;
    }
  }
  return std::string(trimmed(label));
}

}  // namespace sowlint::readers
