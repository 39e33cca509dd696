#include "readers/plain_items.h"

#include <algorithm>
#include <utility>

#include "sowlint/document.h"

#include "readers/text_reader.h"

namespace sowlint::readers {
namespace {

Words words_of(const std::string& text, const std::vector<TextSpan>& runs) {
  Words words;
  for (const TextSpan run : runs) {
    for (std::size_t at = run.begin; at < run.end;) {
      const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", at), run.end);
      if (begin > at && !words.text.ends_with(' ')) words.append(" ");
      const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), run.end);
      words.append(std::string_view(text).substr(begin, end - begin));
      at = end;
    }
  }
  words.only_bold = false;
  return words;
}

}  // namespace

std::vector<StoryItem> items_of_plain_text(const std::string& text, std::size_t& tables,
                                           base::Budget& budget) {
  Document document;
  document.text = text;
  read_text(document, budget);
  std::vector<StoryItem> items;
  std::size_t most = 0;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::TableRow) {
      Paragraph paragraph;
      paragraph.words = words_of(text, block.runs);
      paragraph.words.contents = block.table_of_contents;
      paragraph.label = block.label.empty() ? "" : "•";
      if (block.kind == BlockKind::Heading) paragraph.outline_level = block.level - 1;
      if (block.kind == BlockKind::ListItem) paragraph.list_level = block.level;
      items.emplace_back(std::move(paragraph));
      continue;
    }
    TableRow row;
    row.table = tables + block.table;
    row.row = block.row;
    row.repeats_as_header = block.header_row;
    most = std::max(most, block.table);
    for (const Cell& source : block.cells) {
      TableCell cell;
      cell.column = source.column;
      cell.columns = source.columns;
      cell.paragraphs.emplace_back();
      cell.paragraphs.back().words = words_of(text, source.runs);
      row.cells.push_back(std::move(cell));
    }
    items.emplace_back(std::move(row));
  }
  tables += most;
  return items;
}

}  // namespace sowlint::readers
