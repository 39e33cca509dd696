#include "contract/units.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "contract/lead_in.h"
#include "contract/letters.h"
#include "contract/runs.h"
#include "contract/sections.h"
#include "contract/semicolon_lists.h"
#include "contract/sentence_parts.h"
#include "contract/table_rows.h"
#include "contract/titles.h"
#include "text/sentences.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

/// The section that the first words of a paragraph say it belongs to, whatever its heading.
SectionType section_by_opening(std::string_view source, const std::vector<TextSpan>& body) {
  constexpr std::size_t kOpening = 40;
  constexpr std::string_view kWitness = "in witness whereof";
  const std::string opening = text::normalise_phrase(text_of(source, body, kOpening));
  if (opening.compare(0, kWitness.size(), kWitness) == 0) return SectionType::Signature;
  constexpr std::string_view kWhereas = "whereas ";
  if (opening.compare(0, kWhereas.size(), kWhereas) == 0) return SectionType::Background;
  return SectionType::Unknown;
}

class UnitPlanner {
 public:
  UnitPlanner(const Document& document, const ClauseTree& tree, const ParallelTables& parallel,
              std::vector<PlannedUnit>& units)
      : document_(document),
        tree_(tree),
        parallel_(parallel),
        tables_(document),
        units_(units) {}

  void add(std::size_t index) {
    const Block& block = document_.blocks[index];
    if (block.table_of_contents || block.story == Story::Comment) return;
    index_ = index;
    const BlockPlace& place = tree_.places[index];
    set_section(block, place);
    if (block.kind == BlockKind::TableRow) {
      add_row();
    } else if (place.start.heading) {
      add_heading(place);
    } else {
      add_text(block, place);
    }
  }

 private:
  [[nodiscard]] int clause_depth(const BlockPlace& place) const {
    return place.clause == Clause::kNoParent ? -1 : tree_.clauses[place.clause].depth;
  }

  void set_section(const Block& block, const BlockPlace& place) {
    section_ = place.clause == Clause::kNoParent ? SectionType::Unknown
                                                 : tree_.clauses[place.clause].section;
    if (place.start.heading) in_signature_ = false;
    const SectionType opening = section_by_opening(document_.text, place.start.body);
    in_signature_ = in_signature_ || opening == SectionType::Signature;
    if (in_signature_) section_ = SectionType::Signature;
    if (opening != SectionType::Unknown) section_ = opening;
    if (place.opens || block.kind != BlockKind::ListItem || place.start.title.empty()) return;
    // "• Acceptance: …" in a list of all sorts of terms.
    section_ = section_inside(section_, text_of(document_.text, place.start.title));
  }

  /// "Notice period: | …" in a form without headings: what the key says holds for the rows below
  /// that have none.
  void set_section_by_key(const Block& block) {
    if (block.table != table_) key_section_ = SectionType::Unknown;
    table_ = block.table;
    if (section_ != SectionType::Unknown || block.cells.size() < 2) return;
    const Cell& key = block.cells.front();
    constexpr std::size_t kLongestKey = 8;
    const std::size_t words = count_words(document_.text, key.runs);
    if (key.column == 0 && words > 0) {
      const bool is_key = words <= kLongestKey && !block.header_row;
      const std::string title = is_key ? text_of(document_.text, key.runs) : std::string();
      key_section_ = section_inside(SectionType::Unknown, title);
    }
    section_ = key_section_;
  }

  /// A row whose cells say the same in several languages: paragraphs side by side.
  void add_parallel_row(const Block& row, const std::vector<Language>& columns) {
    constexpr std::size_t kLongestTitle = 8;
    const bool title = std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
      return count_words(document_.text, cell.runs) <= kLongestTitle &&
             last_sign(document_.text, cell.runs) != '.';
    });
    if (row.table != table_) key_section_ = SectionType::Unknown;
    table_ = row.table;
    for (const Cell& cell : row.cells) {
      const SectionType named =
          title ? section_inside(SectionType::Unknown, text_of(document_.text, cell.runs))
                : SectionType::Unknown;
      if (named == SectionType::Unknown) continue;
      key_section_ = named;
      break;
    }
    if (key_section_ != SectionType::Unknown) section_ = key_section_;
    for (const Cell& cell : row.cells) {
      cell_language_ = cell.column < columns.size() ? columns[cell.column] : Language::Unsure;
      if (title) {
        add_unit(UnitKind::Heading, {Piece{cell.runs, true, false}});
        continue;
      }
      for (const std::vector<TextSpan>& sentence : text::split_sentences(document_.text, cell.runs))
        add_sentence(UnitKind::Sentence, sentence, {});
    }
    cell_language_ = Language::Unsure;
  }

  void add_row() {
    unmarked_list_ = false;
    const Block& block = document_.blocks[index_];
    if (const auto columns = parallel_.find(block.table); columns != parallel_.end()) {
      add_parallel_row(block, columns->second);
      return;
    }
    set_section_by_key(block);
    for (RowUnit& row : tables_.read(index_)) {
      add_unit(row.heading ? UnitKind::Heading : UnitKind::TableRow, std::move(row.pieces));
    }
  }

  void add_heading(const BlockPlace& place) {
    unmarked_list_ = false;
    const int depth = clause_depth(place);
    leads_.close_all();
    if (place.start.title.empty()) return;
    add_unit(UnitKind::Heading, {Piece{place.start.title, true, false}});
    if (last_sign(document_.text, place.start.title) == ':') open_lead(depth, place.start.title);
  }

  void add_text(const Block& block, const BlockPlace& place) {
    const bool unmarked = goes_on_unmarked(block, place);
    const bool item = block.kind == BlockKind::ListItem || unmarked;
    int depth = clause_depth(place);
    if (item && !place.opens) depth += 1 + block.level;
    const bool beside = stands_beside(block);
    if (!beside) leads_.close(depth);
    std::vector<TextSpan> body = place.start.body;
    if (place.opens && !place.start.title.empty()) {
      add_unit(UnitKind::Heading, {Piece{place.start.title, true, false}});
    } else if (!place.start.title.empty()) {
      body.insert(body.begin(), place.start.title.begin(), place.start.title.end());
    }
    const bool with_lead =
        !beside && (item || (place.opens && place.start.label && goes_on(place.start)));
    const UnitKind kind = item ? UnitKind::ListItem : UnitKind::Sentence;
    std::vector<Piece> lead = with_lead ? lead_pieces() : std::vector<Piece>();
    std::vector<std::vector<TextSpan>> sentences = text::split_sentences(document_.text, body);
    for (const std::vector<TextSpan>& sentence : sentences) {
      add_sentence(kind, sentence, std::exchange(lead, {}));
    }
    if (!beside && !sentences.empty() && breaks_off(sentences.back())) {
      open_lead(depth, sentences.back());
    }
    if (beside) return;
    const bool leads_in = !sentences.empty() && block.kind == BlockKind::Paragraph &&
                          (last_sign(document_.text, sentences.back()) == ':' ||
                           (breaks_off(sentences.back()) && announces(sentences.back())));
    unmarked_list_ = unmarked || leads_in;
  }

  /// Adds the norms of a sentence, the first one read with `lead`.
  void add_sentence(UnitKind kind, const std::vector<TextSpan>& sentence, std::vector<Piece> lead) {
    if (auto list = list_in(document_.text, sentence)) {
      add_list(std::move(*list), std::move(lead));
      return;
    }
    for (std::vector<TextSpan>& norm : norms_of(document_.text, sentence)) {
      if (!has_words(norm)) continue;
      std::vector<Piece> pieces = std::exchange(lead, {});
      pieces.push_back({std::move(norm), true, false});
      add_unit(kind, std::move(pieces));
    }
  }

  /// Adds the items of a sentence that is a list. Its lead-in belongs to the first one.
  void add_list(SemicolonList list, std::vector<Piece> lead) {
    const std::vector<TextSpan> words = last_words(document_.text, list.lead, kLongestLeadIn);
    for (std::size_t at = 0; at < list.items.size(); ++at) {
      std::vector<Piece> pieces = std::exchange(lead, {});
      pieces.push_back({at == 0 ? list.lead : words, at == 0, false});
      pieces.push_back({std::move(list.items[at]), true, false});
      add_unit(UnitKind::ListItem, std::move(pieces));
    }
  }

  /// Whether a paragraph behind a lead-in is an item of a list without marks: a few words that are
  /// no sentence.
  [[nodiscard]] bool goes_on_unmarked(const Block& block, const BlockPlace& place) const {
    constexpr std::size_t kLongestItem = 20;
    const std::vector<TextSpan>& body = place.start.body;
    if (!unmarked_list_ || block.kind != BlockKind::Paragraph || stands_beside(block)) return false;
    if (place.opens || !place.start.title.empty()) return false;
    if (count_words(document_.text, body) > kLongestItem) return false;
    const std::string text = text_of(document_.text, body);
    const char last = last_sign(document_.text, body);
    const bool ends = last == '.' || last == '!' || last == '?' || last == ':';
    const bool small = begins_with_letter(text) && !begins_with_capital(text);
    return (!ends || (small && last == '.')) && !has_sentence_verb(text);
  }

  /// Whether the block stands beside the running text: no sentence goes on in it or behind it.
  [[nodiscard]] static bool stands_beside(const Block& block) {
    return block.story != Story::Body && block.story != Story::TextBox;
  }

  /// Only words that items will be read with are kept, and no monsters: every item repeats them.
  void open_lead(int depth, const std::vector<TextSpan>& sentence) {
    constexpr std::size_t kMostBytes = 1000;
    std::vector<TextSpan> words = last_words(document_.text, sentence, kLongestLeadIn);
    if (count_bytes(words) <= kMostBytes) leads_.open(depth, std::move(words));
  }

  /// Whether a labelled paragraph goes on with the sentence before it: an item by its label
  /// ("(a)"), or by its small letter ("3.1 deliver the code").
  [[nodiscard]] bool goes_on(const BlockStart& start) const {
    const Label& label = *start.label;
    if (label.frame == LabelFrame::Brackets || label.frame == LabelFrame::Paren) return true;
    if (label.style == LabelStyle::LowerLetter || label.style == LabelStyle::LowerRoman)
      return true;
    constexpr std::size_t kLetter = 4;
    const std::string text = text_of(document_.text, start.body, kLetter);
    return begins_with_letter(text) && !begins_with_capital(text);
  }

  [[nodiscard]] std::vector<Piece> lead_pieces() const {
    std::vector<Piece> pieces;
    for (std::vector<TextSpan>& runs : leads_.current(document_.text, kLongestLeadIn)) {
      pieces.push_back({std::move(runs), false, false});
    }
    return pieces;
  }

  /// Whether a sentence goes on in the list after it.
  [[nodiscard]] bool breaks_off(const std::vector<TextSpan>& sentence) const {
    const char last = last_sign(document_.text, sentence);
    if (last == ':') return true;
    if (last == '.' || last == ';' || last == '!' || last == '?') return false;
    if (announces(sentence)) return true;
    if (index_ + 1 >= tree_.places.size()) return false;
    const bool item_follows = document_.blocks[index_ + 1].kind == BlockKind::ListItem;
    return item_follows && document_.blocks[index_].kind == BlockKind::Paragraph;
  }

  /// Whether a sentence without an end says that a list follows: "… shall do the following work".
  [[nodiscard]] bool announces(const std::vector<TextSpan>& sentence) const {
    constexpr std::size_t kNear = 5;
    const std::vector<TextSpan> end = last_words(document_.text, sentence, kNear);
    const std::string words = " " + text::normalise_phrase(text_of(document_.text, end)) + " ";
    if (words.find(" as follows ") != std::string::npos) return true;
    // "by the tenth of the following month"
    return words.find(" following ") != std::string::npos &&
           has_modal(text_of(document_.text, sentence));
  }

  /// Whether there is a letter or digit in it.
  [[nodiscard]] bool has_words(const std::vector<TextSpan>& runs) const {
    return std::any_of(runs.begin(), runs.end(), [this](const TextSpan& run) {
      const auto begin = document_.text.begin() + static_cast<std::ptrdiff_t>(run.begin);
      return std::any_of(begin, begin + static_cast<std::ptrdiff_t>(run.size()), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) != 0;
      });
    });
  }

  void add_unit(UnitKind kind, std::vector<Piece> pieces) {
    PlannedUnit planned;
    planned.unit.kind = kind;
    planned.unit.clause = tree_.places[index_].clause;
    planned.unit.block = index_;
    planned.unit.section = section_;
    planned.unit.language = cell_language_;
    for (Piece& piece : pieces) {
      if (piece.own) piece.runs = trimmed(document_.text, piece.runs);
      std::vector<TextSpan>& runs = piece.own ? planned.unit.runs : planned.unit.lead_in;
      runs.insert(runs.end(), piece.runs.begin(), piece.runs.end());
    }
    // A blank to fill in ("____") is a unit as well.
    if (planned.unit.runs.empty()) return;
    planned.unit.span = hull(planned.unit.runs);
    planned.pieces = std::move(pieces);
    units_.push_back(std::move(planned));
  }

  const Document& document_;
  const ClauseTree& tree_;
  const ParallelTables& parallel_;
  TableRowReader tables_;
  LeadIns leads_;
  std::vector<PlannedUnit>& units_;
  std::size_t index_ = 0;
  SectionType section_ = SectionType::Unknown;
  bool in_signature_ = false;
  bool unmarked_list_ = false;  ///< a lead-in, or an item without a mark, stands right before
  std::size_t table_ = 0;       ///< the last one read
  SectionType key_section_ = SectionType::Unknown;  ///< named by the last key in it
  Language cell_language_ = Language::Unsure;       ///< of the cell being read, if it has its own
};

}  // namespace

UnitPlan plan_units(const Document& document, const ClauseTree& tree, base::Budget& budget,
                    const ParallelTables& parallel) {
  UnitPlan plan;
  UnitPlanner planner(document, tree, parallel, plan.units);
  for (std::size_t at = 0; at < tree.places.size(); ++at) {
    if (!budget.charge(document.blocks[at].span.size() + 1)) {
      plan.complete = false;
      break;
    }
    planner.add(at);
  }
  return plan;
}

}  // namespace sowlint::contract
