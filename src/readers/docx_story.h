// One story of the document (the body, a note, a header) as paragraphs and table rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/xml_tree.h"
#include "readers/docx_fields.h"
#include "readers/docx_inline.h"
#include "readers/docx_numbering.h"
#include "readers/docx_properties.h"
#include "readers/story_items.h"

namespace sowlint::readers {

/// Author of the comments that sowlint puts into files. They say what a review found and are no
/// words of the document's.
inline constexpr std::string_view kOwnAuthor = "sowlint";

/// Reads stories that share their list counters. Give each kind of story its own reader: Word
/// counts the lists of the body, of notes and of headers apart.
class StoryReader {
 public:
  StoryReader(ReadState& state, const Numbering& numbering)
      : state_(state),
        numbering_(numbering),
        body_counters_(numbering),
        box_counters_(numbering) {}

  /// Receives the items that one block of a story has given.
  using Sink = std::function<void(std::vector<StoryItem>&&)>;

  /// Reads the blocks inside `container` and gives their items to `sink` in reading order. A text
  /// box follows the paragraph or row it is anchored in, a nested table the row it stands in.
  /// Returns the words that were taken for code of a field without end, or "".
  [[nodiscard]] std::string read(archive::XmlElement container, const Sink& sink);

  /// Whether tables were nested too deeply to be read.
  [[nodiscard]] bool too_deep() const { return too_deep_; }

 private:
  /// Where what is read goes.
  struct Target {
    std::vector<Paragraph>* paragraphs = nullptr;  ///< of a cell; null: to `items`
    std::vector<StoryItem>* items = nullptr;
  };

  /// What surrounds the blocks being read.
  struct Around {
    RunLook defaults;
    Backdrop backdrop;
    std::size_t table_depth = 0;
    bool in_box = false;
    bool contents = false;
  };

  /// A table while its rows are read.
  struct Table {
    const Style* style = nullptr;
    bool styled_first_row = false;
    std::optional<std::uint32_t> background;
    std::size_t number = 0;
    std::size_t rows = 0;
  };

  /// A paragraph whose end is invisible: what follows goes on in it.
  struct Pending {
    Paragraph paragraph;
    bool run_in = false;  ///< keeps its own label and heading level
  };

  using PendingSlot = std::optional<Pending>;

  void read_blocks(archive::XmlElement container, const Around& around, Target target);
  void read_block(archive::XmlElement block, const Around& around, Target target,
                  PendingSlot& pending);
  void read_inner_blocks(archive::XmlElement container, const Around& around, Target target,
                         PendingSlot& pending);
  void read_paragraph(archive::XmlElement element, const Around& around, Target target,
                      PendingSlot& pending);
  [[nodiscard]] bool joins_next(const ParagraphProperties& properties) const;
  void read_boxes(const std::vector<archive::XmlElement>& boxes, Target target);
  void read_table(archive::XmlElement element, const Around& around, Target target);
  void read_rows(archive::XmlElement element, const Around& around, Target target, Table& table);
  void read_row(archive::XmlElement element, const Around& around, Target target, Table& table);
  void read_cells(archive::XmlElement element, const Around& around, TableRow& row,
                  std::vector<StoryItem>& following);
  void read_cell(archive::XmlElement element, const Around& around, TableRow& row,
                 std::vector<StoryItem>& following);
  static void deliver(Paragraph&& paragraph, Target target);

  ReadState& state_;
  const Numbering& numbering_;
  ListCounters body_counters_;
  ListCounters box_counters_;
  Fields fields_;
  bool too_deep_ = false;
};

}  // namespace sowlint::readers
