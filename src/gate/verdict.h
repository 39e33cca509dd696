// What the gate says of one contract. Plain data that writers format.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/report.h"

#include "compare/measures.h"
#include "gate/content.h"
#include "gate/date.h"
#include "gate/policy.h"
#include "gate/waivers.h"

namespace sowlint::gate {

enum class Outcome { Pass, Warn, Fail, NotChecked };

/// "pass", "warn", "fail", "not-checked".
[[nodiscard]] const char* name_of(Outcome outcome);

/// Whether a finding counts against the policy, and why not.
enum class Standing {
  Counts,
  Known,     ///< it stood in the baseline and is no worse
  Accepted,  ///< somebody accepted it, and that holds
  Aside      ///< strengths: they count for requirements only
};

/// "counts", "known", "accepted", "strength".
[[nodiscard]] const char* name_of(Standing standing);

struct FindingStanding {
  Standing standing = Standing::Counts;
  std::string why;  ///< why it counts although there is a waiver or baseline; "" if there is none
  std::optional<std::size_t> waiver;  ///< index into DocumentVerdict::waivers
  /// What became of it since the baseline: same, changed, graver; none for new ones and where there
  /// is no baseline.
  std::optional<Fate> since_baseline;
};

/// One thing that the policy asks.
struct Check {
  std::string id;  ///< "floor:index", "most:high", "forbid:scope-freeze", "require:…", "limit:…"
  Outcome outcome = Outcome::Pass;
  std::string asked;                  ///< "at least 50"
  std::string found;                  ///< "43"; "" where there is nothing to name
  std::string message;                ///< one sentence: what is wrong, or what holds
  std::string because;                ///< the policy's reason; may be ""
  std::vector<std::string> findings;  ///< ids of those that make it fail
  std::optional<double> number;       ///< `found` as a number; with a sign that makes less be worse
  std::optional<std::size_t> waiver;  ///< that makes a failing check pass
};

/// What a waiver is worth.
enum class WaiverState {
  Holds,
  Expired,
  NotYet,     ///< accepted on a later day than the gate's date
  TooLong,    ///< longer than the policy allows
  Forbidden,  ///< the policy lets nobody accept this
  Changed,    ///< the clause's words changed in a way that matters
  Graver,     ///< judged more severely than when it was accepted
  Unused      ///< it meets no finding any more
};

/// "holds", "expired", "not-yet", "too-long", "forbidden", "changed", "graver", "unused".
[[nodiscard]] const char* name_of(WaiverState state);

struct WaiverVerdict {
  Waiver waiver;
  WaiverState state = WaiverState::Unused;
  std::string how;                     ///< what changed, for Changed, Graver, Unused
  std::optional<std::string> finding;  ///< id of the finding it names, if that is there
  std::string label;                   ///< of the clause where it stands now
};

/// What a baseline knew and the contract no longer holds.
struct Mended {
  std::string rule;
  std::string clause;  ///< label then
  std::optional<Severity> severity;
  Fate fate = Fate::Gone;
  std::string how;
};

struct DocumentVerdict {
  Outcome outcome = Outcome::NotChecked;
  Circumstances circumstances;
  std::string value_from;  ///< where the contract's value was read; "" if given or not known
  std::vector<Check> checks;
  std::vector<FindingStanding> findings;  ///< as in the report
  std::vector<compare::Measured> measured;
  std::string waiver_file;  ///< "" if there is none
  std::vector<WaiverVerdict> waivers;
  std::string baseline;  ///< its path; "" if there is none
  std::vector<Mended> mended;
};

}  // namespace sowlint::gate
