#include "readers/text_layout.h"

#include <algorithm>
#include <map>
#include <vector>

#include "readers/line_start.h"
#include "text/letters.h"

namespace sowlint::readers {
namespace {

/// Wider lines are paragraphs.
constexpr std::size_t kWidestWrap = 160;
/// Fewer lines with a gap at one column are a table or a signature block.
constexpr std::size_t kFewestColumnLines = 12;
/// Narrower lines are lists and addresses.
constexpr std::size_t kNarrowestWrap = 45;

bool is_prose(const Lines& lines, std::size_t index) {
  const Line& line = lines.lines[index];
  const std::string_view words = lines.of(line);
  return !line.blank() && !line.furniture() && words.front() != '|' && words.front() != '+' &&
         !is_rule(words);
}

/// The column behind a gap of blanks with words of some length on both sides; 0 if there is none.
std::size_t second_column(std::string_view words, std::size_t indent) {
  constexpr std::string_view kGap = "    ";
  constexpr std::size_t kLeft = 20;
  constexpr std::size_t kRight = 15;
  const std::size_t gap = words.find(kGap);
  if (gap == std::string_view::npos || gap < kLeft) return 0;
  const std::size_t right = words.find_first_not_of(' ', gap);
  if (right == std::string_view::npos || words.size() - right < kRight) return 0;
  if (words.find(kGap, right) != std::string_view::npos) return 0;
  return indent + text::count_characters(words.substr(0, right));
}

}  // namespace

bool Layout::fits(const Line& last, const Line& next, std::string_view next_words,
                  double share) const {
  if (!wrapped) return true;
  const std::size_t filled = last.edge() + 1 + first_word_width(next_words);
  // A word too long for any line says nothing.
  if (first_word_width(next_words) > width && next.width > 0) return false;
  return static_cast<double>(filled) <= share * static_cast<double>(width);
}

Layout measure_layout(const Lines& lines) {
  std::vector<std::size_t> edges;
  std::size_t small = 0;
  for (std::size_t i = 1; i < lines.lines.size(); ++i) {
    if (!is_prose(lines, i - 1) || !is_prose(lines, i)) continue;
    const std::string_view next = lines.of(lines.lines[i]);
    if (line_start(next).kind != StartKind::Words) continue;
    edges.push_back(lines.lines[i - 1].edge());
    small += starts_small(next) ? 1U : 0U;
  }
  Layout layout;
  if (edges.empty()) return {true, kNarrowestWrap};
  const std::size_t ninth = edges.size() * 9 / 10;
  std::nth_element(edges.begin(), edges.begin() + static_cast<std::ptrdiff_t>(ninth), edges.end());
  layout.width = std::max(edges[ninth], kNarrowestWrap);
  constexpr std::size_t kFewPairs = 4;
  constexpr std::size_t kOneIn = 7;
  const bool goes_on = edges.size() < kFewPairs || small * kOneIn >= edges.size();
  layout.wrapped = goes_on && layout.width <= kWidestWrap;
  return layout;
}

bool has_two_columns(const Lines& lines) {
  std::map<std::size_t, std::size_t> lines_by_column;
  std::size_t written = 0;
  for (const Line& line : lines.lines) {
    const std::string_view words = lines.of(line);
    if (words.empty() || words.front() == '|' || words.front() == '+') continue;
    ++written;
    const std::size_t column = second_column(words, line.indent);
    if (column > 0) ++lines_by_column[column];
  }
  return std::any_of(lines_by_column.begin(), lines_by_column.end(), [written](const auto& found) {
    return found.second >= kFewestColumnLines && found.second * 4 >= written;
  });
}

}  // namespace sowlint::readers
