#include "annotate/raw_xml.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>

namespace sowlint::annotate {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kReplacementCharacter = "\uFFFD";

bool is_blank(char c) {
  return kBlanks.find(c) != std::string_view::npos;
}

/// Bytes of the UTF-8 form of a code point.
std::size_t utf8_size(std::uint32_t code_point) {
  if (code_point < 0x80U) return 1;
  if (code_point < 0x800U) return 2;
  return code_point < 0x10000U ? 3 : 4;
}

/// Bytes of UTF-8 that a reference such as "&amp;" or "&#8217;" stands for; 0 if it is none.
std::size_t size_of_reference(std::string_view reference) {
  if (reference.size() < 3) return 0;
  std::string_view name = reference.substr(1, reference.size() - 2);
  if (!name.starts_with('#')) return 1;  // only the five of XML itself: a DOCTYPE is refused
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t code_point = 0;
  const char* end = name.data() + name.size();
  const auto [stopped, error] =
      std::from_chars(name.data(), end, code_point, hexadecimal ? 16 : 10);
  return error == std::errc() && stopped == end ? utf8_size(code_point) : 0;
}

/// Bytes in the part, and the bytes of decoded text they make.
struct Step {
  std::size_t raw = 0;
  std::size_t decoded = 0;
};

/// The character at the start of `rest`; no bytes at markup.
Step next_character(std::string_view rest) {
  if (rest.front() == '<') return {};
  if (rest.front() == '&') {
    const std::size_t end = rest.find(';');
    if (end == std::string_view::npos) return {};
    const std::size_t size = size_of_reference(rest.substr(0, end + 1));
    return size == 0 ? Step{} : Step{end + 1, size};
  }
  if (rest.starts_with("\r\n")) return {2, 1};  // as XML reads line ends
  std::size_t size = 1;
  while (size < rest.size() && (static_cast<unsigned char>(rest[size]) & 0xC0U) == 0x80U)
    ++size;
  return {size, size};
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\t':
      case '\n':
        result += c;
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20U) {
          result += kReplacementCharacter;
        } else {
          result += c;
        }
    }
  }
  // U+FFFE and U+FFFF are UTF-8 but no XML.
  for (const std::string_view forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (std::size_t at = result.find(forbidden); at != std::string::npos;
         at = result.find(forbidden, at)) {
      result.replace(at, forbidden.size(), kReplacementCharacter);
    }
  }
  return result;
}

bool is_utf8(std::string_view part) {
  if (part.starts_with("\xFE\xFF") || part.starts_with("\xFF\xFE")) return false;
  if (part.substr(0, 4).find('\0') != std::string_view::npos) return false;
  if (part.starts_with("\xEF\xBB\xBF")) part.remove_prefix(3);
  if (!part.starts_with("<?xml")) return true;
  const std::string_view declaration = part.substr(0, part.find("?>"));
  const std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return true;
  const std::size_t quote = declaration.find_first_of("\"'", at);
  if (quote == std::string_view::npos) return true;
  std::string name(
      declaration.substr(quote + 1, declaration.find(declaration[quote], quote + 1) - quote - 1));
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return name == "utf-8" || name == "us-ascii";
}

TextSpan name_at(std::string_view part, std::size_t element) {
  const std::size_t end = part.find_first_of(" \t\r\n/>", element + 1);
  return {element + 1, std::min(end, part.size())};
}

TextSpan start_tag_at(std::string_view part, std::size_t element) {
  char quote = '\0';
  for (std::size_t at = element; at < part.size(); ++at) {
    const char c = part[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return {element, at + 1};
    }
  }
  return {element, part.size()};
}

bool is_empty_tag(std::string_view part, TextSpan start_tag) {
  return start_tag.size() >= 2 && part[start_tag.end - 2] == '/';
}

std::optional<TextSpan> attribute_in(std::string_view part, TextSpan start_tag,
                                     std::string_view name) {
  std::size_t at = name_at(part, start_tag.begin).end;
  while (at < start_tag.end) {
    while (at < start_tag.end && is_blank(part[at]))
      ++at;
    const std::size_t equals = part.find('=', at);
    if (equals == std::string_view::npos || equals >= start_tag.end) return std::nullopt;
    std::string_view found = part.substr(at, equals - at);
    found = found.substr(0, found.find_first_of(kBlanks));
    const std::size_t open = part.find_first_of("\"'", equals);
    if (open == std::string_view::npos || open >= start_tag.end) return std::nullopt;
    const std::size_t close = part.find(part[open], open + 1);
    if (close == std::string_view::npos || close >= start_tag.end) return std::nullopt;
    if (found == name) return TextSpan{open + 1, close};
    at = close + 1;
  }
  return std::nullopt;
}

std::optional<std::size_t> raw_offset(std::string_view part, TextSpan content, std::size_t count) {
  std::size_t at = content.begin;
  std::size_t decoded = 0;
  while (decoded < count) {
    if (at >= content.end) return std::nullopt;
    const Step step = next_character(part.substr(at, content.end - at));
    if (step.raw == 0) return std::nullopt;
    at += step.raw;
    decoded += step.decoded;
  }
  return decoded == count ? std::optional(at) : std::nullopt;
}

TextOffsets::TextOffsets(std::string_view part, TextSpan content) : part_(part), content_(content) {
  constexpr std::size_t kApart = 4096;
  Mark here{0, content.begin};
  marks_.push_back(here);
  while (here.raw < content.end) {
    const Step step = next_character(part.substr(here.raw, content.end - here.raw));
    if (step.raw == 0) break;
    here = {here.decoded + step.decoded, here.raw + step.raw};
    if (here.decoded - marks_.back().decoded >= kApart) marks_.push_back(here);
  }
}

std::optional<std::size_t> TextOffsets::at(std::size_t count) const {
  const auto after =
      std::upper_bound(marks_.begin(), marks_.end(), count,
                       [](std::size_t wanted, const Mark& mark) { return wanted < mark.decoded; });
  const Mark& mark = *std::prev(after);
  return raw_offset(part_, {mark.raw, content_.end}, count - mark.decoded);
}

Prefix prefix_for(std::string_view part, std::size_t root, std::string_view uri,
                  std::string_view fallback) {
  constexpr std::string_view kDeclares = "xmlns:";
  const TextSpan tag = start_tag_at(part, root);
  const std::string_view text = part.substr(tag.begin, tag.size());
  for (std::size_t at = text.find(kDeclares); at != std::string_view::npos;
       at = text.find(kDeclares, at + 1)) {
    const std::string_view rest = text.substr(at);
    const std::string_view name = rest.substr(0, rest.find_first_of("= \t\r\n"));
    const std::optional<TextSpan> value = attribute_in(part, tag, name);
    if (!value || part.substr(value->begin, value->size()) != uri) continue;
    return {std::string(name.substr(kDeclares.size())) + ":", ""};
  }
  return {std::string(fallback) + ":",
          " xmlns:" + std::string(fallback) + "=\"" + std::string(uri) + "\""};
}

std::string with_last_child(std::string_view part, TextSpan root, std::string_view xml) {
  const TextSpan tag = start_tag_at(part, root.begin);
  std::string result;
  result.reserve(part.size() + xml.size() + 64);
  if (!is_empty_tag(part, tag)) {
    const std::size_t end_tag = part.rfind("</", root.end - 1);
    result.append(part.substr(0, end_tag)).append(xml).append(part.substr(end_tag));
    return result;
  }
  const TextSpan name = name_at(part, root.begin);
  result.append(part.substr(0, tag.end - 2)).append(">").append(xml);
  result.append("</").append(part.substr(name.begin, name.size())).append(">");
  result.append(part.substr(tag.end));
  return result;
}

}  // namespace sowlint::annotate
