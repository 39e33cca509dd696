#include "document/check.h"

#include <cstddef>
#include <string_view>
#include <utility>

namespace sowlint::document {
namespace {

constexpr std::size_t kMostSentences = 12;

/// Collects what is wrong, one block after the other.
class Checker {
 public:
  explicit Checker(const Document& document) : document_(document) {}

  std::vector<std::string> run() {
    std::size_t free_from = 0;
    for (const Block& block : document_.blocks) {
      expect(block.span.begin >= free_from, "begins before the previous block ends");
      free_from = block.span.end;
      check_block(block);
      ++index_;
      if (broken_.size() >= kMostSentences) break;
    }
    where_ = "the document";
    for (const IntegrityNote& note : document_.integrity)
      expect(lies_in_text(note.span), "has an integrity note outside its text");
    for (const Warning& warning : document_.warnings) {
      expect(!warning.code.empty() && !warning.message.empty(),
             "has a warning without code or message");
    }
    return std::move(broken_);
  }

 private:
  void expect(bool holds, std::string_view sentence) {
    if (holds || broken_.size() >= kMostSentences) return;
    const std::string who = where_.empty() ? "block " + std::to_string(index_) : where_;
    broken_.push_back(who + " " + std::string(sentence));
  }

  [[nodiscard]] bool between_characters(std::size_t offset) const {
    if (offset >= document_.text.size()) return offset == document_.text.size();
    return (static_cast<unsigned char>(document_.text[offset]) & 0xC0U) != 0x80U;
  }

  [[nodiscard]] bool lies_in_text(TextSpan span) const {
    return span.begin <= span.end && between_characters(span.begin) && between_characters(span.end);
  }

  void check_block(const Block& block) {
    expect(lies_in_text(block.span), "has a span that is no stretch of the text");
    check_level(block);
    check_label(block);
    for (const TextSpan run : block.runs) {
      expect(lies_in_text(run) && !run.empty(), "has an empty run or one that cuts a character");
      expect(block.span.contains(run), "has a run outside its span");
    }
    for (const Revision& revision : block.revisions) {
      expect(lies_in_text(revision.span) && block.span.contains(revision.span),
             "has a revision outside its span");
    }
    if (block.kind == BlockKind::TableRow) {
      check_row(block);
    } else {
      expect(block.cells.empty() && block.table == 0 && block.row == 0 && !block.header_row,
             "is no table row but says where in a table it stands");
      expect(ascends(block.runs), "has runs out of order");
    }
  }

  void check_level(const Block& block) {
    switch (block.kind) {
      case BlockKind::Heading:
        expect(block.level >= 1 && block.level <= 9, "is a heading without a level of 1 to 9");
        return;
      case BlockKind::ListItem:
        expect(block.level >= 0, "is a list item with a negative level");
        return;
      case BlockKind::Paragraph:
      case BlockKind::TableRow:
        expect(block.level == 0, "has a level but is no heading or list item");
        return;
    }
  }

  void check_label(const Block& block) {
    expect(lies_in_text(block.label_span), "has a label that is no stretch of the text");
    if (block.label.empty()) {
      expect(block.label_span.empty(), "has the place of a label but no label");
    }
    if (block.label_span.empty()) return;
    expect(block.span.contains(block.label_span), "has its label outside its span");
    for (const TextSpan run : block.runs)
      expect(!run.overlaps(block.label_span), "has its label among its runs");
  }

  void check_row(const Block& block) {
    expect(block.table >= 1, "is a table row of no table");
    std::vector<TextSpan> of_cells;
    std::size_t column = 0;
    for (const Cell& cell : block.cells) {
      expect(lies_in_text(cell.span) && block.span.contains(cell.span),
             "has a cell outside its span");
      expect(cell.columns >= 1 && cell.column >= column, "has cells out of column order");
      column = cell.column + cell.columns;
      expect(ascends(cell.runs), "has a cell with runs out of order");
      for (const TextSpan run : cell.runs)
        expect(cell.span.contains(run), "has a cell with a run outside it");
      of_cells.insert(of_cells.end(), cell.runs.begin(), cell.runs.end());
    }
    expect(of_cells == block.runs, "is a table row whose runs are not those of its cells");
  }

  [[nodiscard]] static bool ascends(const std::vector<TextSpan>& runs) {
    for (std::size_t i = 1; i < runs.size(); ++i) {
      if (runs[i].begin < runs[i - 1].end) return false;
    }
    return true;
  }

  const Document& document_;
  std::size_t index_ = 0;
  std::string where_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_promises(const Document& document) {
  return Checker(document).run();
}

}  // namespace sowlint::document
