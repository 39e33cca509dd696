#include "readers/pdf_tables.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "readers/line_start.h"
#include "readers/text_lines.h"

namespace sowlint::readers {
namespace {

/// "7", "10", "7.5": a number that stands alone is a label where text stands beside it.
bool is_bare_number(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  if (text.empty() || text.size() > kLongest) return false;
  std::size_t digits = 0;
  for (const char byte : text) {
    const bool digit = byte >= '0' && byte <= '9';
    if (!digit && byte != '.') return false;
    digits = digit ? digits + 1 : 0;
    if (digits > 3) return false;
  }
  return text.front() != '.';
}

bool has_cells(const PdfRow& row) {
  return row.pieces.size() >= 2 && !is_labelled(row);
}

class TableFinder {
 public:
  TableFinder(const std::vector<PdfRow>& rows, std::size_t start) : rows_(rows), start_(start) {}

  PdfTable run() {
    PdfTable table;
    table.end = start_;
    const std::size_t end = extent();
    if (end < start_ + 2) return table;
    table.end = end;
    table.columns = columns_;
    build(table);
    return table;
  }

  PdfTable go_on(const PdfTable& before) {
    PdfTable table;
    columns_ = before.columns;
    const bool headed = !rows_.empty() && texts_of(rows_.front()) == texts_of(before.rows.front());
    if (!headed && (rows_.empty() || !has_cells(rows_.front()) || !fits(rows_.front())))
      return table;
    std::size_t end = 1;
    // The line behind repeated headings may be the rest of a cell.
    if (headed && rows_.size() > 1 && fits(rows_[1]) &&
        rows_[1].box.top - rows_[0].box.bottom < 1.6 * rows_[1].letter_height()) {
      end = 2;
    }
    while (end < rows_.size() && belongs(end))
      take(rows_[end++]);
    if (columns_.size() != before.columns.size()) return table;
    table.end = end;
    table.columns = columns_;
    build(table);
    table.rows.front().header = false;
    if (headed) table.rows.erase(table.rows.begin());
    return table;
  }

 private:
  static std::vector<std::string> texts_of(const PdfRow& row) {
    std::vector<std::string> texts;
    for (const PdfPiece& piece : row.pieces)
      texts.push_back(text_of(piece));
    return texts;
  }

  static std::vector<std::string> texts_of(const PdfTableRow& row) {
    std::vector<std::string> texts;
    for (const PdfCell& cell : row.cells) {
      for (const PdfPiece& piece : cell.lines)
        texts.push_back(text_of(piece));
    }
    return texts;
  }

  [[nodiscard]] bool fits(const PdfRow& row) const {
    return std::all_of(row.pieces.begin(), row.pieces.end(),
                       [this](const PdfPiece& piece) { return placed(piece.box); });
  }

  /// Where the table that begins at start_ ends; start_ if there is none.
  std::size_t extent() {
    if (!has_cells(rows_[start_])) return start_;
    for (const PdfPiece& piece : rows_[start_].pieces)
      columns_.push_back({piece.box.left, piece.box.right});
    std::size_t end = start_ + 1;
    std::size_t with_cells = 1;
    while (end < rows_.size() && belongs(end)) {
      if (rows_[end].pieces.size() >= 2) ++with_cells;
      take(rows_[end]);
      ++end;
    }
    if (with_cells < 2) return start_;
    return end;
  }

  /// Whether row `index`, which follows a row of the table, is one, too.
  bool belongs(std::size_t index) {
    const PdfRow& row = rows_[index];
    const double gap = row.box.top - rows_[index - 1].box.bottom;
    const double height = row.letter_height();
    const double most = std::max(1.6 * height, 1.6 * largest_gap_);
    if (gap > most) return false;
    if (!fits(row)) return false;
    if (row.pieces.size() == 1 && !continues(index, gap)) return false;
    largest_gap_ = std::max(largest_gap_, gap);
    return true;
  }

  /// A line with one piece only goes on with a cell, or begins a row whose other cells are empty.
  bool continues(std::size_t index, double gap) const {
    const PdfRow& row = rows_[index];
    const PdfColumn& first = columns_.front();
    const bool in_first = row.box.left < first.right && row.box.left - first.left < 30;
    if (!in_first) return true;
    constexpr double kLine = 0.35;  // of the letters' height: the lines of one cell
    if (gap <= kLine * row.letter_height() &&
        !ends_sentence(text_of(rows_[index - 1].pieces.back())))
      return true;
    // Behind the table the text goes on at the same edge.
    return index + 1 < rows_.size() && rows_[index + 1].pieces.size() >= 2 &&
           !is_labelled(rows_[index + 1]) && !ends_item(text_of(row.pieces.front()));
  }

  /// Whether a piece stands in at most one column, known or new.
  bool placed(const PdfBox& box) const {
    std::size_t overlapped = 0;
    for (const PdfColumn& column : columns_) {
      if (box.left < column.right && column.left < box.right) ++overlapped;
    }
    return overlapped <= 1;
  }

  void take(const PdfRow& row) {
    for (const PdfPiece& piece : row.pieces) {
      const auto known =
          std::find_if(columns_.begin(), columns_.end(), [&](const PdfColumn& column) {
            return piece.box.left < column.right && column.left < piece.box.right;
          });
      if (known != columns_.end()) {
        known->left = std::min(known->left, piece.box.left);
        known->right = std::max(known->right, piece.box.right);
        continue;
      }
      const auto behind =
          std::find_if(columns_.begin(), columns_.end(),
                       [&](const PdfColumn& column) { return column.left > piece.box.left; });
      columns_.insert(behind, {piece.box.left, piece.box.right});
    }
  }

  [[nodiscard]] std::size_t column_of(const PdfBox& box) const {
    std::size_t best = 0;
    double most = -1e9;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const double shared =
          std::min(box.right, columns_[i].right) - std::max(box.left, columns_[i].left);
      if (shared > most) {
        most = shared;
        best = i;
      }
    }
    return best;
  }

  /// The gap above which a new row begins; none if all gaps are alike.
  [[nodiscard]] std::optional<double> row_gap(std::size_t end) const {
    double least = 1e9;
    double most = -1e9;
    for (std::size_t i = start_ + 1; i < end; ++i) {
      const double gap = rows_[i].box.top - rows_[i - 1].box.bottom;
      least = std::min(least, gap);
      most = std::max(most, gap);
    }
    constexpr double kAlike = 2.5;
    if (most - least < kAlike) return std::nullopt;
    return (least + most) / 2;
  }

  void build(PdfTable& table) const {
    const std::optional<double> row_gap = this->row_gap(table.end);
    for (std::size_t i = start_; i < table.end; ++i) {
      const PdfRow& row = rows_[i];
      const bool apart = i == start_ || (row_gap ? row.box.top - rows_[i - 1].box.bottom > *row_gap
                                                 : column_of(row.pieces.front().box) == 0);
      if (apart) table.rows.emplace_back();
      for (const PdfPiece& piece : row.pieces)
        add(piece, table.rows.back());
    }
    for (PdfTableRow& row : table.rows) {
      std::sort(row.cells.begin(), row.cells.end(),
                [](const PdfCell& a, const PdfCell& b) { return a.column < b.column; });
    }
    mark_header(table);
  }

  void add(const PdfPiece& piece, PdfTableRow& row) const {
    const std::size_t column = column_of(piece.box);
    for (PdfCell& cell : row.cells) {
      if (cell.column != column) continue;
      cell.lines.push_back(piece);
      return;
    }
    row.cells.push_back({column, 1, {piece}});
  }

  /// Column headings are short, without digits and sentences, one for each column.
  void mark_header(PdfTable& table) const {
    constexpr std::size_t kMostWords = 6;
    PdfTableRow& first = table.rows.front();
    if (table.rows.size() < 2 || first.cells.size() != columns_.size()) return;
    first.header = std::all_of(first.cells.begin(), first.cells.end(), [](const PdfCell& cell) {
      std::size_t words = 0;
      std::string text;
      for (const PdfPiece& line : cell.lines) {
        words += line.words.size();
        text = text_of(line);
        if (text.find_first_of("0123456789:;") != std::string::npos) return false;
      }
      return words <= kMostWords && (!ends_sentence(text) || text.size() <= 4);
    });
  }

  const std::vector<PdfRow>& rows_;
  std::size_t start_;
  std::vector<PdfColumn> columns_;
  double largest_gap_ = 0;
};

}  // namespace

PdfTable read_table(const std::vector<PdfRow>& rows, std::size_t start) {
  return TableFinder(rows, start).run();
}

PdfTable read_more_of(const PdfTable& table, const std::vector<PdfRow>& rows) {
  return TableFinder(rows, 0).go_on(table);
}

bool is_labelled(const PdfRow& row) {
  return row.pieces.size() >= 2 && std::all_of(row.pieces.begin(), row.pieces.end() - 1, is_mark);
}

bool is_mark(const PdfPiece& piece) {
  constexpr std::size_t kMostWords = 2;  // "Article IV", "Section 3."
  if (piece.words.size() > kMostWords) return false;
  const std::string text = text_of(piece);
  const LineStart start = line_start(text);
  const bool whole = start.kind != StartKind::Words && start.bytes == text.size();
  return whole || is_bare_number(text);
}

}  // namespace sowlint::readers
