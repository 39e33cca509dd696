#include "readers/text_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "sowlint/text_span.h"

#include "readers/inline_markup.h"
#include "readers/line_start.h"
#include "readers/page_furniture.h"
#include "readers/run_together.h"
#include "readers/text_drafts.h"
#include "readers/text_headings.h"
#include "readers/text_layout.h"
#include "readers/text_lines.h"
#include "text/letters.h"

namespace sowlint::readers {
namespace {

/// How deep list items are nested, told by indentation and, where that is the same, by their marks.
class ListDepth {
 public:
  int enter(std::size_t indent, unsigned shape) {
    // Hand-set indentation is often one column off.
    const auto known = std::find_if(open_.rbegin(), open_.rend(), [&](const Level& level) {
      return level.shape == shape && level.indent <= indent + 1 && indent <= level.indent + 1;
    });
    if (known != open_.rend()) {
      open_.erase(known.base(), open_.end());
    } else {
      while (!open_.empty() && open_.back().indent > indent)
        open_.pop_back();
      if (open_.size() < kDeepest) open_.push_back({indent, shape});
    }
    return static_cast<int>(open_.size()) - 1;
  }

  void leave() { open_.clear(); }

 private:
  static constexpr std::size_t kDeepest = 16;

  struct Level {
    std::size_t indent = 0;
    unsigned shape = 0;
  };

  std::vector<Level> open_;
};

/// Second step: drafts become blocks.
class BlockBuilder {
 public:
  BlockBuilder(const Lines& lines, std::vector<Draft> drafts)
      : lines_(lines),
        drafts_(std::move(drafts)) {}

  std::vector<Block> run() {
    std::vector<Block> blocks;
    blocks.reserve(drafts_.size());
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Block block = drafts_[i].table_row ? row_of(drafts_[i]) : block_of(i);
      if (!block.runs.empty()) blocks.push_back(std::move(block));
    }
    return blocks;
  }

 private:
  Block row_of(Draft& draft) {
    depth_.leave();
    return std::move(*draft.table_row);
  }

  [[nodiscard]] std::string_view words(const Draft& draft) const {
    return draft.lines.empty() ? std::string_view() : lines_.of(lines_.lines[draft.lines.front()]);
  }

  Block block_of(std::size_t index) {
    const Draft& draft = drafts_[index];
    Block block;
    const Line& first = lines_.lines[draft.lines.front()];
    block.story = draft.story;
    block.span = {first.content.begin, lines_.lines[draft.lines.back()].content.end};
    block.table_of_contents = is_contents_entry(last_words(draft));
    block.level = heading_of(index);
    if (block.level > 0) {
      block.kind = BlockKind::Heading;
      depth_.leave();
    } else if (is_list_item(index)) {
      block.kind = BlockKind::ListItem;
      block.level = depth_.enter(first.indent, draft.start.shape);
    } else if (draft.start.kind != StartKind::Words || first.indent == 0) {
      depth_.leave();
    }
    add_runs(draft, block);
    return block;
  }

  [[nodiscard]] int heading_of(std::size_t index) const {
    const Draft& draft = drafts_[index];
    if (draft.heading > 0 || draft.story != Story::Body) return draft.heading;
    const Draft* const before = index > 0 ? &drafts_[index - 1] : nullptr;
    const Draft* const behind = index + 1 < drafts_.size() ? &drafts_[index + 1] : nullptr;
    const auto same_shape = [&draft](const Draft* other) {
      return other != nullptr && draft.start.shape != 0 &&
             other->start.shape == draft.start.shape &&
             other->start.components == draft.start.components;
    };
    HeadingCandidate candidate;
    candidate.words = words(draft);
    candidate.start = draft.start;
    candidate.alone =
        std::all_of(draft.lines.begin() + 1, draft.lines.end(),
                    [this](std::size_t i) { return all_capitals(lines_.of(lines_.lines[i])); });
    candidate.alone = candidate.alone && draft.lines.size() <= 3;
    candidate.blank_before = draft.blank_before;
    candidate.blank_behind = draft.blank_behind;
    candidate.item_before = same_shape(before) && !ends_sentence(last_words(*before));
    candidate.item_behind = same_shape(behind);
    candidate.something_behind = behind != nullptr;
    return heading_level(candidate);
  }

  /// Bullets and marks with letters or brackets make list items. "1." makes one behind a lead-in
  /// and behind an item of the same list; elsewhere it numbers a clause.
  [[nodiscard]] bool is_list_item(std::size_t index) {
    constexpr unsigned kNumberWithPoint = 22;
    const Draft& draft = drafts_[index];
    if (draft.story != Story::Body) return false;
    if (draft.start.kind == StartKind::Bullet) return true;
    if (draft.start.kind != StartKind::Item) return false;
    if (draft.start.shape != kNumberWithPoint) return true;
    const bool behind_lead_in = index > 0 && last_words(drafts_[index - 1]).ends_with(':');
    const bool goes_on = numbered_list_ && index == last_numbered_ + 1;
    if (behind_lead_in || goes_on) {
      numbered_list_ = true;
      last_numbered_ = index;
      return true;
    }
    numbered_list_ = false;
    return false;
  }

  [[nodiscard]] std::string_view last_words(const Draft& draft) const {
    return draft.lines.empty() ? std::string_view() : lines_.of(lines_.lines[draft.lines.back()]);
  }

  /// The words of all lines, their line ends among them; a bullet is the label.
  void add_runs(const Draft& draft, Block& block) const {
    for (std::size_t k = 0; k < draft.lines.size(); ++k) {
      const Line& line = lines_.lines[draft.lines[k]];
      TextSpan content = line.content;
      if (k == 0) content.begin += unread_at_start(draft, block);
      if (block.kind == BlockKind::Heading && draft.heading > 0)
        content.end = without_closing_signs(content);
      append_readable(lines_.text, content, block.runs);
      if (k + 1 < draft.lines.size()) append_run({line.content.end, line.whole.end}, block.runs);
    }
  }

  /// Bytes of the "##" or bullet that begins the block; sets the label for the latter.
  std::size_t unread_at_start(const Draft& draft, Block& block) const {
    const std::string_view first = words(draft);
    std::size_t mark = 0;
    if (draft.heading > 0) {
      mark = static_cast<std::size_t>(marked_heading_level(first));
    } else if (draft.start.kind == StartKind::Bullet && draft.story == Story::Body) {
      mark = draft.start.bytes;
    }
    if (mark == 0) return 0;
    const std::size_t rest = std::min(first.find_first_not_of(" \t", mark), first.size());
    // A bullet before a number ("- 1) …") is the list's, the number is the label.
    const bool numbered = line_start(first.substr(rest)).kind != StartKind::Words;
    if (draft.heading == 0 && !numbered) {
      block.label = first.substr(0, mark);
      block.label_span = {block.span.begin, block.span.begin + mark};
    }
    return rest;
  }

  /// Where "## Title ##" ends.
  [[nodiscard]] std::size_t without_closing_signs(TextSpan content) const {
    const std::string_view title = lines_.text.substr(content.begin, content.size());
    const std::size_t last = title.find_last_not_of('#');
    const bool closed = last != std::string_view::npos && title[last] == ' ';
    const std::size_t end = closed ? title.find_last_not_of(' ', last) : std::string_view::npos;
    return end == std::string_view::npos ? content.end : content.begin + end + 1;
  }

  const Lines& lines_;
  std::vector<Draft> drafts_;
  ListDepth depth_;
  bool numbered_list_ = false;
  std::size_t last_numbered_ = 0;
};

/// Where each block stands in the file: for decoded text only the page is known.
void set_origins(const Lines& lines, Document& document) {
  const bool has_pages = !lines.lines.empty() && lines.lines.back().page > 1;
  if (has_pages) document.pages = lines.lines.back().page;
  auto line = lines.lines.begin();
  for (Block& block : document.blocks) {
    while (line->whole.end <= block.span.begin)
      ++line;
    if (has_pages) block.origin.page = line->page;
    if (document.encoding == "UTF-8") block.origin.bytes = block.span;
  }
}

}  // namespace

void read_text(Document& document, base::Budget& budget) {
  Lines lines = split_lines(document.text, budget);
  const bool marked = mark_page_furniture(lines, budget);
  const Layout layout = measure_layout(lines);
  Drafts drafts = draft_blocks(lines, layout, budget);
  if (has_two_columns(lines)) {
    document.warnings.push_back({"two-columns",
                                 "the text seems to be set in two columns; sentences may be read "
                                 "across them, so give a file with one column"});
  }
  if (!lines.complete || !marked || !drafts.complete) {
    document.status = DocumentStatus::Partial;
    document.warnings.push_back(
        {"work-limit", "the text is too large to be read to its end; split it into several files"});
  }
  document.blocks =
      part_run_together(document.text, BlockBuilder(lines, std::move(drafts.drafts)).run(), budget);
  set_origins(lines, document);
}

}  // namespace sowlint::readers
