// Which side a name is on, told from what it does: who pays orders, who delivers is paid.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"

#include "contract/raw_words.h"

namespace sowlint::contract {

/// What was seen of one candidate.
struct Evidence {
  int customer = 0;          ///< weight of paying, ordering, accepting
  int vendor = 0;            ///< weight of delivering, performing, invoicing
  std::size_t acts = 0;      ///< times it does what only people and firms do
  std::size_t mentions = 0;  ///< times it is named

  Evidence& operator+=(const Evidence& other);

  /// The side with clearly more weight; Unknown if neither.
  [[nodiscard]] Role side() const;
};

/// A candidate's names, normalised.
struct Candidate {
  std::vector<std::string> names;
  bool capital = false;  ///< only where written with a capital
};

/// What `words`, running text, say of each candidate.
[[nodiscard]] std::vector<Evidence> weigh(const RawWords& words,
                                          const std::vector<Candidate>& candidates);

/// Capitalised names of one or two words behind "the" that act like a party in `words`, most
/// active first, normalised. For texts that introduce nobody.
[[nodiscard]] std::vector<std::string> acting_names(const RawWords& words, std::size_t least_acts);

}  // namespace sowlint::contract
