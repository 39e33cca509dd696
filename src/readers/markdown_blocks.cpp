#include "readers/markdown_blocks.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "sowlint/text_span.h"

#include "readers/inline_markup.h"
#include "readers/markdown_html.h"
#include "readers/markdown_lists.h"
#include "readers/markdown_marks.h"
#include "readers/markdown_runs.h"
#include "readers/markdown_table.h"
#include "readers/prose.h"
#include "readers/table_rows.h"
#include "readers/text_headings.h"

namespace sowlint::readers {
namespace {

/// The level of a heading that only bold letters make one.
constexpr int kBoldLevel = 3;

struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::size_t as_number(int line) {
  return static_cast<std::size_t>(std::max(0, line));
}

/// The last line of a block. The parser says too little of some HTML at the end of a text.
std::size_t last_line(cmark_node* node) {
  const std::size_t said = as_number(cmark_node_get_end_line(node));
  const char* const literal = cmark_node_get_literal(node);
  if (literal == nullptr) return said;
  const std::string_view lines = literal;
  const auto ends = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
  return std::max(said,
                  as_number(cmark_node_get_start_line(node)) + std::max<std::size_t>(ends, 1) - 1);
}

class BlockCollector {
 public:
  explicit BlockCollector(const MarkdownLines& lines)
      : lines_(lines),
        lists_(lines),
        covered_(lines.count() + 1, false) {}

  void walk(cmark_node* root) {
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* const node = cmark_iter_get_node(iterator.get());
      if (event == CMARK_EVENT_EXIT) {
        leave(node);
      } else if (enter(node)) {
        cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
      }
    }
  }

  std::vector<Block> take() {
    add_uncovered_lines();
    std::stable_sort(blocks_.begin(), blocks_.end(),
                     [](const Block& a, const Block& b) { return a.span.begin < b.span.begin; });
    return std::move(blocks_);
  }

 private:
  /// Returns whether the node is done with, its children included.
  bool enter(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    const std::string_view name = cmark_node_get_type_string(node);
    if (type == CMARK_NODE_BLOCK_QUOTE) ++quotes_;
    if (type == CMARK_NODE_FOOTNOTE_DEFINITION) ++footnotes_;
    if (type == CMARK_NODE_LIST) lists_.enter_list(node);
    if (type == CMARK_NODE_ITEM) lists_.enter_item(node);
    if (type == CMARK_NODE_HEADING || type == CMARK_NODE_PARAGRAPH) return add_words(node);
    if (name == "table") return add_table(node);
    if (type == CMARK_NODE_CODE_BLOCK) return add_code(node);
    if (type == CMARK_NODE_HTML_BLOCK) return add_html(node);
    if (type == CMARK_NODE_THEMATIC_BREAK) cover(node);
    return false;
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_BLOCK_QUOTE) --quotes_;
    if (type == CMARK_NODE_FOOTNOTE_DEFINITION) --footnotes_;
    if (type == CMARK_NODE_LIST) lists_.leave_list();
    if (type == CMARK_NODE_ITEM) lists_.leave_item();
  }

  void cover(std::size_t first, std::size_t last) {
    for (std::size_t line = first; line <= last && line < covered_.size(); ++line)
      covered_[line] = true;
  }

  void cover(cmark_node* node) {
    cover(as_number(cmark_node_get_start_line(node)), last_line(node));
  }

  void keep(Block block) {
    if (block.runs.empty()) return;
    block.story = footnotes_ > 0 ? Story::Footnote : Story::Body;
    blocks_.push_back(std::move(block));
  }

  bool add_words(cmark_node* node) {
    const std::vector<ContentLine> lines = lines_of_words(node);
    if (lines.empty()) return true;
    Block block;
    block.span = {lines.front().content.begin, lines.back().content.end};
    block.runs = readable_runs(lines_.text(), lines, node);
    if (begins_item(node)) {
      block.kind = BlockKind::ListItem;
      block.level = lists_.level();
      block.label = lists_.label();
      block.label_span = lists_.label_span();
      block.span.begin = std::min(block.span.begin, block.label_span.begin);
      lists_.use_item();
      // The mark may stand on a line of its own above the words.
      const std::size_t mark_line = as_number(cmark_node_get_start_line(cmark_node_parent(node)));
      cover(mark_line, mark_line);
    }
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
      block.kind = BlockKind::Heading;
      block.level = cmark_node_get_heading_level(node);
    } else if (block.kind == BlockKind::Paragraph && is_bold_title(node)) {
      block.kind = BlockKind::Heading;
      block.level = kBoldLevel;
    }
    if (block.kind == BlockKind::Heading) {
      keep(std::move(block));
      return true;
    }
    for (Block& part : split_at_marks(lines_.text(), std::move(block), lines)) {
      settle_marks(lines_.text(), part);
      keep(std::move(part));
    }
    return true;
  }

  /// Whether a paragraph is bold from end to end and no sentence: a heading in all but name.
  [[nodiscard]] static bool is_bold_title(cmark_node* paragraph) {
    cmark_node* const bold = cmark_node_first_child(paragraph);
    if (bold == nullptr || cmark_node_get_type(bold) != CMARK_NODE_STRONG) return false;
    cmark_node* const words = cmark_node_first_child(bold);
    if (cmark_node_next(bold) != nullptr || words == nullptr || cmark_node_next(words) != nullptr ||
        cmark_node_get_type(words) != CMARK_NODE_TEXT) {
      return false;
    }
    return is_title(cmark_node_get_literal(words));
  }

  /// Whether the words stand right behind the mark of a list item.
  [[nodiscard]] static bool begins_item(cmark_node* node) {
    cmark_node* const parent = cmark_node_parent(node);
    return parent != nullptr && cmark_node_get_type(parent) == CMARK_NODE_ITEM &&
           cmark_node_previous(node) == nullptr;
  }

  /// The source of a heading or paragraph.
  std::vector<ContentLine> lines_of_words(cmark_node* node) {
    std::size_t first = as_number(cmark_node_get_start_line(node));
    std::size_t column = as_number(cmark_node_get_start_column(node));
    std::size_t last = as_number(cmark_node_get_end_line(node));
    cmark_node* const next = cmark_node_next(node);
    if (first == 0 && next != nullptr) {
      // The parser gives a paragraph right above a table no place of its own.
      const TablePlace place = place_of_table(lines_, next, quotes_);
      first = place.first;
      column = place.column;
      last = place.header > 0 ? place.header - 1 : 0;
    }
    if (first == 0 || last < first) return {};
    cover(first, last);
    std::vector<ContentLine> lines = lines_.block(first, column, last, quotes_);
    if (is_underlined(node, lines)) lines.pop_back();
    // The parser counts blank lines behind some blocks to them.
    while (!lines.empty() && lines.back().content.empty())
      lines.pop_back();
    return lines;
  }

  /// Whether a heading ends with a line of "=" or "-" below its words.
  [[nodiscard]] bool is_underlined(cmark_node* node, const std::vector<ContentLine>& lines) const {
    if (cmark_node_get_type(node) != CMARK_NODE_HEADING || lines.size() < 2) return false;
    const TextSpan first = trimmed(lines_.text(), lines.front().content);
    return !first.empty() && lines_.text()[first.begin] != '#';
  }

  bool add_table(cmark_node* table) {
    const TablePlace place = place_of_table(lines_, table, quotes_);
    if (place.header == 0) return true;
    ++tables_;
    cover(place.header, place.header + 1);
    for (cmark_node* row = cmark_node_first_child(table); row != nullptr;
         row = cmark_node_next(row))
      cover(row);
    for (Block& row : rows_of_table(lines_, table, place, quotes_)) {
      row.table = tables_;
      keep(std::move(row));
    }
    return true;
  }

  /// Code that is prose is read: what stands between fences as a whole, what is only indented, as
  /// people do without thinking of code, paragraph by paragraph.
  bool add_code(cmark_node* node) {
    constexpr std::size_t kFewestWordsBetweenFences = 6;
    cover(node);
    int length = 0;
    int indent = 0;
    char sign = 0;
    const bool fenced = cmark_node_get_fenced(node, &length, &indent, &sign) != 0;
    const char* const literal = cmark_node_get_literal(node);
    if (literal == nullptr || (fenced && !is_prose(literal, kFewestWordsBetweenFences)))
      return true;
    std::vector<ContentLine> lines = lines_of_block(node);
    if (fenced && !lines.empty()) lines.erase(lines.begin());
    std::vector<ContentLine> paragraph;
    for (const ContentLine& line : lines) {
      const TextSpan words = trimmed(lines_.text(), line.content);
      if (!words.empty() && !is_fence(words, fenced ? sign : '\0')) {
        paragraph.push_back({words, line.next});
        continue;
      }
      add_plain(paragraph);
      paragraph.clear();
    }
    add_plain(paragraph);
    return true;
  }

  [[nodiscard]] bool is_fence(TextSpan words, char sign) const {
    return words.size() >= 3 && lines_.text()[words.begin] == sign &&
           lines_.text().substr(words.begin, words.size()).find_first_not_of(sign) ==
               std::string_view::npos;
  }

  void add_plain(const std::vector<ContentLine>& lines) {
    if (lines.empty()) return;
    Block block;
    block.span = {lines.front().content.begin, lines.back().content.end};
    for (const ContentLine& line : lines) {
      append_run(line.content, block.runs);
      if (&line != &lines.back()) append_run({line.content.end, line.next}, block.runs);
    }
    if (is_prose(lines_.text().substr(block.span.begin, block.span.size()), 1))
      keep(std::move(block));
  }

  bool add_html(cmark_node* node) {
    cover(node);
    for (std::vector<TextSpan>& runs : texts_of_html(lines_.text(), lines_of_block(node))) {
      Block block;
      block.span = {runs.front().begin, runs.back().end};
      block.runs = std::move(runs);
      keep(std::move(block));
    }
    return true;
  }

  [[nodiscard]] std::vector<ContentLine> lines_of_block(cmark_node* node) const {
    return lines_.block(as_number(cmark_node_get_start_line(node)),
                        as_number(cmark_node_get_start_column(node)), last_line(node), quotes_);
  }

  /// What the parser has dropped: footnotes that nothing refers to. Link definitions are no words.
  void add_uncovered_lines() {
    for (std::size_t number = 1; number <= lines_.count(); ++number) {
      if (covered_[number]) continue;
      ContentLine line = lines_.content(number, 1);
      const std::string_view words = lines_.text().substr(line.content.begin, line.content.size());
      const std::size_t label = words.starts_with('[') ? words.find("]:") : std::string_view::npos;
      const bool footnote = label != std::string_view::npos && words.starts_with("[^");
      if (label != std::string_view::npos && !footnote) continue;
      // A lone word is the mark of an empty item or the target of a link definition.
      const TextSpan inner = trimmed(lines_.text(), line.content);
      if (lines_.text().substr(inner.begin, inner.size()).find(' ') == std::string_view::npos)
        continue;
      Block block;
      block.span = line.content;
      block.story = footnote ? Story::Footnote : Story::Body;
      if (footnote) line.content.begin += label + 2;
      append_readable(lines_.text(), trimmed(lines_.text(), line.content), block.runs);
      if (!block.runs.empty()) blocks_.push_back(std::move(block));
    }
  }

  const MarkdownLines& lines_;
  MarkdownLists lists_;
  std::vector<bool> covered_;  ///< by line number
  std::size_t quotes_ = 0;
  std::size_t footnotes_ = 0;
  std::size_t tables_ = 0;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> blocks_of_markdown(const MarkdownLines& lines, cmark_node* root) {
  BlockCollector collector(lines);
  collector.walk(root);
  return collector.take();
}

}  // namespace sowlint::readers
