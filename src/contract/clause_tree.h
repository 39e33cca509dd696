// The clause tree of a document, from its headings and labels.
#pragma once

#include <cstddef>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "base/budget.h"
#include "contract/block_start.h"

namespace sowlint::contract {

/// Where one block stands in the tree.
struct BlockPlace {
  BlockStart start;
  std::size_t clause = Clause::kNoParent;  ///< the clause it belongs to; none before the first
  bool opens = false;                      ///< the clause begins with this block
  bool document_title = false;             ///< heads the whole text and is no clause
};

struct ClauseTree {
  std::vector<Clause> clauses;     ///< parents before children, reading order
  std::vector<BlockPlace> places;  ///< one a block
  bool complete = true;            ///< false: the budget ran out, later blocks have no place
};

/// Deeper clauses become siblings of those at the limit.
constexpr int kDeepestClause = 32;

/// A heading or a labelled block opens a clause, bullets do not. Where a heading's level and its
/// number differ, the number holds. Headings before the first paragraph that stand above all
/// others are the document's title. A label that could be words ("7 Main Street") needs its
/// predecessor or parent before it.
///
/// Labels are printed ones: "(a)" under "7.5" is "7.5(a)", "a)" is "7.5 a)"; "7.5" and "Section 4"
/// stand alone. A clause of a schedule has the schedule's label before it ("Schedule 2, 3") only
/// where the main body has a clause of the same label.
[[nodiscard]] ClauseTree build_clause_tree(const Document& document, base::Budget& budget);

}  // namespace sowlint::contract
