#include "readers/table_rows.h"

#include <algorithm>
#include <utility>

#include "readers/inline_markup.h"
#include "readers/text_lines.h"

namespace sowlint::readers {
namespace {

/// The cell that `pieces` fill, line after line. A blank or border sign between two lines is read,
/// so that their words stay apart.
Cell cell_of(std::string_view text, const std::vector<CellPiece>& pieces) {
  Cell cell;
  cell.column = pieces.front().column;
  cell.columns = pieces.front().columns;
  cell.span = {pieces.front().content.begin, pieces.front().content.begin};
  for (const CellPiece& piece : pieces) {
    if (piece.content.empty()) continue;
    if (cell.runs.empty()) {
      cell.span = piece.content;
    } else {
      append_run({cell.span.end, cell.span.end + 1}, cell.runs);
    }
    append_readable(text, piece.content, cell.runs);
    cell.span.end = piece.content.end;
  }
  return cell;
}

}  // namespace

void TableRows::add_line(TextSpan line, const std::vector<CellPiece>& pieces) {
  const bool words = std::any_of(pieces.begin(), pieces.end(),
                                 [](const CellPiece& piece) { return !piece.content.empty(); });
  if (!words) {
    end_block();
    return;
  }
  if (cells_.empty()) span_ = line;
  span_.end = line.end;
  for (const CellPiece& piece : pieces)
    cells_[piece.column].push_back(piece);
}

void TableRows::end_row(bool header) {
  end_block();
  if (row_begin_ == done_.size()) return;
  for (std::size_t i = row_begin_; i < done_.size(); ++i)
    done_[i].header_row = header;
  row_begin_ = done_.size();
  ++row_;
}

void TableRows::end_block() {
  if (cells_.empty()) return;
  Block block;
  block.kind = BlockKind::TableRow;
  block.span = span_;
  block.row = row_;
  std::size_t free_column = 0;
  for (const auto& [column, pieces] : cells_) {
    Cell cell = cell_of(text_, pieces);
    cell.column = std::max(cell.column, free_column);
    free_column = cell.column + cell.columns;
    block.runs.insert(block.runs.end(), cell.runs.begin(), cell.runs.end());
    block.cells.push_back(std::move(cell));
  }
  done_.push_back(std::move(block));
  cells_.clear();
}

std::vector<Block> TableRows::take() {
  return std::exchange(done_, {});
}

TextSpan trimmed(std::string_view text, TextSpan span) {
  while (span.begin < span.end && (text[span.begin] == ' ' || text[span.begin] == '\t'))
    ++span.begin;
  while (span.end > span.begin && (text[span.end - 1] == ' ' || text[span.end - 1] == '\t'))
    --span.end;
  return span;
}

}  // namespace sowlint::readers
