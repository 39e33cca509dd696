#include "annotate/docx.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "annotate/docx_comments.h"
#include "annotate/docx_cuts.h"
#include "annotate/docx_part.h"
#include "annotate/docx_stretch.h"
#include "annotate/id_source.h"
#include "annotate/raw_xml.h"
#include "archive/zip_writer.h"
#include "readers/docx_package.h"
#include "readers/docx_reader.h"
#include "readers/docx_vocabulary.h"

namespace sowlint::annotate {
namespace {

using archive::XmlElement;
using archive::XmlTree;
using readers::DocxPackage;
using readers::Name;
using readers::Relationship;

constexpr std::string_view kTransitional =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

tl::unexpected<Error> refuse(ErrorKind kind, std::string message) {
  return tl::make_unexpected(Error{kind, std::move(message), {}, 0, 0});
}

bool is_signed(DocxPackage& package) {
  const auto roots = package.relationships_of("");
  if (!roots) return false;
  return std::any_of(roots->begin(), roots->end(),
                     [](const Relationship& root) { return root.type == "origin"; });
}

/// What stands in the text for words that no comment can stand at.
const char* words_for(Story story) {
  switch (story) {
    case Story::Footnote:
      return "In a footnote";
    case Story::Endnote:
      return "In an endnote";
    case Story::Header:
      return "In a header";
    case Story::Footer:
      return "In a footer";
    case Story::Comment:
      return "In a comment";
    case Story::TextBox:
      return "In a text box";
    case Story::Body:
      break;
  }
  return "In the text";
}

/// Writes into one package. One object a file.
class DocxAnnotation {
 public:
  DocxAnnotation(const PlacedText& text, DocxPackage& package, const AnnotateOptions& options,
                 const base::Limits& limits, base::Budget& budget)
      : text_(text),
        document_(text.document),
        package_(package),
        options_(options),
        limits_(limits),
        budget_(budget) {}

  Result<std::vector<archive::Member>> run(std::span<const Remark> remarks);

 private:
  /// Where a comment goes, and what it must say beside its own words.
  struct Anchor {
    Stretch stretch;
    std::string said_first;  ///< where the words really stand; "" if they are here
  };

  Result<std::vector<archive::Member>> write(const DocxPart& part, std::span<const Remark> remarks);
  void put(const DocxPart& part, const Remark& remark, DocxComments& comments, DocxCuts& cuts);
  [[nodiscard]] std::string replace(const DocxPart& part, const Replacement& replacement,
                                    DocxCuts& cuts);
  [[nodiscard]] std::optional<Anchor> anchor_of(const DocxPart& part, TextSpan words);
  [[nodiscard]] std::optional<Stretch> note_anchor(const DocxPart& part, const Block& block);
  [[nodiscard]] std::optional<Stretch> opening(const DocxPart& part) const;
  [[nodiscard]] const XmlTree* tree_of(const std::string& part);
  [[nodiscard]] std::vector<long> used_ids(const DocxPart& part);

  const PlacedText& text_;
  const Document& document_;
  DocxPackage& package_;
  const AnnotateOptions& options_;
  const base::Limits& limits_;
  base::Budget& budget_;
  std::string prefix_;       ///< of the main part's names
  std::string declaration_;  ///< what binds it where the root does not
  std::map<std::string, std::optional<XmlTree>> trees_;
  std::vector<TextSpan> replaced_;
};

const XmlTree* DocxAnnotation::tree_of(const std::string& part) {
  auto found = trees_.find(part);
  if (found == trees_.end()) {
    Result<XmlTree> tree = package_.parse(part);
    found = trees_.emplace(part, std::nullopt).first;
    if (tree) found->second = std::move(*tree);
  }
  return found->second ? &*found->second : nullptr;
}

void collect_ids(XmlElement element, std::vector<long>& ids) {
  if (const auto id = readers::whole_number(element.attribute(Name::Id))) ids.push_back(*id);
  for (const XmlElement child : element.children())
    collect_ids(child, ids);
}

// Word numbers changes throughout the document, not part by part.
std::vector<long> DocxAnnotation::used_ids(const DocxPart& part) {
  std::vector<long> ids = part.ids();
  for (const Relationship& related : package_.relationships()) {
    const bool has_changes = related.type == "header" || related.type == "footer" ||
                             related.type == "footnotes" || related.type == "endnotes";
    if (!has_changes || related.external || !package_.contains(related.target)) continue;
    if (const XmlTree* tree = tree_of(related.target)) collect_ids(tree->root(), ids);
  }
  return ids;
}

std::optional<Stretch> DocxAnnotation::opening(const DocxPart& part) const {
  for (const Block& block : document_.blocks) {
    if (block.origin.part != package_.main_part() || block.story != Story::Body) continue;
    if (auto stretch = stretch_of(part, text_, block, block.span)) return stretch;
  }
  return std::nullopt;
}

/// The mark in the text of the note that `block` stands in.
std::optional<Stretch> DocxAnnotation::note_anchor(const DocxPart& part, const Block& block) {
  const XmlTree* notes = tree_of(block.origin.part);
  if (notes == nullptr) return std::nullopt;
  for (const XmlElement note : notes->root().children()) {
    if (!note.bytes().contains(block.origin.bytes)) continue;
    const auto id = readers::whole_number(note.attribute(Name::Id));
    if (!id) return std::nullopt;
    const XmlElement run = part.note_mark(block.story == Story::Footnote, *id);
    if (!run) return std::nullopt;
    return Stretch{{run.bytes().begin}, {run.bytes().end}};
  }
  return std::nullopt;
}

std::optional<DocxAnnotation::Anchor> DocxAnnotation::anchor_of(const DocxPart& part,
                                                                TextSpan words) {
  const Block* block = block_at(document_, words.begin);
  std::optional<Stretch> stretch;
  std::string said_first;
  if (block != nullptr) {
    const bool here = block->origin.part == package_.main_part();
    if (here) stretch = stretch_of(part, text_, *block, words);
    if (!here && (block->story == Story::Footnote || block->story == Story::Endnote)) {
      stretch = note_anchor(part, *block);
    }
    if (!here || !stretch || block->story == Story::TextBox) {
      said_first = std::string(words_for(block->story)) + ": \u201C" +
                   document_.text.substr(words.begin, words.size()) + "\u201D";
    }
  }
  if (!stretch) stretch = opening(part);
  if (!stretch) return std::nullopt;
  return Anchor{*stretch, std::move(said_first)};
}

/// Puts the change in, or gives the reason why it is left out.
std::string DocxAnnotation::replace(const DocxPart& part, const Replacement& replacement,
                                    DocxCuts& cuts) {
  const auto overlaps = [&](TextSpan other) { return other.overlaps(replacement.clause); };
  if (std::any_of(replaced_.begin(), replaced_.end(), overlaps)) {
    return "another suggestion stands there";
  }
  const Replaceable found =
      replaceable(part, text_, package_.main_part(), replacement.clause, budget_);
  if (!found.stretch) return found.reason;
  replaced_.push_back(replacement.clause);
  const Stretch& stretch = *found.stretch;
  if (replacement.adds) {
    cuts.insert(stretch.to, " " + replacement.words, *stretch.to.leaf);
  } else {
    cuts.remove(stretch.from, stretch.to, stretch.from.leaf->parent);
    cuts.insert(stretch.to, replacement.words, *stretch.from.leaf);
  }
  return {};
}

void DocxAnnotation::put(const DocxPart& part, const Remark& remark, DocxComments& comments,
                         DocxCuts& cuts) {
  const std::optional<Anchor> anchor = anchor_of(part, remark.words);
  if (!anchor) return;
  std::vector<std::string> paragraphs = remark.paragraphs;
  if (!anchor->said_first.empty()) {
    paragraphs.insert(paragraphs.begin() + 1, anchor->said_first);
  }
  if (remark.replacement) {
    const std::string reason = replace(part, *remark.replacement, cuts);
    if (!reason.empty()) {
      paragraphs.push_back("The clause is not changed in place, because " + reason + ".");
    }
  }
  if (comments.has(options_.author, paragraphs)) return;
  const std::string id = comments.add(paragraphs);
  const auto mark = [&](const char* name) {
    return "<" + prefix_ + name + declaration_ + " " + prefix_ + "id=\"" + id + "\"/>";
  };
  const std::string& style = comments.mark_style();
  const std::string look = style.empty()
                               ? ""
                               : "<" + prefix_ + "rPr><" + prefix_ + "rStyle " + prefix_ +
                                     "val=\"" + escaped(style) + "\"/></" + prefix_ + "rPr>";
  cuts.start_at(anchor->stretch.from, mark("commentRangeStart"));
  cuts.end_at(anchor->stretch.to, mark("commentRangeEnd") + "<" + prefix_ + "r" + declaration_ +
                                      ">" + look + mark("commentReference") + "</" + prefix_ +
                                      "r>");
}

Result<std::vector<archive::Member>> DocxAnnotation::write(const DocxPart& part,
                                                           std::span<const Remark> remarks) {
  const std::string& bytes = part.bytes();
  const std::size_t root = part.root().bytes().begin;
  const TextSpan tag = start_tag_at(bytes, root);
  const bool strict = bytes.substr(tag.begin, tag.size()).find(kStrict) != std::string::npos;
  const Prefix prefix = prefix_for(bytes, root, strict ? kStrict : kTransitional, "w");
  prefix_ = prefix.name;
  declaration_ = prefix.declaration;
  Result<DocxComments> comments = DocxComments::open(package_, limits_, strict);
  if (!comments) return tl::make_unexpected(comments.error());
  IdSource ids(used_ids(part));
  DocxCuts cuts(part, ids, prefix, signature_of(options_, prefix_));
  std::vector<const Remark*> ordered;
  for (const Remark& remark : remarks)
    ordered.push_back(&remark);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Remark* a, const Remark* b) {
    return a->words.begin < b->words.begin;
  });
  for (const Remark* remark : ordered)
    put(part, *remark, *comments, cuts);
  Result<std::vector<archive::Member>> members = comments->members(options_);
  if (!members) return members;
  Result<std::string> text = cuts.apply(limits_.part_bytes);
  if (!text) return tl::make_unexpected(text.error());
  if (*text != bytes) members->push_back({package_.main_part(), *std::move(text)});
  return members;
}

Result<std::vector<archive::Member>> DocxAnnotation::run(std::span<const Remark> remarks) {
  Result<std::string> bytes = package_.bytes_of(package_.main_part());
  if (!bytes) return tl::make_unexpected(bytes.error());
  if (!is_utf8(*bytes)) {
    return refuse(ErrorKind::Input,
                  "the document's text is not in UTF-8, so that no comments can be put in; save "
                  "the file again in Word");
  }
  Result<XmlTree> tree =
      XmlTree::parse(*bytes, package_.main_part(), readers::docx_vocabulary(), limits_);
  if (!tree) return tl::make_unexpected(tree.error());
  const DocxPart part(*std::move(bytes), *std::move(tree));
  return write(part, remarks);
}

/// The pieces of `document`, which was read from `bytes` in one of the views of tracked changes.
Result<readers::BlockPieces> pieces_of(const Document& document, std::string_view bytes,
                                       const base::Limits& limits, base::Budget& budget) {
  for (const readers::RevisionView view :
       {readers::RevisionView::Final, readers::RevisionView::Original,
        readers::RevisionView::All}) {
    readers::ReadOptions options;
    options.view = view;
    options.limits = limits;
    auto placed = readers::read_placed_docx(document.path, bytes, options, budget);
    if (!placed) return tl::make_unexpected(std::move(placed.error()));
    const bool same = placed->document.text == document.text &&
                      placed->document.blocks.size() == document.blocks.size();
    if (same) return std::move(placed->pieces);
  }
  return refuse(ErrorKind::Input, "the file has changed while it was reviewed; review it again");
}

}  // namespace

Result<std::string> annotate_docx(const Document& document, std::string_view bytes,
                                  std::span<const Remark> remarks, const AnnotateOptions& options,
                                  const base::Limits& limits, base::Budget& budget) {
  const auto with_path = [&document](Error error) {
    error.path = document.path;
    return tl::make_unexpected(std::move(error));
  };
  Result<DocxPackage> package = DocxPackage::open(bytes, limits, budget);
  if (!package) return with_path(package.error());
  if (!package->duplicates().empty()) {
    return with_path({ErrorKind::Input,
                      "the package holds " + package->duplicates().front() +
                          " twice, so that no comments can be put in; save the file again in Word",
                      {},
                      0,
                      0});
  }
  if (is_signed(*package) && !options.break_seal) {
    return with_path({ErrorKind::Usage,
                      "the file is signed, and comments would make its signature void; give "
                      "--force to annotate it all the same",
                      {},
                      0,
                      0});
  }
  const Result<readers::BlockPieces> pieces = pieces_of(document, bytes, limits, budget);
  if (!pieces) return with_path(pieces.error());
  const PlacedText text{document, *pieces};
  const Result<std::vector<archive::Member>> members =
      DocxAnnotation(text, *package, options, limits, budget).run(remarks);
  if (!members) return with_path(members.error());
  if (members->empty()) return std::string(bytes);
  Result<std::string> written = archive::with_members(bytes, *members);
  return written ? std::move(written) : with_path(written.error());
}

}  // namespace sowlint::annotate
