#include "readers/text_tables.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "sowlint/text_span.h"

#include "readers/table_rows.h"
#include "text/letters.h"

namespace sowlint::readers {
namespace {

bool consists_of(std::string_view content, std::string_view signs) {
  return content.find_first_not_of(signs) == std::string_view::npos;
}

/// "+-----+-----+"
bool is_border(std::string_view content) {
  return content.size() >= 3 && content.front() == '+' && content.back() == '+' &&
         consists_of(content, "+-=: ") && content.find_first_of("-=") != std::string_view::npos;
}

/// "|---|:--|", "--- | ---"
bool is_delimiter(std::string_view content) {
  return consists_of(content, "|-:=+ \t") && content.find('|') != std::string_view::npos &&
         content.find_first_of("-=") != std::string_view::npos;
}

/// "| a | b |", and also "| a"
bool is_barred(std::string_view content) {
  return content.size() >= 2 && content.front() == '|' &&
         (content.find('|', 1) != std::string_view::npos || content[1] == ' ');
}

/// A sign of a line, where it stands in bytes of the text and in columns.
struct Bar {
  std::size_t at = 0;
  std::size_t column = 0;
};

/// Where `sign` stands in the line, escaped ones left out; only the first ones of very many, so
/// that a row has no more cells than a table can have.
std::vector<Bar> bars_of(const Lines& lines, const Line& line, char sign) {
  constexpr std::size_t kMost = 4096;
  std::vector<Bar> bars;
  std::size_t column = line.indent;
  for (std::size_t at = line.content.begin; at < line.content.end && bars.size() < kMost; ++at) {
    const char byte = lines.text[at];
    const bool escaped = at > line.content.begin && lines.text[at - 1] == '\\';
    if (byte == sign && !escaped) bars.push_back({at, column});
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++column;
  }
  return bars;
}

/// A table of lines with bars, boxed or not.
class BarTable {
 public:
  BarTable(const Lines& lines, std::size_t begin, std::size_t end)
      : lines_(lines),
        begin_(begin),
        end_(end),
        rows_(lines.text) {
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_border(content(i))) continue;
      borders_.push_back(i);
      for (const Bar& plus : bars_of(lines_, lines_.lines[i], '+'))
        columns_.push_back(plus.column);
    }
    std::sort(columns_.begin(), columns_.end());
    columns_.erase(std::unique(columns_.begin(), columns_.end()), columns_.end());
  }

  std::vector<Block> read() {
    const bool line_a_row = borders_.empty() || has_row_a_line();
    const std::size_t header_end = find_header_end();
    for (std::size_t i = begin_; i < end_; ++i) {
      const bool header = i < header_end;
      // In a box, dashes between blanks are a drawing inside a cell.
      const bool drawn = !borders_.empty() && content(i).find(' ') != std::string_view::npos;
      if (is_border(content(i)) || (is_delimiter(content(i)) && !drawn)) {
        rows_.end_row(header);
        continue;
      }
      rows_.add_line(lines_.lines[i].content, pieces_of(i));
      if (line_a_row) rows_.end_row(header);
    }
    rows_.end_row(false);
    return rows_.take();
  }

 private:
  [[nodiscard]] std::string_view content(std::size_t index) const {
    return lines_.of(lines_.lines[index]);
  }

  /// Whether a box has a line for each row, and borders only around its head and body: then every
  /// line of the body begins with a word.
  [[nodiscard]] bool has_row_a_line() const {
    if (borders_.size() < 2 || borders_.size() > 3 || columns_.size() < 3) return false;
    if (borders_.size() == 3 && borders_[1] - borders_[0] != 2) return false;
    const std::size_t first = borders_[borders_.size() - 2] + 1;
    const std::size_t last = borders_.back();
    for (std::size_t i = first; i < last; ++i) {
      const std::vector<CellPiece> pieces = pieces_of(i);
      if (pieces.empty() || pieces.front().content.empty()) return false;
    }
    return last - first >= 2;
  }

  /// The first line behind the header rows.
  [[nodiscard]] std::size_t find_header_end() const {
    if (borders_.empty()) {
      const bool underlined = begin_ + 1 < end_ && is_delimiter(content(begin_ + 1));
      return underlined ? begin_ + 2 : begin_;
    }
    for (const std::size_t border : borders_) {
      if (border > begin_ && content(border).find('=') != std::string_view::npos) return border + 1;
    }
    return has_row_a_line() && borders_.size() == 3 ? borders_[1] + 1 : begin_;
  }

  [[nodiscard]] std::vector<CellPiece> pieces_of(std::size_t index) const {
    const Line& line = lines_.lines[index];
    std::vector<Bar> bars = bars_of(lines_, line, '|');
    if (bars.size() != columns_.size()) keep_bars_on_borders(bars);
    const bool opened = !bars.empty() && bars.front().at == line.content.begin;
    std::vector<CellPiece> pieces;
    TextSpan cell = {line.content.begin + (opened ? 1 : 0), 0};
    std::size_t column = 0;
    for (std::size_t k = opened ? 1 : 0; k <= bars.size(); ++k) {
      cell.end = k < bars.size() ? bars[k].at : line.content.end;
      if (k == bars.size() && cell.begin == cell.end) break;
      const std::size_t columns =
          k < bars.size() && k > 0 ? columns_between(bars[k - 1], bars[k]) : 1;
      TextSpan words = trimmed(lines_.text, cell);
      if (is_rule(lines_.text.substr(words.begin, words.size())) && !is_blank_to_fill(words))
        words.end = words.begin;
      pieces.push_back({words, column, columns});
      column += columns;
      cell.begin = cell.end + 1;
    }
    return pieces;
  }

  [[nodiscard]] bool is_blank_to_fill(TextSpan words) const {
    return lines_.text[words.begin] == '_';
  }

  /// Of a boxed row with cells over several columns, or with bars among its words, keeps the bars
  /// that stand under a corner; if they do not even frame it, all.
  void keep_bars_on_borders(std::vector<Bar>& bars) const {
    std::vector<Bar> kept;
    std::copy_if(bars.begin(), bars.end(), std::back_inserter(kept), [this](const Bar& bar) {
      return std::binary_search(columns_.begin(), columns_.end(), bar.column);
    });
    if (kept.size() >= 2 && kept.front().at == bars.front().at && kept.back().at == bars.back().at)
      bars = std::move(kept);
  }

  /// Grid columns between two bars: 1 unless corners in between say otherwise.
  [[nodiscard]] std::size_t columns_between(const Bar& left, const Bar& right) const {
    const auto first = std::lower_bound(columns_.begin(), columns_.end(), left.column);
    const auto last = std::lower_bound(columns_.begin(), columns_.end(), right.column);
    const bool on_corners = first != columns_.end() && last != columns_.end() &&
                            *first == left.column && *last == right.column && last > first;
    return on_corners ? static_cast<std::size_t>(last - first) : 1;
  }

  const Lines& lines_;
  std::size_t begin_;
  std::size_t end_;
  TableRows rows_;
  std::vector<std::size_t> borders_;  ///< line indexes
  std::vector<std::size_t> columns_;  ///< where corners stand
};

/// The end of the lines that belong to a table with bars at `start`; `start` if there is none.
std::size_t find_bar_table_end(const Lines& lines, std::size_t start) {
  const auto content = [&lines](std::size_t i) {
    return i < lines.lines.size() ? lines.of(lines.lines[i]) : std::string_view();
  };
  const bool open_sides = !is_barred(content(start)) && !is_border(content(start)) &&
                          content(start).find('|') != std::string_view::npos &&
                          is_delimiter(content(start + 1));
  std::size_t end = start;
  while (end < lines.lines.size()) {
    const std::string_view words = content(end);
    const bool barred = open_sides ? words.find('|') != std::string_view::npos : is_barred(words);
    if (!barred && !is_border(words)) break;
    ++end;
  }
  // A lone bar or border is a drawing.
  const bool lone = end == start + 1 && (is_border(content(start)) || is_delimiter(content(start)));
  return lone ? start : end;
}

/// Columns under groups of dashes.
class DashTable {
 public:
  DashTable(const Lines& lines, std::size_t start) : lines_(lines), rows_(lines.text) {
    find_head(start);
  }

  DrawnTable read(std::size_t start) {
    if (starts_.empty()) return {{}, start};
    for (std::size_t i = head_begin_; i < dashes_; ++i)
      rows_.add_line(lines_.lines[i].content, *pieces_of(i));
    rows_.end_row(true);
    std::size_t i = dashes_ + 1;
    for (; i < lines_.lines.size() && !is_dashes(i); ++i) {
      const Line& line = lines_.lines[i];
      if (line.blank() && !closed_) break;
      const std::optional<std::vector<CellPiece>> pieces = pieces_of(i);
      if (!pieces) break;
      if (line.blank()) {
        rows_.end_row(false);
      } else {
        rows_.add_line(line.content, *pieces);
        if (!closed_) rows_.end_row(false);
      }
    }
    rows_.end_row(false);
    DrawnTable table{rows_.take(), i < lines_.lines.size() && is_dashes(i) ? i + 1 : i};
    if (table.rows.empty()) table.end_line = start;
    return table;
  }

 private:
  static constexpr std::size_t kHeadLines = 6;
  static constexpr std::size_t kBodyLines = 400;

  [[nodiscard]] bool is_dashes(std::size_t index) const {
    const std::string_view words = lines_.of(lines_.lines[index]);
    return words.size() >= 6 && consists_of(words, "- ");
  }

  /// Two or more groups of dashes.
  [[nodiscard]] bool is_groups(std::size_t index) const {
    if (index >= lines_.lines.size() || !is_dashes(index)) return false;
    const std::string_view words = lines_.of(lines_.lines[index]);
    return words.find("--- ") != std::string_view::npos &&
           words.find(" ---") != std::string_view::npos;
  }

  void find_head(std::size_t start) {
    const bool ruled = is_dashes(start) && !is_groups(start);
    head_begin_ = ruled ? start + 1 : start;
    dashes_ = head_begin_;
    while (dashes_ < lines_.lines.size() && dashes_ - head_begin_ < (ruled ? kHeadLines : 1) &&
           !lines_.lines[dashes_].blank() && !is_dashes(dashes_)) {
      ++dashes_;
    }
    if (!is_groups(dashes_)) return;
    for (const Bar& dash : bars_of(lines_, lines_.lines[dashes_], '-')) {
      if (ends_.empty() || dash.column > ends_.back()) starts_.push_back(dash.column);
      ends_.resize(starts_.size());
      ends_.back() = dash.column + 1;
    }
    for (std::size_t i = head_begin_; i < dashes_; ++i) {
      if (!pieces_of(i)) starts_.clear();
    }
    closed_ = (ruled || head_begin_ == dashes_) && is_closed();
  }

  /// Whether the table ends with another line of dashes, so that blank lines only part its rows.
  [[nodiscard]] bool is_closed() const {
    const std::size_t last = std::min(lines_.lines.size(), dashes_ + kBodyLines);
    for (std::size_t i = dashes_ + 1; i < last; ++i) {
      if (is_dashes(i)) return true;
    }
    return false;
  }

  /// The cells of a line; nothing if a word runs across the start of a column.
  [[nodiscard]] std::optional<std::vector<CellPiece>> pieces_of(std::size_t index) const {
    const Line& line = lines_.lines[index];
    std::vector<CellPiece> pieces;
    std::size_t column = line.indent;
    std::size_t next = 0;
    TextSpan piece = {line.content.begin, line.content.begin};
    for (std::size_t at = line.content.begin; at < line.content.end; ++at) {
      if ((static_cast<unsigned char>(lines_.text[at]) & 0xC0U) == 0x80U) continue;
      for (; next < starts_.size() && column >= starts_[next]; ++next) {
        const bool inside_word =
            at > line.content.begin && lines_.text[at - 1] != ' ' && lines_.text[at] != ' ';
        if (next > 0 && inside_word) return std::nullopt;
        if (next == 0) continue;
        pieces.push_back({trimmed(lines_.text, {piece.begin, at}), next - 1, 1});
        piece.begin = at;
      }
      ++column;
    }
    const std::size_t cell = next > 0 ? next - 1 : 0;
    pieces.push_back({trimmed(lines_.text, {piece.begin, line.content.end}), cell, 1});
    return pieces;
  }

  const Lines& lines_;
  TableRows rows_;
  std::size_t head_begin_ = 0;
  std::size_t dashes_ = 0;  ///< the line that draws the columns
  bool closed_ = false;
  std::vector<std::size_t> starts_;  ///< first column of each group
  std::vector<std::size_t> ends_;
};

}  // namespace

DrawnTable read_drawn_table(const Lines& lines, std::size_t start) {
  const std::size_t end = find_bar_table_end(lines, start);
  if (end > start) return {BarTable(lines, start, end).read(), end};
  return DashTable(lines, start).read(start);
}

}  // namespace sowlint::readers
