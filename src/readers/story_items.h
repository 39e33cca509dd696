// What a story consists of before it gets its place in a Document: paragraphs and table rows.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sowlint/text_span.h"

#include "readers/story_words.h"

namespace sowlint::readers {

struct Paragraph {
  Words words;
  std::string label;
  int list_level = 0;
  std::optional<int> outline_level;  ///< 0 to 8: a heading
  TextSpan bytes;                    ///< of the w:p in its part
  bool in_box = false;               ///< stands in a text box
  bool note = false;                 ///< begins a note; its label is the note's mark
};

struct TableCell {
  std::vector<Paragraph> paragraphs;
  std::size_t column = 0;
  std::size_t columns = 1;
};

struct TableRow {
  std::vector<TableCell> cells;
  std::size_t table = 0;
  std::size_t row = 0;
  std::size_t columns_before = 0;  ///< grid columns left free at its start
  bool repeats_as_header = false;
  std::optional<Revision> revision;  ///< the row as a whole is a tracked change
  TextSpan bytes;                    ///< of the w:tr in its part
  bool in_box = false;
};

using StoryItem = std::variant<Paragraph, TableRow>;

}  // namespace sowlint::readers
