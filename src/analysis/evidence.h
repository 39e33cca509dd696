// What was found where: the hits of every cue, by clause unit. A unit that can be read in several
// ways (a hyphen at a line end, people who act for a party) has one set of hits, counted in the
// words of its first row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/text_span.h"

#include "base/budget.h"
#include "contract/build.h"
#include "match/matcher.h"
#include "text/tokens.h"

namespace sowlint::analysis {

/// A cue in a unit: the words [first, last) of the stream.
struct UnitHit {
  std::uint32_t cue = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  auto operator<=>(const UnitHit&) const = default;
};

/// Borrows the contract it was made of. Immutable; threads may share it.
class Evidence {
 public:
  Evidence(const contract::ReadContract& read, const match::Matcher& matcher, base::Budget& budget);

  /// False when the work budget ran out: hits may be missing.
  [[nodiscard]] bool complete() const { return complete_; }

  /// The hits of a unit, ordered by cue, then place.
  [[nodiscard]] std::span<const UnitHit> hits(std::size_t unit) const;
  /// Those of one cue.
  [[nodiscard]] std::span<const UnitHit> hits(std::size_t unit, std::uint32_t cue) const;

  /// All hits; what Stretch::hits counts into.
  [[nodiscard]] std::span<const UnitHit> all() const { return hits_; }

  /// The index of `hit`, a member of a span that this object gave out.
  [[nodiscard]] std::uint32_t index_of(const UnitHit& hit) const {
    return static_cast<std::uint32_t>(&hit - hits_.data());
  }

  /// The words of a unit, its lead-in first; an empty row for a unit without words.
  [[nodiscard]] const text::TokenRow& row(std::size_t unit) const { return rows_[unit]; }

  /// The bytes of one word.
  [[nodiscard]] TextSpan source(std::uint32_t token) const {
    const text::Token& word = read_.words.tokens[token];
    return {word.source_begin, word.source_end};
  }

  /// Whether the word lies in the unit itself, not in its lead-in or column headings.
  [[nodiscard]] bool is_own(std::size_t unit, std::uint32_t token) const {
    return read_.contract.units[unit].span.contains(source(token));
  }

  /// From the first to the last own word among the words [first, last) of a unit; empty if none of
  /// them is its own.
  [[nodiscard]] TextSpan own_source(std::size_t unit, std::uint32_t first,
                                    std::uint32_t last) const;

  [[nodiscard]] const text::TokenStream& words() const { return read_.words; }

  [[nodiscard]] const Contract& contract() const { return read_.contract; }

 private:
  const contract::ReadContract& read_;
  std::vector<text::TokenRow> rows_;  ///< by unit
  std::vector<UnitHit> hits_;
  std::vector<std::uint32_t> begin_of_;  ///< hits of unit u are [begin_of_[u], begin_of_[u + 1])
  bool complete_ = true;
};

/// One line a hit, for tests and for looking into a rule: `unit 3: cue-name "the words"`.
[[nodiscard]] std::string dump(const Evidence& evidence, const std::vector<match::Cue>& cues);

}  // namespace sowlint::analysis
