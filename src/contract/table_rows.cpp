#include "contract/table_rows.h"

#include <algorithm>
#include <utility>

#include "contract/runs.h"
#include "text/sentences.h"

namespace sowlint::contract {
namespace {

/// A longer row is cut into the sentences of its cells.
constexpr std::size_t kLongestRow = 80;
/// A cell of more words is a paragraph rather than a value.
constexpr std::size_t kLongestValue = 12;
constexpr std::size_t kLongestHeading = 6;
/// Every row repeats its headings: longer ones, and more of them, are not read.
constexpr std::size_t kMostHeadingBytes = 200;
constexpr std::size_t kMostHeadings = 128;

bool has_sign(std::string_view source, const std::vector<TextSpan>& runs, std::string_view signs) {
  return std::any_of(runs.begin(), runs.end(), [&](const TextSpan& run) {
    return source.substr(run.begin, run.size()).find_first_of(signs) != std::string_view::npos;
  });
}

}  // namespace

std::vector<RowUnit> TableRowReader::read(std::size_t index) {
  const Block& block = document_.blocks[index];
  if (block.table != table_) enter_table(index);
  std::vector<RowUnit> units;
  const bool heading = is_heading(block);
  std::vector<const Cell*> values;
  std::vector<const Cell*> paragraphs;
  std::size_t filled = 0;
  std::size_t words = 0;
  for (const Cell& cell : block.cells) {
    const std::size_t count = count_words(document_.text, cell.runs);
    filled += count > 0 ? 1 : 0;
    words += count;
    if (count > kLongestValue) paragraphs.push_back(&cell);
    if (count > 0 && count <= kLongestValue) values.push_back(&cell);
  }
  const bool whole = heading || (words <= kLongestRow && filled > 1);
  RowUnit row;
  row.heading = heading;
  if (whole) {
    for (const Cell& cell : block.cells) {
      add_cell(cell, row.pieces);
    }
  } else {
    for (const Cell* cell : values) {
      add_cell(*cell, row.pieces);
    }
  }
  if (!row.pieces.empty()) units.push_back(std::move(row));
  if (!whole) {
    for (const Cell* cell : paragraphs) {
      add_sentences(block, *cell, units);
    }
  }
  if (heading && headings_.size() + block.cells.size() <= kMostHeadings) {
    headings_.insert(headings_.end(), block.cells.begin(), block.cells.end());
  }
  return units;
}

void TableRowReader::enter_table(std::size_t index) {
  table_ = document_.blocks[index].table;
  headings_.clear();
  first_row_heads_ = first_row_heads(index);
}

/// Whether the first row of a table without marked headings reads like them: short words in every
/// cell, no values, and rows below.
bool TableRowReader::first_row_heads(std::size_t index) const {
  const Block& first = document_.blocks[index];
  constexpr std::size_t kFewestRows = 3;
  std::size_t rows = 0;
  for (std::size_t at = index; at < document_.blocks.size(); ++at) {
    const Block& block = document_.blocks[at];
    if (block.table != first.table) break;
    if (block.header_row) return false;
    rows = std::max(rows, block.row + 1);
  }
  if (rows < kFewestRows || first.cells.size() < 2) return false;
  return std::all_of(first.cells.begin(), first.cells.end(), [this](const Cell& cell) {
    const std::size_t words = count_words(document_.text, cell.runs);
    return words > 0 && words <= kLongestHeading &&
           !has_sign(document_.text, cell.runs, "0123456789:$%[]{}_");
  });
}

bool TableRowReader::is_heading(const Block& block) const {
  return block.header_row || (first_row_heads_ && block.row == 0);
}

std::vector<TextSpan> TableRowReader::heading_of(const Cell& cell) const {
  std::vector<TextSpan> runs;
  for (const Cell& heading : headings_) {
    const bool above = heading.column < cell.column + cell.columns &&
                       cell.column < heading.column + heading.columns;
    if (above) runs.insert(runs.end(), heading.runs.begin(), heading.runs.end());
  }
  if (count_bytes(runs) > kMostHeadingBytes) return {};
  return runs;
}

void TableRowReader::add_cell(const Cell& cell, std::vector<Piece>& pieces) const {
  std::vector<TextSpan> runs = trimmed(document_.text, cell.runs);
  if (runs.empty()) return;
  bool border = !pieces.empty();
  if (std::vector<TextSpan> heading = heading_of(cell); !heading.empty()) {
    pieces.push_back({std::move(heading), false, border});
    border = false;
  }
  pieces.push_back({std::move(runs), true, border});
}

/// Each sentence with the row's first cell, if that is a value, and the heading of its column.
void TableRowReader::add_sentences(const Block& block, const Cell& cell,
                                   std::vector<RowUnit>& units) const {
  std::vector<Piece> lead;
  const Cell& first = block.cells.front();
  const std::size_t first_words = count_words(document_.text, first.runs);
  const bool value = first_words > 0 && first_words <= kLongestValue &&
                     count_bytes(first.runs) <= kMostHeadingBytes;
  if (&first != &cell && value) {
    lead.push_back({trimmed(document_.text, first.runs), false, false});
  }
  if (std::vector<TextSpan> heading = heading_of(cell); !heading.empty()) {
    lead.push_back({std::move(heading), false, !lead.empty()});
  }
  for (std::vector<TextSpan>& sentence : text::split_sentences(document_.text, cell.runs)) {
    RowUnit unit;
    unit.pieces = lead;
    unit.pieces.push_back({std::move(sentence), true, !lead.empty()});
    units.push_back(std::move(unit));
  }
}

}  // namespace sowlint::contract
