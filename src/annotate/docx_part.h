// The main part of a Word package with an index from pieces of text to the runs they stand in.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "annotate/raw_xml.h"
#include "archive/xml_tree.h"

namespace sowlint::annotate {

/// An element that holds text, a tab or a break, and where it stands.
struct Leaf {
  archive::XmlElement element;
  archive::XmlElement run;     ///< the outermost w:r around it
  archive::XmlElement parent;  ///< of that run
  bool direct = false;         ///< a child of the run itself, not of a ruby or a text box in it
  bool first = false;          ///< nothing but run properties stands before it in the run
  bool last = false;           ///< nothing stands after it in the run
};

/// Owns bytes and tree. Elements that it gives live as long. For one thread.
class DocxPart {
 public:
  /// REQUIRES: `tree` was parsed from `bytes` with docx_vocabulary().
  DocxPart(std::string bytes, archive::XmlTree tree);

  DocxPart(const DocxPart&) = delete;
  DocxPart& operator=(const DocxPart&) = delete;

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

  [[nodiscard]] archive::XmlElement root() const { return tree_.root(); }

  /// The leaf whose '<' stands at that byte; null if there is none in a run.
  [[nodiscard]] const Leaf* leaf_at(std::size_t element) const;

  /// The byte of the part before which `count` bytes of a text element's characters stand; nothing
  /// where it cannot be cut there.
  [[nodiscard]] std::optional<std::size_t> offset_in(archive::XmlElement text,
                                                     std::size_t count) const;

  /// Whether that byte lies between the begin and the end of a field.
  [[nodiscard]] bool in_field(std::size_t offset) const;

  /// The outermost run with the mark of that footnote or endnote; no element if there is none.
  [[nodiscard]] archive::XmlElement note_mark(bool footnote, int id) const;

  /// Every number that a w:id of the part holds.
  [[nodiscard]] const std::vector<long>& ids() const { return ids_; }

 private:
  /// The run and its parent while its inside is walked.
  struct Around {
    archive::XmlElement run;
    archive::XmlElement parent;
  };

  void walk(archive::XmlElement element, const Around& around);
  void walk_run(archive::XmlElement run, const Around& around);
  void note(archive::XmlElement element, const Around& around, bool direct);

  std::string bytes_;
  archive::XmlTree tree_;
  std::unordered_map<std::size_t, Leaf> leaves_;
  std::vector<std::pair<std::size_t, int>> field_depth_;  ///< from that byte on
  std::map<std::pair<bool, int>, archive::XmlElement> note_marks_;
  std::vector<long> ids_;
  mutable std::unordered_map<std::size_t, TextOffsets> offsets_;  ///< of the elements asked about
};

}  // namespace sowlint::annotate
