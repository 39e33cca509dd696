// Matches of list items and table rows that rest on words of their lead-in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "sowlint/text_span.h"

#include "analysis/evidence.h"
#include "analysis/stretches.h"

namespace sowlint::analysis {

/// Where a finding stands: a unit and its decisive words.
struct Spot {
  std::size_t unit = 0;
  TextSpan span;
};

/// Borrows the evidence. Immutable; threads may share it.
class LeadIns {
 public:
  explicit LeadIns(const Evidence& evidence);

  /// The stretches on which a finding may stand, best first: those of the unit's own words, else
  /// those that take words of the lead-in too. None if the lead-in says it all, since the lead-in
  /// is a unit of its own and is reported once.
  [[nodiscard]] Stretches choices(Stretches stretches, std::size_t unit) const;

  /// Where a match stands: on the unit, unless more of its words stand in the lead-in of a list.
  [[nodiscard]] Spot spot_of(const Stretch& stretch, std::size_t unit) const;

 private:
  struct Share {
    std::uint32_t own = 0;
    std::uint32_t lead_in = 0;
  };

  [[nodiscard]] bool is_decisive(const Stretch& stretch, std::uint32_t token) const;
  [[nodiscard]] Share share_of(const Stretch& stretch, std::size_t unit) const;
  [[nodiscard]] TextSpan words_in(const Stretch& stretch, TextSpan where) const;
  [[nodiscard]] std::optional<std::size_t> unit_at(std::size_t byte) const;

  const Evidence& evidence_;
  std::vector<std::pair<std::size_t, std::size_t>> units_;  ///< begin of span → unit, sorted
};

}  // namespace sowlint::analysis
