#include "readers/html_tag.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace sowlint::readers {
namespace {

struct NamedKind {
  std::string_view name;
  TagKind kind;
};

constexpr std::array<NamedKind, 38> kTags = {{
    {"br", TagKind::Parts},         {"td", TagKind::Parts},      {"th", TagKind::Parts},
    {"option", TagKind::Parts},     {"wbr", TagKind::Inline},    {"p", TagKind::Block},
    {"div", TagKind::Block},        {"li", TagKind::Block},      {"ul", TagKind::Block},
    {"ol", TagKind::Block},         {"dl", TagKind::Block},      {"dt", TagKind::Block},
    {"dd", TagKind::Block},         {"tr", TagKind::Block},      {"table", TagKind::Block},
    {"thead", TagKind::Block},      {"tbody", TagKind::Block},   {"tfoot", TagKind::Block},
    {"caption", TagKind::Block},    {"h1", TagKind::Block},      {"h2", TagKind::Block},
    {"h3", TagKind::Block},         {"h4", TagKind::Block},      {"h5", TagKind::Block},
    {"h6", TagKind::Block},         {"hr", TagKind::Block},      {"pre", TagKind::Block},
    {"section", TagKind::Block},    {"article", TagKind::Block}, {"header", TagKind::Block},
    {"footer", TagKind::Block},     {"main", TagKind::Block},    {"center", TagKind::Block},
    {"blockquote", TagKind::Block}, {"details", TagKind::Block}, {"summary", TagKind::Block},
    {"script", TagKind::Hides},     {"style", TagKind::Hides},
}};

}  // namespace

TagKind tag_kind(std::string_view tag) {
  const std::size_t begin = tag.starts_with("</") ? 2 : 1;
  const std::size_t end = std::min(tag.find_first_of(" />\t\r\n", begin), tag.size());
  if (begin >= end) return TagKind::Inline;
  std::string name(tag.substr(begin, end - begin));
  for (char& byte : name) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  const auto* const known = std::find_if(
      kTags.begin(), kTags.end(), [&name](const NamedKind& entry) { return entry.name == name; });
  return known != kTags.end() ? known->kind : TagKind::Inline;
}

}  // namespace sowlint::readers
