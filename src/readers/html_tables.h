// The tables of a web page while they are read: most hold data, many only arrange the page.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "readers/assembly.h"
#include "readers/story_items.h"

namespace sowlint::readers {

class HtmlTables {
 public:
  /// `tables` counts the tables of the document.
  HtmlTables(DocumentAssembly& assembly, std::size_t& tables, std::size_t most_nested)
      : assembly_(assembly),
        tables_(tables),
        most_nested_(most_nested) {}

  void open_table();
  void close_table(std::size_t offset);

  void open_head() { set_head(true); }

  void close_head() { set_head(false); }

  void open_row(std::size_t offset);
  void close_row(std::size_t offset);

  /// A cell of the current row; what it spans may be anything. Opens a row if there is none.
  void open_cell(std::size_t columns, std::size_t rows, bool header, std::size_t offset);
  void close_cell();

  /// A paragraph of the current cell, or of the page; a row of a table that is none of the page's.
  void add(StoryItem&& item);

  /// How many tables there are so far.
  [[nodiscard]] std::size_t& count() const { return tables_; }

  /// Whether a paragraph would go into a cell.
  [[nodiscard]] bool in_cell() const { return !open_.empty() && open_.back().in_cell; }

 private:
  struct Table {
    std::size_t number = 0;
    std::size_t rows = 0;
    std::vector<std::size_t> covered;  ///< rows still covered from above, by column
    std::optional<TableRow> row;
    bool in_cell = false;
    bool in_head = false;
    bool only_headers = true;  ///< every cell of the row so far is a heading
    bool flat = false;         ///< the row holds a table: its paragraphs are blocks of their own
  };

  void set_head(bool head) {
    if (!open_.empty()) open_.back().in_head = head;
  }

  /// The row only arranges what it holds: what it has so far, and all that comes, are blocks.
  void flatten(Table& table);

  DocumentAssembly& assembly_;
  std::size_t& tables_;
  std::size_t most_nested_;
  std::size_t ignored_ = 0;  ///< tables nested too deeply, whose cells are paragraphs
  std::vector<Table> open_;
};

}  // namespace sowlint::readers
