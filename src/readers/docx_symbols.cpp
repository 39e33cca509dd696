#include "readers/docx_symbols.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "readers/docx_vocabulary.h"
#include "text/characters.h"

namespace sowlint::readers {
namespace {

struct Sign {
  std::string_view font;  ///< beginning of its name
  std::uint32_t code;
  const char* text;
};

constexpr Sign kSigns[] = {
    {"Wingdings 2", 0x50, "✓"}, {"Wingdings 2", 0x52, "☑"}, {"Wingdings 2", 0x53, "☒"},
    {"Wingdings 2", 0xA3, "☐"}, {"Wingdings", 0x6C, "•"},   {"Wingdings", 0x6E, "■"},
    {"Wingdings", 0x6F, "☐"},   {"Wingdings", 0x70, "☐"},   {"Wingdings", 0x71, "☐"},
    {"Wingdings", 0x72, "☐"},   {"Wingdings", 0x76, "❖"},   {"Wingdings", 0x78, "☒"},
    {"Wingdings", 0x9F, "•"},   {"Wingdings", 0xA7, "▪"},   {"Wingdings", 0xA8, "☐"},
    {"Wingdings", 0xD8, "➢"},   {"Wingdings", 0xE0, "→"},   {"Wingdings", 0xFB, "✗"},
    {"Wingdings", 0xFC, "✓"},   {"Wingdings", 0xFD, "☒"},   {"Wingdings", 0xFE, "☑"},
    {"Webdings", 0x61, "✓"},    {"Webdings", 0x63, "☐"},    {"Webdings", 0x72, "✗"},
    {"Symbol", 0xA3, "≤"},      {"Symbol", 0xAE, "→"},      {"Symbol", 0xB0, "°"},
    {"Symbol", 0xB1, "±"},      {"Symbol", 0xB3, "≥"},      {"Symbol", 0xB4, "×"},
    {"Symbol", 0xB7, "•"},      {"Symbol", 0xB9, "≠"},      {"Symbol", 0xD2, "®"},
    {"Symbol", 0xD3, "©"},      {"Symbol", 0xD4, "™"},
};

constexpr std::string_view kSymbolFonts[] = {"Wingdings", "Webdings", "Symbol"};
constexpr const char* kUnknown = "\uFFFD";

bool is_symbol_font(std::string_view font) {
  return std::any_of(std::begin(kSymbolFonts), std::end(kSymbolFonts),
                     [font](std::string_view known) { return font.starts_with(known); });
}

}  // namespace

std::string symbol_text(archive::XmlElement symbol) {
  const std::string_view digits = symbol.attribute(Name::Char).value_or("");
  std::uint32_t code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  constexpr std::uint32_t kPrivateUse = 0xF000;  // where symbol fonts keep their 256 signs
  const bool private_use = code >= kPrivateUse && code < kPrivateUse + 0x100;
  if (private_use) code -= kPrivateUse;
  const std::string_view font = symbol.attribute(Name::Font).value_or("");
  if (private_use || is_symbol_font(font)) {
    for (const Sign& sign : kSigns) {
      if (code == sign.code && font.starts_with(sign.font)) return sign.text;
    }
    return kUnknown;
  }
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  if (code < 0x20 || code > 0xFFFF || surrogate) return kUnknown;
  std::string text;
  text::append_character(code, text);
  return text;
}

}  // namespace sowlint::readers
