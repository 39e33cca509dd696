#include "readers/assembly.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "readers/story_headings.h"

namespace sowlint::readers {
namespace {

/// A cell with more paragraphs than this holds a page, not a table entry.
constexpr std::size_t kMostCellParagraphs = 8;

std::size_t printed_paragraphs(const TableCell& cell) {
  return static_cast<std::size_t>(
      std::count_if(cell.paragraphs.begin(), cell.paragraphs.end(),
                    [](const Paragraph& paragraph) { return !paragraph.words.blank(); }));
}

/// Whether a row only frames running text: its paragraphs are then blocks of their own.
bool is_layout(const TableRow& row) {
  std::size_t filled = 0;
  std::size_t most = 0;
  for (const TableCell& cell : row.cells) {
    const std::size_t paragraphs = printed_paragraphs(cell);
    filled += paragraphs > 0 ? 1 : 0;
    most = std::max(most, paragraphs);
  }
  return most > kMostCellParagraphs || (filled == 1 && most > 1);
}

/// A first row in bold throughout is taken for column headings.
bool is_bold_row(const TableRow& row) {
  std::size_t filled = 0;
  for (const TableCell& cell : row.cells) {
    for (const Paragraph& paragraph : cell.paragraphs) {
      if (paragraph.words.blank()) continue;
      if (!paragraph.words.only_bold) return false;
      ++filled;
    }
  }
  return filled > 1;
}

bool is_blank(const TableRow& row) {
  for (const TableCell& cell : row.cells) {
    for (const Paragraph& paragraph : cell.paragraphs) {
      if (!paragraph.words.blank()) return false;
    }
  }
  return true;
}

/// The label a row goes by: that of its first cell.
std::string label_of(const TableRow& row) {
  for (const TableCell& cell : row.cells) {
    for (const Paragraph& paragraph : cell.paragraphs) {
      if (paragraph.words.blank() && paragraph.label.empty()) continue;
      return paragraph.label == "•" ? std::string() : paragraph.label;
    }
  }
  return {};
}

}  // namespace

void DocumentAssembly::begin_story(Story story, const std::string& part) {
  story_ = story;
  part_ = part;
  story_begins_ = true;
}

void DocumentAssembly::add(StoryItem&& item) {
  if (auto* paragraph = std::get_if<Paragraph>(&item)) {
    add_paragraph(std::move(*paragraph));
  } else {
    add_row(std::move(std::get<TableRow>(item)));
  }
}

void DocumentAssembly::add_note(StoryItem&& item, const std::string& mark) {
  if (auto* paragraph = std::get_if<Paragraph>(&item)) {
    paragraph->note = !mark.empty();
    if (paragraph->note) paragraph->label = mark;
  }
  add(std::move(item));
}

void DocumentAssembly::add_integrity(IntegrityNote&& note) {
  if (document_.integrity.size() < limits_.findings) {
    document_.integrity.push_back(std::move(note));
  } else {
    ++notes_left_out_;
  }
}

void DocumentAssembly::begin_block(const Block& block) {
  const bool apart = block.kind == BlockKind::Heading || story_begins_;
  if (apart && !document_.text.empty()) document_.text += '\n';
  story_begins_ = false;
}

void DocumentAssembly::end_block(Block&& block) {
  block.span.end = document_.text.size();
  document_.text += '\n';
  if (pieces_ != nullptr) pieces_->push_back(std::move(open_pieces_));
  open_pieces_.clear();
  document_.blocks.push_back(std::move(block));
}

TextSpan DocumentAssembly::put_label(const std::string& label) {
  const std::size_t begin = document_.text.size();
  if (label.empty()) return {};
  document_.text += label;
  const TextSpan span{begin, document_.text.size()};
  document_.text += ' ';
  return span;
}

// Appends the words without their outer blanks; every span moves with them.
void DocumentAssembly::put_words(Words&& words, std::vector<TextSpan>& runs, Block& block) {
  const std::string_view kept = trimmed(words.text);
  const std::size_t cut =
      kept.empty() ? 0 : static_cast<std::size_t>(kept.data() - words.text.data());
  const std::size_t base = document_.text.size();
  const auto placed = [&](TextSpan span) {
    const auto place = [&](std::size_t offset) {
      return base + std::clamp(offset, cut, cut + kept.size()) - cut;
    };
    return TextSpan{place(span.begin), place(span.end)};
  };
  document_.text += kept;
  for (const TextSpan run : words.runs) {
    const TextSpan span = placed(run);
    if (span.empty()) continue;
    if (!runs.empty() && runs.back().end == span.begin) {
      runs.back().end = span.end;
    } else {
      runs.push_back(span);
    }
  }
  for (const Piece& piece : words.pieces) {
    const TextSpan span = placed(piece.span);
    const std::size_t cut_off = cut > piece.span.begin ? cut - piece.span.begin : 0;
    if (!span.empty()) open_pieces_.push_back({span, piece.element, piece.skipped + cut_off});
  }
  for (Revision& revision : words.revisions) {
    revision.span = placed(revision.span);
    if (!revision.span.empty()) block.revisions.push_back(std::move(revision));
  }
  for (IntegrityNote& note : words.notes) {
    note.span = placed(note.span);
    add_integrity(std::move(note));
  }
  block.table_of_contents = block.table_of_contents || words.contents;
}

void DocumentAssembly::add_paragraph(Paragraph&& paragraph) {
  Block block;
  block.story = paragraph.in_box ? Story::TextBox : story_;
  if (paragraph.words.blank()) {
    put_words(std::move(paragraph.words), block.runs, block);  // its notes remain
    return;
  }
  const Classified kind = classify(paragraph, block.story, last_level_);
  block.kind = kind.kind;
  block.level = kind.level;
  if (paragraph.outline_level && kind.kind == BlockKind::Heading) last_level_ = kind.level;
  begin_block(block);
  block.span.begin = document_.text.size();
  block.origin = {part_, paragraph.bytes, 0};
  block.label_span = put_label(paragraph.label);
  block.label = std::move(paragraph.label);
  put_words(std::move(paragraph.words), block.runs, block);
  end_block(std::move(block));
}

void DocumentAssembly::add_cell(TableCell&& source, Block& block) {
  Cell cell;
  cell.column = source.column;
  cell.columns = source.columns;
  cell.span.begin = document_.text.size();
  for (Paragraph& paragraph : source.paragraphs) {
    const bool shows = !paragraph.words.blank() || !paragraph.label.empty();
    if (shows && document_.text.size() > cell.span.begin) {
      cell.runs.push_back({document_.text.size(), document_.text.size() + 1});
      document_.text += ' ';
    }
    const TextSpan label = shows ? put_label(paragraph.label) : TextSpan{};
    if (block.label_span.empty() && paragraph.label == block.label) block.label_span = label;
    put_words(std::move(paragraph.words), cell.runs, block);
  }
  if (document_.text.size() > cell.span.begin && document_.text.back() == ' ') {
    document_.text.pop_back();  // a label without words
  }
  cell.span.end = document_.text.size();
  block.runs.insert(block.runs.end(), cell.runs.begin(), cell.runs.end());
  block.cells.push_back(std::move(cell));
}

void DocumentAssembly::add_row(TableRow&& row) {
  if (is_layout(row)) {
    for (TableCell& cell : row.cells) {
      for (Paragraph& paragraph : cell.paragraphs)
        add_paragraph(std::move(paragraph));
    }
    return;
  }
  const bool blank = is_blank(row);
  Block block;
  block.kind = BlockKind::TableRow;
  block.story = row.in_box ? Story::TextBox : story_;
  block.table = row.table;
  block.row = row.row;
  block.header_row = row.repeats_as_header || (row.row == 0 && is_bold_row(row));
  block.origin = {part_, row.bytes, 0};
  if (blank) {
    for (TableCell& cell : row.cells) {
      for (Paragraph& paragraph : cell.paragraphs) {
        put_words(std::move(paragraph.words), block.runs, block);
      }
    }
    return;
  }
  block.label = label_of(row);
  begin_block(block);
  block.span.begin = document_.text.size();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i > 0) document_.text += " | ";
    add_cell(std::move(row.cells[i]), block);
  }
  if (row.revision) {
    row.revision->span = {block.span.begin, document_.text.size()};
    block.revisions.insert(block.revisions.begin(), *row.revision);
  }
  end_block(std::move(block));
}

}  // namespace sowlint::readers
