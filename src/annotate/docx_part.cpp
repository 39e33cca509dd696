#include "annotate/docx_part.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "readers/docx_vocabulary.h"

namespace sowlint::annotate {
namespace {

using archive::XmlElement;
using readers::Name;

bool is_leaf(Name name) {
  switch (name) {
    case Name::T:
    case Name::DelText:
    case Name::Tab:
    case Name::PTab:
    case Name::Br:
    case Name::Cr:
    case Name::NoBreakHyphen:
    case Name::SoftHyphen:
    case Name::Sym:
      return true;
    default:
      return false;
  }
}

/// What may stand before the first word of a run without a cut leaving an empty run behind.
bool is_no_content(XmlElement element) {
  const auto name = element.name<Name>();
  return name == Name::RPr || name == Name::LastRenderedPageBreak;
}

}  // namespace

DocxPart::DocxPart(std::string bytes, archive::XmlTree tree)
    : bytes_(std::move(bytes)),
      tree_(std::move(tree)) {
  walk(tree_.root(), {});
}

void DocxPart::note(XmlElement element, const Around& around, bool direct) {
  const auto name = element.name<Name>();
  if (const auto id = element.attribute(Name::Id)) {
    long number = 0;
    const auto [stopped, error] = std::from_chars(id->data(), id->data() + id->size(), number);
    if (error == std::errc() && stopped == id->data() + id->size()) ids_.push_back(number);
  }
  if (name == Name::FldChar) {
    const auto type = element.attribute(Name::FldCharType);
    const int depth = field_depth_.empty() ? 0 : field_depth_.back().second;
    const int change = type == "begin" ? 1 : (type == "end" && depth > 0 ? -1 : 0);
    if (change != 0) field_depth_.emplace_back(element.bytes().begin, depth + change);
  } else if (name == Name::FootnoteReference || name == Name::EndnoteReference) {
    if (const auto id = readers::whole_number(element.attribute(Name::Id))) {
      note_marks_.emplace(std::pair(name == Name::FootnoteReference, *id), around.run);
    }
  } else if (is_leaf(name) && around.run) {
    leaves_.emplace(element.bytes().begin,
                    Leaf{element, around.run, around.parent, direct, false, false});
  }
}

void DocxPart::walk_run(XmlElement run, const Around& around) {
  bool first = true;
  std::size_t last = 0;
  for (const XmlElement child : run.children()) {
    note(child, around, true);
    last = child.bytes().begin;
    if (!is_no_content(child)) {
      if (const auto leaf = leaves_.find(last); first && leaf != leaves_.end()) {
        leaf->second.first = true;
      }
      first = false;
    }
    walk(child, around);
  }
  if (const auto leaf = leaves_.find(last); leaf != leaves_.end()) leaf->second.last = true;
}

void DocxPart::walk(XmlElement element, const Around& around) {
  for (const XmlElement child : element.children()) {
    const auto name = child.name<Name>();
    if (name == Name::R && !around.run) {
      note(child, around, false);
      walk_run(child, {child, element});
      continue;
    }
    note(child, around, false);
    walk(child, around);
  }
}

const Leaf* DocxPart::leaf_at(std::size_t element) const {
  const auto found = leaves_.find(element);
  return found == leaves_.end() ? nullptr : &found->second;
}

std::optional<std::size_t> DocxPart::offset_in(XmlElement text, std::size_t count) const {
  const TextSpan whole = text.bytes();
  auto found = offsets_.find(whole.begin);
  if (found == offsets_.end()) {
    const TextSpan tag = start_tag_at(bytes_, whole.begin);
    const bool empty = is_empty_tag(bytes_, tag);
    const TextSpan content{tag.end, empty ? tag.end : bytes_.rfind("</", whole.end - 1)};
    found = offsets_.emplace(whole.begin, TextOffsets(bytes_, content)).first;
  }
  return found->second.at(count);
}

bool DocxPart::in_field(std::size_t offset) const {
  const auto after = std::upper_bound(
      field_depth_.begin(), field_depth_.end(), offset,
      [](std::size_t at, const std::pair<std::size_t, int>& step) { return at < step.first; });
  return after != field_depth_.begin() && std::prev(after)->second > 0;
}

XmlElement DocxPart::note_mark(bool footnote, int id) const {
  const auto found = note_marks_.find({footnote, id});
  return found == note_marks_.end() ? XmlElement() : found->second;
}

}  // namespace sowlint::annotate
