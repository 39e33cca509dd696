// RE2 over the rows of a token stream: decides what backtracking cannot, and checks all the rest.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "match/pattern.h"
#include "text/tokens.h"

namespace re2 {
class RE2;
}

namespace sowlint::match {

/// Tokens [first, last).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  auto operator<=>(const TokenRange&) const = default;
};

/// Compiled at its first use; threads may share it. Borrows the pattern.
class RowRegex {
 public:
  explicit RowRegex(const Pattern& pattern);
  ~RowRegex();

  /// Appends the matches in `row` that begin at token `from` or later, from left to right without
  /// overlaps. False, and nothing appended, if RE2 has not enough memory for the pattern.
  bool find_all(const text::TokenStream& words, const text::TokenRow& row, std::uint32_t from,
                std::vector<TokenRange>& found) const;

  enum class Outcome { Match, NoMatch, OutOfMemory };

  /// The match in `row` that begins at token `first`, which is one of the row.
  Outcome match_at(const text::TokenStream& words, const text::TokenRow& row, std::uint32_t first,
                   TokenRange& match) const;

 private:
  [[nodiscard]] const re2::RE2& compiled() const;

  const Pattern& pattern_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const re2::RE2> regex_;
};

}  // namespace sowlint::match
