#include "readers/pdf_drafts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "readers/line_start.h"
#include "readers/text_lines.h"

namespace sowlint::readers {
namespace {

/// Letters are of another size if their boxes differ by more than this.
constexpr double kOtherSize = 1.12;

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto last = static_cast<double>(values.size() - 1);
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::floor(share * last));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

/// What is usual in the whole document.
struct Measures {
  double body_height = 0;
  double pitch = 1.2;     ///< from line to line, in heights of letters
  double right_edge = 0;  ///< of running text that has the width of the page

  explicit Measures(const std::vector<PdfStretch>& stretches) {
    std::vector<double> heights;
    std::vector<double> pitches;
    std::vector<double> rights;
    for (const PdfStretch& stretch : stretches) {
      if (stretch.turned) continue;
      for (std::size_t i = 0; i < stretch.rows.size(); ++i) {
        const PdfRow& row = stretch.rows[i];
        const double height = row.letter_height();
        constexpr std::size_t kRunning = 6;
        if (row.pieces.back().words.size() < kRunning) continue;
        heights.push_back(height);
        if (!stretch.in_column) rights.push_back(row.box.right);
        if (i == 0 || height <= 0) continue;
        const PdfRow& before = stretch.rows[i - 1];
        const bool same_block = before.pieces.back().block == row.pieces.back().block;
        if (same_block) pitches.push_back((row.box.top - before.box.top) / height);
      }
    }
    body_height = quantile(std::move(heights), 0.5);
    if (!pitches.empty()) pitch = quantile(std::move(pitches), 0.5);
    constexpr double kMostLines = 0.95;
    right_edge = quantile(std::move(rights), kMostLines);
  }

  [[nodiscard]] double right_edge_of(const PdfStretch& stretch) const {
    return stretch.in_column ? stretch.right : std::max(stretch.right, right_edge);
  }
};

bool same_size(double a, double b) {
  return std::max(a, b) <= kOtherSize * std::min(a, b);
}

bool is_centred(const PdfLine& line) {
  constexpr double kOff = 6;
  const double middle = (line.left_edge + line.right_edge) / 2;
  return line.box.left > line.left_edge + kOff &&
         std::fabs((line.box.left + line.box.right) / 2 - middle) < kOff;
}

/// Whether two lines below each other are set around the middle, as titles are.
bool are_centred(const PdfLine& last, const PdfLine& next) {
  constexpr double kSameEdge = 2;
  return is_centred(last) && is_centred(next) &&
         std::fabs(last.box.left - next.box.left) > kSameEdge;
}

/// Whether the first word of `next` would have fitted behind `last`.
bool has_room(const PdfLine& last, const PdfLine& next) {
  if (next.words.empty()) return true;
  constexpr double kBlank = 0.3;  // of the letters' height
  constexpr double kSlack = 3;
  const double needed = next.words.front().box.width() + kBlank * last.letter_height + kSlack;
  const double left = are_centred(last, next) ? last.right_edge - last.left_edge - last.box.width()
                                              : last.right_edge - last.box.right;
  return needed <= left;
}

/// A number or sign that opens a note at the foot of a page.
bool opens_note(std::string_view word) {
  if (word == "*" || word == "**" || word == "†") return true;
  return word.size() <= 3 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

class Drafter {
 public:
  Drafter(const Measures& measures, base::Budget& budget) : measures_(measures), budget_(budget) {}

  PdfDrafts run(std::vector<PdfStretch> stretches) {
    for (std::size_t i = 0; i < stretches.size(); ++i) {
      PdfStretch& stretch = stretches[i];
      if (stretch.turned) {
        if (!add_stretch(stretch, 0, stretch.rows.size(), Story::TextBox)) break;
        continue;
      }
      const bool last_of_page = i + 1 == stretches.size() || stretches[i + 1].turned ||
                                stretches[i + 1].page != stretch.page;
      std::size_t end = stretch.rows.size();
      if (last_of_page) end = notes_begin(stretch.rows);
      if (!add_stretch(stretch, 0, end, Story::Body)) break;
      if (!add_stretch(stretch, end, stretch.rows.size(), Story::Footnote)) break;
    }
    result_.body_height = measures_.body_height;
    result_.drafts = std::move(body_);
    for (std::vector<PdfDraft>* rest : {&asides_, &notes_})
      std::move(rest->begin(), rest->end(), std::back_inserter(result_.drafts));
    return std::move(result_);
  }

 private:
  /// Where the notes at the foot of the page begin; the number of rows if there are none.
  [[nodiscard]] std::size_t notes_begin(const std::vector<PdfRow>& rows) const {
    constexpr double kSmall = 0.93;
    std::size_t begin = rows.size();
    while (begin > 0 && rows[begin - 1].letter_height() <= kSmall * measures_.body_height)
      --begin;
    while (begin < rows.size() && !opens_note(rows[begin].pieces.front().words.front().text))
      ++begin;
    return begin == 0 ? rows.size() : begin;  // a page of small letters has no notes
  }

  /// False if the budget ran out.
  bool add_stretch(PdfStretch& stretch, std::size_t begin, std::size_t end, Story story) {
    std::vector<PdfDraft>& drafts =
        story == Story::Body ? body_ : (story == Story::TextBox ? asides_ : notes_);
    opens_stretch_ = true;
    for (std::size_t i = begin; i < end;) {
      if (!budget_.charge(64 * stretch.rows[i].pieces.size())) return result_.complete = false;
      if (story == Story::Body) {
        PdfTable table = table_at(stretch, i);
        if (table.end > i && table.end <= end) {
          i = table.end;
          add_table(std::move(table), stretch.page, drafts);
          continue;
        }
      }
      add_line(line_of(std::move(stretch.rows[i]), stretch), story, drafts);
      ++i;
    }
    return true;
  }

  void add_table(PdfTable&& table, std::size_t page, std::vector<PdfDraft>& drafts) {
    for (PdfTableRow& row : table.rows) {
      PdfDraft draft;
      draft.page = page;
      draft.table = tables_;
      draft.row = std::move(row);
      drafts.push_back(std::move(draft));
    }
    opens_stretch_ = false;
    last_bottom_.reset();
  }

  /// The table at row `at`, or the rest of one that the page before began; its end is `at` if there
  /// is none.
  PdfTable table_at(const PdfStretch& stretch, std::size_t at) {
    const bool behind_table = !body_.empty() && body_.back().table > 0;
    if (at == 0 && opens_stretch_ && behind_table && table_) {
      PdfTable more = read_more_of(*table_, stretch.rows);
      if (more.end > 0) {
        end_row(more);
        return more;
      }
    }
    PdfTable table = read_table(stretch.rows, at);
    if (table.end > at) {
      ++tables_;
      table_ = PdfTable{{table.rows.front()}, table.columns, 0};
    }
    return table;
  }

  /// The first row of a page that lacks cells ends the last one of the page before.
  void end_row(PdfTable& more) {
    if (more.rows.empty() || more.rows.front().cells.size() >= more.columns.size()) return;
    std::vector<PdfCell>& cells = body_.back().row.cells;
    for (const PdfCell& rest : more.rows.front().cells) {
      const bool known = std::any_of(cells.begin(), cells.end(), [&rest](const PdfCell& cell) {
        return cell.column == rest.column;
      });
      if (!known) return;
    }
    for (PdfCell& rest : more.rows.front().cells) {
      const auto cell = std::find_if(cells.begin(), cells.end(), [&rest](const PdfCell& known) {
        return known.column == rest.column;
      });
      std::move(rest.lines.begin(), rest.lines.end(), std::back_inserter(cell->lines));
    }
    more.rows.erase(more.rows.begin());
  }

  PdfLine line_of(PdfRow&& row, const PdfStretch& stretch) {
    PdfLine line;
    line.box = row.box;
    line.page = stretch.page;
    line.letter_height = row.letter_height();
    line.left_edge = stretch.left;
    line.right_edge = measures_.right_edge_of(stretch);
    line.body_left = row.box.left;
    line.opens_stretch = std::exchange(opens_stretch_, false);
    const bool labelled = is_labelled(row);
    for (std::size_t i = 0; i < row.pieces.size(); ++i) {
      PdfPiece& piece = row.pieces[i];
      if (labelled && i + 1 == row.pieces.size()) {
        line.mark_words = line.words.size();
        line.body_left = piece.box.left;
      }
      std::move(piece.words.begin(), piece.words.end(), std::back_inserter(line.words));
    }
    return line;
  }

  void add_line(PdfLine&& line, Story story, std::vector<PdfDraft>& drafts) {
    const bool spaced = is_spaced(line);
    last_bottom_ = line.box;
    const bool joins = !drafts.empty() && drafts.back().table == 0 &&
                       drafts.back().story == story && goes_on(drafts.back(), line, spaced);
    if (joins) {
      PdfDraft& draft = drafts.back();
      // A first line may be indented; the second says where the text stands.
      draft.lines.push_back(std::move(line));
      return;
    }
    if (!drafts.empty()) drafts.back().space_behind = spaced;
    PdfDraft draft;
    draft.story = story;
    draft.page = line.page;
    draft.space_before = spaced;
    draft.lines.push_back(std::move(line));
    drafts.push_back(std::move(draft));
  }

  /// Whether more space stands above the line than between lines of a paragraph.
  [[nodiscard]] bool is_spaced(const PdfLine& line) const {
    if (line.opens_stretch || !last_bottom_) return true;
    constexpr double kLarger = 1.2;
    const double height = std::min(line.letter_height, last_bottom_->height());
    return line.box.top - last_bottom_->top > kLarger * measures_.pitch * height;
  }

  [[nodiscard]] static double left_of_text(const PdfDraft& draft) {
    return draft.lines.size() > 1 ? draft.lines.back().box.left : draft.lines.front().body_left;
  }

  [[nodiscard]] bool goes_on(const PdfDraft& draft, const PdfLine& line, bool spaced) const {
    const PdfLine& last = draft.lines.back();
    if (line.mark_words > 0 || !same_size(line.letter_height, last.letter_height)) return false;
    const std::string words = whole_text_of(line);
    const std::string before = whole_text_of(last);
    const LineStart start = line_start(words);
    const bool marked = start.kind != StartKind::Words && !awaits_number(before);
    if (draft.story == Story::Footnote && opens_note(line.words.front().text)) return false;
    if (line.opens_stretch) {
      if (draft.story != Story::Body || marked || ends_item(before)) return false;
      return starts_small(words) || !has_room(last, line);
    }
    if (spaced) return false;
    const bool complete = ends_item(before);
    const bool room = has_room(last, line);
    constexpr double kIndented = 6;
    const double left = left_of_text(draft);
    if (marked && (complete || room || line.box.left < left - kIndented / 2)) return false;
    const bool outdented = line.box.left < left - kIndented && !are_centred(last, line);
    if (outdented && draft.lines.size() > 1) return false;
    // Behind a label in the first line, the others hang below its text.
    const bool hangs = draft.lines.size() == 1 && line_start(before).kind != StartKind::Words;
    if (line.box.left > left + kIndented && complete && !hangs) return false;
    return !room || (!complete && starts_small(words));
  }

  const Measures& measures_;
  base::Budget& budget_;
  PdfDrafts result_;
  std::vector<PdfDraft> body_;
  std::vector<PdfDraft> asides_;  ///< turned text
  std::vector<PdfDraft> notes_;
  std::optional<PdfBox> last_bottom_;  ///< the line before, of the same stretch
  std::size_t tables_ = 0;
  std::optional<PdfTable> table_;  ///< the last one: its column headings and columns
  bool opens_stretch_ = true;
};

std::string joined(const std::vector<PdfWord>& words, std::size_t first) {
  std::string text;
  for (std::size_t i = first; i < words.size(); ++i)
    text += (text.empty() ? "" : " ") + words[i].text;
  return text;
}

}  // namespace

PdfDrafts draft_pdf_blocks(std::vector<PdfStretch> stretches, base::Budget& budget) {
  const Measures measures(stretches);
  return Drafter(measures, budget).run(std::move(stretches));
}

std::string text_of(const PdfLine& line) {
  return joined(line.words, line.mark_words);
}

std::string whole_text_of(const PdfLine& line) {
  return joined(line.words, 0);
}

}  // namespace sowlint::readers
