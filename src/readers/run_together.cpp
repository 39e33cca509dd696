#include "readers/run_together.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "readers/inline_markup.h"
#include "readers/line_start.h"
#include "readers/text_lines.h"
#include "text/letters.h"

namespace sowlint::readers {
namespace {

/// A shorter block is read as it stands.
constexpr std::size_t kFewestWords = 40;
/// Steps a block costs besides its bytes, as in text_drafts.cpp.
constexpr std::uint64_t kBlockCost = 1000;
/// More nesting is no list.
constexpr std::size_t kDeepest = 6;

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool is_capital(char byte) {
  return byte >= 'A' && byte <= 'Z';
}

/// "TERMINATION. This …": at least four capitals, then no small letter.
bool begins_with_capital_word(std::string_view text) {
  constexpr std::size_t kFewest = 4;
  const auto* const end = std::find_if_not(text.begin(), text.end(), is_capital);
  if (end - text.begin() < static_cast<std::ptrdiff_t>(kFewest)) return false;
  return end == text.end() || *end < 'a' || *end > 'z';
}

/// "… 4. TERMINATION. "
bool ends_with_capitals(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n.:");
  return last != std::string_view::npos && last > 0 && last + 1 < text.size() &&
         is_capital(text[last]) && is_capital(text[last - 1]) && !is_blank(text[last + 1]);
}

/// A place where a block may be cut.
struct Mark {
  std::size_t at = 0;
  LineStart start;
  std::string_view words;     ///< "1.", "(b)", "•"
  char before = '\0';         ///< last sign before it; '\0' at the start of the block
  bool capital = false;       ///< a capital letter follows
  bool titled = false;        ///< a number before a word in capitals: "4. TERMINATION."
  bool behind_title = false;  ///< stands behind such a word
};

bool is_bullet(const Mark& mark) {
  return mark.start.kind == StartKind::Bullet;
}

/// "1.", "(a)", "2.1": the first of its kind.
bool is_first(std::string_view words) {
  const std::size_t last =
      words.find_last_of("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (last == std::string_view::npos) return false;
  const char sign = words[last];
  const bool alone = last == 0 || words[last - 1] == '(' || words[last - 1] == '.';
  return alone && (sign == '1' || sign == 'a' || sign == 'A');
}

bool same_kind(const LineStart& one, const LineStart& other) {
  return one.shape == other.shape && one.components == other.components;
}

bool ends_something(char sign) {
  return sign == '\0' || std::string_view(".:!?").find(sign) != std::string_view::npos;
}

bool parts_something(char sign) {
  return ends_something(sign) || std::string_view(";,)\"").find(sign) != std::string_view::npos ||
         static_cast<unsigned char>(sign) >= 0x80;
}

/// Every place in `text`[span] where a mark stands between blanks.
class MarkFinder {
 public:
  MarkFinder(std::string_view text, TextSpan span) : text_(text.substr(0, span.end)), span_(span) {}

  [[nodiscard]] std::vector<Mark> find() const {
    std::vector<Mark> marks;
    char before = '\0';
    for (std::size_t at = span_.begin; at < span_.end; ++at) {
      if (is_blank(text_[at])) continue;
      const bool begins = at == span_.begin || is_blank(text_[at - 1]);
      if (begins && may_begin_mark(at)) add(at, before, marks);
      before = text_[at];
    }
    return marks;
  }

 private:
  /// A quick look: digits, brackets, "o" and the first bytes of bullets, not those of letters.
  [[nodiscard]] bool may_begin_mark(std::size_t at) const {
    const char byte = text_[at];
    if (byte == 'o') return at + 1 < span_.end && is_blank(text_[at + 1]);
    return is_digit(byte) || byte == '(' || byte == '\xC2' || byte == '\xE2' || byte == '\xEF';
  }

  void add(std::size_t at, char before, std::vector<Mark>& marks) const {
    constexpr std::size_t kLongestMark = 24;
    constexpr std::size_t kLongestTitle = 40;
    const std::string_view near = text_.substr(at, kLongestMark);
    Mark mark{at, line_start(near), {}, before, false};
    const bool kept = mark.start.kind == StartKind::Bullet || mark.start.kind == StartKind::Item ||
                      mark.start.kind == StartKind::Clause;
    if (!kept) return;
    mark.words = text_.substr(at, mark.start.bytes);
    const std::size_t next = text_.find_first_not_of(" \t\r\n", at + mark.start.bytes);
    if (next == std::string_view::npos) return;
    mark.capital = text::cased_character_at(text_, next).kind == text::CharacterKind::Capital;
    const bool number = is_digit(text_[next]);
    mark.titled = mark.capital && mark.words.ends_with('.') && is_digit(mark.words.front()) &&
                  begins_with_capital_word(text_.substr(next, kLongestTitle));
    mark.behind_title = ends_with_capitals(text_.substr(0, at));
    // "§ 5" is a reference.
    if (is_bullet(mark) && !mark.start.sure && !mark.capital) return;
    if (is_bullet(mark) && number && !mark.start.sure) return;
    marks.push_back(mark);
  }

  /// "… of section (b) The …"
  [[nodiscard]] bool behind_noun(std::size_t at) const {
    constexpr std::size_t kNear = 32;
    const std::size_t begin = std::max(span_.begin, at - std::min(at, kNear));
    std::string_view before = text_.substr(begin, at - begin);
    while (!before.empty() && is_blank(before.back())) {
      before.remove_suffix(1);
    }
    return awaits_number(before);
  }

  std::string_view text_;
  TextSpan span_;
};

/// Chooses among the marks of a text, block after block, those that begin something.
class MarkChooser {
 public:
  struct Chosen {
    Mark mark;
    int level = 0;        ///< of the list it stands in
    bool clause = false;  ///< begins a paragraph rather than a list item
  };

  /// The chosen marks of one block; its own label, at its start, is none.
  std::vector<Chosen> choose(const std::vector<Mark>& marks) {
    const bool bullets = count_bullets(marks);
    std::vector<unsigned> shapes;
    std::vector<Chosen> chosen;
    for (std::size_t at = 0; at < marks.size(); ++at) {
      const Mark& mark = marks[at];
      if (is_bullet(mark)) {
        if (!bullets) continue;
        const int level = bullet_level(shapes, mark.start.shape);
        if (mark.before != '\0') chosen.push_back({mark, level, false});
      } else if (enter(marks, at)) {
        if (mark.before == '\0') continue;
        chosen.push_back({mark, static_cast<int>(open_.size()) - 1, !open_.back().list});
      }
    }
    return chosen;
  }

  /// A block of its own stands between what was read and what comes.
  void leave() { open_.clear(); }

 private:
  struct Series {
    LineStart start;
    std::string last;  ///< the mark it is at
    std::size_t length = 1;
    bool list = false;    ///< of items, not of paragraphs
    bool titled = false;  ///< of sections with titles in capitals
  };

  /// Whether enough bullets run through a block to be bullets.
  static bool count_bullets(const std::vector<Mark>& marks) {
    constexpr std::size_t kFewest = 2;
    std::size_t sure = 0;
    std::size_t all = 0;
    for (const Mark& mark : marks) {
      if (!is_bullet(mark)) continue;
      ++all;
      sure += mark.start.sure ? 1 : 0;
    }
    return sure >= kFewest || all > 2 * kFewest;
  }

  /// Bullets nest in the order in which they first come.
  static int bullet_level(std::vector<unsigned>& shapes, unsigned shape) {
    auto known = std::find(shapes.begin(), shapes.end(), shape);
    if (known == shapes.end()) {
      if (shapes.size() == kDeepest) return static_cast<int>(kDeepest) - 1;
      known = shapes.insert(shapes.end(), shape);
    }
    return static_cast<int>(known - shapes.begin());
  }

  /// Whether marks[at] goes on with an open series or begins one; that one is then the last.
  bool enter(const std::vector<Mark>& marks, std::size_t at) {
    const Mark& mark = marks[at];
    if (mark.titled && go_on(mark, true)) return true;
    if (go_on(mark, false)) return true;
    if (mark.before == '\0') {
      // The block's own label: what follows it may go on counting.
      begin(mark);
      return true;
    }
    if (!mark.capital || !ends_something(mark.before) || !is_first(mark.words)) return false;
    if (!mark.behind_title && !next_follows(marks, at)) return false;
    begin(mark);
    return true;
  }

  /// Goes on with the innermost series that `mark` counts on from; of titled ones, if `titled`.
  bool go_on(const Mark& mark, bool titled) {
    for (std::size_t depth = open_.size(); depth > 0; --depth) {
      Series& series = open_[depth - 1];
      if (!same_kind(series.start, mark.start) || !counts_on(series.last, mark.words)) continue;
      if (titled && !series.titled) continue;
      // "… customer support 8. Assist …": a long list forgives a missing full stop, and so do
      // brackets: "… each other (b) Of the Client".
      const bool forgiven = series.length > 1 || mark.words.starts_with('(');
      const bool stands = mark.capital && (parts_something(mark.before) || forgiven);
      if (!stands) return false;
      series.last = mark.words;
      ++series.length;
      open_.resize(depth);
      return true;
    }
    return false;
  }

  void begin(const Mark& mark) {
    const bool number = mark.start.kind == StartKind::Clause || mark.words.ends_with('.');
    const bool list = !mark.titled && (!number || mark.before == ':');
    if (open_.size() == kDeepest) open_.pop_back();
    open_.push_back({mark.start, std::string(mark.words), 1, list, mark.titled});
  }

  /// Whether the mark that counts on from marks[at] comes before another first one.
  static bool next_follows(const std::vector<Mark>& marks, std::size_t at) {
    constexpr std::size_t kFarthest = 64;
    const std::size_t end = std::min(marks.size(), at + kFarthest);
    for (std::size_t next = at + 1; next < end; ++next) {
      if (!same_kind(marks[next].start, marks[at].start) || !marks[next].capital) continue;
      if (counts_on(marks[at].words, marks[next].words)) return true;
      if (is_first(marks[next].words)) return false;
    }
    return false;
  }

  std::vector<Series> open_;  ///< outermost first
};

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char byte : text) {
    const bool blank = is_blank(byte);
    words += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return words;
}

/// The part of `block` in `span`, without blanks at its ends.
Block part_of(std::string_view text, const Block& block, TextSpan span) {
  Block part;
  part.story = block.story;
  while (span.end > span.begin && is_blank(text[span.end - 1])) {
    --span.end;
  }
  part.span = span;
  for (const TextSpan& run : block.runs) {
    append_run({std::max(run.begin, span.begin),
                std::max(std::max(run.begin, span.begin), std::min(run.end, span.end))},
               part.runs);
  }
  return part;
}

void make_item(std::string_view text, const MarkChooser::Chosen& chosen, Block& part) {
  if (chosen.clause) return;
  part.kind = BlockKind::ListItem;
  part.level = chosen.level;
  if (!is_bullet(chosen.mark)) return;
  part.label = std::string(chosen.mark.words);
  part.label_span = {chosen.mark.at, chosen.mark.at + chosen.mark.words.size()};
  std::size_t begin = part.label_span.end;
  while (begin < part.span.end && is_blank(text[begin])) {
    ++begin;
  }
  std::vector<TextSpan> runs;
  for (const TextSpan& run : part.runs) {
    if (run.end > begin) append_run({std::max(run.begin, begin), run.end}, runs);
  }
  part.runs = std::move(runs);
}

void add_parts(std::string_view text, Block block, const std::vector<MarkChooser::Chosen>& chosen,
               std::vector<Block>& parts) {
  if (chosen.empty()) {
    parts.push_back(std::move(block));
    return;
  }
  Block first = part_of(text, block, {block.span.begin, chosen.front().mark.at});
  first.kind = block.kind;
  first.level = block.level;
  first.label = block.label;
  first.label_span = block.label_span;
  if (!first.runs.empty()) parts.push_back(std::move(first));
  for (std::size_t at = 0; at < chosen.size(); ++at) {
    const std::size_t end = at + 1 < chosen.size() ? chosen[at + 1].mark.at : block.span.end;
    Block part = part_of(text, block, {chosen[at].mark.at, end});
    make_item(text, chosen[at], part);
    if (!part.runs.empty()) parts.push_back(std::move(part));
  }
}

bool is_body_text(const Block& block) {
  return block.story == Story::Body && !block.table_of_contents &&
         (block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem);
}

}  // namespace

std::vector<Block> part_run_together(std::string_view text, std::vector<Block> blocks,
                                     base::Budget& budget) {
  std::vector<Block> parts;
  parts.reserve(blocks.size());
  MarkChooser chooser;
  for (Block& block : blocks) {
    const bool is_long =
        is_body_text(block) &&
        count_words(text.substr(block.span.begin, block.span.size())) >= kFewestWords;
    if (!is_long) {
      if (block.story == Story::Body) chooser.leave();
      parts.push_back(std::move(block));
      continue;
    }
    // A bullet that is the block's label is read already.
    TextSpan read = block.span;
    if (!block.label_span.empty()) read.begin = block.label_span.end;
    std::vector<MarkChooser::Chosen> chosen = chooser.choose(MarkFinder(text, read).find());
    if (!budget.charge(read.size() + kBlockCost * chosen.size())) chosen.clear();
    add_parts(text, std::move(block), chosen, parts);
  }
  return parts;
}

}  // namespace sowlint::readers
