// Clause units: the sentences, list items and table rows that rules are matched on.
#pragma once

#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "base/budget.h"
#include "contract/clause_tree.h"
#include "contract/languages.h"
#include "contract/words.h"

namespace sowlint::contract {

/// A unit and the pieces its words are read from.
struct PlannedUnit {
  ClauseUnit unit;  ///< without quantities; with a language where its column has one
  std::vector<Piece> pieces;
};

struct UnitPlan {
  std::vector<PlannedUnit> units;  ///< reading order
  bool complete = true;            ///< false: the budget ran out, later blocks have no unit
};

/// A lead-in keeps at most its last words: they carry the duty.
constexpr std::size_t kLongestLeadIn = 48;

/// The units of `document`, whose blocks stand in `tree`. Contents lists and comments have none.
///
/// A sentence is a unit. The first sentence of a list item or labelled clause is read with its
/// lead-in: the last sentence before the list, if it ends in a colon or breaks off there, and so
/// on outwards. A table row is a unit with the headings of its columns; a row that holds whole
/// paragraphs is cut into their sentences, each read with the row's first cell and its column's
/// heading. A title is a unit of kind Heading, also where it shares a block with its text. A long
/// sentence is cut where each part has its own subject and modal verb. The cells
/// of `parallel` tables are read as paragraphs, column by column.
[[nodiscard]] UnitPlan plan_units(const Document& document, const ClauseTree& tree,
                                  base::Budget& budget, const ParallelTables& parallel = {});

}  // namespace sowlint::contract
