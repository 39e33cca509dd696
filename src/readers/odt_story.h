// One story of an OpenDocument text (the body, a note, a header) as paragraphs and table rows.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "archive/xml_tree.h"
#include "readers/look.h"
#include "readers/odt_lists.h"
#include "readers/odt_state.h"
#include "readers/story_items.h"

namespace sowlint::readers {

/// Reads stories that share their list numbers. Give each kind of story its own reader.
class OdtStoryReader {
 public:
  explicit OdtStoryReader(OdtState& state) : state_(state) {}

  /// Receives the items that one block of a story has given.
  using Sink = std::function<void(std::vector<StoryItem>&&)>;

  /// Reads the blocks inside `container` and gives their items to `sink` in reading order. A text
  /// box follows the paragraph or row it is anchored in, a nested table the row it stands in.
  void read(archive::XmlElement container, const Sink& sink);

 private:
  /// A list while its items are read.
  struct List {
    const OdtListStyle* style = nullptr;
    OdtCounters* counters = nullptr;
    int level = 0;
    int start = 0;       ///< number that the next label gets; 0: the next one
    bool fresh = false;  ///< the next paragraph is the item's first
  };

  /// What surrounds the blocks being read.
  struct Around {
    Backdrop backdrop;
    std::size_t table_depth = 0;
    bool in_box = false;
    bool contents = false;
    bool hidden = false;
    List* list = nullptr;
  };

  /// Where what is read goes.
  struct Target {
    std::vector<Paragraph>* paragraphs = nullptr;  ///< of a cell; null: to `items`
    std::vector<StoryItem>* items = nullptr;
  };

  /// A table while its rows are read.
  struct Table {
    std::size_t number = 0;
    std::size_t rows = 0;
  };

  void read_blocks(archive::XmlElement container, const Around& around, Target target);
  void read_block(archive::XmlElement block, const Around& around, Target target);
  void read_paragraph(archive::XmlElement element, const Around& around, Target target);
  void number(archive::XmlElement element, const Around& around, const OdtStyle& style,
              Paragraph& paragraph);
  void read_boxes(const std::vector<OdtBox>& boxes, Target target);
  void read_list(archive::XmlElement element, const Around& around, Target target);
  [[nodiscard]] OdtCounters* counters_of(archive::XmlElement list, const std::string& style);
  void read_section(archive::XmlElement element, const Around& around, Target target);
  void read_table(archive::XmlElement element, const Around& around, Target target);
  void read_rows(archive::XmlElement element, const Around& around, Target target, Table& table,
                 bool headers);
  void read_row(archive::XmlElement element, const Around& around, Target target, Table& table,
                bool header);
  static void deliver(Paragraph&& paragraph, Target target);

  OdtState& state_;
  std::vector<std::unique_ptr<OdtCounters>> counters_;
  std::map<std::string, OdtCounters*, std::less<>> by_id_;
  std::map<std::string, OdtCounters*, std::less<>> by_style_;
  OdtCounters outline_;
};

}  // namespace sowlint::readers
