#include "readers/docx_story.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string_view>
#include <utility>

#include "readers/docx_objects.h"
#include "readers/docx_vocabulary.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

bool is_contents_block(XmlElement sdt) {
  const XmlElement part = sdt.child(Name::SdtPr).child(Name::DocPartObj);
  return val(part.child(Name::DocPartGallery)) == "Table of Contents";
}

/// The tracked change that added or removed a whole row, if there is one.
std::optional<Revision> row_revision(XmlElement properties) {
  for (const auto& [name, kind] : {std::pair{Name::Ins, Revision::Kind::Inserted},
                                   std::pair{Name::Del, Revision::Kind::Deleted}}) {
    const XmlElement change = properties.child(name);
    if (!change) continue;
    Revision revision;
    revision.kind = kind;
    revision.author = change.attribute(Name::Author).value_or("");
    revision.date = change.attribute(Name::Date).value_or("");
    return revision;
  }
  return std::nullopt;
}

/// Columns are kept below what Word allows, so that a hostile span cannot overflow a sum.
std::size_t columns_of(XmlElement count, int least) {
  constexpr int kMostColumns = 1024;
  return static_cast<std::size_t>(
      std::clamp(whole_number(val(count)).value_or(least), least, kMostColumns));
}

bool marks_first_row(XmlElement look) {
  constexpr unsigned kFirstRowBit = 0x20;
  if (const auto flag = look.attribute(Name::FirstRow)) return *flag == "1" || *flag == "true";
  const std::optional<std::string_view> mask = val(look);
  return !mask || (std::strtoul(std::string(*mask).c_str(), nullptr, 16) & kFirstRowBit) != 0;
}

}  // namespace

std::string StoryReader::read(XmlElement container, const Sink& sink) {
  Around around;
  around.defaults = state_.styles.defaults();
  PendingSlot pending;
  std::vector<StoryItem> items;
  const Target target{nullptr, &items};
  for (const XmlElement block : container.children()) {
    read_block(block, around, target, pending);
    if (items.empty()) continue;
    sink(std::move(items));
    items.clear();
  }
  if (pending) deliver(std::move(pending->paragraph), target);
  if (!items.empty()) sink(std::move(items));
  return fields_.finish();
}

void StoryReader::read_blocks(XmlElement container, const Around& around, Target target) {
  PendingSlot pending;
  read_inner_blocks(container, around, target, pending);
  if (pending) deliver(std::move(pending->paragraph), target);
}

void StoryReader::read_inner_blocks(XmlElement container, const Around& around, Target target,
                                    PendingSlot& pending) {
  for (const XmlElement block : container.children())
    read_block(block, around, target, pending);
}

// Containers that are not known are entered: their words stand on the page, whatever they are.
void StoryReader::read_block(XmlElement block, const Around& around, Target target,
                             PendingSlot& pending) {
  if (!state_.budget.charge(1)) return;
  switch (block.name<Name>()) {
    case Name::P:
      return read_paragraph(block, around, target, pending);
    case Name::Tbl:
      if (pending) deliver(std::move(pending->paragraph), target);
      pending.reset();
      return read_table(block, around, target);
    case Name::Sdt: {
      Around inside = around;
      inside.contents = around.contents || is_contents_block(block);
      return read_inner_blocks(block.child(Name::SdtContent), inside, target, pending);
    }
    case Name::AlternateContent: {
      std::string lost;
      const XmlElement branch = chosen_branch(block, state_.budget, lost);
      if (!lost.empty()) state_.objects.other_words.push_back(std::move(lost));
      return read_inner_blocks(branch, around, target, pending);
    }
    case Name::Del:
    case Name::MoveFrom:
      if (shows_deletions(state_.options.view)) read_inner_blocks(block, around, target, pending);
      return;
    case Name::Ins:
    case Name::MoveTo:
      if (shows_insertions(state_.options.view)) read_inner_blocks(block, around, target, pending);
      return;
    case Name::AltChunk:
      state_.objects.unread.emplace_back("an inserted file (altChunk)");
      return;
    case Name::SubDoc:
      state_.objects.unread.emplace_back("a subdocument");
      return;
    case Name::Comment:
      if (block.attribute(Name::Author) == kOwnAuthor) return;
      return read_inner_blocks(block, around, target, pending);
    case Name::SectPr:
    case Name::TcPr:
    case Name::CustomXmlPr:
      return;
    default:
      return read_inner_blocks(block, around, target, pending);
  }
}

void StoryReader::deliver(Paragraph&& paragraph, Target target) {
  if (target.paragraphs) {
    target.paragraphs->push_back(std::move(paragraph));
  } else {
    target.items->emplace_back(std::move(paragraph));
  }
}

bool StoryReader::joins_next(const ParagraphProperties& properties) const {
  const RevisionView view = state_.options.view;
  return properties.mark_hidden || (properties.mark_deleted && !shows_deletions(view)) ||
         (properties.mark_inserted && !shows_insertions(view));
}

void StoryReader::read_paragraph(XmlElement element, const Around& around, Target target,
                                 PendingSlot& pending) {
  const ParagraphProperties properties =
      read_properties(element.child(Name::PPr), state_.styles, numbering_);
  RunSetting setting{around.defaults, properties.style->look, around.backdrop};
  if (properties.background) setting.backdrop.color = properties.background;
  setting.backdrop.off_page = setting.backdrop.off_page || properties.off_page;
  std::vector<XmlElement> boxes;
  Paragraph paragraph;
  paragraph.words = InlineReader(state_, fields_, setting).read(element, boxes);
  paragraph.words.contents =
      paragraph.words.contents || around.contents || properties.style->contents;
  paragraph.bytes = element.bytes();
  paragraph.in_box = around.in_box;
  paragraph.outline_level = properties.outline_level;

  const bool goes_on = joins_next(properties);
  const bool continues_heading = pending && pending->run_in;
  const bool counts = !goes_on || properties.run_in;
  if (counts && properties.list && !continues_heading) {
    ListCounters& counters = around.in_box ? box_counters_ : body_counters_;
    paragraph.label = counters.next_label(*properties.list);
    paragraph.list_level = properties.list->level;
  }
  if (pending) {
    Paragraph joined = std::move(pending->paragraph);
    const bool only_next_shows = joined.words.blank();
    if (!continues_heading) {
      joined.label = std::move(paragraph.label);
      joined.list_level = paragraph.list_level;
      joined.outline_level = paragraph.outline_level;
    }
    joined.words.append(std::move(paragraph.words));
    joined.bytes.end = paragraph.bytes.end;
    if (only_next_shows) joined.bytes = paragraph.bytes;
    paragraph = std::move(joined);
    pending.reset();
  }
  if (goes_on) {
    pending = Pending{std::move(paragraph), properties.run_in || continues_heading};
  } else {
    deliver(std::move(paragraph), target);
  }
  read_boxes(boxes, target);
}

void StoryReader::read_boxes(const std::vector<XmlElement>& boxes, Target target) {
  for (const XmlElement box : boxes) {
    Around around;
    around.defaults = state_.styles.defaults();
    around.backdrop.unknown = true;
    around.backdrop.off_page = state_.objects.off_page.contains(box.bytes().begin);
    around.in_box = true;
    Fields outer = std::exchange(fields_, Fields());
    read_blocks(box, around, Target{nullptr, target.items});
    const std::string lost = fields_.finish();
    if (!lost.empty()) state_.objects.other_words.push_back(lost);
    fields_ = std::move(outer);
  }
}

void StoryReader::read_table(XmlElement element, const Around& around, Target target) {
  if (around.table_depth >= state_.options.limits.table_depth) {
    too_deep_ = true;
    return;
  }
  const XmlElement properties = element.child(Name::TblPr);
  Table table;
  table.number = ++state_.tables;
  table.style = state_.styles.find(val(properties.child(Name::TblStyle)).value_or(""));
  table.styled_first_row = table.style && marks_first_row(properties.child(Name::TblLook));
  table.background = shading(properties.child(Name::Shd));
  Around inside = around;
  ++inside.table_depth;
  if (table.style) {
    inside.defaults.apply(table.style->look);
    if (!table.background) table.background = table.style->background;
  }
  if (table.background) inside.backdrop.color = table.background;
  if (table.style && table.style->banded) inside.backdrop = {std::nullopt, true};
  read_rows(element, inside, target, table);
}

void StoryReader::read_rows(XmlElement element, const Around& around, Target target, Table& table) {
  for (const XmlElement child : element.children()) {
    switch (child.name<Name>()) {
      case Name::Tr:
        read_row(child, around, target, table);
        break;
      case Name::Sdt:
        read_rows(child.child(Name::SdtContent), around, target, table);
        break;
      case Name::TblPr:
      case Name::TblGrid:
      case Name::CustomXmlPr:
        break;
      default:
        read_rows(child, around, target, table);
    }
  }
}

void StoryReader::read_row(XmlElement element, const Around& around, Target target, Table& table) {
  if (!state_.budget.charge(1)) return;
  const XmlElement properties = element.child(Name::TrPr);
  TableRow row;
  row.revision = row_revision(properties);
  const RevisionView view = state_.options.view;
  if (row.revision && (row.revision->kind == Revision::Kind::Deleted ? !shows_deletions(view)
                                                                     : !shows_insertions(view))) {
    return;
  }
  row.table = table.number;
  row.row = table.rows++;
  row.columns_before = columns_of(properties.child(Name::GridBefore), 0);
  row.repeats_as_header = on_off(properties.child(Name::TblHeader)).value_or(false);
  row.bytes = element.bytes();
  row.in_box = around.in_box;
  Around inside = around;
  if (row.row == 0 && table.styled_first_row) {
    inside.defaults.apply(table.style->first_row_look);
    if (table.style->first_row_background) {
      inside.backdrop.color = table.style->first_row_background;
    }
  }
  std::vector<StoryItem> following;
  read_cells(element, inside, row, following);
  target.items->emplace_back(std::move(row));
  std::move(following.begin(), following.end(), std::back_inserter(*target.items));
}

void StoryReader::read_cells(XmlElement element, const Around& around, TableRow& row,
                             std::vector<StoryItem>& following) {
  for (const XmlElement child : element.children()) {
    switch (child.name<Name>()) {
      case Name::Tc:
        read_cell(child, around, row, following);
        break;
      case Name::Sdt:
        read_cells(child.child(Name::SdtContent), around, row, following);
        break;
      case Name::TrPr:
      case Name::TblPrEx:
      case Name::CustomXmlPr:
        break;
      default:
        read_cells(child, around, row, following);
    }
  }
}

void StoryReader::read_cell(XmlElement element, const Around& around, TableRow& row,
                            std::vector<StoryItem>& following) {
  const XmlElement properties = element.child(Name::TcPr);
  const RevisionView view = state_.options.view;
  if (properties.child(Name::CellDel) && !shows_deletions(view)) return;
  if (properties.child(Name::CellIns) && !shows_insertions(view)) return;
  TableCell cell;
  cell.column =
      row.cells.empty() ? row.columns_before : row.cells.back().column + row.cells.back().columns;
  cell.columns = columns_of(properties.child(Name::GridSpan), 1);
  Around inside = around;
  if (const auto color = shading(properties.child(Name::Shd))) inside.backdrop.color = color;
  read_blocks(element, inside, Target{&cell.paragraphs, &following});
  row.cells.push_back(std::move(cell));
}

}  // namespace sowlint::readers
