#include "archive/xml_attributes.h"

namespace sowlint::archive {
namespace {

constexpr std::size_t kSmallPart = std::size_t{1} << 20;
constexpr std::size_t kEnd = std::string_view::npos;

/// A stretch of markup that is no element: comment, CDATA section, processing instruction.
struct Section {
  std::string_view opening;
  std::string_view closing;
};

constexpr Section kSections[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};

/// Where the section that starts at `at` ends; `at` if none starts there.
std::size_t skip_section(std::string_view part, std::size_t at) {
  for (const Section& section : kSections) {
    if (part.substr(at, section.opening.size()) != section.opening) continue;
    return part.find(section.closing, at + section.opening.size());
  }
  return at;
}

}  // namespace

bool has_attribute_flood(std::string_view part, std::size_t limit) {
  if (part.size() < kSmallPart || part.substr(0, 4).find('\0') != kEnd) return false;
  std::size_t at = part.find('<');
  while (at != kEnd) {
    if (const std::size_t behind = skip_section(part, at); behind != at) {
      at = behind == kEnd ? kEnd : part.find('<', behind);
      continue;
    }
    std::size_t values = 0;
    while (at < part.size() && part[at] != '>') {
      const char c = part[at];
      if (c == '"' || c == '\'') {
        if (++values > limit) return true;
        at = part.find(c, at + 1);
        if (at == kEnd) return false;
      }
      ++at;
    }
    at = part.find('<', at);
  }
  return false;
}

}  // namespace sowlint::archive
