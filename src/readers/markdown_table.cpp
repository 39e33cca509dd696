#include "readers/markdown_table.h"

#include <algorithm>
#include <utility>

#include "sowlint/text_span.h"

#include "readers/markdown_runs.h"
#include "readers/table_rows.h"

namespace sowlint::readers {
namespace {

/// The cells of a row: stretches between bars that no backslash stands in front of.
std::vector<TextSpan> cells_of(std::string_view text, TextSpan line) {
  std::vector<TextSpan> cells;
  TextSpan row = trimmed(text, line);
  if (row.begin < row.end && text[row.begin] == '|') ++row.begin;
  std::size_t begin = row.begin;
  for (std::size_t at = row.begin; at < row.end; ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '|') {
      cells.push_back(trimmed(text, {begin, at}));
      begin = at + 1;
    }
  }
  const TextSpan last = trimmed(text, {std::min(begin, row.end), row.end});
  if (!last.empty() || cells.empty()) cells.push_back(last);
  return cells;
}

Block row_of(std::string_view text, const ContentLine& line, cmark_node* row) {
  Block block;
  block.kind = BlockKind::TableRow;
  block.span = trimmed(text, line.content);
  cmark_node* cell_node = cmark_node_first_child(row);
  for (const TextSpan span : cells_of(text, line.content)) {
    Cell cell;
    cell.column = block.cells.size();
    cell.span = span;
    const std::vector<ContentLine> content = {{span, span.end}};
    if (!span.empty()) cell.runs = readable_runs(text, content, cell_node);
    if (cell_node != nullptr) cell_node = cmark_node_next(cell_node);
    block.runs.insert(block.runs.end(), cell.runs.begin(), cell.runs.end());
    block.cells.push_back(std::move(cell));
  }
  return block;
}

}  // namespace

TablePlace place_of_table(const MarkdownLines& lines, cmark_node* table, std::size_t quotes) {
  TablePlace place;
  place.first = static_cast<std::size_t>(std::max(1, cmark_node_get_start_line(table)));
  place.column = static_cast<std::size_t>(std::max(1, cmark_node_get_start_column(table)));
  for (std::size_t number = place.first + 1; number <= lines.count(); ++number) {
    const TextSpan line = lines.content(number, quotes).content;
    const std::string_view words = lines.text().substr(line.begin, line.size());
    if (words.empty()) break;
    if (words.find('-') == std::string_view::npos ||
        words.find_first_not_of("|:- \t") != std::string_view::npos) {
      continue;
    }
    place.header = number - 1;
    break;
  }
  return place;
}

std::vector<Block> rows_of_table(const MarkdownLines& lines, cmark_node* table,
                                 const TablePlace& place, std::size_t quotes) {
  std::vector<Block> rows;
  for (cmark_node* row = cmark_node_first_child(table); row != nullptr;
       row = cmark_node_next(row)) {
    const bool header = row == cmark_node_first_child(table);
    const auto number = header
                            ? place.header
                            : static_cast<std::size_t>(std::max(1, cmark_node_get_start_line(row)));
    ContentLine line = lines.content(number, quotes);
    if (header && place.header == place.first)
      line.content.begin = lines.offset(place.first, place.column);
    Block block = row_of(lines.text(), line, row);
    block.row = rows.size();
    block.header_row = header;
    rows.push_back(std::move(block));
  }
  return rows;
}

}  // namespace sowlint::readers
