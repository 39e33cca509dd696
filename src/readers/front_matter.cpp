#include "readers/front_matter.h"

#include <algorithm>

namespace sowlint::readers {
namespace {

constexpr std::size_t kMostLines = 200;

/// The line at `at` without its end and the blanks in front of that; moves `at` to the next line.
std::string_view take_line(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
  std::string_view line = text.substr(at, end - at);
  at = std::min(end + (text.substr(end).starts_with("\r\n") ? 2 : 1), text.size());
  while (line.ends_with(' ') || line.ends_with('\t'))
    line.remove_suffix(1);
  return line;
}

/// Whether the line can stand in front matter: a key, a comment, or part of a value.
bool is_entry(std::string_view line, char separator) {
  return line.empty() || line.starts_with('#') || line.starts_with(' ') || line.starts_with('\t') ||
         line.starts_with("- ") || line.starts_with('[') ||
         line.find(separator) != std::string_view::npos;
}

}  // namespace

std::size_t front_matter_length(std::string_view text) {
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::string_view fence = take_line(text, at);
  if (fence != "---" && fence != "+++") return 0;
  const char separator = fence == "---" ? ':' : '=';
  bool has_keys = false;
  for (std::size_t line = 0; line < kMostLines && at < text.size(); ++line) {
    const std::string_view entry = take_line(text, at);
    if (entry == fence || (entry == "..." && separator == ':')) return has_keys ? at : 0;
    if (!is_entry(entry, separator)) return 0;
    has_keys = has_keys || entry.find(separator) != std::string_view::npos;
  }
  return 0;
}

}  // namespace sowlint::readers
