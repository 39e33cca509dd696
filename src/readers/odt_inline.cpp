#include "readers/odt_inline.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "readers/measure.h"
#include "readers/note_marks.h"
#include "readers/odt_vocabulary.h"
#include "readers/unread.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

/// Longer than any sheet of paper people print contracts on (A3), in points.
constexpr double kBeyondPage = 1200;

bool lies_off_page(XmlElement drawing) {
  for (const Odf attribute : {Odf::X, Odf::Y}) {
    const auto points = points_of(drawing.attribute(attribute).value_or(""));
    if (points && std::abs(*points) >= kBeyondPage) return true;
  }
  return false;
}

bool holds_blocks(XmlElement element) {
  return element.child(Odf::P) || element.child(Odf::H) || element.child(Odf::List);
}

/// What an embedded document is, told by its type; "" for a formula, which people see as a picture.
std::string name_of_object(std::string_view type) {
  const auto has = [type](std::string_view part) { return type.find(part) != std::string::npos; };
  if (has("formula")) return {};
  if (has("chart")) return "a chart";
  if (has("spreadsheet")) return "an embedded spreadsheet";
  if (has("presentation") || has("graphics")) return "an embedded drawing";
  if (has("text")) return "an embedded text document";
  return "an embedded object";
}

void note_object(XmlElement object, OdtState& state) {
  std::string_view href = object.attribute(Odf::Href).value_or("");
  if (is_remote(href)) state.remote.emplace_back(href);
  if (object.child(Odf::Math)) return;
  std::string type(object.child(Odf::Document).attribute(Odf::MimeType).value_or(""));
  if (href.starts_with("./")) href.remove_prefix(2);
  for (const std::string& path : {std::string(href), std::string(href) + "/"}) {
    const auto member = state.media_types.find(path);
    if (type.empty() && member != state.media_types.end()) type = member->second;
  }
  if (std::string name = name_of_object(type); !name.empty()) state.unread.push_back(name);
}

}  // namespace

void collect_drawing(XmlElement drawing, bool off_page, OdtState& state,
                     std::vector<OdtBox>& boxes) {
  if (!state.budget.charge(1)) return;
  off_page = off_page || lies_off_page(drawing);
  if (holds_blocks(drawing)) {
    boxes.push_back({drawing, off_page});
    return;
  }
  bool object = false;
  for (const XmlElement child : drawing.children()) {
    switch (child.name<Odf>()) {
      case Odf::Object:
      case Odf::ObjectOle:
        note_object(child, state);
        object = true;
        break;
      case Odf::Plugin:
      case Odf::Applet:
        state.unread.emplace_back("an embedded program or film");
        break;
      case Odf::FloatingFrame:
        state.unread.emplace_back("a frame with another document");
        break;
      case Odf::Image: {
        const std::string_view href = child.attribute(Odf::Href).value_or("");
        if (is_remote(href)) state.remote.emplace_back(href);
        // An object brings a picture of itself.
        if (!object) ++state.images;
        break;
      }
      case Odf::Title:
      case Odf::Description:
        break;
      default:
        collect_drawing(child, off_page, state, boxes);
    }
  }
}

std::vector<Words> OdtInlineReader::read(XmlElement paragraph, std::vector<OdtBox>& boxes) {
  boxes_ = &boxes;
  parts_.clear();
  for (const std::string& id : state_.inserted)
    open_.push_back({id, 0});
  begin_part();
  RunLook look = look_;
  const XmlElement hidden = paragraph.child(Odf::HiddenParagraph);
  if (hidden && is_true(hidden, Odf::IsHidden)) look.hidden = true;
  read_children(paragraph, look);
  end_part();
  return std::move(parts_);
}

void OdtInlineReader::begin_part() {
  parts_.emplace_back();
  blank_ = true;
  for (Open& open : open_)
    open.begin = 0;
  deleted_begin_ = 0;
}

void OdtInlineReader::end_part() {
  if (deleted_ != nullptr) note_revision(*deleted_, deleted_begin_);
  for (const Open& open : open_) {
    const auto change = state_.changes.find(open.id);
    if (change != state_.changes.end()) note_revision(change->second, open.begin);
  }
}

void OdtInlineReader::note_revision(const OdtChange& change, std::size_t begin) {
  Words& words = parts_.back();
  if (words.text.size() <= begin) return;
  words.revisions.push_back({change.kind, {begin, words.text.size()}, change.author, change.date});
}

void OdtInlineReader::read_children(XmlElement element, const RunLook& look) {
  add_text(element.text(), look);
  for (const XmlElement child : element.children())
    read_element(child, look);
}

// Containers that are not known are entered: their words stand on the page, whatever they are.
void OdtInlineReader::read_element(XmlElement element, const RunLook& look) {
  if (!state_.budget.charge(1)) return;
  if (element.name() == archive::kXmlText) return add_text(element.text(), look);
  switch (element.name<Odf>()) {
    case Odf::Span: {
      RunLook inner = look;
      inner.apply(
          state_.styles->find("text", element.attribute(Odf::StyleName).value_or("?")).look);
      return read_children(element, inner);
    }
    case Odf::S:
      return add_blanks(static_cast<std::size_t>(number_of(element, Odf::Count, 1, 1000, 1)), look);
    case Odf::Tab:
    case Odf::LineBreak:
      return add_blanks(1, look);
    case Odf::Note:
      return read_note(element);
    case Odf::Annotation:
      state_.comments.push_back(element);
      return;
    case Odf::Change:
      return read_deleted(element);
    case Odf::ChangeStart: {
      const std::string id(element.attribute(Odf::ChangeId).value_or(""));
      const auto change = state_.changes.find(id);
      if (change == state_.changes.end() || change->second.kind != Revision::Kind::Inserted) return;
      state_.inserted.push_back(id);
      open_.push_back({id, parts_.back().text.size()});
      return;
    }
    case Odf::ChangeEnd:
      return end_change(element.attribute(Odf::ChangeId).value_or(""));
    case Odf::HiddenText:
      return parts_.back().note_hidden("The file holds words that are shown on a condition only",
                                       element.attribute(Odf::StringValue).value_or(""), false);
    case Odf::Frame:
    case Odf::Shape:
      return collect_drawing(element, backdrop_.off_page, state_, *boxes_);
    case Odf::RubyText:
    case Odf::SoftPageBreak:
      return;
    default:
      return read_children(element, look);
  }
}

void OdtInlineReader::read_note(XmlElement note) {
  const bool endnote = note.attribute(Odf::NoteClass) == "endnote";
  std::vector<XmlElement>& notes = endnote ? state_.endnotes : state_.footnotes;
  notes.push_back(note.child(Odf::NoteBody));
  parts_.back().append_mark(endnote ? endnote_mark(notes.size()) : footnote_mark(notes.size()));
  blank_ = false;
}

void OdtInlineReader::end_change(std::string_view id) {
  const auto is_it = [id](const Open& open) { return open.id == id; };
  const auto open = std::find_if(open_.begin(), open_.end(), is_it);
  if (open == open_.end()) return;
  note_revision(state_.changes.find(open->id)->second, open->begin);
  open_.erase(open);
  const auto inserted = std::find(state_.inserted.begin(), state_.inserted.end(), id);
  if (inserted != state_.inserted.end()) state_.inserted.erase(inserted);
}

void OdtInlineReader::read_deleted(XmlElement mark) {
  const auto change = state_.changes.find(mark.attribute(Odf::ChangeId).value_or(""));
  if (change == state_.changes.end() || change->second.kind != Revision::Kind::Deleted) return;
  // A change inside a change is none of LibreOffice's making.
  if (!shows_deletions(state_.options.view) || deleted_ != nullptr) return;
  // What a change holds is charged each time, so that many marks of one change cannot cost much.
  if (!state_.budget.charge(change->second.deleted.subtree_size() * 16)) return;
  deleted_ = &change->second;
  deleted_begin_ = parts_.back().text.size();
  bool first = true;
  read_deleted_blocks(change->second.deleted, first);
  note_revision(*deleted_, deleted_begin_);
  deleted_ = nullptr;
}

void OdtInlineReader::read_deleted_blocks(XmlElement container, bool& first) {
  for (const XmlElement block : container.children()) {
    const Odf kind = block.name<Odf>();
    if (kind == Odf::ChangeInfo) continue;
    if (kind != Odf::P && kind != Odf::H) {
      read_deleted_blocks(block, first);
      continue;
    }
    if (!first) {
      end_part();
      begin_part();
    }
    first = false;
    read_children(block, look_);
  }
}

void OdtInlineReader::add_text(std::string_view text, const RunLook& look) {
  if (text.empty() || !state_.budget.charge(text.size())) return;
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  std::string kept;
  kept.reserve(text.size());
  for (const char c : text) {
    if (!is_blank(c)) {
      kept += c;
    } else if (!blank_) {
      kept += ' ';
    }
    blank_ = is_blank(c);
  }
  add(kept, look);
}

void OdtInlineReader::add_blanks(std::size_t count, const RunLook& look) {
  add(std::string(count, ' '), look);
  blank_ = false;
}

void OdtInlineReader::add(std::string_view text, const RunLook& look) {
  if (!state_.inserted.empty() && !shows_insertions(state_.options.view)) return;
  append_as_seen(text, look, backdrop_, parts_.back());
}

}  // namespace sowlint::readers
