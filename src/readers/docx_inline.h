// The content of one paragraph: runs, fields, links, tracked changes, notes and drawings.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "archive/xml_tree.h"
#include "base/budget.h"
#include "readers/docx_fields.h"
#include "readers/docx_objects.h"
#include "readers/docx_styles.h"
#include "readers/look.h"
#include "readers/reader.h"
#include "readers/story_words.h"

namespace sowlint::readers {

/// The footnotes or endnotes of a document in the order in which they are referred to.
struct NoteOrder {
  std::vector<int> ids;
  std::map<int, std::size_t> number_of;  ///< from 1

  /// The number of the note `id`, given at the first call.
  std::size_t number(int id);
};

/// What reading needs and collects across paragraphs.
struct ReadState {
  const Styles& styles;
  const ReadOptions& options;
  base::Budget& budget;
  NoteOrder footnotes;
  NoteOrder endnotes;
  Objects objects;         ///< all but the boxes, which are given with their paragraph
  std::size_t tables = 0;  ///< met so far
};

/// What the paragraph lends its runs.
struct RunSetting {
  RunLook defaults;  ///< of the document and of the table around
  RunLook style;     ///< of the paragraph style
  Backdrop backdrop;
};

/// Reads the content of paragraphs into Words. One object a paragraph.
class InlineReader {
 public:
  InlineReader(ReadState& state, Fields& fields, const RunSetting& setting)
      : state_(state),
        fields_(fields),
        setting_(setting) {}

  /// The words of the paragraph `paragraph`; its text boxes go to `boxes`.
  [[nodiscard]] Words read(archive::XmlElement paragraph, std::vector<archive::XmlElement>& boxes);

 private:
  void read_children(archive::XmlElement element);
  void read_element(archive::XmlElement element);
  void read_run(archive::XmlElement run);
  void read_run_children(archive::XmlElement element, const RunLook& look);
  void read_run_part(archive::XmlElement part, const RunLook& look);
  void read_field_char(archive::XmlElement part, const RunLook& look);
  void read_note_reference(archive::XmlElement part, const RunLook& look);
  void read_revision(archive::XmlElement element, Revision::Kind kind);
  void read_simple_field(archive::XmlElement element);
  void read_math(archive::XmlElement element);
  void read_objects(archive::XmlElement part);
  /// Adds what `source` holds; no source where no one element holds exactly this.
  void add_text(std::string_view text, const RunLook& look, archive::XmlElement source);
  [[nodiscard]] archive::XmlElement branch_of(archive::XmlElement alternatives);
  [[nodiscard]] RunLook look_of(archive::XmlElement properties) const;

  ReadState& state_;
  Fields& fields_;
  const RunSetting& setting_;
  Words words_;
  std::vector<archive::XmlElement>* boxes_ = nullptr;
};

}  // namespace sowlint::readers
