// What differs between two wordings of one norm, and how it is said to people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compare/norms.h"

namespace sowlint::compare {

/// What a change touches, the gravest first.
enum class ChangeKind {
  Quantity,  ///< a number, duration, share, amount or date
  Duty,      ///< who must, may or must not: words of duty, negation and exception
  Party,     ///< one side in place of the other
  Words,     ///< other words that carry meaning
  Form       ///< articles and words of form only
};

/// "quantity", "duty", "party", "words", "form".
[[nodiscard]] const char* name_of(ChangeKind kind);

/// Words [before_begin, before_end) of the old norm stand as [after_begin, after_end) in the new
/// one; either may be empty.
struct WordChange {
  std::size_t before_begin = 0;
  std::size_t before_end = 0;
  std::size_t after_begin = 0;
  std::size_t after_end = 0;
  ChangeKind kind = ChangeKind::Words;

  auto operator<=>(const WordChange&) const = default;
};

/// A number that took another's place.
struct QuantityChange {
  std::string before;  ///< as NormWord::text
  std::string after;
  double before_value = 0;  ///< in `unit`
  double after_value = 0;
  std::string unit;  ///< "business-day"; where both have the same
};

/// The changes that lead from `before` to `after`, in order. Texts of more than about two thousand
/// words each are given as one change from their first to their last difference.
[[nodiscard]] std::vector<WordChange> word_changes(const std::vector<NormWord>& before,
                                                   const std::vector<NormWord>& after);

/// Quantities that changed in place: those of `changes` that stand for one another.
[[nodiscard]] std::vector<QuantityChange> quantity_changes(const std::vector<NormWord>& before,
                                                           const std::vector<NormWord>& after,
                                                           const std::vector<WordChange>& changes);

/// Whether the norms say the same: own words and lead-in, form left aside.
[[nodiscard]] bool says_the_same(const Norm& before, const Norm& after);

/// The words for people: "5 business days", "the vendor", "24 hours"; printed words where the norm
/// has them in `text`.
[[nodiscard]] std::string said(const std::vector<NormWord>& words, std::size_t begin,
                               std::size_t end);

/// One phrase a change that matters, at most four: `"10 business days" became "5 business days"`,
/// `"not" was added`, `"unless …" was taken out`; "" if nothing that matters differs.
[[nodiscard]] std::string describe(const Norm& before, const Norm& after);

}  // namespace sowlint::compare
