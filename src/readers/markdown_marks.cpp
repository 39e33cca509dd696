#include "readers/markdown_marks.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "sowlint/text_span.h"

#include "readers/inline_markup.h"
#include "readers/line_start.h"
#include "readers/table_rows.h"
#include "readers/text_lines.h"

namespace sowlint::readers {
namespace {

std::string_view words_of(std::string_view text, TextSpan span) {
  return text.substr(span.begin, span.size());
}

/// The first words that are read, as far as a mark can reach.
std::string first_words(std::string_view text, const Block& block) {
  constexpr std::size_t kReach = 64;
  std::string words;
  for (const TextSpan run : block.runs) {
    words += text.substr(run.begin, run.size());
    if (words.size() >= kReach) break;
  }
  return words;
}

bool is_mark(const LineStart& start) {
  return start.kind == StartKind::Item || start.kind == StartKind::Clause ||
         (start.kind == StartKind::Bullet && start.sure);
}

/// Moves what lies from `offset` on into a block of its own.
Block cut(Block& block, std::size_t offset) {
  Block rest = block;
  rest.label.clear();
  rest.label_span = {};
  rest.kind = BlockKind::Paragraph;
  rest.level = 0;
  rest.span.begin = offset;
  rest.runs.clear();
  std::vector<TextSpan> kept;
  for (const TextSpan run : block.runs) {
    append_run({run.begin, std::clamp(offset, run.begin, run.end)}, kept);
    append_run({std::clamp(offset, run.begin, run.end), run.end}, rest.runs);
  }
  block.runs = std::move(kept);
  block.span.end = offset;
  return rest;
}

}  // namespace

std::vector<Block> split_at_marks(std::string_view text, Block block,
                                  const std::vector<ContentLine>& lines) {
  std::vector<Block> parts;
  if (lines.empty()) return {std::move(block)};
  std::string_view last;
  const LineStart first = line_start(words_of(text, lines.front().content));
  if (is_mark(first)) last = words_of(text, lines.front().content).substr(0, first.bytes);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string_view words = words_of(text, lines[i].content);
    const std::string_view before = words_of(text, trimmed(text, lines[i - 1].content));
    const LineStart start = line_start(words);
    if (!is_mark(start) || awaits_number(before)) continue;
    const std::string_view own = words.substr(0, start.bytes);
    if (!ends_item(before) && !counts_on(last, own)) continue;
    last = own;
    Block rest = cut(block, lines[i].content.begin);
    parts.push_back(std::exchange(block, std::move(rest)));
  }
  parts.push_back(std::move(block));
  return parts;
}

void settle_marks(std::string_view text, Block& block) {
  if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::ListItem) return;
  const LineStart start = line_start(first_words(text, block));
  const bool number = start.kind == StartKind::Item || start.kind == StartKind::Clause ||
                      start.kind == StartKind::Keyword;
  if (block.kind == BlockKind::ListItem) {
    const bool bullet = block.label.find_first_of("0123456789") == std::string::npos;
    if (!number || !bullet) return;
    block.label.clear();
    block.label_span = {};
    return;
  }
  // "1." is Markdown's own way to number items; here it numbers a clause.
  constexpr unsigned kNumberWithPoint = 22;
  if (start.kind == StartKind::Item && start.shape != kNumberWithPoint)
    block.kind = BlockKind::ListItem;
}

}  // namespace sowlint::readers
