// The content of one OpenDocument paragraph: spans, blanks, fields, notes, tracked changes,
// drawings.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "archive/xml_tree.h"
#include "readers/look.h"
#include "readers/odt_state.h"
#include "readers/story_words.h"

namespace sowlint::readers {

/// Collects the text boxes that `drawing` (a frame or shape) holds, and counts what it holds else.
void collect_drawing(archive::XmlElement drawing, bool off_page, OdtState& state,
                     std::vector<OdtBox>& boxes);

/// Reads the content of paragraphs into Words. One object a paragraph.
class OdtInlineReader {
 public:
  OdtInlineReader(OdtState& state, const RunLook& look, const Backdrop& backdrop)
      : state_(state),
        look_(look),
        backdrop_(backdrop) {}

  /// The words of the paragraph: several where deleted paragraphs are shown. Its text boxes go to
  /// `boxes`.
  [[nodiscard]] std::vector<Words> read(archive::XmlElement paragraph, std::vector<OdtBox>& boxes);

 private:
  void read_children(archive::XmlElement element, const RunLook& look);
  void read_element(archive::XmlElement element, const RunLook& look);
  void read_note(archive::XmlElement note);
  void read_deleted(archive::XmlElement mark);
  void read_deleted_blocks(archive::XmlElement container, bool& first);
  void end_change(std::string_view id);
  void begin_part();
  void end_part();
  void add_text(std::string_view text, const RunLook& look);
  void add_blanks(std::size_t count, const RunLook& look);
  void add(std::string_view text, const RunLook& look);
  void note_revision(const OdtChange& change, std::size_t begin);

  /// An insertion that covers the current end of the words.
  struct Open {
    std::string id;
    std::size_t begin = 0;
  };

  OdtState& state_;
  const RunLook& look_;
  const Backdrop& backdrop_;
  std::vector<Words> parts_;
  std::vector<OdtBox>* boxes_ = nullptr;
  std::vector<Open> open_;
  const OdtChange* deleted_ = nullptr;  ///< the deletion being read
  std::size_t deleted_begin_ = 0;
  bool blank_ = true;  ///< a blank would follow another one, or begin the paragraph
};

}  // namespace sowlint::readers
