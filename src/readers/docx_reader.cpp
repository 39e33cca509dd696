#include "readers/docx_reader.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "readers/assembly.h"
#include "readers/docx_numbering.h"
#include "readers/docx_package.h"
#include "readers/docx_story.h"
#include "readers/docx_styles.h"
#include "readers/docx_unread.h"
#include "readers/docx_vocabulary.h"
#include "readers/note_marks.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;
using archive::XmlTree;

tl::unexpected<Error> refuse(std::string message) {
  return tl::make_unexpected(Error{ErrorKind::Input, std::move(message), {}, 0, 0});
}

/// Reads one package. One object a document.
class DocxReading {
 public:
  DocxReading(DocxPackage& package, const ReadOptions& options, base::Budget& budget,
              PlacedDocument& placed)
      : package_(package),
        options_(options),
        budget_(budget),
        assembly_(placed.document, options.limits),
        document_(placed.document) {
    assembly_.keep_pieces(placed.pieces);
  }

  Result<void> read();

 private:
  [[nodiscard]] Result<std::optional<XmlTree>> related_part(std::string_view type);
  [[nodiscard]] Result<void> read_definitions();
  [[nodiscard]] Result<void> read_body(ReadState& state);
  [[nodiscard]] Result<void> read_notes(ReadState& state, bool footnotes);
  void read_notes_of(XmlElement root, ReadState& state, bool footnotes);
  [[nodiscard]] Result<void> read_parts(ReadState& state, std::string_view type, Story story);
  void read_story(StoryReader& reader, XmlElement container);
  void note_lost(const std::string& words);

  DocxPackage& package_;
  const ReadOptions& options_;
  base::Budget& budget_;
  DocumentAssembly assembly_;
  Document& document_;
  Styles styles_;
  Numbering numbering_;
  bool too_deep_ = false;
};

Result<std::optional<XmlTree>> DocxReading::related_part(std::string_view type) {
  for (const Relationship& related : package_.relationships()) {
    if (related.type != type || related.external || !package_.contains(related.target)) continue;
    Result<XmlTree> tree = package_.parse(related.target);
    if (!tree) return tl::make_unexpected(tree.error());
    return std::optional<XmlTree>(std::move(*tree));
  }
  return std::optional<XmlTree>();
}

Result<void> DocxReading::read_definitions() {
  const Result<std::optional<XmlTree>> styles = related_part("styles");
  if (!styles) return tl::make_unexpected(styles.error());
  if (*styles) styles_ = Styles::read((*styles)->root());
  const Result<std::optional<XmlTree>> numbering = related_part("numbering");
  if (!numbering) return tl::make_unexpected(numbering.error());
  if (*numbering) numbering_ = Numbering::read((*numbering)->root(), styles_.lists());
  return {};
}

void DocxReading::note_lost(const std::string& words) {
  if (words.empty()) return;
  assembly_.add_integrity({"unread-content",
                           "high",
                           "The file holds a field without an end; the words after its start are "
                           "not read",
                           words,
                           {document_.text.size(), document_.text.size()}});
  mark_partial(document_, "a field without an end hides the words after its start");
}

void DocxReading::read_story(StoryReader& reader, XmlElement container) {
  note_lost(reader.read(container, [this](std::vector<StoryItem>&& items) {
    for (StoryItem& item : items)
      assembly_.add(std::move(item));
  }));
  too_deep_ = too_deep_ || reader.too_deep();
}

Result<void> DocxReading::read_body(ReadState& state) {
  const Result<XmlTree> tree = package_.parse(package_.main_part());
  if (!tree) return tl::make_unexpected(tree.error());
  const XmlElement body = tree->root().child(Name::Body);
  if (tree->root().name<Name>() != Name::Document || !body) {
    return refuse("the file is an office file but no Word document; save it as .docx, .md or .txt");
  }
  StoryReader reader(state, numbering_);
  assembly_.begin_story(Story::Body, package_.main_part());
  read_story(reader, body);
  return {};
}

Result<void> DocxReading::read_notes(ReadState& state, bool footnotes) {
  const std::string_view type = footnotes ? "footnotes" : "endnotes";
  for (const Relationship& related : package_.relationships()) {
    if (related.type != type || related.external || !package_.contains(related.target)) continue;
    const Result<XmlTree> tree = package_.parse(related.target);
    if (!tree) return tl::make_unexpected(tree.error());
    assembly_.begin_story(footnotes ? Story::Footnote : Story::Endnote, related.target);
    read_notes_of(tree->root(), state, footnotes);
  }
  return {};
}

void DocxReading::read_notes_of(XmlElement root, ReadState& state, bool footnotes) {
  std::map<int, XmlElement> notes;
  for (const XmlElement note : root.children()) {
    if (const auto id = whole_number(note.attribute(Name::Id))) notes.emplace(*id, note);
  }
  StoryReader reader(state, numbering_);
  const NoteOrder& order = footnotes ? state.footnotes : state.endnotes;
  // A note may refer to further notes, so the list can grow while it is read.
  for (std::size_t i = 0; i < order.ids.size(); ++i) {
    const auto note = notes.find(order.ids[i]);
    if (note == notes.end()) continue;
    std::string mark = footnotes ? footnote_mark(i + 1) : endnote_mark(i + 1);
    note_lost(reader.read(note->second, [&](std::vector<StoryItem>&& items) {
      for (StoryItem& item : items)
        assembly_.add_note(std::move(item), std::exchange(mark, {}));
    }));
  }
  too_deep_ = too_deep_ || reader.too_deep();
}

Result<void> DocxReading::read_parts(ReadState& state, std::string_view type, Story story) {
  for (const Relationship& related : package_.relationships()) {
    if (related.type != type || related.external || !package_.contains(related.target)) continue;
    const Result<XmlTree> tree = package_.parse(related.target);
    if (!tree) return tl::make_unexpected(tree.error());
    StoryReader reader(state, numbering_);
    assembly_.begin_story(story, related.target);
    read_story(reader, tree->root());
  }
  return {};
}

Result<void> DocxReading::read() {
  if (Result<void> definitions = read_definitions(); !definitions) return definitions;
  ReadState state{styles_, options_, budget_, {}, {}, {}};
  if (Result<void> body = read_body(state); !body) return body;
  for (const bool footnotes : {true, false}) {
    if (Result<void> notes = read_notes(state, footnotes); !notes) return notes;
  }

  struct Related {
    std::string_view type;
    Story story;
  };

  for (const Related& part : {Related{"header", Story::Header}, Related{"footer", Story::Footer},
                              Related{"comments", Story::Comment}}) {
    if (Result<void> read = read_parts(state, part.type, part.story); !read) return read;
  }
  if (budget_.exhausted()) {
    return refuse("the file takes more work to read than is allowed for one document");
  }
  report_unread(package_, state.objects, too_deep_, assembly_, document_);
  return {};
}

}  // namespace

Result<PlacedDocument> read_placed_docx(const std::string& path, std::string_view bytes,
                                        const ReadOptions& options, base::Budget& budget) {
  const auto with_path = [&path](Error error) {
    error.path = path;
    return tl::make_unexpected(std::move(error));
  };
  Result<DocxPackage> package = DocxPackage::open(bytes, options.limits, budget);
  if (!package) return with_path(package.error());
  PlacedDocument placed;
  placed.document.path = path;
  placed.document.format = Format::Docx;
  DocxReading reading(*package, options, budget, placed);
  if (Result<void> read = reading.read(); !read) return with_path(read.error());
  return placed;
}

Result<Document> read_docx(const std::string& path, std::string_view bytes,
                           const ReadOptions& options, base::Budget& budget) {
  Result<PlacedDocument> placed = read_placed_docx(path, bytes, options, budget);
  if (!placed) return tl::make_unexpected(std::move(placed.error()));
  return std::move(placed->document);
}

}  // namespace sowlint::readers
