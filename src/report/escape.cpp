#include "report/escape.h"

#include <algorithm>
#include <array>

#include "report/plain_text.h"

namespace sowlint::report {
namespace {

struct Replacement {
  char character;
  std::string_view by;
};

template <std::size_t N>
std::string replaced(std::string_view text, const std::array<Replacement, N>& table) {
  std::string result;
  result.reserve(text.size());
  for (const char byte : text) {
    const auto* found = std::find_if(table.begin(), table.end(), [byte](const Replacement& entry) {
      return entry.character == byte;
    });
    if (found == table.end()) {
      result += byte;
    } else {
      result += found->by;
    }
  }
  return result;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

/// `printable_utf8` holds no controls any more; of what XML 1.0 forbids, that leaves two.
std::string as_markup(std::string printable_utf8) {
  constexpr std::array<Replacement, 5> kReferences = {
      {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}}};
  constexpr std::string_view kUnknown = "\xEF\xBF\xBD";  // U+FFFD
  replace_all(printable_utf8, "\xEF\xBF\xBE", kUnknown);
  replace_all(printable_utf8, "\xEF\xBF\xBF", kUnknown);
  return replaced(printable_utf8, kReferences);
}

/// Backslashes before what has a meaning within a line.
std::string with_backslashes(std::string_view text) {
  constexpr std::string_view kActive = "\\`*_{}[]<>|~$!#";
  std::string result;
  result.reserve(text.size());
  for (const char byte : text) {
    if (kActive.find(byte) != std::string_view::npos) result += '\\';
    result += byte;
  }
  return result;
}

bool same_letters(std::string_view text, std::string_view lower_case) {
  return std::equal(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

}  // namespace

std::string markup(std::string_view utf8) {
  return as_markup(one_line(utf8));
}

std::string markup_lines(std::string_view utf8) {
  return as_markup(many_lines(utf8));
}

std::string csv_cell(std::string_view utf8) {
  constexpr std::array<std::string_view, 8> kFormula = {
      "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  std::string line = one_line(utf8);
  const bool formula = std::any_of(kFormula.begin(), kFormula.end(), [&](std::string_view sign) {
    return std::string_view(line).starts_with(sign);
  });
  replace_all(line, "\"", "\"\"");
  return (formula ? "\"'" : "\"") + line + "\"";
}

std::string markdown(std::string_view utf8) {
  // A blank of no width: hosts look for mentions, issues and addresses in the finished text, where
  // a backslash is gone.
  constexpr std::string_view kApart = "&#8203;";
  const std::string line = one_line(utf8);
  std::string result;
  std::string plain;
  const auto flush = [&] {
    result += with_backslashes(plain);
    plain.clear();
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string_view rest = std::string_view(line).substr(i);
    if (line[i] == '&') {
      flush();
      result += "&amp;";
      continue;
    }
    plain += line[i];
    const bool address = rest.starts_with("://") || rest.starts_with("@") || rest.starts_with("#");
    const bool host = same_letters(rest.substr(0, 4), "www.");
    const bool issue = same_letters(rest.substr(0, 3), "gh-");
    if (!address && !host && !issue) continue;
    if (host || issue) {
      // Apart after the letters, before the sign.
      const std::size_t letters = host ? 3 : 2;
      plain += line.substr(i + 1, letters - 1);
      i += letters - 1;
    }
    flush();
    result += kApart;
  }
  flush();
  return result;
}

std::string command_message(std::string_view utf8) {
  constexpr std::array<Replacement, 3> kMessage = {{{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}}};
  return replaced(one_line(utf8), kMessage);
}

std::string command_property(std::string_view utf8) {
  constexpr std::array<Replacement, 5> kProperty = {
      {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {':', "%3A"}, {',', "%2C"}}};
  return replaced(one_line(utf8), kProperty);
}

}  // namespace sowlint::report
