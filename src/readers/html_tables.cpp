#include "readers/html_tables.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace sowlint::readers {
namespace {

constexpr std::size_t kMostColumns = 1024;
constexpr std::size_t kMostRows = 65'534;

}  // namespace

void HtmlTables::open_table() {
  if (open_.size() >= most_nested_) {
    ++ignored_;
    return;
  }
  for (Table& outer : open_) {
    if (outer.row) flatten(outer);
  }
  Table table;
  table.number = ++tables_;
  open_.push_back(std::move(table));
}

void HtmlTables::close_table(std::size_t offset) {
  if (ignored_ > 0) {
    --ignored_;
    return;
  }
  if (open_.empty()) return;
  close_row(offset);
  open_.pop_back();
}

void HtmlTables::open_row(std::size_t offset) {
  if (open_.empty() || ignored_ > 0) return;
  close_row(offset);
  Table& table = open_.back();
  table.row.emplace();
  table.row->table = table.number;
  table.row->bytes.begin = offset;
  table.only_headers = true;
  table.flat = false;
}

void HtmlTables::close_row(std::size_t offset) {
  if (open_.empty() || ignored_ > 0 || !open_.back().row) return;
  Table& table = open_.back();
  table.in_cell = false;
  TableRow row = std::move(*table.row);
  table.row.reset();
  for (std::size_t& rows : table.covered)
    rows -= rows > 0 ? 1U : 0U;
  if (table.flat || row.cells.empty()) return;
  row.row = table.rows++;
  row.repeats_as_header = table.in_head || (row.row == 0 && table.only_headers);
  row.bytes.end = std::max(offset, row.bytes.begin);
  assembly_.add(std::move(row));
}

void HtmlTables::open_cell(std::size_t columns, std::size_t rows, bool header, std::size_t offset) {
  if (open_.empty() || ignored_ > 0) return;
  if (!open_.back().row) open_row(offset);
  Table& table = open_.back();
  table.in_cell = true;
  table.only_headers = table.only_headers && header;
  TableCell cell;
  cell.column = table.row->cells.empty()
                    ? 0
                    : table.row->cells.back().column + table.row->cells.back().columns;
  while (cell.column < table.covered.size() && table.covered[cell.column] > 0)
    ++cell.column;
  cell.columns = std::clamp<std::size_t>(columns, 1, kMostColumns);
  const std::size_t end = std::min(cell.column + cell.columns, kMostColumns);
  if (rows > 1 && cell.column < end) {
    table.covered.resize(std::max(table.covered.size(), end));
    std::fill(table.covered.begin() + static_cast<std::ptrdiff_t>(cell.column),
              table.covered.begin() + static_cast<std::ptrdiff_t>(end), std::min(rows, kMostRows));
  }
  if (!table.flat) table.row->cells.push_back(std::move(cell));
}

void HtmlTables::close_cell() {
  if (!open_.empty() && ignored_ == 0) open_.back().in_cell = false;
}

void HtmlTables::add(StoryItem&& item) {
  auto* const paragraph = std::get_if<Paragraph>(&item);
  if (paragraph != nullptr && in_cell() && !open_.back().flat) {
    open_.back().row->cells.back().paragraphs.push_back(std::move(*paragraph));
  } else {
    assembly_.add(std::move(item));
  }
}

void HtmlTables::flatten(Table& table) {
  if (std::exchange(table.flat, true)) return;
  for (TableCell& cell : table.row->cells) {
    for (Paragraph& paragraph : cell.paragraphs)
      assembly_.add(std::move(paragraph));
  }
  table.row->cells.clear();
}

}  // namespace sowlint::readers
