// What a finding rests on, by content: how it is found again in another version of the text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/report.h"

#include "compare/align.h"
#include "compare/changes.h"
#include "compare/norms.h"
#include "contract/build.h"

namespace sowlint::gate {

/// The words of one clause unit, written down (compare::written).
struct Saying {
  std::string words;
  std::string lead_in;  ///< may be ""
  bool operator==(const Saying&) const = default;
};

/// A finding written down. Findings in a clause rest on one saying, findings of the whole document
/// on one for each of their places, absences on none.
struct Content {
  std::string rule;
  std::string fingerprint;
  std::optional<Severity> severity;
  std::vector<Saying> sayings;
};

/// What became of a finding that was written down.
enum class Fate {
  Same,     ///< it is there, and says the same
  Changed,  ///< the rule still finds its clause, whose words changed in a way that matters
  Graver,   ///< it says the same and is judged more severely
  Silent,   ///< the clause is there, changed or not, and the rule no longer finds it
  Gone      ///< neither is there
};

/// "same", "changed", "graver", "silent", "gone".
[[nodiscard]] const char* name_of(Fate fate);

struct Trace {
  Fate fate = Fate::Gone;
  std::optional<std::size_t> finding;  ///< index into the findings
  std::string how;                     ///< what changed, in words; "" for Same and Gone
  std::string label;                   ///< of the clause found, if any
  std::vector<compare::QuantityChange> quantities;  ///< Changed: numbers that took others' place
};

/// The contents of one text's findings.
class Contents {
 public:
  /// Borrows nothing.
  Contents(const Document& document, const contract::ReadContract& read);

  [[nodiscard]] Content of(const Finding& finding) const;

  /// What became of each of `kept`, which were written down from another version of the text.
  /// Every finding is the trace of at most one.
  [[nodiscard]] std::vector<Trace> trace(const std::vector<Content>& kept,
                                         const std::vector<Finding>& findings) const;

  [[nodiscard]] const std::vector<compare::Norm>& norms() const { return norms_; }

 private:
  [[nodiscard]] const compare::Norm* norm_at(TextSpan span) const;

  std::vector<compare::Norm> norms_;
};

/// The norm that was written down.
[[nodiscard]] compare::Norm norm_of(const Saying& saying);

}  // namespace sowlint::gate
