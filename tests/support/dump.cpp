#include "support/dump.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::test {
namespace {

std::string_view story_prefix(Story story) {
  switch (story) {
    case Story::Body:
      return "";
    case Story::TextBox:
      return "textbox: ";
    case Story::Footnote:
      return "footnote: ";
    case Story::Endnote:
      return "endnote: ";
    case Story::Header:
      return "header: ";
    case Story::Footer:
      return "footer: ";
    case Story::Comment:
      return "comment: ";
  }
  return "?";
}

std::string mark_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::Heading:
      return "H" + std::to_string(block.level);
    case BlockKind::Paragraph:
      return "P";
    case BlockKind::ListItem:
      return "L" + std::to_string(block.level);
    case BlockKind::TableRow:
      return "R" + std::to_string(block.table) + "." + std::to_string(block.row) +
             (block.header_row ? "*" : "");
  }
  return "?";
}

std::string_view trimmed(std::string_view words) {
  const std::size_t first = words.find_first_not_of(" \t\r\n\f");
  if (first == std::string_view::npos) return "";
  return words.substr(first, words.find_last_not_of(" \t\r\n\f") - first + 1);
}

std::string with_visible_line_ends(std::string_view words) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == '\r' && i + 1 < words.size() && words[i + 1] == '\n') continue;
    if (words[i] == '\n' || words[i] == '\r') {
      result += "↵";
    } else {
      result += words[i];
    }
  }
  return result;
}

std::string words_of(const std::string& text, const std::vector<TextSpan>& runs) {
  std::string words;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (i > 0 && runs[i].begin > runs[i - 1].end) words += "¦";
    words.append(text, runs[i].begin, runs[i].size());
  }
  return with_visible_line_ends(trimmed(words));
}

std::string cells_of(const Document& document, const Block& block) {
  std::string line;
  for (const Cell& cell : block.cells) {
    if (&cell != block.cells.data()) line += " ‖ ";
    line += words_of(document.text, cell.runs);
    if (cell.columns > 1) line += "¶" + std::to_string(cell.columns);
  }
  return line;
}

std::string revisions_of(const Document& document, const Block& block) {
  constexpr std::string_view kMarks = "+-<>";
  std::string line;
  for (const Revision& revision : block.revisions) {
    const char mark = kMarks[static_cast<std::size_t>(revision.kind)];
    line +=
        std::string(" {") + mark + document.text.substr(revision.span.begin, revision.span.size());
    line += std::string(1, mark) + "}";
  }
  return line;
}

}  // namespace

std::string words_of(const Document& document, const Block& block) {
  return block.kind == BlockKind::TableRow ? cells_of(document, block)
                                           : words_of(document.text, block.runs);
}

std::string dump(const Document& document) {
  std::string result;
  for (const Block& block : document.blocks) {
    result += story_prefix(block.story);
    result += mark_of(block);
    if (!block.label.empty()) result += " [" + block.label + "]";
    const std::string words = words_of(document, block);
    if (!words.empty()) result += " " + words;
    if (block.table_of_contents) result += " (toc)";
    result += revisions_of(document, block) + "\n";
  }
  for (const Warning& warning : document.warnings)
    result += "! " + warning.code + "\n";
  return result;
}

}  // namespace sowlint::test
