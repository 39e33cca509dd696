#include "report/excerpt.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "report/plain_text.h"

namespace sowlint::report {
namespace {

constexpr std::size_t kLongest = 700;  // bytes of a unit that is shown whole
constexpr std::size_t kAround = 220;   // bytes kept on each side of the decisive words of others

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The last place up to `at` where `text` may be cut: after a blank if there is one not far away.
std::size_t cut_before(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestWord = 40;
  if (at >= text.size()) return text.size();
  for (std::size_t i = at; i > 0 && at - i < kLongestWord; --i) {
    if (text[i - 1] == ' ') return i;
  }
  while (at > 0 && continues_character(text[at]))
    --at;
  return at;
}

/// Where the decisive words stand in `unit`, which is the finding's unit on one line.
std::optional<TextSpan> marked_in(const Finding& finding, const std::string& unit) {
  const Place& place = *finding.place;
  const std::string words = one_line(place.quote);
  if (words.empty()) return std::nullopt;
  std::size_t from = 0;
  if (finding.unit_text.size() == finding.unit.size() && finding.unit.contains(place.span)) {
    // The same words may stand more than once: begin to look where these do.
    const std::size_t before = place.span.begin - finding.unit.begin;
    from = one_line(finding.unit_text.substr(0, before)).size();
  }
  const std::size_t at = unit.find(words, from);
  if (at == std::string::npos) return std::nullopt;
  return TextSpan{at, at + words.size()};
}

std::string head(std::string_view text, std::size_t most) {
  return std::string(text.substr(0, cut_before(text, most)));
}

/// The end of `text`, at most `most` bytes of it.
std::string tail(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  std::size_t from = text.size() - most;
  const std::size_t blank = text.find(' ', from);
  constexpr std::size_t kLongestWord = 40;
  if (blank != std::string_view::npos && blank - from < kLongestWord) from = blank + 1;
  while (from < text.size() && continues_character(text[from]))
    ++from;
  return "… " + std::string(text.substr(from));
}

}  // namespace

std::string shortened(const std::string& text, std::size_t most) {
  std::string line = one_line(text);
  if (line.size() <= most) return line;
  std::string result = head(line, most);
  while (result.ends_with(' '))
    result.pop_back();
  return result + " …";
}

std::vector<Piece> excerpt(const Finding& finding) {
  if (!finding.place) return {};
  const std::string unit = one_line(finding.unit_text);
  const std::optional<TextSpan> mark = marked_in(finding, unit);
  if (!mark) {
    const std::string words = shortened(finding.place->quote, kLongest);
    if (words.empty()) return {{shortened(unit, kLongest), Style::Plain}};
    return {{words, Style::Mark}};
  }
  const std::string before = unit.substr(0, mark->begin);
  const std::string words = unit.substr(mark->begin, mark->size());
  const std::string after = unit.substr(mark->end);
  if (unit.size() <= kLongest) {
    return {{before, Style::Plain}, {words, Style::Mark}, {after, Style::Plain}};
  }
  return {{tail(before, kAround), Style::Plain},
          {shortened(words, kLongest), Style::Mark},
          {after.size() <= kAround ? after : head(after, kAround) + "…", Style::Plain}};
}

}  // namespace sowlint::report
