#include "readers/markdown_guard.h"

#include <algorithm>
#include <cstddef>

namespace sowlint::readers {
namespace {

constexpr std::size_t kMostBytes = std::size_t{8} << 20;
constexpr std::uint64_t kMostNodes = 1'000'000;
constexpr std::uint64_t kMostSteps = 100'000'000;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}

/// How many quotes and list items the line may open or stand in.
std::uint64_t depth_of(std::string_view line) {
  std::uint64_t depth = 0;
  std::size_t at = std::min(line.find_first_not_of(" \t"), line.size());
  // An item is indented by two columns at least; a tab is four.
  for (const char byte : line.substr(0, at))
    depth += byte == '\t' ? 2 : 1;
  depth = (depth + 1) / 2;
  while (at < line.size()) {
    std::size_t behind = at;
    while (behind < line.size() && is_digit(line[behind]))
      ++behind;
    const char sign = behind < line.size() ? line[behind] : ' ';
    const bool number = behind > at && (sign == '.' || sign == ')');
    const bool bullet = behind == at && (sign == '-' || sign == '*' || sign == '+');
    if (!number && !bullet && sign != '>') break;
    at = behind + 1;
    if (sign != '>' && at < line.size() && !is_blank(line[at])) break;
    ++depth;
    while (at < line.size() && is_blank(line[at]))
      ++at;
  }
  return depth;
}

class CostEstimate {
 public:
  void add_line(std::string_view line) {
    const bool blank = line.find_first_not_of(" \t>") == std::string_view::npos;
    add_depth(line, blank);
    if (blank) {
      end_paragraph();
    } else {
      add_words(line);
    }
    ++cost_.nodes;
  }

  MarkdownCost result() {
    end_paragraph();
    cost_.steps += widest_definition_ * brackets_;
    return cost_;
  }

 private:
  /// Every line, blank or not, visits all quotes and items that are open. A line behind a blank one
  /// keeps open only what it stands in.
  void add_depth(std::string_view line, bool blank) {
    const std::uint64_t depth = depth_of(line);
    open_ = after_blank_ && !blank ? depth : std::max(open_, depth);
    cost_.steps += 2 * open_ + line.size() / 8;
    after_blank_ = blank;
  }

  void end_paragraph() {
    cost_.steps += images_ * images_;
    if (defines_) widest_definition_ = std::max(widest_definition_, bytes_);
    columns_ = lines_ = bytes_ = images_ = 0;
    defines_ = false;
  }

  void add_words(std::string_view line) {
    ++lines_;
    bytes_ += line.size();
    count_signs(line);
    if (line.find_first_not_of("|:-+ \t>*0123456789.)") == std::string_view::npos)
      columns_ = std::max(columns_, add_table_head(line));
    cost_.nodes += columns_;
  }

  void count_signs(std::string_view line) {
    constexpr std::string_view kSigns = "*_`[]!<>&\\\"'#|-+";
    const std::size_t words = line.find_first_not_of(" \t>");
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char byte = line[i];
      if (kSigns.find(byte) == std::string_view::npos) continue;
      ++cost_.nodes;
      // A new piece of a paragraph asks all quotes and items around it whether it may stand there.
      if (i >= words) cost_.steps += open_;
      if (byte == '[') {
        ++brackets_;
        images_ += i > 0 && line[i - 1] == '!' ? 1U : 0U;
      }
      if (byte == ']' && i + 1 < line.size() && line[i + 1] == ':') defines_ = true;
    }
  }

  /// A line like "|---|---|" makes a table's head of the line before it; to find that, the whole
  /// paragraph is looked through.
  std::uint64_t add_table_head(std::string_view line) {
    const auto columns = 1 + static_cast<std::uint64_t>(std::count(line.begin(), line.end(), '|'));
    cost_.steps += columns * columns / 2 + lines_ * lines_ / 32;
    return columns;
  }

  MarkdownCost cost_;
  std::uint64_t open_ = 0;
  bool after_blank_ = true;
  std::uint64_t brackets_ = 0;           ///< each may use a definition
  std::uint64_t widest_definition_ = 0;  ///< bytes that each use copies
  // Of the paragraph being read:
  std::uint64_t lines_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t images_ = 0;
  std::uint64_t columns_ = 0;  ///< of the table it has become
  bool defines_ = false;
};

}  // namespace

MarkdownCost estimate_markdown_cost(std::string_view text) {
  CostEstimate estimate;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    estimate.add_line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return estimate.result();
}

bool may_parse_markdown(std::string_view text) {
  if (text.size() > kMostBytes) return false;
  const MarkdownCost cost = estimate_markdown_cost(text);
  return cost.nodes <= kMostNodes && cost.steps <= kMostSteps;
}

}  // namespace sowlint::readers
