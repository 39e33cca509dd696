#include "contract/block_start.h"

#include <string>

#include "contract/letters.h"
#include "contract/runs.h"
#include "contract/titles.h"

namespace sowlint::contract {
namespace {

/// As much of a block as a label and a title may take.
constexpr std::size_t kStartBytes = 512;

/// The label that the reader computed; bullets are none.
std::optional<Label> computed_label(const Block& block) {
  auto label = parse_label(block.label);
  if (label) label->sure = true;
  return label;
}

/// Whether a labelled block that is no heading by kind looks like one. List items and "(a)" never
/// do.
bool looks_like_heading(const Block& block, const Label& label, std::string_view body) {
  if (block.kind != BlockKind::Paragraph) return false;
  const bool item = label.frame == LabelFrame::Brackets || label.frame == LabelFrame::Paren ||
                    label.style == LabelStyle::LowerLetter ||
                    label.style == LabelStyle::LowerRoman || !label.tail.empty();
  return !item && (body.empty() || reads_as_title(body));
}

/// Parts title and body of a block that is no heading.
void part_title(std::string_view text, bool labelled, BlockStart& start) {
  const std::size_t title = run_in_title(text, labelled);
  if (title == 0) return;
  start.title = only_first(start.body, title);
  start.body = without_first(start.body, title);
}

BlockStart read(const Document& document, const Block& block, bool with_text_label) {
  BlockStart start;
  start.body = trimmed(document.text, block.runs);
  if (block.kind == BlockKind::TableRow) return start;
  std::string text = text_of(document.text, start.body, kStartBytes);
  start.label = computed_label(block);
  if (start.label) {
    start.label_span = block.label_span;
  } else if (with_text_label) {
    start.label = parse_label(text);
    if (start.label) {
      start.label_span = hull(trimmed(document.text, only_first(start.body, start.label->bytes)));
      start.body = without_first(start.body, start.label->bytes);
      text.erase(0, start.label->bytes);
    }
  }
  start.heading = block.kind == BlockKind::Heading ||
                  (start.label && looks_like_heading(block, *start.label, text));
  if (start.heading) {
    start.title = std::move(start.body);
    start.body.clear();
  } else {
    part_title(text, start.label.has_value(), start);
  }
  return start;
}

}  // namespace

BlockStart read_block_start(const Document& document, const Block& block) {
  return read(document, block, true);
}

BlockStart without_label(const Document& document, const Block& block) {
  return read(document, block, false);
}

}  // namespace sowlint::contract
