#include "contract/build.h"

#include <utility>

#include "contract/absent_texts.h"
#include "contract/clause_tree.h"
#include "contract/contract_type.h"
#include "contract/languages.h"
#include "contract/parties.h"
#include "contract/placeholders.h"
#include "contract/runs.h"
#include "contract/terms.h"
#include "contract/units.h"
#include "contract/words.h"

namespace sowlint::contract {
namespace {

/// Moves the planned units into the contract, each with its words and quantities. False if the
/// budget ran out.
bool write_units(const Document& document, UnitPlan plan, const Languages& languages,
                 const PartyNames& parties, std::pair<ReadContract&, base::Budget&> to) {
  auto& [read, budget] = to;
  for (PlannedUnit& planned : plan.units) {
    // Words taken in again cost what they may grow to in memory.
    constexpr std::size_t kRepeated = 20;
    const std::size_t cost =
        count_bytes(planned.unit.runs) + kRepeated * count_bytes(planned.unit.lead_in) + 1;
    if (!budget.charge(cost)) return false;
    ClauseUnit& unit = planned.unit;
    if (unit.language == Language::Unsure) unit.language = languages.by_block[unit.block];
    unit.first_quantity = read.contract.quantities.size();
    UnitText words{std::move(planned.pieces), unit.language,
                   static_cast<std::uint32_t>(read.contract.units.size())};
    append_rows(document.text, words, parties, read.words, read.contract.quantities);
    unit.end_quantity = read.contract.quantities.size();
    read.contract.units.push_back(std::move(unit));
  }
  return plan.complete;
}

}  // namespace

ReadContract build_contract(const Document& document, const Hints& hints, base::Budget& budget) {
  ReadContract read;
  ClauseTree tree = build_clause_tree(document, budget);
  const Languages languages = recognise_languages(document, tree, hints.language);
  UnitPlan plan = plan_units(document, tree, budget, languages.parallel);
  read.contract.language = languages.main;
  read.contract.languages = languages.noticeable;
  Parties parties = find_parties(document, plan.units, languages.main);
  read.contract.parties = std::move(parties.parties);
  read.contract.terms = find_terms(document, plan.units, read.contract.parties);
  const bool written =
      write_units(document, std::move(plan), languages, parties.names, {read, budget});
  read.complete = tree.complete && written;
  read.contract.clauses = std::move(tree.clauses);
  tell_type(document, read.words, read.contract);
  read.contract.absent_texts = find_absent_texts({document, read.words, read.contract});
  read.contract.placeholders = find_placeholders(document.text, read.contract.units);
  return read;
}

}  // namespace sowlint::contract
