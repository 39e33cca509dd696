#include "readers/rtf_words.h"

#include <algorithm>

#include "text/characters.h"

namespace sowlint::readers {
namespace {

struct Charset {
  int number;
  const char* encoding;
};

constexpr const char* kSymbols = "symbol";

constexpr Charset kCharsets[] = {
    {0, "windows-1252"},   {2, kSymbols},         {77, "macintosh"},     {128, "windows-932"},
    {129, "windows-949"},  {130, "johab"},        {134, "windows-936"},  {136, "windows-950"},
    {161, "windows-1253"}, {162, "windows-1254"}, {163, "windows-1258"}, {177, "windows-1255"},
    {178, "windows-1256"}, {186, "windows-1257"}, {204, "windows-1251"}, {222, "windows-874"},
    {238, "windows-1250"}, {254, "ibm-437"},      {255, "ibm-850"}};

struct Sign {
  std::string_view word;
  std::string_view text;
};

constexpr Sign kSigns[] = {
    {"emdash", "—"},     {"endash", "–"},       {"lquote", "‘"},       {"rquote", "’"},
    {"ldblquote", "“"},  {"bullet", "•"},       {"rdblquote", "”"},    {"emspace", " "},
    {"enspace", " "},    {"qmspace", " "},      {"tab", " "},          {"line", " "},
    {"softline", " "},   {"page", " "},         {"column", " "},       {"zwj", "\u200D"},
    {"zwnj", "\u200C"},  {"ltrmark", "\u200E"}, {"rtlmark", "\u200F"}, {"zwbo", "\u200B"},
    {"zwnbo", "\u2060"}, {"chdate", ""},        {"chtime", ""}};

/// What stands for signs of symbol fonts, which programs place from U+F000 on.
std::string_view symbol_of(std::uint32_t code) {
  switch (code & 0xFFU) {
    case 0xA8:
    case 0x6F:
      return "☐";
    case 0xFE:
    case 0x78:
      return "☒";
    case 0xFC:
      return "✓";
    case 0x20:
      return " ";
    default:
      return "•";
  }
}

bool is_two_bytes_wide(const std::string& encoding) {
  return encoding == "windows-932" || encoding == "windows-949" || encoding == "windows-936" ||
         encoding == "windows-950" || encoding == "johab";
}

}  // namespace

void RtfCharacters::set_default(int code_page) {
  if (code_page == 65001) {
    default_ = "utf-8";
  } else if (code_page == 437 || code_page == 850 || code_page == 852 || code_page == 866) {
    default_ = "ibm-" + std::to_string(code_page);
  } else if (code_page == 10000) {
    default_ = "macintosh";
  } else {
    default_ = "windows-" + std::to_string(code_page);
  }
}

void RtfCharacters::set_font(int font, int charset) {
  constexpr std::size_t kMostFonts = 10'000;
  if (charset == 1 || fonts_.size() >= kMostFonts) return;  // 1: the default code page
  for (const Charset& known : kCharsets) {
    if (known.number == charset) fonts_[font] = known.encoding;
  }
}

text::Converter* RtfCharacters::converter(const std::string& encoding) {
  auto known = converters_.find(encoding);
  if (known == converters_.end()) {
    std::optional<text::Converter> opened = text::Converter::open(encoding);
    if (!opened) opened = text::Converter::open("windows-1252");
    known = converters_.emplace(encoding, std::move(opened)).first;
  }
  return known->second ? &*known->second : nullptr;
}

void RtfCharacters::add_bytes(std::string_view bytes, int font, std::string& utf8) {
  high_half_ = 0;
  if (std::all_of(bytes.begin(), bytes.end(), text::is_ascii) && waiting_.empty()) {
    const auto known = fonts_.find(font < 0 ? default_font_ : font);
    if (known == fonts_.end() || known->second != kSymbols) {
      utf8 += bytes;
      return;
    }
  }
  const auto known = fonts_.find(font < 0 ? default_font_ : font);
  const std::string& encoding = known == fonts_.end() ? default_ : known->second;
  if (encoding == kSymbols) {
    for (const char byte : bytes)
      utf8 += symbol_of(static_cast<unsigned char>(byte));
    return;
  }
  // \'hh gives characters of two bytes one byte at a time.
  const bool wide = is_two_bytes_wide(encoding) || encoding == "utf-8";
  std::string whole = waiting_ + std::string(bytes);
  waiting_.clear();
  if (wide && bytes.size() == 1 && !text::is_ascii(bytes.front())) {
    std::string tried;
    text::Converter* const decoder = converter(encoding);
    const bool complete = decoder != nullptr && decoder->append(whole, tried);
    if (!complete && whole.size() < 4) {
      waiting_ = std::move(whole);
      return;
    }
  }
  if (text::Converter* const decoder = converter(encoding)) {
    replaced_ = !decoder->append(whole, utf8) || replaced_;
  }
}

void RtfCharacters::add_unicode(int code, std::string& utf8) {
  constexpr std::uint32_t kPrivate = 0xF000;
  waiting_.clear();
  const auto unit = static_cast<std::uint32_t>(code) & 0xFFFFU;
  if (unit >= 0xD800 && unit < 0xDC00) {
    high_half_ = unit;
    return;
  }
  if (unit >= 0xDC00 && unit < 0xE000) {
    if (high_half_ != 0)
      text::append_character(0x10000U + ((high_half_ - 0xD800U) << 10U) + (unit - 0xDC00U), utf8);
    replaced_ = replaced_ || high_half_ == 0;
    high_half_ = 0;
    return;
  }
  high_half_ = 0;
  if (unit >= kPrivate && unit < kPrivate + 0x100) {
    utf8 += symbol_of(unit);
  } else {
    text::append_character(unit, utf8);
  }
}

std::string_view rtf_sign(const RtfToken& token) {
  if (token.kind == RtfToken::Kind::Symbol) {
    switch (token.text.front()) {
      case '~':
        return "\u00A0";
      case '_':
        return "\u2011";
      case '-':
        return "\u00AD";
      case '\t':
        return " ";
      default:
        return {};
    }
  }
  for (const Sign& sign : kSigns) {
    if (sign.word == token.text) return sign.text;
  }
  return {};
}

}  // namespace sowlint::readers
