#include "readers/markdown_lines.h"

#include <algorithm>

namespace sowlint::readers {

MarkdownLines::MarkdownLines(std::string_view text, std::size_t begin) : text_(text) {
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines_.push_back({begin, end});
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
}

TextSpan MarkdownLines::line(std::size_t number) const {
  if (number == 0 || number > lines_.size()) return {text_.size(), text_.size()};
  return lines_[number - 1];
}

std::size_t MarkdownLines::offset(std::size_t number, std::size_t column) const {
  const TextSpan whole = line(number);
  return std::min(whole.begin + (column > 0 ? column - 1 : 0), whole.end);
}

ContentLine MarkdownLines::content(std::size_t number, std::size_t quotes) const {
  constexpr std::size_t kMostIndent = 3;
  const TextSpan whole = line(number);
  std::size_t at = whole.begin;
  const auto skip_blanks = [this, whole](std::size_t from) {
    return std::min(text_.find_first_not_of(" \t", from), whole.end);
  };
  for (std::size_t quote = 0; quote < quotes; ++quote) {
    const std::size_t mark = skip_blanks(at);
    if (mark == whole.end || text_[mark] != '>' || mark - at > kMostIndent + 1) break;
    at = mark + 1;
  }
  const std::size_t next = number < lines_.size() ? lines_[number].begin : text_.size();
  return {{skip_blanks(at), whole.end}, next};
}

std::vector<ContentLine> MarkdownLines::block(std::size_t first, std::size_t column,
                                              std::size_t last, std::size_t quotes) const {
  std::vector<ContentLine> lines;
  for (std::size_t number = first; number <= std::min(last, count()); ++number) {
    lines.push_back(content(number, quotes));
    if (number == first) lines.back().content.begin = offset(first, column);
  }
  return lines;
}

}  // namespace sowlint::readers
