// Plain text cut into lines, with what layout says about each: how far it is indented, how wide it
// is, how it ends. Offsets are bytes of the text, widths and columns are characters.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

#include "base/budget.h"

namespace sowlint::readers {

enum class LineRole {
  Text,
  PageNumber,     ///< "- 3 -", "Page 3 of 10"; and orphaned bullets: nothing to read
  RunningHeader,  ///< repeated at the top of pages
  RunningFooter   ///< repeated at the foot of pages, or near page numbers
};

struct Line {
  TextSpan content;        ///< without the blanks at both ends
  TextSpan whole;          ///< with them and with the line end
  std::size_t indent = 0;  ///< columns in front of `content`
  std::size_t width = 0;   ///< characters of `content`
  std::size_t page = 1;    ///< grows after each form feed
  LineRole role = LineRole::Text;

  [[nodiscard]] bool blank() const { return content.empty(); }

  [[nodiscard]] bool furniture() const { return role != LineRole::Text; }

  /// The column where the content ends.
  [[nodiscard]] std::size_t edge() const { return indent + width; }
};

/// The lines of a text, which must outlive it.
struct Lines {
  std::string_view text;
  std::vector<Line> lines;
  bool complete = true;  ///< false: the budget ran out before the end

  [[nodiscard]] std::string_view of(const Line& line) const {
    return text.substr(line.content.begin, line.content.size());
  }
};

/// A line ends at LF, CRLF, CR or a form feed; form feeds also end a page. A byte order mark and
/// no-break spaces count as blanks.
[[nodiscard]] Lines split_lines(std::string_view text, base::Budget& budget);

/// Whether the last character, closing quotes and brackets aside, ends a sentence: . ! ? …
[[nodiscard]] bool ends_sentence(std::string_view content);

/// The same for sentences, and for items and lead-ins: also : and ;
[[nodiscard]] bool ends_item(std::string_view content);

/// Whether the first letter or digit is a small letter, opening quotes and brackets aside.
[[nodiscard]] bool starts_small(std::string_view content);

/// At least two words or four letters, and no small letter among them.
[[nodiscard]] bool all_capitals(std::string_view content);

/// Characters up to the first blank.
[[nodiscard]] std::size_t first_word_width(std::string_view content);

/// Whether it holds nothing but dashes, underscores, asterisks, equals signs and the like, at least
/// three: a drawn rule.
[[nodiscard]] bool is_rule(std::string_view content);

/// The words of `content`, at most `most` of them.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view content, std::size_t most);

}  // namespace sowlint::readers
