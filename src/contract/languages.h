// Languages of a document, its blocks and the columns of its tables.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "contract/clause_tree.h"

namespace sowlint::contract {

/// The languages of the columns of tables that say the same in several languages side by side, by
/// Block::table; Unsure for columns of numbers and the like.
using ParallelTables = std::map<std::size_t, std::vector<Language>>;

struct Languages {
  Language main = Language::Unsure;
  std::vector<Language> noticeable;  ///< a tenth of the text or more, main one first
  std::vector<Language> by_block;
  ParallelTables parallel;
};

/// The language of the whole, and of each block of some length; short blocks are in the language
/// of the whole, unless their script is that of another one in the text. `known` (not Unsure) is
/// believed without looking.
[[nodiscard]] Languages recognise_languages(const Document& document, const ClauseTree& tree,
                                            Language known);

}  // namespace sowlint::contract
