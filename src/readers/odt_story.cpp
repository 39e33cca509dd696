#include "readers/odt_story.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "readers/odt_inline.h"
#include "readers/odt_vocabulary.h"
#include "readers/unread.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

/// What LibreOffice allows; also bounds what repeated cells may cost.
constexpr int kMostColumns = 1024;

}  // namespace

void OdtStoryReader::read(XmlElement container, const Sink& sink) {
  const Around around;
  std::vector<StoryItem> items;
  for (const XmlElement block : container.children()) {
    read_block(block, around, Target{nullptr, &items});
    if (items.empty()) continue;
    sink(std::move(items));
    items.clear();
  }
}

void OdtStoryReader::read_blocks(XmlElement container, const Around& around, Target target) {
  for (const XmlElement block : container.children())
    read_block(block, around, target);
}

// Containers that are not known are entered: their words stand on the page, whatever they are.
void OdtStoryReader::read_block(XmlElement block, const Around& around, Target target) {
  if (!state_.budget.charge(1)) return;
  switch (block.name<Odf>()) {
    case Odf::P:
    case Odf::H:
      return read_paragraph(block, around, target);
    case Odf::List:
      return read_list(block, around, target);
    case Odf::Table:
      return read_table(block, around, target);
    case Odf::Section:
      return read_section(block, around, target);
    case Odf::Frame:
    case Odf::Shape: {
      std::vector<OdtBox> boxes;
      collect_drawing(block, around.backdrop.off_page, state_, boxes);
      return read_boxes(boxes, target);
    }
    case Odf::IndexBody: {
      Around inside = around;
      inside.contents = true;
      return read_blocks(block, inside, target);
    }
    case Odf::TrackedChanges:
    case Odf::Forms:
    case Odf::Scripts:
      return;
    default:
      return read_blocks(block, around, target);
  }
}

void OdtStoryReader::deliver(Paragraph&& paragraph, Target target) {
  if (target.paragraphs != nullptr) {
    target.paragraphs->push_back(std::move(paragraph));
  } else {
    target.items->emplace_back(std::move(paragraph));
  }
}

void OdtStoryReader::number(XmlElement element, const Around& around, const OdtStyle& /*style*/,
                            Paragraph& paragraph) {
  const bool heading = element.name<Odf>() == Odf::H;
  const int outline = number_of(element, Odf::OutlineLevel, 1, kOdtLevels, 1) - 1;
  if (heading) paragraph.outline_level = std::min(outline, 8);
  if (around.list != nullptr) {
    List& list = *around.list;
    if (!list.fresh || list.style == nullptr) return;
    list.fresh = false;
    paragraph.label = list.counters->next_label(*list.style, list.level, list.start);
    paragraph.list_level = list.level;
    list.start = 0;
    return;
  }
  if (!heading || is_true(element, Odf::IsListHeader)) return;
  const bool restart = is_true(element, Odf::RestartNumbering);
  const int start = restart ? number_of(element, Odf::StartValue, 1, 1'000'000, 1) : 0;
  paragraph.label = outline_.next_label(state_.lists.outline(), outline, start);
  paragraph.list_level = outline;
}

void OdtStoryReader::read_paragraph(XmlElement element, const Around& around, Target target) {
  const OdtStyle& style =
      state_.styles->find("paragraph", element.attribute(Odf::StyleName).value_or(""));
  RunLook look = style.look;
  look.background.reset();
  if (around.hidden) look.hidden = true;
  Backdrop backdrop = around.backdrop;
  backdrop.off_page = backdrop.off_page || style.off_page;
  if (style.background) {
    backdrop = {style.background, false, backdrop.off_page};
  }
  std::vector<OdtBox> boxes;
  std::vector<Words> parts = OdtInlineReader(state_, look, backdrop).read(element, boxes);
  bool first = true;
  for (Words& words : parts) {
    Paragraph paragraph;
    paragraph.words = std::move(words);
    paragraph.words.contents = around.contents || style.contents;
    paragraph.bytes = element.bytes();
    paragraph.in_box = around.in_box;
    const bool shows = !paragraph.words.blank() || !around.hidden;
    if (std::exchange(first, false) && shows) number(element, around, style, paragraph);
    deliver(std::move(paragraph), target);
  }
  read_boxes(boxes, target);
}

void OdtStoryReader::read_boxes(const std::vector<OdtBox>& boxes, Target target) {
  for (const OdtBox& box : boxes) {
    Around around;
    around.backdrop = {std::nullopt, true, box.off_page};
    around.in_box = true;
    read_blocks(box.container, around, Target{nullptr, target.items});
  }
}

OdtCounters* OdtStoryReader::counters_of(XmlElement list, const std::string& style) {
  const auto known = [](auto& map, std::string_view key) -> OdtCounters* {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : found->second;
  };
  OdtCounters* counters = nullptr;
  if (const auto continued = list.attribute(Odf::ContinueList)) {
    counters = known(by_id_, *continued);
  } else if (is_true(list, Odf::ContinueNumbering)) {
    counters = known(by_style_, style);
  }
  if (counters == nullptr) {
    counters_.push_back(std::make_unique<OdtCounters>());
    counters = counters_.back().get();
  }
  if (const auto id = list.attribute(Odf::XmlId)) by_id_[std::string(*id)] = counters;
  by_style_[style] = counters;
  return counters;
}

void OdtStoryReader::read_list(XmlElement element, const Around& around, Target target) {
  List list;
  std::string style(element.attribute(Odf::StyleName).value_or(""));
  if (around.list != nullptr) {
    list = *around.list;
    list.level = std::min(list.level + 1, kOdtLevels - 1);
    if (!style.empty()) list.style = state_.lists.find(style);
  } else {
    list.style = state_.lists.find(style);
    list.counters = counters_of(element, style);
  }
  Around inside = around;
  inside.list = &list;
  for (const XmlElement item : element.children()) {
    list.fresh = item.name<Odf>() == Odf::ListItem;
    if (list.fresh) list.start = number_of(item, Odf::StartValue, 1, 1'000'000, 0);
    read_blocks(item, inside, target);
  }
}

void OdtStoryReader::read_section(XmlElement element, const Around& around, Target target) {
  Around inside = around;
  const std::string_view display = element.attribute(Odf::Display).value_or("true");
  inside.hidden = around.hidden || display == "none" ||
                  (display == "condition" && is_true(element, Odf::IsHidden));
  if (const XmlElement source = element.child(Odf::SectionSource)) {
    const std::string_view href = source.attribute(Odf::Href).value_or("");
    if (is_remote(href)) state_.remote.emplace_back(href);
    bool words = false;
    for (const XmlElement child : element.children())
      words = words || child.name<Odf>() == Odf::P || child.name<Odf>() == Odf::H ||
              child.name<Odf>() == Odf::List || child.name<Odf>() == Odf::Table;
    if (!words) state_.unread.emplace_back("a section kept in another file");
  }
  read_blocks(element, inside, target);
}

void OdtStoryReader::read_table(XmlElement element, const Around& around, Target target) {
  if (around.table_depth >= state_.options.limits.table_depth) {
    state_.too_deep = true;
    return;
  }
  Around inside = around;
  ++inside.table_depth;
  inside.list = nullptr;
  const OdtStyle& style =
      state_.styles->find("table", element.attribute(Odf::CellStyleName).value_or(""));
  if (style.background) inside.backdrop.color = style.background;
  Table table;
  table.number = ++state_.tables;
  read_rows(element, inside, target, table, false);
}

void OdtStoryReader::read_rows(XmlElement element, const Around& around, Target target,
                               Table& table, bool headers) {
  for (const XmlElement child : element.children()) {
    if (child.name<Odf>() == Odf::TableRow) {
      read_row(child, around, target, table, headers);
    } else {
      read_rows(child, around, target, table, headers || child.name<Odf>() == Odf::TableHeaderRows);
    }
  }
}

void OdtStoryReader::read_row(XmlElement element, const Around& around, Target target, Table& table,
                              bool header) {
  if (!state_.budget.charge(1)) return;
  TableRow row;
  row.table = table.number;
  row.row = table.rows++;
  row.repeats_as_header = header;
  row.bytes = element.bytes();
  row.in_box = around.in_box;
  Around in_row = around;
  const OdtStyle& row_style =
      state_.styles->find("table-row", element.attribute(Odf::CellStyleName).value_or(""));
  if (row_style.background) in_row.backdrop.color = row_style.background;
  std::vector<StoryItem> following;
  std::size_t column = 0;
  for (const XmlElement child : element.children()) {
    const auto repeated =
        static_cast<std::size_t>(number_of(child, Odf::ColumnsRepeated, 1, kMostColumns, 1));
    if (child.name<Odf>() == Odf::CoveredTableCell) column += repeated;
    if (child.name<Odf>() != Odf::TableCell) continue;
    TableCell cell;
    cell.column = row.cells.empty()
                      ? column
                      : std::max(column, row.cells.back().column + row.cells.back().columns);
    cell.columns =
        static_cast<std::size_t>(number_of(child, Odf::ColumnsSpanned, 1, kMostColumns, 1));
    column += repeated;
    Around inside = in_row;
    const OdtStyle& style =
        state_.styles->find("table-cell", child.attribute(Odf::CellStyleName).value_or(""));
    if (style.background) inside.backdrop.color = style.background;
    read_blocks(child, inside, Target{&cell.paragraphs, &following});
    row.cells.push_back(std::move(cell));
  }
  target.items->emplace_back(std::move(row));
  std::move(following.begin(), following.end(), std::back_inserter(*target.items));
}

}  // namespace sowlint::readers
