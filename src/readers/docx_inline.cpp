#include "readers/docx_inline.h"

#include <string_view>
#include <utility>

#include "readers/docx_symbols.h"
#include "readers/docx_vocabulary.h"
#include "readers/note_marks.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

constexpr std::string_view kHiddenMessage =
    "The file holds words that Word does not show (hidden text)";
constexpr std::string_view kNoBreakHyphen = "\u2011";
constexpr std::string_view kSoftHyphen = "\u00AD";

bool has_child_gallery(XmlElement properties, std::string_view gallery) {
  return val(properties.child(Name::DocPartObj).child(Name::DocPartGallery)) == gallery;
}

/// A switch that styles may each turn on: on in both of two layers cancels out.
std::optional<bool> toggled(std::optional<bool> below, std::optional<bool> above) {
  if (!above) return below;
  return *above != below.value_or(false);
}

}  // namespace

std::size_t NoteOrder::number(int id) {
  const auto [entry, is_new] = number_of.emplace(id, ids.size() + 1);
  if (is_new) ids.push_back(id);
  return entry->second;
}

Words InlineReader::read(XmlElement paragraph, std::vector<XmlElement>& boxes) {
  boxes_ = &boxes;
  words_ = Words();
  words_.contents = fields_.in_listing();
  read_children(paragraph);
  return std::move(words_);
}

void InlineReader::read_children(XmlElement element) {
  for (const XmlElement child : element.children())
    read_element(child);
}

// Containers that are not known are entered: their words stand on the page, whatever they are.
void InlineReader::read_element(XmlElement element) {
  if (!state_.budget.charge(1)) return;
  switch (element.name<Name>()) {
    case Name::R:
      return read_run(element);
    case Name::Ins:
      return read_revision(element, Revision::Kind::Inserted);
    case Name::MoveTo:
      return read_revision(element, Revision::Kind::MovedHere);
    case Name::Del:
      return read_revision(element, Revision::Kind::Deleted);
    case Name::MoveFrom:
      return read_revision(element, Revision::Kind::MovedAway);
    case Name::FldSimple:
      return read_simple_field(element);
    case Name::OMath:
      return read_math(element);
    case Name::AlternateContent:
      return read_children(branch_of(element));
    case Name::Sdt:
      if (has_child_gallery(element.child(Name::SdtPr), "Table of Contents")) {
        words_.contents = true;
      }
      return read_children(element.child(Name::SdtContent));
    case Name::PPr:
    case Name::RPr:
    case Name::CustomXmlPr:
    case Name::SmartTagPr:
      return;
    default:
      return read_children(element);
  }
}

void InlineReader::read_revision(XmlElement element, Revision::Kind kind) {
  const bool adds = kind == Revision::Kind::Inserted || kind == Revision::Kind::MovedHere;
  const RevisionView view = state_.options.view;
  if (adds ? !shows_insertions(view) : !shows_deletions(view)) return;
  const std::size_t begin = words_.text.size();
  const std::size_t outer = words_.revisions.size();
  read_children(element);
  if (words_.text.size() == begin) return;
  Revision revision;
  revision.kind = kind;
  revision.span = {begin, words_.text.size()};
  revision.author = element.attribute(Name::Author).value_or("");
  revision.date = element.attribute(Name::Date).value_or("");
  words_.revisions.insert(words_.revisions.begin() + static_cast<std::ptrdiff_t>(outer),
                          std::move(revision));
}

void InlineReader::read_simple_field(XmlElement element) {
  if (is_listing_code(element.attribute(Name::Instr).value_or(""))) words_.contents = true;
  read_children(element);
}

void InlineReader::read_math(XmlElement element) {
  if (element.name<Name>() == Name::MathT) {
    if (!fields_.in_code()) words_.append(element.text());
    return;
  }
  for (const XmlElement child : element.children())
    read_math(child);
}

RunLook InlineReader::look_of(XmlElement properties) const {
  RunLook look = setting_.defaults;
  RunLook styles = setting_.style;
  if (const auto id = val(properties.child(Name::RStyle))) {
    if (const Style* character = state_.styles.find(*id)) {
      const std::optional<bool> hidden = toggled(styles.hidden, character->look.hidden);
      const std::optional<bool> bold = toggled(styles.bold, character->look.bold);
      styles.apply(character->look);
      styles.hidden = hidden;
      styles.bold = bold;
    }
  }
  look.apply(styles);
  if (properties) look.apply(read_run_look(properties));
  return look;
}

void InlineReader::read_run(XmlElement run) {
  const RunLook look = look_of(run.child(Name::RPr));
  read_run_children(run, look);
}

void InlineReader::read_run_children(XmlElement element, const RunLook& look) {
  for (const XmlElement part : element.children())
    read_run_part(part, look);
}

void InlineReader::read_run_part(XmlElement part, const RunLook& look) {
  if (!state_.budget.charge(1)) return;
  if (part.name() == archive::kXmlText) return add_text(part.text(), look, {});
  switch (part.name<Name>()) {
    case Name::T:
    case Name::DelText:
      add_text(part.text(), look, part);
      return read_run_children(part, look);
    case Name::Tab:
    case Name::PTab:
    case Name::Br:
    case Name::Cr:
      return add_text(" ", look, part);
    case Name::NoBreakHyphen:
      return add_text(kNoBreakHyphen, look, part);
    case Name::SoftHyphen:
      return add_text(kSoftHyphen, look, part);
    case Name::Sym:
      return add_text(symbol_text(part), look, part);
    case Name::FldChar:
      return read_field_char(part, look);
    case Name::InstrText:
      return fields_.add_code(part.text());
    case Name::FootnoteReference:
    case Name::EndnoteReference:
      return read_note_reference(part, look);
    case Name::Drawing:
    case Name::Pict:
    case Name::Object:
      return read_objects(part);
    case Name::AlternateContent:
      return read_run_children(branch_of(part), look);
    case Name::R:
      return read_run(part);
    case Name::RPr:
    case Name::Rt:
    case Name::DelInstrText:
      return;
    default:
      return read_run_children(part, look);
  }
}

void InlineReader::read_field_char(XmlElement part, const RunLook& look) {
  const std::string generated = fields_.mark(part);
  words_.contents = words_.contents || fields_.in_listing();
  if (!generated.empty()) add_text(generated, look, {});
}

void InlineReader::read_note_reference(XmlElement part, const RunLook& look) {
  const std::optional<int> id = whole_number(part.attribute(Name::Id));
  if (!id || look.hidden.value_or(false) || fields_.in_code()) return;
  const bool footnote = part.name<Name>() == Name::FootnoteReference;
  const std::size_t number = (footnote ? state_.footnotes : state_.endnotes).number(*id);
  if (part.attribute(Name::CustomMarkFollows)) return;  // its own mark is text of the run
  words_.append_mark(footnote ? footnote_mark(number) : endnote_mark(number));
}

void InlineReader::read_objects(XmlElement part) {
  Objects found;
  collect_objects(part, state_.budget, found);
  boxes_->insert(boxes_->end(), found.boxes.begin(), found.boxes.end());
  for (const std::string& words : found.word_art) {
    if (!words_.text.empty() && !words_.text.ends_with(' ')) words_.append(" ");
    words_.append(words);
    words_.append(" ");
  }
  for (const std::string& words : found.other_words) {
    words_.note_hidden("A drawing shows other words in older programs", words, false);
  }
  Objects& all = state_.objects;
  all.images += found.images;
  all.off_page.merge(found.off_page);
  all.unread.insert(all.unread.end(), found.unread.begin(), found.unread.end());
}

XmlElement InlineReader::branch_of(XmlElement alternatives) {
  std::string lost;
  const XmlElement branch = chosen_branch(alternatives, state_.budget, lost);
  if (!lost.empty()) {
    words_.note_hidden("A passage shows other words in older programs", lost, false);
  }
  return branch;
}

void InlineReader::add_text(std::string_view text, const RunLook& look, XmlElement source) {
  if (text.empty()) return;
  if (fields_.in_code()) return fields_.add_unprinted(text);
  if (look.hidden.value_or(false)) return words_.note_hidden(kHiddenMessage, text, false);
  fields_.note_printed();
  const std::size_t begin = words_.text.size();
  append_as_seen(text, look, setting_.backdrop, words_);
  if (source && words_.text.size() > begin) {
    words_.pieces.push_back({{begin, words_.text.size()}, source.bytes().begin, 0});
  }
}

}  // namespace sowlint::readers
