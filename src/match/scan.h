// One pass of a matcher over a token stream.
#pragma once

#include <cstdint>
#include <vector>

#include "base/budget.h"
#include "match/compiled.h"
#include "match/row_hits.h"
#include "match/windows.h"

namespace sowlint::match {

/// What decides whether a pattern matches where it may begin. Both give the same hits.
enum class Verifier : std::uint8_t {
  Program,
  Regex,  ///< RE2: for measuring and testing the other
};

/// How much a scan spends before it becomes careful. The default suits honest texts; tests and
/// hostile texts see the rest.
struct Effort {
  /// Steps of a pattern in one row, for each state of its program, until it remembers what it
  /// tried: at first, and more with every place where a match may begin.
  std::uint64_t first_steps = 64;
  std::uint64_t steps_of_start = 4;
  /// Windows of one row, until patterns are tried at every word between their windows.
  std::size_t windows = std::size_t{1} << 16;
  /// Patterns that may match in one row, from which on it pays to look at all its words first.
  std::size_t patterns = 8;
  Verifier verifier = Verifier::Program;
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
  [[nodiscard]] bool scan_row(std::uint32_t row);
  void find_suspects(const text::TokenRow& row);
  [[nodiscard]] bool collect(const text::TokenRow& row);
  void add_window(const Posting& posting, std::uint32_t anchor, const text::TokenRow& row);
  void read_row(const text::TokenRow& row);
  [[nodiscard]] bool may_match(const PatternFacts& pattern) const;
  [[nodiscard]] bool decide(std::uint32_t row);
  [[nodiscard]] bool find(std::uint32_t number);
  [[nodiscard]] bool find_by_regex(std::uint32_t number);
  Program::Outcome match_at(const Program& program, std::uint32_t first);

  const CompiledCues& cues_;
  const text::TokenStream& words_;
  base::Budget& budget_;
  Effort effort_;
  Program::Search search_;
  std::vector<std::uint32_t> suspects_;  ///< tokens of the row that may be anchors
  Windows windows_;                      ///< of the row
  std::vector<std::uint64_t> in_row_;    ///< sets that have a word in the row; empty if not known
  std::uint32_t row_ = 0;                ///< the present one
  RowHits row_hits_;                     ///< of the present cue in the row
  std::vector<TokenRange> starts_;       ///< where the present pattern may begin
  bool remembering_ = false;             ///< the present pattern has used up its steps in this row
  ScanResult result_;
};

}  // namespace sowlint::match
