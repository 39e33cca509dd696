// One pass of a matcher over a token stream.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/budget.h"
#include "match/compiled.h"
#include "match/row_hits.h"

namespace sowlint::match {

/// Collects for each row which pattern may begin where, then tries it there. Holds the memory of
/// the pass, which the rows share.
class Scan {
 public:
  /// Borrows all three.
  Scan(const CompiledCues& cues, const text::TokenStream& words, base::Budget& budget)
      : cues_(cues),
        words_(words),
        budget_(budget) {}

  ScanResult run();

 private:
  /// Tokens where a match of a pattern may begin.
  struct Window {
    std::uint32_t pattern = 0;
    TokenRange starts;
    auto operator<=>(const Window&) const = default;
  };

  void collect(const text::TokenRow& row);
  void widen(const text::TokenRow& row);
  [[nodiscard]] bool decide(std::uint32_t row);
  [[nodiscard]] bool find(std::span<const Window> windows, const text::TokenRow& row);
  [[nodiscard]] bool find_by_regex(const CompiledPattern& pattern, const text::TokenRow& row,
                                   std::uint32_t from);

  const CompiledCues& cues_;
  const text::TokenStream& words_;
  base::Budget& budget_;
  std::vector<Window> windows_;  ///< of the present row
  RowHits row_hits_;             ///< of the present cue in this row
  Program::Run run_;
  ScanResult result_;
};

}  // namespace sowlint::match
