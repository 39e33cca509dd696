#include "readers/text_drafts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "readers/front_matter.h"
#include "readers/inline_markup.h"
#include "readers/text_headings.h"
#include "readers/text_tables.h"
#include "text/letters.h"

namespace sowlint::readers {
namespace {

/// Steps a block costs besides its bytes: what bounds the memory that many tiny blocks take.
constexpr std::uint64_t kBlockCost = 1000;

/// Shares of the line width that count as filled: after an open end, and after a full stop.
constexpr double kOpenShare = 0.65;
constexpr double kRaggedShare = 0.75;
constexpr double kClosedShare = 0.85;

class Drafter {
 public:
  Drafter(const Lines& lines, const Layout& layout, base::Budget& budget)
      : lines_(lines),
        layout_(layout),
        budget_(budget) {}

  Drafts run() {
    for (std::size_t i = first_line(); i < lines_.lines.size();) {
      if (!budget_.charge(lines_.lines[i].whole.size())) {
        result_.complete = false;
        break;
      }
      i = take(i);
    }
    close();
    flush_furniture();
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t index) const {
    return lines_.of(lines_.lines[index]);
  }

  /// The first line behind front matter.
  [[nodiscard]] std::size_t first_line() const {
    const std::size_t begin = front_matter_length(lines_.text);
    std::size_t index = 0;
    while (index < lines_.lines.size() && lines_.lines[index].whole.begin < begin)
      ++index;
    return index;
  }

  /// Adds the line, or the table that begins there; returns the next line to look at.
  std::size_t take(std::size_t index) {
    const Line& line = lines_.lines[index];
    const std::string_view content = words(index);
    if (line.blank() || content.starts_with("```") || break_tag_length(content) == content.size()) {
      blank_ = true;
      return index + 1;
    }
    if (line.furniture()) {
      if (line.role != LineRole::PageNumber) furniture_.push_back(index);
      furniture_seen_ = true;
      return index + 1;
    }
    DrawnTable table = read_drawn_table(lines_, index);
    if (table.end_line > index) {
      add_table(std::move(table.rows));
      return table.end_line;
    }
    if (is_rule(content)) {
      take_rule(content);
    } else if (const int level = marked_heading_level(content); level > 0) {
      begin(index, {}, level);
      close();
    } else {
      take_words(index);
    }
    return index + 1;
  }

  void add_table(std::vector<Block> rows) {
    close();
    flush_furniture();
    ++tables_;
    for (Block& row : rows) {
      row.table = tables_;
      Draft draft;
      draft.table_row = std::move(row);
      draft.blank_before = draft.blank_behind = true;
      keep(std::move(draft));
    }
    blank_ = true;
  }

  /// A rule underlines a line of its own right above it; else it parts blocks.
  void take_rule(std::string_view content) {
    constexpr std::size_t kWidestTitle = 120;
    const bool underlines = open_ && !blank_ && open_->lines.size() == 1 &&
                            (content.front() == '=' || content.front() == '-') &&
                            open_->start.kind != StartKind::Bullet &&
                            lines_.lines[open_->lines.front()].width <= kWidestTitle;
    if (underlines) open_->heading = content.front() == '=' ? 1 : 2;
    close();
    blank_ = true;
  }

  void take_words(std::size_t index) {
    const LineStart start = line_start(words(index));
    if (goes_on(index, start)) {
      open_->lines.push_back(index);
      blank_ = false;
      furniture_.clear();
      furniture_seen_ = false;
      return;
    }
    begin(index, start, 0);
  }

  void begin(std::size_t index, const LineStart& start, int heading) {
    const bool blank = blank_;
    close();
    flush_furniture();
    open_.emplace();
    open_->lines = {index};
    open_->start = start;
    open_->heading = heading;
    open_->blank_before = blank || result_.drafts.empty();
    blank_ = false;
    if (start.kind == StartKind::Item || start.kind == StartKind::Clause)
      last_marks_[start.shape] = words(index).substr(0, start.bytes);
  }

  /// Ends the open draft, if there is one.
  void close() {
    if (!open_) return;
    open_->blank_behind = blank_;
    keep(std::move(*open_));
    open_.reset();
  }

  void keep(Draft draft) {
    if (!budget_.charge(kBlockCost)) {
      result_.complete = false;
      return;
    }
    result_.drafts.push_back(std::move(draft));
  }

  /// Running lines that stood between two blocks, the first time they do.
  void flush_furniture() {
    for (const std::size_t index : furniture_) {
      const bool header = lines_.lines[index].role == LineRole::RunningHeader;
      std::string key(words(index));
      key.erase(std::remove_if(key.begin(), key.end(),
                               [](char byte) { return byte >= '0' && byte <= '9'; }),
                key.end());
      if (!furniture_read_.insert(std::move(key)).second) continue;
      Draft draft;
      draft.lines = {index};
      draft.story = header ? Story::Header : Story::Footer;
      keep(std::move(draft));
    }
    furniture_.clear();
    if (furniture_seen_) blank_ = true;
    furniture_seen_ = false;
  }

  /// Whether line `index` belongs to the open draft.
  [[nodiscard]] bool goes_on(std::size_t index, const LineStart& start) const {
    if (!open_ || open_->heading > 0) return false;
    const std::size_t last = open_->lines.back();
    if (blank_ || furniture_seen_)
      return start.kind == StartKind::Words && goes_on_behind_gap(last, index);
    if (begins_by_mark(last, index, start)) return false;
    return goes_on_directly(last, index);
  }

  /// Whether the end of line `last` is no end of anything: the next word did not fit.
  [[nodiscard]] bool is_open(std::size_t last, std::size_t next) const {
    return !ends_item(words(last)) && !fits(last, next, kRaggedShare);
  }

  [[nodiscard]] bool fits(std::size_t last, std::size_t next, double share) const {
    return layout_.fits(lines_.lines[last], lines_.lines[next], words(next), share);
  }

  /// Whether the mark, key or capitals of line `next` begin a block although no blank line does.
  [[nodiscard]] bool begins_by_mark(std::size_t last, std::size_t next,
                                    const LineStart& start) const {
    const bool open = is_open(last, next);
    const bool same_list = start.shape != 0 && open_->start.shape == start.shape;
    const std::string_view rest = words(next).substr(start.bytes);
    switch (start.kind) {
      case StartKind::Words:
        return begins_by_words(last, next, open);
      case StartKind::Bullet:
        return start.sure || same_list || !open;
      case StartKind::Item:
        return !awaits_number(words(last)) && !is_inline(start, next) &&
               (same_list || !open || goes_on_counting(start, next));
      case StartKind::Clause:
        return !awaits_number(words(last)) && begins_clause(start, next, same_list, open);
      case StartKind::Keyword:
        return (!open && !starts_small(rest)) || all_capitals(words(next));
    }
    return false;
  }

  /// A number before a small letter, behind an open line, is a clause's only where it counts on:
  /// "… office from / 9.00 to 17.30".
  [[nodiscard]] bool begins_clause(const LineStart& start, std::size_t next, bool same_list,
                                   bool open) const {
    const std::string_view rest = words(next).substr(start.bytes);
    const std::size_t word = std::min(rest.find_first_not_of(" \t"), rest.size());
    if (open && starts_small(rest.substr(word))) return goes_on_counting(start, next);
    return same_list || !open || goes_on_counting(start, next);
  }

  [[nodiscard]] bool begins_by_words(std::size_t last, std::size_t next, bool open) const {
    if (begins_with_key(words(next)) && !open) return true;
    const bool capitals = all_capitals(words(next));
    if (capitals == all_capitals(words(last))) return false;
    if (capitals) return !open;
    return !starts_small(words(next)) && fits(last, next, kClosedShare);
  }

  /// Whether the mark follows the last one of its shape that began a block.
  [[nodiscard]] bool goes_on_counting(const LineStart& start, std::size_t next) const {
    const auto last = last_marks_.find(start.shape);
    return last != last_marks_.end() && counts_on(last->second, words(next).substr(0, start.bytes));
  }

  /// Whether an item mark goes on with an enumeration inside the open draft: "(a) … (b) …".
  [[nodiscard]] bool is_inline(const LineStart& start, std::size_t next) const {
    const std::size_t begin = lines_.lines[open_->lines.front()].content.begin;
    const std::size_t end = lines_.lines[open_->lines.back()].content.end;
    return enumerates_up_to(lines_.text.substr(begin, end - begin),
                            words(next).substr(0, start.bytes));
  }

  [[nodiscard]] bool goes_on_directly(std::size_t last, std::size_t next) const {
    const std::string_view before = words(last);
    if (starts_small(words(next))) {
      const bool lead_in = ends_item(before) && !ends_sentence(before);
      return !(lead_in && fits(last, next, kClosedShare));
    }
    if (!layout_.wrapped || begins_by_indent(last, next)) return false;
    return !fits(last, next, ends_item(before) ? kClosedShare : kOpenShare);
  }

  /// Whether a paragraph begins with an indented line, or behind one that hangs.
  [[nodiscard]] bool begins_by_indent(std::size_t last, std::size_t next) const {
    constexpr std::size_t kStep = 2;
    const std::size_t before = lines_.lines[last].indent;
    const std::size_t behind = lines_.lines[next].indent;
    const bool several = open_->lines.size() >= 2;
    if (behind >= before + kStep) {
      return open_->start.kind == StartKind::Words && (several || ends_sentence(words(last)));
    }
    return several && behind + kStep <= before;
  }

  /// Whether a paragraph goes on behind blank lines or a page border.
  [[nodiscard]] bool goes_on_behind_gap(std::size_t last, std::size_t next) const {
    constexpr std::size_t kFarthest = 16;
    constexpr std::size_t kLongLine = 40;
    const std::string_view before = words(last);
    if (next - last > kFarthest || ends_item(before) || all_capitals(before)) return false;
    const bool full =
        layout_.wrapped ? !fits(last, next, kRaggedShare) : lines_.lines[last].width >= kLongLine;
    if (starts_small(words(next))) return full || lines_.lines[last].width >= kLongLine;
    return furniture_seen_ && full && lines_.lines[last].width >= kLongLine &&
           !begins_with_capitals(words(next)) && !begins_with_key(words(next));
  }

  const Lines& lines_;
  const Layout& layout_;
  base::Budget& budget_;
  Drafts result_;
  std::optional<Draft> open_;
  bool blank_ = true;                   ///< a blank line stands before the next line
  bool furniture_seen_ = false;         ///< so does page furniture
  std::vector<std::size_t> furniture_;  ///< running lines since the last block
  std::set<std::string> furniture_read_;
  std::map<unsigned, std::string_view> last_marks_;  ///< by shape
  std::size_t tables_ = 0;
};

}  // namespace

Drafts draft_blocks(const Lines& lines, const Layout& layout, base::Budget& budget) {
  return Drafter(lines, layout, budget).run();
}

}  // namespace sowlint::readers
