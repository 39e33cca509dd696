// The words by which contracts call the two sides (TAXONOMY B0.6).
#pragma once

#include <span>
#include <string_view>

#include "sowlint/contract.h"

namespace sowlint::contract {

/// How far a word can be trusted to name a party.
enum class Trust {
  Sure,       ///< names a side wherever it stands: "customer", "supplier"
  Capital,    ///< only where written with a capital: "the Owner", "the Developer"
  Ambiguous,  ///< with a capital, and either side's: "the Company", "the Agency"
  Named,      ///< a name the contract gave: only where written with a capital
  Declared,   ///< only if the parties clause says so: "partner", "subcontractor"
  Holder,     ///< a person who acts for a side and keeps a name of their own: "product owner"
  Pronoun     ///< "we", "you": only in texts written that way
};

struct RoleWord {
  std::string_view phrase;  ///< as normalised: words joined by single blanks
  Role role = Role::Unknown;
  Trust trust = Trust::Sure;
};

/// The role words of `language`; those of English for Unsure.
[[nodiscard]] std::span<const RoleWord> role_words(Language language);

}  // namespace sowlint::contract
