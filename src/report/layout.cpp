#include "report/layout.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "report/plain_text.h"
#include "text/width.h"

namespace sowlint::report {
namespace {

constexpr const char* kIndent = "  ";  ///< of lines that follow in a row

/// A printable character with what stands on it.
struct Glyph {
  std::string text;
  std::size_t columns = 0;
  Style style = Style::Plain;
};

/// Glyphs without a blank between them.
using Word = std::vector<Glyph>;
using Line = std::vector<Word>;

struct Marks {
  std::string_view open;
  std::string_view close;
};

const char* escape_of(Style style) {
  switch (style) {
    case Style::Plain:
      return "";
    case Style::Bold:
      return "\x1b[1m";
    case Style::Dim:
      return "\x1b[2m";
    case Style::High:
      return "\x1b[1;31m";
    case Style::Medium:
      return "\x1b[1;33m";
    case Style::Low:
      return "\x1b[36m";
    case Style::Good:
      return "\x1b[32m";
    case Style::Mark:
      return "\x1b[1;4m";
  }
  return "";
}

bool is_blank(char32_t character) {
  return character == ' ' || (character >= '\t' && character <= '\r');
}

/// Quotation marks of the text itself must not be taken for ours.
Marks marks_for(const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) {
    if (piece.text.find("»") != std::string::npos || piece.text.find("«") != std::string::npos) {
      return {"[[", "]]"};
    }
  }
  return {"»", "«"};
}

/// The text of `piece` with marks around its words.
std::string marked(const std::string& text, const Marks& marks) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return text;
  const std::size_t last = text.find_last_not_of(" \t\r\n") + 1;
  std::string result = text.substr(0, first);
  result += marks.open;
  result += text.substr(first, last - first);
  result += marks.close;
  return result + text.substr(last);
}

/// Takes text piece by piece and cuts it into words.
class Words {
 public:
  void add(std::string_view utf8, Style style) {
    while (!utf8.empty()) {
      const text::CodePoint next = text::first_code_point(utf8);
      utf8.remove_prefix(next.bytes);
      if (is_blank(next.value)) {
        close();
      } else if (std::string shown = printable(next.value); !shown.empty()) {
        const std::size_t columns = text::display_columns(shown);
        word_.push_back({std::move(shown), columns, style});
      }
    }
  }

  std::vector<Word> finish() {
    close();
    return std::move(words_);
  }

 private:
  void close() {
    if (!word_.empty()) words_.push_back(std::exchange(word_, {}));
  }

  Word word_;
  std::vector<Word> words_;
};

std::size_t columns_of(const Word& word) {
  std::size_t columns = 0;
  for (const Glyph& glyph : word)
    columns += glyph.columns;
  return columns;
}

/// The words cut so that none takes more than `most` columns.
std::vector<Word> cut(std::vector<Word> words, std::size_t most) {
  std::vector<Word> result;
  for (Word& word : words) {
    if (columns_of(word) <= most) {
      result.push_back(std::move(word));
      continue;
    }
    std::size_t columns = 0;
    result.emplace_back();
    for (Glyph& glyph : word) {
      if (columns + glyph.columns > most && !result.back().empty()) {
        result.emplace_back();
        columns = 0;
      }
      columns += glyph.columns;
      result.back().push_back(std::move(glyph));
    }
  }
  return result;
}

/// As many words a line as fit: `first` columns on the first line, `rest` on every other.
std::vector<Line> broken(std::vector<Word> words, std::size_t first, std::size_t rest) {
  std::vector<Line> lines(1);
  std::size_t used = 0;
  for (Word& word : cut(std::move(words), std::min(first, rest))) {
    const std::size_t columns = columns_of(word);
    const std::size_t room = lines.size() == 1 ? first : rest;
    if (!lines.back().empty() && used + 1 + columns > room) {
      lines.emplace_back();
      used = 0;
    }
    used += columns + (lines.back().empty() ? 0 : 1);
    lines.back().push_back(std::move(word));
  }
  return lines;
}

/// One line, stretches of one style in one go.
std::string printed(const Line& line, const Layout& layout) {
  std::string result;
  std::string stretch;
  Style style = Style::Plain;
  const auto flush = [&] { result += layout.styled(std::exchange(stretch, ""), style); };
  for (std::size_t i = 0; i < line.size(); ++i) {
    for (std::size_t j = 0; j < line[i].size(); ++j) {
      const Glyph& glyph = line[i][j];
      const bool blank = i > 0 && j == 0;
      if (glyph.style != style) {
        flush();
        if (blank) result += ' ';
        style = glyph.style;
      } else if (blank) {
        stretch += ' ';
      }
      stretch += glyph.text;
    }
  }
  flush();
  return result;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i)
    result += text;
  return result;
}

std::size_t room_after(std::size_t columns, std::string_view lead) {
  constexpr std::size_t kLeast = 10;
  const std::size_t taken = text::display_columns(lead);
  return columns > taken + kLeast ? columns - taken : kLeast;
}

}  // namespace

std::string Layout::styled(std::string_view text, Style style) const {
  if (!colour_ || style == Style::Plain || text.empty()) return std::string(text);
  return escape_of(style) + std::string(text) + "\x1b[0m";
}

std::string Layout::wrapped(const std::vector<Piece>& pieces, const Paragraph& paragraph) const {
  const Marks marks = marks_for(pieces);
  Words words;
  for (const Piece& piece : pieces) {
    const bool needs_marks = !colour_ && piece.style == Style::Mark;
    words.add(needs_marks ? marked(piece.text, marks) : piece.text, piece.style);
  }
  const std::vector<Line> lines = broken(words.finish(), room_after(columns_, paragraph.first),
                                         room_after(columns_, paragraph.rest));
  std::string result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string line = i == 0 ? styled(paragraph.first, paragraph.lead_style) : paragraph.rest;
    line += printed(lines[i], *this);
    while (line.ends_with(' '))
      line.pop_back();
    result += line + "\n";
  }
  return result;
}

/// Whether `left` takes one row and leaves `right` columns and two blanks; sets what it takes.
bool Layout::both_fit(const std::vector<Piece>& left, std::size_t right, std::size_t& taken) const {
  const Layout plain(columns_, false);
  const std::string bare = plain.wrapped(left, {"", kIndent, Style::Plain});
  taken = text::display_columns(bare.substr(0, bare.size() - 1));
  const bool one_row = bare.find('\n') + 1 == bare.size();
  return one_row && taken + 2 + right <= columns_;
}

std::string Layout::ends(const std::vector<Piece>& left, const Piece& right) const {
  const std::string last = one_line(right.text);
  std::size_t taken = 0;
  if (both_fit(left, text::display_columns(last), taken)) return figures(left, last, right.style);
  return wrapped(left, {"", kIndent, Style::Plain}) +
         wrapped({right}, {kIndent, kIndent, Style::Plain});
}

std::string Layout::figures(const std::vector<Piece>& left, const std::string& right,
                            Style style) const {
  const std::size_t width = text::display_columns(right);
  std::string lines = wrapped(left, {"", kIndent, Style::Plain});
  std::size_t taken = 0;
  if (both_fit(left, width, taken)) {
    lines.pop_back();
  } else {
    taken = 0;
  }
  const std::size_t blanks = columns_ > taken + width ? columns_ - taken - width : 0;
  return lines + std::string(blanks, ' ') + styled(right, style) + "\n";
}

std::string Layout::rule() const {
  return styled(repeated("─", columns_), Style::Dim) + "\n";
}

std::string Layout::heavy_rule() const {
  return styled(repeated("━", columns_), Style::Dim) + "\n";
}

}  // namespace sowlint::report
