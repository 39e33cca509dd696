// One pass of a matcher over a token stream.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/budget.h"
#include "match/compiled.h"
#include "match/row_hits.h"

namespace sowlint::match {

/// How much a scan spends before it becomes careful. The default suits honest texts; tests and
/// hostile texts see the rest.
struct Effort {
  /// Steps of a pattern in one row, for each state of its program, until it remembers what it
  /// tried: at first, and more with every place where a match may begin.
  std::uint64_t first_steps = 64;
  std::uint64_t steps_of_start = 4;
  /// Windows of one row, until patterns are tried at its every word.
  std::size_t windows = std::size_t{1} << 16;
};

/// Collects for each row which pattern may begin where, then tries it there. Holds the memory of
/// the pass, which the rows share.
class Scan {
 public:
  /// Borrows the first three.
  Scan(const CompiledCues& cues, const text::TokenStream& words, base::Budget& budget,
       Effort effort = {});

  ScanResult run();

 private:
  /// Tokens where a match of a pattern may begin.
  struct Window {
    std::uint32_t pattern = 0;
    TokenRange starts;
    auto operator<=>(const Window&) const = default;
  };

  void collect(const text::TokenRow& row);
  void add_window(const Posting& posting, std::uint32_t anchor, const text::TokenRow& row);
  [[nodiscard]] bool has_neighbour(const Posting& posting, std::uint32_t anchor,
                                   const text::TokenRow& row) const;
  void widen(const text::TokenRow& row);
  [[nodiscard]] bool decide(std::uint32_t row);
  [[nodiscard]] bool find(std::span<const Window> windows, const text::TokenRow& row);
  Program::Outcome match_at(const Program& program, std::uint32_t first, std::uint32_t last);

  const CompiledCues& cues_;
  const text::TokenStream& words_;
  base::Budget& budget_;
  Effort effort_;
  std::vector<std::uint32_t> suspects_;  ///< tokens of the present row
  std::vector<Window> windows_;          ///< of the present row
  RowHits row_hits_;                     ///< of the present cue in this row
  Program::Search search_;
  bool remembering_ = false;  ///< the present pattern has used up its steps in this row
  ScanResult result_;
};

}  // namespace sowlint::match
