#include "readers/markdown_cursor.h"

namespace sowlint::readers {

bool MarkdownCursor::next_line() {
  if (line_ + 1 >= lines_.size()) return false;
  ++line_;
  at_ = lines_[line_].content.begin;
  return true;
}

bool MarkdownCursor::skip(std::string_view mark) {
  if (!rest().starts_with(mark)) return false;
  at_ += mark.size();
  return true;
}

void MarkdownCursor::skip_blanks() {
  while (!at_line_end() && (byte() == ' ' || byte() == '\t'))
    ++at_;
}

void MarkdownCursor::skip_blanks_and_line_ends() {
  skip_blanks();
  while (at_line_end() && next_line())
    skip_blanks();
}

bool MarkdownCursor::skip_inline_target() {
  const std::size_t line = line_;
  const std::size_t at = at_;
  const auto skip_all = [this] {
    if (!skip("(")) return false;
    skip_blanks_and_line_ends();
    if (!skip_destination()) return false;
    skip_blanks_and_line_ends();
    const char open = at_line_end() ? ')' : byte();
    if (open == '"' || open == '\'' || open == '(') {
      advance(1);
      if (!skip_up_to(open == '(' ? ')' : open)) return false;
      skip_blanks_and_line_ends();
    }
    return skip(")");
  };
  if (skip_all()) return true;
  line_ = line;
  at_ = at;
  return false;
}

/// "<target>", or a target whose brackets are balanced; it may be empty.
bool MarkdownCursor::skip_destination() {
  if (skip("<")) {
    for (; !at_line_end() && byte() != '>'; advance(1)) {
      if (byte() == '\\') advance(1);
    }
    return skip(">");
  }
  int depth = 0;
  for (; !at_line_end() && byte() != ' ' && byte() != '\t'; advance(1)) {
    if (byte() == '\\') {
      advance(1);
    } else if (byte() == '(') {
      ++depth;
    } else if (byte() == ')' && --depth < 0) {
      return true;
    }
  }
  return depth == 0;
}

bool MarkdownCursor::skip_label() {
  return skip("[") && skip_up_to(']');
}

bool MarkdownCursor::skip_up_to(char close) {
  do {
    for (; !at_line_end(); advance(1)) {
      if (byte() == close) {
        advance(1);
        return true;
      }
      if (byte() == '\\') advance(1);
    }
  } while (next_line());
  return false;
}

}  // namespace sowlint::readers
