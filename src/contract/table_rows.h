// Table rows as clause units, read with the headings of their columns.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sowlint/document.h"

#include "contract/words.h"

namespace sowlint::contract {

/// One unit of a row: the row itself, or a sentence of a cell that holds a whole paragraph.
struct RowUnit {
  std::vector<Piece> pieces;
  bool heading = false;  ///< the row holds column headings
};

/// Reads the rows of one document in order.
class TableRowReader {
 public:
  explicit TableRowReader(const Document& document) : document_(document) {}

  /// The units of the row at block `index`. REQUIRES: a table row; called in order of blocks.
  [[nodiscard]] std::vector<RowUnit> read(std::size_t index);

 private:
  void enter_table(std::size_t index);
  [[nodiscard]] bool first_row_heads(std::size_t index) const;
  [[nodiscard]] bool is_heading(const Block& block) const;
  [[nodiscard]] std::vector<TextSpan> heading_of(const Cell& cell) const;
  void add_cell(const Cell& cell, std::vector<Piece>& pieces) const;
  void add_sentences(const Block& block, const Cell& cell, std::vector<RowUnit>& units) const;

  const Document& document_;
  std::size_t table_ = 0;
  bool first_row_heads_ = false;
  std::vector<Cell> headings_;  ///< of the table being read
};

}  // namespace sowlint::contract
