#include "readers/odt_reader.h"

#include <optional>
#include <utility>
#include <vector>

#include "archive/zip_reader.h"
#include "readers/assembly.h"
#include "readers/note_marks.h"
#include "readers/odt_lists.h"
#include "readers/odt_state.h"
#include "readers/odt_story.h"
#include "readers/odt_styles.h"
#include "readers/odt_vocabulary.h"
#include "readers/office_files.h"
#include "readers/unread.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;
using archive::XmlTree;

constexpr const char* kContent = "content.xml";
constexpr const char* kStyles = "styles.xml";
constexpr const char* kManifest = "META-INF/manifest.xml";

tl::unexpected<Error> refuse(std::string message) {
  return tl::make_unexpected(Error{ErrorKind::Input, std::move(message), {}, 0, 0});
}

/// The parts of a file: of a flat one, `content` holds everything.
struct OdtParts {
  XmlTree content;
  std::optional<XmlTree> styles;
  std::map<std::string, std::string, std::less<>> media_types;
  std::vector<std::string> duplicates;
  bool flat = false;

  [[nodiscard]] XmlElement style_root() const { return styles ? styles->root() : content.root(); }
};

Result<XmlTree> parse(std::string_view part, const std::string& name, const base::Limits& limits,
                      base::Budget& budget) {
  if (!budget.charge(part.size()))
    return refuse("the file takes more work to read than is allowed for one document");
  return XmlTree::parse(part, name, odt_vocabulary(), limits);
}

Result<void> read_manifest(const XmlTree& manifest, OdtParts& parts) {
  for (const XmlElement entry : manifest.root().children()) {
    if (entry.child(Odf::EncryptionData)) {
      return refuse(
          "the file is protected by a password; open it in LibreOffice, save it without a password "
          "and review that");
    }
    parts.media_types[std::string(entry.attribute(Odf::FullPath).value_or(""))] =
        entry.attribute(Odf::MediaType).value_or("");
  }
  return {};
}

Result<OdtParts> open_package(std::string_view bytes, const base::Limits& limits,
                              base::Budget& budget) {
  Result<archive::ZipReader> zip = archive::ZipReader::open(bytes, limits);
  if (!zip) return tl::make_unexpected(zip.error());
  OdtParts parts;
  parts.duplicates = zip->duplicates();
  const auto part = [&](const char* name) -> Result<XmlTree> {
    const Result<std::string> text = zip->read(name);
    if (!text) return tl::make_unexpected(text.error());
    return parse(*text, name, limits, budget);
  };
  if (zip->contains(kManifest)) {
    const Result<XmlTree> manifest = part(kManifest);
    if (!manifest) return tl::make_unexpected(manifest.error());
    if (Result<void> read = read_manifest(*manifest, parts); !read)
      return tl::make_unexpected(read.error());
  }
  if (!zip->contains(kContent)) {
    return refuse("the package holds no content.xml; get the document again or save it as .docx");
  }
  Result<XmlTree> content = part(kContent);
  if (!content) return tl::make_unexpected(content.error());
  parts.content = std::move(*content);
  if (zip->contains(kStyles)) {
    Result<XmlTree> styles = part(kStyles);
    if (!styles) return tl::make_unexpected(styles.error());
    parts.styles = std::move(*styles);
  }
  return parts;
}

Result<OdtParts> open_parts(std::string_view bytes, const base::Limits& limits,
                            base::Budget& budget) {
  if (is_zip(bytes)) return open_package(bytes, limits, budget);
  Result<XmlTree> content = parse(bytes, "of the flat document", limits, budget);
  if (!content) return tl::make_unexpected(content.error());
  OdtParts parts;
  parts.content = std::move(*content);
  parts.flat = true;
  return parts;
}

OdtChanges changes_of(XmlElement text) {
  OdtChanges changes;
  for (const XmlElement region : text.child(Odf::TrackedChanges).children()) {
    if (region.name<Odf>() != Odf::ChangedRegion) continue;
    OdtChange change;
    XmlElement kind = region.child(Odf::Insertion);
    if (!kind) {
      kind = region.child(Odf::Deletion);
      change.kind = Revision::Kind::Deleted;
      change.deleted = kind;
    }
    if (!kind) continue;
    const XmlElement info = kind.child(Odf::ChangeInfo);
    change.author = info.child(Odf::Creator).text();
    change.date = info.child(Odf::Date).text();
    const auto old_id = region.attribute(Odf::TextId);
    changes.emplace(region.attribute(Odf::XmlId).value_or(old_id.value_or("")), std::move(change));
  }
  return changes;
}

/// Reads one file. One object a document.
class OdtReading {
 public:
  OdtReading(const OdtParts& parts, const ReadOptions& options, Document& document)
      : parts_(parts),
        assembly_(document, options.limits),
        document_(document) {}

  Result<void> read(const ReadOptions& options, base::Budget& budget) {
    const XmlElement root = parts_.content.root();
    const XmlElement text = root.child(Odf::Body).child(Odf::Text);
    if (!text) {
      return refuse(
          "this is an OpenDocument file but no text; review the document it belongs to, saved as "
          ".odt or .docx");
    }
    const XmlElement styles_root = parts_.style_root();
    const XmlElement common = styles_root.child(Odf::Styles);
    const OdtStyles styles = OdtStyles::read({common, root.child(Odf::AutomaticStyles)});
    const OdtStyles furniture = OdtStyles::read({common, styles_root.child(Odf::AutomaticStyles)});
    OdtListStyles lists;
    lists.add(common);
    lists.add(styles_root.child(Odf::AutomaticStyles));
    lists.add(root.child(Odf::AutomaticStyles));
    OdtState state{
        &styles, lists, options, budget, changes_of(text), parts_.media_types, {}, {}, {}, {}, {},
        {},      0,     0,       false};
    read_story(state, text, Story::Body);
    read_notes(state, false);
    read_notes(state, true);
    state.styles = &furniture;
    read_furniture(state, styles_root.child(Odf::MasterStyles));
    state.styles = &styles;
    read_comments(state);
    if (budget.exhausted())
      return refuse("the file takes more work to read than is allowed for one document");
    report(state);
    return {};
  }

 private:
  [[nodiscard]] std::string part_name(bool styles) const {
    if (parts_.flat) return {};
    return styles ? kStyles : kContent;
  }

  void read_story(OdtState& state, XmlElement container, Story story) {
    assembly_.begin_story(story, part_name(story == Story::Header || story == Story::Footer));
    read_blocks_of(state, container);
  }

  void read_blocks_of(OdtState& state, XmlElement container) {
    OdtStoryReader(state).read(container, [this](std::vector<StoryItem>&& items) {
      for (StoryItem& item : items)
        assembly_.add(std::move(item));
    });
  }

  void read_notes(OdtState& state, bool endnotes) {
    std::vector<XmlElement>& notes = endnotes ? state.endnotes : state.footnotes;
    if (notes.empty()) return;
    assembly_.begin_story(endnotes ? Story::Endnote : Story::Footnote, part_name(false));
    OdtStoryReader reader(state);
    // A note may hold further notes, so the list can grow while it is read.
    for (std::size_t i = 0; i < notes.size(); ++i) {
      std::string mark = endnotes ? endnote_mark(i + 1) : footnote_mark(i + 1);
      reader.read(notes[i], [&](std::vector<StoryItem>&& items) {
        for (StoryItem& item : items)
          assembly_.add_note(std::move(item), std::exchange(mark, {}));
      });
    }
  }

  void read_furniture(OdtState& state, XmlElement master_styles) {
    for (const XmlElement page : master_styles.children()) {
      for (const XmlElement part : page.children()) {
        switch (part.name<Odf>()) {
          case Odf::Header:
          case Odf::HeaderLeft:
          case Odf::HeaderFirst:
            read_story(state, part, Story::Header);
            break;
          case Odf::Footer:
          case Odf::FooterLeft:
          case Odf::FooterFirst:
            read_story(state, part, Story::Footer);
            break;
          default:
            break;
        }
      }
    }
  }

  void read_comments(OdtState& state) {
    // Comments hold no comments; one that does would go on for ever.
    const std::vector<XmlElement> comments = std::move(state.comments);
    if (!comments.empty()) assembly_.begin_story(Story::Comment, part_name(false));
    for (const XmlElement comment : comments)
      read_blocks_of(state, comment);
  }

  void report(const OdtState& state) {
    report_unread_objects(state.unread, assembly_, document_);
    report_images(state.images, assembly_, document_);
    if (state.too_deep) {
      assembly_.add_integrity(
          {"unread-content", "high", "The file holds tables nested too deeply to be read", {}, {}});
      mark_partial(document_, "tables nested too deeply");
    }
    for (const std::string& name : parts_.duplicates)
      report_duplicate(name, assembly_, document_);
    for (const std::string& address : state.remote) {
      assembly_.add_integrity({"remote-reference",
                               "medium",
                               "The file makes programs load something from another computer; "
                               "sowlint does not fetch it",
                               address,
                               {}});
    }
    for (const auto& [path, type] : parts_.media_types) {
      if (!path.starts_with("Basic/") && !path.starts_with("Scripts/")) continue;
      report_macros(assembly_);
      break;
    }
    report_notes_cut(assembly_, document_);
  }

  const OdtParts& parts_;
  DocumentAssembly assembly_;
  Document& document_;
};

}  // namespace

Result<Document> read_odt(const std::string& path, std::string_view bytes,
                          const ReadOptions& options, base::Budget& budget) {
  const auto with_path = [&path](Error error) {
    error.path = path;
    return tl::make_unexpected(std::move(error));
  };
  const Result<OdtParts> parts = open_parts(bytes, options.limits, budget);
  if (!parts) return with_path(parts.error());
  Document document;
  document.path = path;
  document.format = Format::Odt;
  if (Result<void> read = OdtReading(*parts, options, document).read(options, budget); !read) {
    return with_path(read.error());
  }
  return document;
}

}  // namespace sowlint::readers
