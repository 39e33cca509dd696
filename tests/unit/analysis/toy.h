// Small packs and contracts made by hand, so that a test of analysis says all it rests on.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/report.h"

#include "analysis/analyse.h"
#include "contract/build.h"
#include "contract/party_names.h"
#include "contract/words.h"
#include "rules/compiled.h"
#include "rules/load.h"

namespace sowlint::analysis {

/// A clause unit: one block of its own.
struct ToyUnit {
  std::string text;
  std::size_t clause = 0;
  UnitKind kind = UnitKind::Sentence;
  std::optional<std::size_t> lead_in;  ///< the unit read before it
  Language language = Language::English;
};

struct ToyClause {
  std::string label;
  SectionType section = SectionType::Unknown;
  std::size_t parent = Clause::kNoParent;
};

struct Toy {
  Document document;
  contract::ReadContract read;
};

/// A party's name and its side, for contracts that name their parties.
using ToyParties = std::vector<std::pair<std::string, Role>>;

inline void add_unit(const ToyUnit& source, const contract::PartyNames& names, Toy& toy) {
  Contract& contract = toy.read.contract;
  Block block;
  block.span = {toy.document.text.size(), toy.document.text.size() + source.text.size()};
  block.runs = {block.span};
  block.kind = source.kind == UnitKind::Heading ? BlockKind::Heading : BlockKind::Paragraph;
  toy.document.text += source.text + "\n";

  ClauseUnit unit;
  unit.kind = source.kind;
  unit.span = block.span;
  unit.runs = block.runs;
  unit.clause = source.clause;
  unit.block = toy.document.blocks.size();
  unit.language = source.language;
  if (source.clause != Clause::kNoParent) unit.section = contract.clauses[source.clause].section;
  contract::UnitText words;
  if (source.lead_in) {
    unit.lead_in = contract.units[*source.lead_in].runs;
    words.pieces.push_back({unit.lead_in, false, false});
  }
  words.pieces.push_back({unit.runs, true, false});
  words.language = source.language;
  words.unit = static_cast<std::uint32_t>(contract.units.size());
  unit.first_quantity = contract.quantities.size();
  contract::append_rows(toy.document.text, words, names, toy.read.words, contract.quantities);
  unit.end_quantity = contract.quantities.size();
  toy.document.blocks.push_back(std::move(block));
  contract.units.push_back(std::move(unit));
}

inline Toy toy_contract(const std::vector<ToyClause>& clauses, const std::vector<ToyUnit>& units,
                        const ToyParties& parties = {}) {
  Toy toy;
  toy.read.contract.type = ContractType::ServiceContract;
  toy.read.contract.language = Language::English;
  toy.read.contract.languages = {Language::English};
  for (const ToyClause& clause : clauses) {
    Clause made;
    made.label = clause.label;
    made.section = clause.section;
    made.parent = clause.parent;
    toy.read.contract.clauses.push_back(std::move(made));
  }
  contract::PartyNames names;
  for (const auto& [name, role] : parties)
    names.declare(name, role);
  for (const ToyUnit& unit : units)
    add_unit(unit, names, toy);
  return toy;
}

/// One sentence in a section.
inline Toy toy_sentence(const std::string& text, SectionType section = SectionType::Scope) {
  return toy_contract({{"1", section, Clause::kNoParent}},
                      {{text, 0, UnitKind::Sentence, {}, Language::English}});
}

/// The rest of a rigid rule of high severity called `id`; `more` holds its other keys.
inline rules::PackFile toy_rule(const std::string& id, const std::string& more) {
  return {"p/x/" + id + ".yaml",
          "id: " + id + "\ndimension: CHG\nburden: both\nsummary: the " + id +
              " rule fires\nwhy: w\nrewrite: r\nexamples: {en: [{passes: x}]}\n" + more,
          false};
}

/// REQUIRES: correct files.
inline rules::CompiledRules toy_rules(const std::string& lexicon,
                                      const std::vector<rules::PackFile>& rule_files) {
  std::vector<rules::PackFile> files = rule_files;
  files.push_back({"p/lexicon/en/toy.yaml", lexicon, false});
  const auto pack = rules::load_pack(files, base::Limits());
  if (!pack) throw std::invalid_argument(to_string(pack.error().front()));
  return {*pack, Language::English};
}

inline DocumentReport review(const Toy& toy, const rules::CompiledRules& rules,
                             const Adjustments& adjustments = {}, const base::Limits& limits = {}) {
  base::Budget budget(limits.work);
  return analyse(toy.document, toy.read, rules, Options{adjustments, limits.findings}, budget);
}

/// "rule level \"quote\"" of each finding, one a line.
inline std::string digest(const DocumentReport& report) {
  std::string lines;
  for (const Finding& finding : report.findings) {
    lines += finding.rule + " ";
    lines += finding.severity ? name_of(*finding.severity) : name_of(*finding.credit);
    lines += " \"" + (finding.place ? finding.place->quote : "") + "\"\n";
  }
  return lines;
}

}  // namespace sowlint::analysis
