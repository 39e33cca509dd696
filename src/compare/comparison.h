// Two drafts of one contract against each other. Plain data that writers format.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/report.h"

#include "compare/align.h"
#include "compare/changes.h"
#include "compare/directions.h"
#include "compare/measures.h"
#include "compare/norms.h"
#include "contract/build.h"

namespace sowlint::compare {

/// What became of a finding or strength.
enum class Verdict {
  Introduced,
  Removed,
  Hardened,  ///< graver, a number worse, or a strength weaker
  Softened,  ///< the reverse
  Reworded,  ///< its clause says something else, and it is as grave as before
  Moved,     ///< its clause says the same in another order
  Unchanged
};

/// "introduced", "removed", "hardened", "softened", "reworded", "moved", "unchanged".
[[nodiscard]] const char* name_of(Verdict verdict);

struct FindingChange {
  Verdict verdict = Verdict::Unchanged;
  std::optional<std::size_t> before;  ///< index into the old report's findings
  std::optional<std::size_t> after;
  std::string how;  ///< what changed in its clause, in words; "" if nothing that matters did
};

/// What became of a clause unit. Units that say the same in the same order are left out.
enum class ClauseVerdict { Introduced, Removed, Changed, Split, Merged, Moved };

/// "introduced", "removed", "changed", "split", "merged", "moved".
[[nodiscard]] const char* name_of(ClauseVerdict verdict);

struct ClauseChange {
  ClauseVerdict verdict = ClauseVerdict::Changed;
  std::vector<std::size_t> before;  ///< indices into the old norms; several where merged
  std::vector<std::size_t> after;   ///< several where split
  std::string how;
};

/// A number that took another's place.
struct NumberChange {
  std::string name;    ///< "acceptance-period"; "" for a number without a name
  std::string before;  ///< "10 business days"
  std::string after;
  std::size_t before_norm = 0;
  std::size_t after_norm = 0;
};

struct ScoreChange {
  std::string id;  ///< "index" or a dimension
  double before = 0;
  double after = 0;
};

/// What counts against each side, in points of the index, and how that changed. Findings that
/// burden both count for both.
struct LoadChange {
  double customer_before = 0;
  double customer_after = 0;
  double vendor_before = 0;
  double vendor_after = 0;
};

/// Who is better off than before, compared with the other side.
enum class Favours { Neither, Customer, Vendor };

/// "neither", "customer", "vendor".
[[nodiscard]] const char* name_of(Favours favours);

struct Comparison {
  std::vector<Norm> before;
  std::vector<Norm> after;
  Alignment alignment;
  std::vector<ClauseChange> clauses;  ///< reading order of the new text; removed ones by the old
  std::size_t renumbered = 0;         ///< units that say the same under another number
  std::vector<FindingChange> findings;
  std::vector<NumberChange> numbers;
  std::vector<ScoreChange> scores;  ///< the index first; none where one of the texts has none
  LoadChange load;
  Favours favours = Favours::Neither;

  /// Whether anything that is agreed differs.
  [[nodiscard]] bool differs() const;
};

/// One draft. Borrows everything.
struct Draft {
  const DocumentReport& report;
  const Document& document;
  const contract::ReadContract& read;
};

/// `measures` is used for the names of quantities.
[[nodiscard]] Comparison compare(const Draft& before, const Draft& after,
                                 const Directions& directions, Measures& measures);

}  // namespace sowlint::compare
