// The hits of one cue in one row, until those that its exceptions overlap are taken out.
#pragma once

#include <cstdint>
#include <vector>

#include "match/matcher.h"
#include "match/row_regex.h"

namespace sowlint::match {

class RowHits {
 public:
  /// Where the matches of an `unless` pattern, or of an `any` pattern, are put.
  [[nodiscard]] std::vector<TokenRange>& of(bool unless) { return unless ? unless_ : any_; }

  [[nodiscard]] bool empty() const { return any_.empty(); }

  /// Appends what counts as hits of `cue` in `row`, ordered and each once, and begins anew.
  void finish(std::uint32_t cue, std::uint32_t row, std::vector<Hit>& hits);

  void clear();

 private:
  std::vector<TokenRange> any_;
  std::vector<TokenRange> unless_;
};

}  // namespace sowlint::match
