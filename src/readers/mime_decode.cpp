#include "readers/mime_decode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <vector>

#include "readers/story_words.h"
#include "text/converter.h"

namespace sowlint::readers {
namespace {

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

/// The value of a hexadecimal digit, or -1.
int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// The byte that two hexadecimal digits at `at` stand for.
std::optional<char> hex_byte(std::string_view text, std::size_t at) {
  if (at + 2 > text.size()) return std::nullopt;
  const int high = hex_value(text[at]);
  const int low = hex_value(text[at + 1]);
  if (high < 0 || low < 0) return std::nullopt;
  return static_cast<char>(high * 16 + low);
}

/// The six bits of a base64 letter, or -1.
int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

std::string from_base64(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const int value = base64_value(c);
    if (value < 0) {
      if (c == '=') bits = 0, count = 0;  // the end of a group; programs join encoded pieces
      continue;
    }
    bits = (bits << 6U) | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
  }
  return bytes;
}

std::string from_quoted_printable(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      bytes += text[at];
      continue;
    }
    if (const std::optional<char> byte = hex_byte(text, at + 1)) {
      bytes += *byte;
      at += 2;
      continue;
    }
    // A line that goes on: "=", perhaps blanks, and the line's end.
    const std::size_t end = text.find_first_not_of(" \t\r", at + 1);
    if (end != std::string_view::npos && text[end] == '\n') {
      at = end;
    } else {
      bytes += '=';
    }
  }
  return bytes;
}

std::string in_utf8(std::string_view bytes, std::string_view charset) {
  return text::decode(bytes, charset).utf8;
}

/// "=?charset?B?text?=" at `at`: its text, and where it ends.
struct EncodedWord {
  std::string text;
  std::size_t end = 0;
};

std::optional<EncodedWord> encoded_word(std::string_view value, std::size_t at) {
  constexpr std::size_t kLongest = 4000;
  if (value.substr(at, 2) != "=?") return std::nullopt;
  const std::string_view reach = value.substr(0, at + kLongest);
  const std::size_t charset_end = reach.find('?', at + 2);
  if (charset_end == std::string_view::npos || charset_end + 3 > reach.size()) return std::nullopt;
  const char kind = reach[charset_end + 1];
  if (reach[charset_end + 2] != '?') return std::nullopt;
  const std::size_t begin = charset_end + 3;
  const std::size_t end = reach.find("?=", begin);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view encoded = reach.substr(begin, end - begin);
  std::string bytes;
  if (kind == 'B' || kind == 'b') {
    bytes = from_base64(encoded);
  } else if (kind == 'Q' || kind == 'q') {
    std::string blanks(encoded);
    std::replace(blanks.begin(), blanks.end(), '_', ' ');
    bytes = from_quoted_printable(blanks);
  } else {
    return std::nullopt;
  }
  std::string_view charset = reach.substr(at + 2, charset_end - at - 2);
  charset = charset.substr(0, charset.find('*'));  // a language may follow
  return EncodedWord{in_utf8(bytes, charset), end + 2};
}

/// One parameter as written: its name without the marks of RFC 2231, and what the marks say.
struct RawParameter {
  std::string name;
  int piece = 0;         ///< name*1 goes on with name*0
  bool encoded = false;  ///< name*: %41 stands for a byte
  std::string value;
};

RawParameter raw_parameter(std::string_view name, std::string value) {
  RawParameter raw;
  raw.value = std::move(value);
  if (name.ends_with('*')) {
    raw.encoded = true;
    name.remove_suffix(1);
  }
  if (const std::size_t star = name.find('*'); star != std::string_view::npos) {
    raw.piece = std::atoi(std::string(name.substr(star + 1)).c_str());
    name = name.substr(0, star);
  }
  raw.name = lower_case(name);
  return raw;
}

/// Reads the value behind "name=", quoted or not; `at` moves behind it.
std::string parameter_value(std::string_view text, std::size_t& at) {
  std::string value;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
    ++at;
  if (at < text.size() && text[at] == '"') {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\' && at + 1 < text.size()) ++at;
      value += text[at];
    }
    at = std::min(text.find(';', at), text.size());
    return value;
  }
  const std::size_t end = std::min(text.find(';', at), text.size());
  value = trimmed(text.substr(at, end - at));
  at = end;
  return value;
}

/// The pieces of each parameter joined and decoded.
void join_parameters(std::vector<RawParameter>& raw, HeaderValue& header) {
  std::stable_sort(raw.begin(), raw.end(), [](const RawParameter& a, const RawParameter& b) {
    return a.name != b.name ? a.name < b.name : a.piece < b.piece;
  });
  for (std::size_t i = 0; i < raw.size();) {
    std::string bytes;
    std::string charset;
    const std::string name = raw[i].name;
    bool encoded = false;
    for (const std::size_t first = i; i < raw.size() && raw[i].name == name; ++i) {
      std::string_view value = raw[i].value;
      if (!raw[i].encoded) {
        bytes += value;
        continue;
      }
      encoded = true;
      if (i == first && std::count(value.begin(), value.end(), '\'') >= 2) {
        charset = value.substr(0, value.find('\''));
        value.remove_prefix(value.find('\'', value.find('\'') + 1) + 1);
      }
      for (std::size_t at = 0; at < value.size(); ++at) {
        const std::optional<char> byte = value[at] == '%' ? hex_byte(value, at + 1) : std::nullopt;
        bytes += byte.value_or(value[at]);
        at += byte ? 2U : 0U;
      }
    }
    header.parameters[name] = encoded ? in_utf8(bytes, charset) : decode_header(bytes);
  }
}

}  // namespace

std::string decode_body(std::string_view body, std::string_view encoding) {
  const std::string name = lower_case(trimmed(encoding));
  if (name == "base64") return from_base64(body);
  if (name == "quoted-printable") return from_quoted_printable(body);
  return std::string(body);
}

std::string decode_header(std::string_view value) {
  std::string result;
  std::string gap;  // blanks between two encoded words are nothing
  bool behind_word = false;
  for (std::size_t at = 0; at < value.size();) {
    if (const std::optional<EncodedWord> word = encoded_word(value, at)) {
      if (!behind_word) result += gap;
      gap.clear();
      result += word->text;
      behind_word = true;
      at = word->end;
      continue;
    }
    const char c = value[at++];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      gap += ' ';
      continue;
    }
    result += gap;
    gap.clear();
    result += c;
    behind_word = false;
  }
  return in_utf8(result, {});
}

std::string HeaderValue::parameter(std::string_view name) const {
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::string() : found->second;
}

HeaderValue parse_header_value(std::string_view text) {
  constexpr std::size_t kMostParameters = 200;
  HeaderValue header;
  std::size_t at = std::min(text.find(';'), text.size());
  header.value = lower_case(trimmed(text.substr(0, at)));
  std::vector<RawParameter> raw;
  while (at < text.size() && raw.size() < kMostParameters) {
    ++at;
    const std::size_t end = text.find_first_of("=;", at);
    if (end == std::string_view::npos) break;
    const std::string_view name = trimmed(text.substr(at, end - at));
    at = end;
    if (text[end] == ';') continue;
    ++at;
    std::string value = parameter_value(text, at);
    raw.push_back(raw_parameter(name, std::move(value)));
  }
  join_parameters(raw, header);
  return header;
}

}  // namespace sowlint::readers
