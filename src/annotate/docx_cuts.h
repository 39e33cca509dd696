// Places in a part at which something is put in. Runs are cut at exact characters; nothing but the
// tags needed for that is written, and every other byte of the part stays.
//
//   <w:r><w:rPr>…</w:rPr><w:t>may not change</w:t></w:r>          cut before "not", after "not":
//   <w:r><w:rPr>…</w:rPr><w:t xml:space="preserve">may </w:t></w:r> starts
//   <w:r><w:rPr>…</w:rPr><w:t xml:space="preserve">not</w:t></w:r> ends
//   <w:r><w:rPr>…</w:rPr><w:t xml:space="preserve"> change</w:t></w:r>
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sowlint/error.h"
#include "sowlint/text_span.h"

#include "annotate/docx_part.h"
#include "annotate/id_source.h"
#include "annotate/raw_xml.h"

namespace sowlint::annotate {

/// A place that splits a part without splitting a tag.
struct CutPlace {
  enum class Kind { Boundary, InsideRun, InsideText };
  std::size_t offset = 0;
  Kind kind = Kind::Boundary;
  const Leaf* leaf = nullptr;  ///< gives the run, and the text element, that are cut
  bool exact = true;           ///< false: as near as the markup allows
};

/// Before, or after, `count` bytes of a leaf's characters.
[[nodiscard]] CutPlace place_before(const DocxPart& part, const Leaf& leaf, std::size_t count);
[[nodiscard]] CutPlace place_after(const DocxPart& part, const Leaf& leaf, std::size_t count);

/// Collects what goes into one part. Borrows part and ids.
class DocxCuts {
 public:
  /// `prefix` writes names of WordprocessingML; `signature` is the author and date attributes of
  /// changes, with a blank before each.
  DocxCuts(const DocxPart& part, IdSource& ids, Prefix prefix, std::string signature)
      : part_(part),
        ids_(ids),
        prefix_(std::move(prefix)),
        signature_(std::move(signature)) {}

  /// Puts markup in that begins, or ends, something there. What ends comes before what begins.
  void start_at(const CutPlace& place, const std::string& markup);
  void end_at(const CutPlace& place, const std::string& markup);

  /// Marks what lies in `stretch` (between two places in runs of one parent) as deleted.
  /// REQUIRES: the runs between hold nothing but text, tabs and breaks; see docx_exact.h.
  void remove(const CutPlace& from, const CutPlace& to, archive::XmlElement parent);

  /// Puts `words` in as an insertion, in the look of the run at `like`, behind what ends there.
  void insert(const CutPlace& place, const std::string& words, const Leaf& like);

  /// The part with all of it. An Error of kind Input if it would grow beyond `limit` bytes.
  [[nodiscard]] Result<std::string> apply(std::size_t limit);

 private:
  struct Cut {
    CutPlace place;
    std::string ends;
    std::string insertion;
    std::string starts;
  };

  struct Edit {
    std::size_t offset = 0;
    std::size_t removed = 0;
    std::string text;
  };

  /// Whether the stretch before a byte, and the one after it, are deleted here.
  struct Deleted {
    bool before = false;
    bool after = false;
  };

  Cut& cut_at(const CutPlace& place);
  [[nodiscard]] Deleted deleted_around(std::size_t offset) const;
  [[nodiscard]] std::string composed(const Cut& cut);
  [[nodiscard]] std::string run_start(archive::XmlElement run);
  [[nodiscard]] std::string properties_of(archive::XmlElement run, bool with_change);
  [[nodiscard]] std::string text_name(archive::XmlElement text, bool deleted) const;
  void edit_tags(archive::XmlElement text, std::vector<Edit>& edits) const;
  [[nodiscard]] std::string open_change(const char* name);
  [[nodiscard]] std::string close_change(const char* name) const;

  const DocxPart& part_;
  IdSource& ids_;
  Prefix prefix_;
  std::string signature_;
  std::map<std::size_t, Cut> cuts_;
  std::map<std::size_t, TextSpan> deleted_;              ///< stretches of runs by their begin
  std::map<std::size_t, archive::XmlElement> retagged_;  ///< text elements by their begin
  std::set<std::size_t> cut_texts_;                      ///< those cut inside
};

}  // namespace sowlint::annotate
