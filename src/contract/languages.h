// Languages of a document and its blocks.
#pragma once

#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "contract/clause_tree.h"

namespace sowlint::contract {

struct Languages {
  Language main = Language::Unsure;
  std::vector<Language> noticeable;  ///< a tenth of the text or more, main one first
  std::vector<Language> by_block;
};

/// The language of the whole, and of each block of some length; short blocks are in the language
/// of the whole. `known` (not Unsure) is believed without looking.
[[nodiscard]] Languages recognise_languages(const Document& document, const ClauseTree& tree,
                                            Language known);

}  // namespace sowlint::contract
