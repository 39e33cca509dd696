#include "contract/clause_tree.h"

#include <algorithm>
#include <string>
#include <utility>

#include "contract/clause_labels.h"
#include "contract/clause_stack.h"
#include "contract/contract_type.h"
#include "contract/runs.h"
#include "contract/sections.h"

namespace sowlint::contract {
namespace {

/// Whether the block takes part in the tree: contents lists, notes and page furniture do not.
bool takes_part(const Block& block) {
  return !block.table_of_contents && (block.story == Story::Body || block.story == Story::TextBox);
}

std::string title_text(const Document& document, const std::vector<TextSpan>& runs) {
  constexpr std::size_t kLongestTitle = 300;
  std::string title;
  for (const char c : text_of(document.text, trimmed(document.text, runs), kLongestTitle)) {
    const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (blank && (title.empty() || title.back() == ' ')) continue;
    title += blank ? ' ' : c;
  }
  for (const std::string_view mark : {" ", ":", ".", " ", "\xE2\x80\x93", "\xE2\x80\x94", " "}) {
    while (title.size() > mark.size() && title.ends_with(mark)) {
      title.resize(title.size() - mark.size());
    }
  }
  return title;
}

/// The headings before the first paragraph, by index, and what follows them.
struct Front {
  std::vector<std::size_t> headings;
  int highest_after = 1000;   ///< level of the highest heading after them
  bool labels_after = false;  ///< the first heading after them is labelled
  bool headings_after = false;
};

/// Whether the block is a line such as a reference or a date, which may stand among titles.
bool is_short_line(const Document& document, const Block& block) {
  constexpr std::size_t kMostWords = 15;
  return block.kind == BlockKind::Paragraph && block.label.empty() &&
         count_words(document.text, block.runs) <= kMostWords;
}

Front read_front(const Document& document) {
  constexpr std::size_t kMostShortLines = 4;
  Front front;
  bool in_front = true;
  std::size_t short_lines = 0;
  for (std::size_t at = 0; at < document.blocks.size(); ++at) {
    const Block& block = document.blocks[at];
    if (!takes_part(block)) continue;
    const bool heading = block.kind == BlockKind::Heading;
    const bool labelled = heading && read_block_start(document, block).label.has_value();
    const bool first = heading && (!labelled || front.headings.empty());
    const bool line = !heading && is_short_line(document, block);
    in_front = in_front && (first || (line && ++short_lines <= kMostShortLines));
    if (in_front) {
      if (heading) front.headings.push_back(at);
    } else if (heading) {
      if (!front.headings_after) front.labels_after = labelled;
      front.headings_after = true;
      front.highest_after = std::min(front.highest_after, block.level);
    }
  }
  return front;
}

/// How many blocks at the start are headings of the whole document: they name a kind of contract,
/// or no heading after them stands as high, or only those after them are numbered; and no section
/// goes by their name.
std::size_t count_document_titles(const Document& document) {
  const Front front = read_front(document);
  std::size_t titles = 0;
  for (const std::size_t at : front.headings) {
    const Block& block = document.blocks[at];
    const BlockStart start = read_block_start(document, block);
    const std::string title = title_text(document, start.title);
    const bool last = at == front.headings.back();
    if (start.label) {
      // "EXHIBIT 10.2" above the title is the number of the whole.
      if (start.label->style != LabelStyle::Attachment || !title.empty() || last) break;
      continue;
    }
    const auto section = section_of_title(title);
    const bool is_section = section && section->section != SectionType::Scope;
    const bool above = block.level < front.highest_after || front.labels_after;
    const bool kind = type_of_title(title).has_value();
    const bool heads_all = front.headings_after && block.level <= front.highest_after;
    const bool is_title = is_section ? kind && heads_all : kind || (above && front.headings_after);
    if (!is_title) break;
    titles = at + 1;
  }
  return titles;
}

class TreeBuilder {
 public:
  TreeBuilder(const Document& document, ClauseTree& tree)
      : document_(document),
        tree_(tree),
        titles_(count_document_titles(document)) {}

  void add(std::size_t index) {
    const Block& block = document_.blocks[index];
    BlockPlace place;
    if (!takes_part(block)) {
      place.start.body = trimmed(document_.text, block.runs);
      tree_.places.push_back(std::move(place));
      return;
    }
    place.start = read_block_start(document_, block);
    place.document_title = index < titles_;
    if (!place.document_title) open_clause(index, place);
    if (!stack_.empty()) {
      place.clause = stack_.innermost();
      extend(place.clause, block.span.end);
    }
    tree_.places.push_back(std::move(place));
  }

  void finish() { labels_.compose(tree_.clauses); }

 private:
  void open_clause(std::size_t index, BlockPlace& place) {
    const Block& block = document_.blocks[index];
    Opener opener = opener_of(block, place.start);
    if (opener.label && !stands(index, opener, place.start)) {
      place.start = without_label(document_, block);
      opener = opener_of(block, place.start);
    }
    const bool paragraph = block.kind == BlockKind::Paragraph;
    const bool run_in = !opener.label && !place.start.heading && paragraph;
    if (run_in) stack_.close_run_in(kRunInLevel);
    if (!opener.label && !place.start.heading && !(run_in && heads_itself(place.start))) return;
    if (run_in) opener.heading_level = kRunInLevel;
    stack_.make_room(opener);
    append(block, place.start, opener);
    place.opens = true;
  }

  /// Whether a paragraph's first words are its title; an entry of a glossary is none.
  [[nodiscard]] bool heads_itself(const BlockStart& start) const {
    const SectionType section =
        stack_.empty() ? SectionType::Unknown : tree_.clauses[stack_.innermost()].section;
    return !start.title.empty() && section != SectionType::Definitions;
  }

  /// Whether the label counts: it is surely one, or continues what is open, or heads a section.
  [[nodiscard]] bool stands(std::size_t index, const Opener& opener,
                            const BlockStart& start) const {
    const Label& label = *opener.label;
    if (label.style == LabelStyle::Attachment &&
        document_.blocks[index].kind != BlockKind::Heading) {
      return start.heading && opener.list_level < 0 && !attachment_follows(index);
    }
    if (label.sure || document_.blocks[index].kind == BlockKind::Heading) return true;
    return stack_.continues(opener) || (start.heading && label.ordinal() == 1);
  }

  /// Whether the next block is labelled as an attachment too: a list of attachments.
  [[nodiscard]] bool attachment_follows(std::size_t index) const {
    if (index + 1 >= document_.blocks.size()) return false;
    const BlockStart next = read_block_start(document_, document_.blocks[index + 1]);
    return next.label && next.label->style == LabelStyle::Attachment;
  }

  /// A heading told by its looks has no level of its own: its label places it.
  [[nodiscard]] static Opener opener_of(const Block& block, const BlockStart& start) {
    Opener opener;
    opener.label = start.label;
    opener.titled = start.heading;
    if (block.kind == BlockKind::Heading) opener.heading_level = block.level;
    if (block.kind == BlockKind::ListItem) opener.list_level = block.level;
    return opener;
  }

  void append(const Block& block, const BlockStart& start, Opener opener) {
    Clause clause;
    clause.label = opener.label ? opener.label->text : std::string();
    clause.title = title_text(document_, start.title);
    clause.span = block.span;
    if (!stack_.empty()) {
      clause.parent = stack_.innermost();
      if (tree_.clauses[clause.parent].depth + 1 >= kDeepestClause) {
        clause.parent = tree_.clauses[clause.parent].parent;
      }
      const Clause& parent = tree_.clauses[clause.parent];
      clause.depth = parent.depth + 1;
      clause.section = parent.section;
    }
    clause.section = section_inside(clause.section, clause.title);
    opener.clause = tree_.clauses.size();
    labels_.add(opener.label, clause.parent);
    tree_.clauses.push_back(std::move(clause));
    stack_.push(opener);
  }

  /// Makes the clause and all that hold it reach to `end`.
  void extend(std::size_t clause, std::size_t end) {
    while (clause != Clause::kNoParent) {
      TextSpan& span = tree_.clauses[clause].span;
      span.end = std::max(span.end, end);
      clause = tree_.clauses[clause].parent;
    }
  }

  /// Level given to a title that heads only its own paragraph: below every real heading.
  static constexpr int kRunInLevel = 10;

  const Document& document_;
  ClauseTree& tree_;
  std::size_t titles_;
  ClauseStack stack_;
  ClauseLabels labels_;
};

}  // namespace

ClauseTree build_clause_tree(const Document& document, base::Budget& budget) {
  ClauseTree tree;
  tree.places.reserve(document.blocks.size());
  TreeBuilder builder(document, tree);
  for (std::size_t at = 0; at < document.blocks.size(); ++at) {
    if (!budget.charge(document.blocks[at].span.size() + 1)) {
      tree.complete = false;
      break;
    }
    builder.add(at);
  }
  builder.finish();
  return tree;
}

}  // namespace sowlint::contract
