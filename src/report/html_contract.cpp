#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "report/escape.h"
#include "report/html_document.h"
#include "report/sentences.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

/// Words that a finding stands on.
struct Mark {
  TextSpan span;
  const Finding* finding = nullptr;
  bool main = true;  ///< its own place, not one of several
};

/// A stretch of text on which the same findings and the same pending change stand.
struct Stretch {
  std::string html;
  std::vector<const Mark*> marks;
  const Revision* revision = nullptr;
};

std::string escaped(std::string_view text) {
  std::string lines(text);
  // A lone CR ends a line, too.
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i] == '\r' && (i + 1 == lines.size() || lines[i + 1] != '\n')) lines[i] = '\n';
  }
  return markup_lines(lines);
}

class Contract {
 public:
  explicit Contract(const HtmlDocument& document)
      : document_(document),
        text_(document.source->document->text),
        blocks_(document.source->document->blocks),
        marks_of_(blocks_.size()),
        notes_of_(blocks_.size()) {
    for (const Finding& finding : document.report.findings) {
      if (!is_wanted(finding, document.options.min_severity)) continue;
      if (finding.place) marks_.push_back({finding.place->span, &finding, true});
      for (const Place& place : finding.places)
        marks_.push_back({place.span, &finding, false});
    }
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const Mark& a, const Mark& b) { return a.span < b.span; });
    spread_marks();
  }

  std::string print() {
    out_ = "<div class=\"contract" +
           std::string(lines_are_the_files(document_.report) ? "" : " lines") + "\">\n";
    print_unplaced();
    for (std::size_t i = 0; i < blocks_.size();)
      i = blocks_[i].kind == BlockKind::TableRow ? print_table(i) : print_block(i);
    return outline() + out_ + "</div>\n";
  }

 private:
  /// Gives each block the marks that lie in it.
  void spread_marks() {
    std::vector<std::size_t> order(blocks_.size());
    for (std::size_t i = 0; i < order.size(); ++i)
      order[i] = i;
    const auto begins = [&](std::size_t i) { return blocks_[i].span.begin; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return begins(a) < begins(b); });
    for (const Mark& mark : marks_) {
      auto at = std::upper_bound(
          order.begin(), order.end(), mark.span.begin,
          [&](std::size_t offset, std::size_t block) { return offset < begins(block); });
      if (at != order.begin()) --at;
      bool placed = false;
      for (; at != order.end() && begins(*at) < std::max(mark.span.end, mark.span.begin + 1);
           ++at) {
        const Block& block = blocks_[*at];
        if (mark.span.begin > block.span.end) continue;
        marks_of_[*at].push_back(&mark);
        if (placed || !mark.main) continue;
        placed = true;
        notes_of_[*at].push_back(mark.finding);
      }
      if (!placed && mark.main) unplaced_.push_back(mark.finding);
    }
  }

  /// Findings whose words are in no block.
  void print_unplaced() {
    for (const Finding* finding : unplaced_)
      out_ += html_note(document_, *finding);
  }

  /// The notes of the blocks [begin, end), in the order of their numbers.
  void print_notes(std::size_t begin, std::size_t end) {
    std::string notes;
    for (std::size_t block = begin; block < end; ++block) {
      for (const Finding* finding : notes_of_[block])
        notes += html_note(document_, *finding);
    }
    if (!notes.empty()) out_ += "<div class=\"notes\">\n" + notes + "</div>";
  }

  std::size_t print_block(std::size_t index) {
    const Block& block = blocks_[index];
    const std::string words = words_of(block.runs, index);
    if (words.empty() && block.label.empty() && marks_of_[index].empty()) return index + 1;
    out_ += R"(<div class="row"><div class="text">)" + aside_of(block) +
            (block.kind == BlockKind::Heading ? heading(block, words) : paragraph(block, words)) +
            (block.story == Story::Body ? "" : "</div>") + "</div>";
    print_notes(index, index + 1);
    out_ += "</div>\n";
    return index + 1;
  }

  /// Opens what sets text apart that is not in the body.
  static std::string aside_of(const Block& block) {
    const char* name = story_in_words(block.story);
    if (*name == '\0') return "";
    return std::string(R"(<div class="aside"><span class="story">)") + name + "</span>";
  }

  static const char* story_in_words(Story story) {
    switch (story) {
      case Story::Body:
        break;
      case Story::TextBox:
        return "Text box";
      case Story::Footnote:
        return "Footnote";
      case Story::Endnote:
        return "Endnote";
      case Story::Header:
        return "Page header";
      case Story::Footer:
        return "Page footer";
      case Story::Comment:
        return "Comment";
    }
    return "";
  }

  static std::string label_of(const Block& block) {
    return block.label.empty() ? "" : "<span class=\"lab\">" + markup(block.label) + "</span> ";
  }

  /// Items whose label is a number of the contract's own ("4.1.2") stand at the margin, and those
  /// below them ("(a)") one step in.
  int indent_of(const Block& block) {
    constexpr int kDeepest = 3;
    if (block.kind != BlockKind::ListItem) return 0;
    const char first = block.label.empty() ? ' ' : block.label.front();
    if (first >= '0' && first <= '9') {
      margin_ = block.level;
    } else if (block.level < margin_) {
      margin_ = 0;
    }
    return std::clamp(block.level - margin_, 0, kDeepest);
  }

  std::string heading(const Block& block, const std::string& words) {
    constexpr int kFirst = 3;
    constexpr int kLast = 6;
    // Never a level deeper than one below the heading before, whatever the file says.
    const int level = std::clamp(kFirst + block.level - 1, kFirst, std::min(kLast, level_ + 1));
    level_ = level;
    margin_ = 0;
    const std::string tag = "h" + std::to_string(level);
    return "<" + tag + " id=\"" + add_to_outline(block) + "\">" + label_of(block) + words + "</" +
           tag + ">";
  }

  /// Its id. Headings of the first two levels are in the outline.
  std::string add_to_outline(const Block& block) {
    std::string id = "d" + std::to_string(document_.number) + "h" + std::to_string(++headings_);
    if (block.level > 2) return id;
    std::string words = block.label.empty() ? "" : block.label + " ";
    for (const TextSpan run : block.runs)
      words += text_.substr(run.begin, run.size());
    outline_ += "<li><a href=\"#" + id + "\">" + markup(words) + "</a></li>\n";
    ++outlined_;
    return id;
  }

  [[nodiscard]] std::string outline() const {
    constexpr std::size_t kWorthIt = 4;
    if (outlined_ < kWorthIt) return "";
    return "<details class=\"outline\"><summary>Contents</summary><ol>\n" + outline_ +
           "</ol></details>\n";
  }

  std::string paragraph(const Block& block, const std::string& words) {
    if (block.table_of_contents) return "<p class=\"toc\">" + label_of(block) + words + "</p>";
    if (block.label.empty()) return "<p>" + words + "</p>";
    return "<div class=\"item l" + std::to_string(indent_of(block)) + "\">" + label_of(block) +
           "<p>" + words + "</p></div>";
  }

  /// All rows of one table, and the notes of all of them beside it.
  std::size_t print_table(std::size_t begin) {
    std::size_t end = begin;
    std::string rows;
    for (; end < blocks_.size() && blocks_[end].kind == BlockKind::TableRow &&
           blocks_[end].table == blocks_[begin].table;
         ++end) {
      rows += "<tr>" + cells_of(blocks_[end], end) + "</tr>\n";
    }
    out_ += "<div class=\"row\"><div class=\"text scroll\"><table>\n" + rows + "</table></div>";
    print_notes(begin, end);
    out_ += "</div>\n";
    return end;
  }

  std::string cells_of(const Block& row, std::size_t index) {
    const char* tag = row.header_row ? "th" : "td";
    std::string result;
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
      for (; column < cell.column; ++column)
        result += "<td></td>";
      column = cell.column + cell.columns;
      const std::string span =
          cell.columns > 1 ? " colspan=\"" + std::to_string(cell.columns) + "\"" : "";
      result += std::string("<") + tag + (row.header_row ? " scope=\"col\"" : "") + span + ">" +
                words_of(cell.runs, index) + "</" + tag + ">";
    }
    return result;
  }

  /// The runs as HTML with marks in them.
  std::string words_of(const std::vector<TextSpan>& runs, std::size_t block) {
    std::vector<Stretch> stretches;
    for (const TextSpan run : runs)
      cut(run, block, stretches);
    std::string result;
    for (std::size_t i = 0; i < stretches.size(); ++i)
      result += printed(stretches, i);
    return result;
  }

  /// Cuts `run` where what stands on it changes; joins what stands on the same.
  void cut(TextSpan run, std::size_t block, std::vector<Stretch>& stretches) const {
    std::vector<std::size_t> cuts = {run.begin, run.end};
    const auto add = [&](std::size_t at) {
      if (run.begin < at && at < run.end) cuts.push_back(at);
    };
    for (const Mark* mark : marks_of_[block]) {
      add(mark->span.begin);
      add(mark->span.end);
    }
    for (const Revision& revision : blocks_[block].revisions) {
      add(revision.span.begin);
      add(revision.span.end);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
      Stretch next = stretch({cuts[i], cuts[i + 1]}, block);
      if (!stretches.empty() && stretches.back().marks == next.marks &&
          stretches.back().revision == next.revision) {
        stretches.back().html += next.html;
      } else {
        stretches.push_back(std::move(next));
      }
    }
  }

  [[nodiscard]] Stretch stretch(TextSpan span, std::size_t block) const {
    Stretch result;
    result.html = escaped(std::string_view(text_).substr(span.begin, span.size()));
    for (const Mark* mark : marks_of_[block]) {
      if (mark->span.contains(span)) result.marks.push_back(mark);
    }
    for (const Revision& revision : blocks_[block].revisions) {
      if (revision.span.contains(span)) result.revision = &revision;
    }
    return result;
  }

  std::string printed(const std::vector<Stretch>& stretches, std::size_t index) {
    const Stretch& stretch = stretches[index];
    std::string html = stretch.html;
    if (stretch.revision != nullptr) {
      const bool gone = stretch.revision->kind == Revision::Kind::Deleted ||
                        stretch.revision->kind == Revision::Kind::MovedAway;
      html = gone ? "<del>" + html + "</del>" : "<ins>" + html + "</ins>";
    }
    if (stretch.marks.empty()) return html;
    const Mark* gravest = *std::min_element(
        stretch.marks.begin(), stretch.marks.end(), [](const Mark* a, const Mark* b) {
          return grade_rank(*a->finding) < grade_rank(*b->finding);
        });
    std::string ids;
    std::string numbers;
    std::string anchors;
    for (const Mark* mark : stretch.marks) {
      const std::string id = note_id(document_, *mark->finding);
      ids += (ids.empty() ? "" : " ") + id;
      const bool ends = index + 1 == stretches.size() || !stands_on(stretches[index + 1], mark);
      if (ends) numbers += (numbers.empty() ? "" : ",") + number_of(*mark->finding);
      const bool begins = index == 0 || !stands_on(stretches[index - 1], mark);
      if (begins && mark->main) anchors += anchor(*mark->finding);
    }
    if (!numbers.empty()) numbers = "<sup class=\"ref\">" + numbers + "</sup>";
    return anchors + "<a class=\"mark " + grade_of(*gravest->finding) + "\" href=\"#" +
           note_id(document_, *gravest->finding) + "\" data-notes=\"" + ids + "\">" + html +
           numbers + "</a>";
  }

  static bool stands_on(const Stretch& stretch, const Mark* mark) {
    return std::find(stretch.marks.begin(), stretch.marks.end(), mark) != stretch.marks.end();
  }

  /// Where links to the words of a finding lead; once, though it may go on in another block.
  std::string anchor(const Finding& finding) {
    const std::string id = mark_id(document_, finding);
    if (!anchored_.insert(&finding).second) return "";
    return "<span id=\"" + id + "\"></span>";
  }

  const HtmlDocument& document_;
  const std::string& text_;
  const std::vector<Block>& blocks_;
  std::vector<Mark> marks_;
  std::vector<std::vector<const Mark*>> marks_of_;     ///< by block
  std::vector<std::vector<const Finding*>> notes_of_;  ///< by block
  std::vector<const Finding*> unplaced_;
  std::set<const Finding*> anchored_;
  int level_ = 2;   ///< of the heading before
  int margin_ = 0;  ///< list level that stands at the margin
  std::size_t headings_ = 0;
  std::size_t outlined_ = 0;
  std::string outline_;
  std::string out_;
};

}  // namespace

std::string html_contract(const HtmlDocument& document) {
  return Contract(document).print();
}

}  // namespace sowlint::report
