// A single sentence or table row as a contract: what examples of rules are tested on.
#include <optional>
#include <string>
#include <vector>

#include "contract/build.h"
#include "contract/party_names.h"
#include "contract/words.h"

namespace sowlint::contract {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kCellBorder = " | ";

/// The cells of a table row written as text, outer blanks left out; the whole text if it has no
/// border.
std::vector<TextSpan> cells_of(std::string_view text) {
  std::vector<TextSpan> cells;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t border = text.find(kCellBorder, begin);
    const std::size_t end = border == std::string_view::npos ? text.size() : border;
    const std::size_t first = text.find_first_not_of(kBlanks, begin);
    if (first < end) {
      cells.push_back({first, text.find_last_not_of(kBlanks, end - 1) + 1});
    } else {
      cells.push_back({end, end});
    }
    if (border == std::string_view::npos) break;
    begin = border + kCellBorder.size();
  }
  return cells;
}

const PartyNames& usual_names() {
  static const PartyNames kNames;
  return kNames;
}

/// The names for a text in which `words` were found: a word of unclear side ("the Agency") is the
/// side that the text has no other word for. Nothing if the usual names do.
std::optional<PartyNames> names_beside(const text::TokenStream& words, Language language) {
  bool customer = false;
  bool vendor = false;
  bool unclear = false;
  for (std::uint32_t at = 0; at < words.tokens.size(); ++at) {
    const std::string_view word = words.word(at);
    customer = customer || word == word_of(Role::Customer);
    vendor = vendor || word == word_of(Role::Vendor);
    unclear = unclear || word == word_of(Role::Unknown);
  }
  if (!unclear || customer == vendor) return std::nullopt;
  PartyNames names = usual_names();
  for (const RoleWord& word : role_words(language)) {
    if (word.trust != Trust::Ambiguous) continue;
    names.settle(word.phrase, customer ? Role::Vendor : Role::Customer);
  }
  return names;
}

Block block_of(const std::vector<TextSpan>& cells, std::size_t size) {
  Block block;
  block.span = {0, size};
  block.runs = cells;
  block.origin.bytes = block.span;
  if (cells.size() == 1) return block;
  block.kind = BlockKind::TableRow;
  block.table = 1;
  for (const TextSpan& cell : cells) {
    block.cells.push_back(Cell{cell, {cell}, block.cells.size(), 1});
  }
  return block;
}

}  // namespace

ReadContract one_unit_contract(const std::string& text, SectionType section, Language language,
                               Document& document) {
  document = Document();
  document.text = text;
  const std::vector<TextSpan> cells = cells_of(text);
  document.blocks.push_back(block_of(cells, text.size()));

  ReadContract read;
  read.contract.type = ContractType::Other;
  read.contract.whole = false;
  read.contract.language = language;
  read.contract.languages = {language};
  Clause clause;
  clause.section = section;
  clause.span = {0, text.size()};
  read.contract.clauses.push_back(clause);

  UnitText words;
  words.language = language;
  for (const TextSpan& cell : cells) {
    words.pieces.push_back(Piece{{cell}, true, !words.pieces.empty()});
  }
  append_rows(document.text, words, usual_names(), read.words, read.contract.quantities);
  if (const auto names = names_beside(read.words, language)) {
    read.words = {};
    read.contract.quantities.clear();
    append_rows(document.text, words, *names, read.words, read.contract.quantities);
  }

  ClauseUnit unit;
  unit.kind = cells.size() > 1 ? UnitKind::TableRow : UnitKind::Sentence;
  unit.span = {cells.front().begin, cells.back().end};
  unit.runs = cells;
  unit.clause = 0;
  unit.section = section;
  unit.language = language;
  unit.end_quantity = read.contract.quantities.size();
  read.contract.units.push_back(unit);
  return read;
}

}  // namespace sowlint::contract
