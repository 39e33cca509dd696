#include "annotate/docx_cuts.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "readers/docx_vocabulary.h"

namespace sowlint::annotate {
namespace {

using archive::XmlElement;
using readers::Name;

bool is_text(XmlElement element) {
  return element.name<Name>() == Name::T || element.name<Name>() == Name::DelText;
}

CutPlace before(const Leaf& leaf, bool exact) {
  if (!leaf.direct) return {leaf.run.bytes().begin, CutPlace::Kind::Boundary, &leaf, false};
  if (leaf.first) return {leaf.run.bytes().begin, CutPlace::Kind::Boundary, &leaf, exact};
  return {leaf.element.bytes().begin, CutPlace::Kind::InsideRun, &leaf, exact};
}

CutPlace after(const Leaf& leaf, bool exact) {
  if (!leaf.direct) return {leaf.run.bytes().end, CutPlace::Kind::Boundary, &leaf, false};
  if (leaf.last) return {leaf.run.bytes().end, CutPlace::Kind::Boundary, &leaf, exact};
  return {leaf.element.bytes().end, CutPlace::Kind::InsideRun, &leaf, exact};
}

/// The byte inside the leaf's text; nothing where it cannot be cut.
std::optional<std::size_t> inside(const DocxPart& part, const Leaf& leaf, std::size_t count) {
  if (!leaf.direct || !is_text(leaf.element)) return std::nullopt;
  return part.offset_in(leaf.element, count);
}

/// Characters that a leaf stands for; text knows its own.
bool is_all_of(const Leaf& leaf, std::size_t count) {
  return !is_text(leaf.element) || count >= leaf.element.text().size();
}

/// A text element with other markup in it: what follows that is not its text().
bool is_whole(const Leaf& leaf) {
  return leaf.element.subtree_size() == 1;
}

}  // namespace

CutPlace place_before(const DocxPart& part, const Leaf& leaf, std::size_t count) {
  if (count == 0) return before(leaf, true);
  const std::optional<std::size_t> at = inside(part, leaf, count);
  if (!at) return before(leaf, false);
  return {*at, CutPlace::Kind::InsideText, &leaf, true};
}

CutPlace place_after(const DocxPart& part, const Leaf& leaf, std::size_t count) {
  if (is_all_of(leaf, count)) return after(leaf, is_whole(leaf));
  const std::optional<std::size_t> at = inside(part, leaf, count);
  if (!at) return after(leaf, false);
  return {*at, CutPlace::Kind::InsideText, &leaf, true};
}

DocxCuts::Cut& DocxCuts::cut_at(const CutPlace& place) {
  Cut& cut = cuts_[place.offset];
  cut.place = place;
  if (place.kind == CutPlace::Kind::InsideText) {
    const XmlElement text = place.leaf->element;
    retagged_.emplace(text.bytes().begin, text);
    cut_texts_.insert(text.bytes().begin);
  }
  return cut;
}

void DocxCuts::start_at(const CutPlace& place, const std::string& markup) {
  cut_at(place).starts += markup;
}

void DocxCuts::end_at(const CutPlace& place, const std::string& markup) {
  cut_at(place).ends += markup;
}

void DocxCuts::remove(const CutPlace& from, const CutPlace& to, XmlElement parent) {
  for (const XmlElement run : parent.children()) {
    const TextSpan bytes = run.bytes();
    if (bytes.begin >= to.offset) break;
    if (bytes.end <= from.offset || run.name<Name>() != Name::R) continue;
    if (run.child(Name::CommentReference)) continue;  // the mark of a comment stays
    const TextSpan stretch{std::max(bytes.begin, from.offset), std::min(bytes.end, to.offset)};
    deleted_.emplace(stretch.begin, stretch);
    cut_at(stretch.begin == from.offset ? from : CutPlace{stretch.begin});
    cut_at(stretch.end == to.offset ? to : CutPlace{stretch.end});
    for (const XmlElement child : run.children()) {
      if (child.name<Name>() == Name::T && child.bytes().overlaps(stretch)) {
        retagged_.emplace(child.bytes().begin, child);
      }
    }
  }
}

void DocxCuts::insert(const CutPlace& place, const std::string& words, const Leaf& like) {
  const std::string run = prefix_.name + "r";
  cut_at(place).insertion += open_change("ins") + "<" + run + ">" + properties_of(like.run, false) +
                             "<" + prefix_.name + "t xml:space=\"preserve\">" + escaped(words) +
                             "</" + prefix_.name + "t></" + run + ">" + close_change("ins");
}

std::string DocxCuts::open_change(const char* name) {
  return "<" + prefix_.name + name + prefix_.declaration + " " + prefix_.name + "id=\"" +
         ids_.next() + "\"" + signature_ + ">";
}

std::string DocxCuts::close_change(const char* name) const {
  return "</" + prefix_.name + name + ">";
}

DocxCuts::Deleted DocxCuts::deleted_around(std::size_t offset) const {
  Deleted result;
  const auto next = deleted_.lower_bound(offset);
  if (next != deleted_.end() && next->first == offset) result.after = true;
  if (next == deleted_.begin()) return result;
  const TextSpan before = std::prev(next)->second;
  result.before = before.end >= offset;
  result.after = result.after || before.end > offset;
  return result;
}

// A tracked change of a run's look has a number of its own, which a copy must not share.
std::string DocxCuts::properties_of(XmlElement run, bool with_change) {
  const XmlElement properties = run.child(Name::RPr);
  if (!properties) return {};
  const std::string& bytes = part_.bytes();
  const TextSpan whole = properties.bytes();
  const XmlElement change = properties.child(Name::RPrChange);
  if (!change) return bytes.substr(whole.begin, whole.size());
  const TextSpan inner = change.bytes();
  const TextSpan name = name_at(bytes, inner.begin);
  const std::string written = bytes.substr(name.begin, name.size());
  const std::string id_name = written.substr(0, written.rfind(':') + 1) + "id";
  const auto id = attribute_in(bytes, start_tag_at(bytes, inner.begin), id_name);
  std::string result = bytes.substr(whole.begin, inner.begin - whole.begin);
  if (with_change && id) {
    result += bytes.substr(inner.begin, id->begin - inner.begin) + ids_.next() +
              bytes.substr(id->end, inner.end - id->end);
  }
  return result + bytes.substr(inner.end, whole.end - inner.end);
}

std::string DocxCuts::run_start(XmlElement run) {
  const TextSpan tag = start_tag_at(part_.bytes(), run.bytes().begin);
  return part_.bytes().substr(tag.begin, tag.size()) + properties_of(run, true);
}

std::string DocxCuts::text_name(XmlElement text, bool deleted) const {
  const TextSpan span = name_at(part_.bytes(), text.bytes().begin);
  const std::string name = part_.bytes().substr(span.begin, span.size());
  if (!deleted || text.name<Name>() != Name::T) return name;
  return name.substr(0, name.rfind(':') + 1) + "delText";
}

std::string DocxCuts::composed(const Cut& cut) {
  const Deleted deleted = deleted_around(cut.place.offset);
  std::string closing;
  std::string opening;
  if (cut.place.kind != CutPlace::Kind::Boundary) {
    const Leaf& leaf = *cut.place.leaf;
    const TextSpan name = name_at(part_.bytes(), leaf.run.bytes().begin);
    closing = "</" + part_.bytes().substr(name.begin, name.size()) + ">";
    opening = run_start(leaf.run);
    if (cut.place.kind == CutPlace::Kind::InsideText) {
      closing = "</" + text_name(leaf.element, deleted.before) + ">" + closing;
      opening += "<" + text_name(leaf.element, deleted.after) + " xml:space=\"preserve\">";
    }
  }
  std::string result = closing;
  if (deleted.before) result += close_change("del");
  result += cut.ends + cut.insertion + cut.starts;
  if (deleted.after) result += open_change("del");
  return result + opening;
}

// Text that is cut keeps the blanks at its new ends; text that is deleted goes by another name.
void DocxCuts::edit_tags(XmlElement text, std::vector<Edit>& edits) const {
  const std::string& bytes = part_.bytes();
  const TextSpan whole = text.bytes();
  const TextSpan tag = start_tag_at(bytes, whole.begin);
  const TextSpan name = name_at(bytes, whole.begin);
  std::string start = text_name(text, deleted_around(whole.begin).after);
  if (cut_texts_.contains(whole.begin) && !attribute_in(bytes, tag, "xml:space")) {
    start += " xml:space=\"preserve\"";
  }
  if (start.size() != name.size()) edits.push_back({name.begin, name.size(), std::move(start)});
  if (is_empty_tag(bytes, tag)) return;
  const TextSpan end_name = name_at(bytes, bytes.rfind("</", whole.end - 1) + 1);
  std::string end = text_name(text, deleted_around(whole.end).before);
  if (end.size() != end_name.size()) {
    edits.push_back({end_name.begin, end_name.size(), std::move(end)});
  }
}

Result<std::string> DocxCuts::apply(std::size_t limit) {
  std::vector<Edit> edits;
  std::size_t size = part_.bytes().size();
  for (const auto& [offset, cut] : cuts_) {
    edits.push_back({offset, 0, composed(cut)});
    size += edits.back().text.size();
    if (size > limit) {
      return tl::make_unexpected(
          Error{ErrorKind::Input,
                "with its comments the document would be larger than sowlint reads; ask for the "
                "graver findings only (--min-severity high)",
                {},
                0,
                0});
    }
  }
  for (const auto& [offset, text] : retagged_)
    edit_tags(text, edits);
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.offset < b.offset; });
  std::string result;
  result.reserve(size);
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    result.append(part_.bytes(), at, edit.offset - at).append(edit.text);
    at = edit.offset + edit.removed;
  }
  return result.append(part_.bytes(), at);
}

}  // namespace sowlint::annotate
