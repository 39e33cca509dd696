// One story of an RTF document as paragraphs and table rows. RTF has no elements for tables: each
// paragraph says how deep in tables it lies, and words end cells and rows.
//
//   \trowd …\cellx… \pard\intbl A\cell \pard\intbl B\cell \row      one row of two cells
//   \itap2 … \nestcell … {\*\nesttableprops …\nestrow}               a row inside a cell
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "sowlint/document.h"

#include "readers/story_items.h"

namespace sowlint::readers {

/// Items with the story they belong to and, for the first of a note, its mark.
struct RtfItems {
  Story story = Story::Body;
  std::string mark;
  std::vector<StoryItem> items;
};

class RtfStory {
 public:
  using Sink = std::function<void(StoryItem&&)>;

  /// `tables` counts the tables of the document.
  RtfStory(Sink sink, std::size_t& tables, std::size_t most_nested)
      : sink_(std::move(sink)),
        tables_(tables),
        most_nested_(most_nested) {}

  /// The paragraph ends; `depth` is how many tables it lies in.
  void end_paragraph(Paragraph&& paragraph, std::size_t depth);

  /// The cell that the paragraph ends, in the table at `depth`.
  void end_cell(Paragraph&& paragraph, std::size_t depth);

  /// The row of the table at `depth` ends.
  void end_row(std::size_t depth, bool header, std::size_t offset);

  /// An item of a text box; it follows the paragraph or row it is anchored in.
  void add_box(StoryItem&& item);

  /// How many cells of the current row of the table at `depth` have ended.
  [[nodiscard]] std::size_t cells_ended(std::size_t depth) const;

  /// Gives what rows without an end hold.
  void finish(std::size_t offset);

  /// Whether tables were nested deeper than is read; their words are read as paragraphs.
  [[nodiscard]] bool too_deep() const { return too_deep_; }

 private:
  /// The row of one table that is being read.
  struct Row {
    std::vector<TableCell> cells;
    std::vector<Paragraph> cell;
    std::vector<StoryItem> following;  ///< rows of tables inside
    std::size_t table = 0;             ///< 0: none has begun
    std::size_t rows = 0;
    std::size_t begin = 0;
  };

  Row& row_at(std::size_t depth);
  void leave_tables(std::size_t depth, std::size_t offset);
  void emit(std::size_t depth, StoryItem&& item);
  static void close_cell(Row& row);

  Sink sink_;
  std::size_t& tables_;
  std::size_t most_nested_;
  std::vector<Row> rows_;  ///< from the outermost table inwards
  bool too_deep_ = false;
};

}  // namespace sowlint::readers
