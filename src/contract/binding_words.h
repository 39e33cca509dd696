// Words that show what a text does: bind parties, conclude an agreement, ask for offers.
#pragma once

#include <cstddef>

#include "text/tokens.h"

namespace sowlint::contract {

struct BindingWords {
  std::size_t words = 0;    ///< in all
  std::size_t parties = 0;  ///< mentions of parties
  std::size_t duties = 0;   ///< verbs of duty
  std::size_t payment = 0;
  std::size_t offerors = 0;  ///< people who make offers: "offeror", "bidder"
  std::size_t offers = 0;    ///< "proposal", "quotation"
  bool signature = false;    ///< near the end
  bool concludes = false;    ///< "entered into by and between", "now, therefore"
  bool closing = false;      ///< terms that stand at the end of agreements: "governing law"
};

[[nodiscard]] BindingWords binding_words(const text::TokenStream& words);

}  // namespace sowlint::contract
