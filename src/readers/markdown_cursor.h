// A place in the source of a Markdown paragraph that moves forward over its lines.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "readers/markdown_lines.h"

namespace sowlint::readers {

/// Borrows the text and the lines, of which there is at least one.
class MarkdownCursor {
 public:
  MarkdownCursor(std::string_view text, const std::vector<ContentLine>& lines, std::size_t line)
      : text_(text),
        lines_(lines),
        line_(line),
        at_(lines[line].content.begin) {}

  [[nodiscard]] std::size_t at() const { return at_; }

  [[nodiscard]] std::size_t line_end() const { return lines_[line_].content.end; }

  /// Where the next line begins in the source, in front of quote marks and indentation.
  [[nodiscard]] std::size_t behind_line_end() const { return lines_[line_].next; }

  /// The line from here on.
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_, line_end() - at_); }

  [[nodiscard]] bool at_line_end() const { return at_ >= line_end(); }

  /// REQUIRES: not at the line end.
  [[nodiscard]] char byte() const { return text_[at_]; }

  /// Moves on, but not behind the line end.
  void advance(std::size_t bytes) { at_ += std::min(bytes, line_end() - at_); }

  /// To the words of the next line; false if this is the last one.
  bool next_line();

  /// Steps over `mark`, if it stands here.
  bool skip(std::string_view mark);

  /// Steps over a row of blanks.
  void skip_blanks();

  /// Steps over what follows the words of a link in round brackets: target and title. Stays where
  /// it is if that is no such thing.
  bool skip_inline_target();

  /// Steps over "[label]".
  bool skip_label();

 private:
  void skip_blanks_and_line_ends();
  bool skip_destination();
  bool skip_up_to(char close);

  std::string_view text_;
  const std::vector<ContentLine>& lines_;
  std::size_t line_;
  std::size_t at_;
};

}  // namespace sowlint::readers
