// From a Document to a Contract and the stream of words that rules are matched on.
#pragma once

#include <string>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "base/budget.h"
#include "text/tokens.h"

namespace sowlint::contract {

struct ReadContract {
  Contract contract;
  text::TokenStream words;  ///< row.unit indexes Contract::units; roles and quantities filled in
  bool complete = true;     ///< false: the work budget ran out, later units are missing
};

/// What the caller knows better than the text.
struct Hints {
  Language language = Language::Unsure;  ///< Unsure: recognise it
};

/// The clause tree, parties, terms, quantities, units and words of `document`.
[[nodiscard]] ReadContract build_contract(const Document& document, const Hints& hints,
                                          base::Budget& budget);

/// `text` as a contract of exactly one clause unit in a section of type `section`, with the role
/// words of `language` as parties. " | " separates table cells. For examples of rules.
/// `document` receives the one-block document that the unit's spans count into.
[[nodiscard]] ReadContract one_unit_contract(const std::string& text, SectionType section,
                                             Language language, Document& document);

}  // namespace sowlint::contract
