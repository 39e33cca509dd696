// One run of the gate over some contracts. Plain data that writers format.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sowlint/report.h"

#include "gate/date.h"
#include "gate/verdict.h"

namespace sowlint::gate {

struct Judged {
  DocumentReport report;
  DocumentVerdict verdict;
};

/// What the run was asked to do; a record holds it so that the run can be repeated.
struct RunOptions {
  std::string policy;  ///< as named on the command line
  std::optional<Role> side;
  std::optional<double> value;
  std::string language;  ///< code, or "" to recognise it
  std::string view;      ///< "final" …
  std::string baseline;  ///< path or ""
  bool operator==(const RunOptions&) const = default;
};

struct Run {
  std::string tool_version;
  std::string rules_hash;
  std::string policy_name;
  std::string policy_hash;
  std::vector<std::string> policy_files;
  Date date;
  RunOptions options;
  std::vector<Judged> documents;
};

/// NotChecked if any document is, else Fail, else Warn, else Pass.
[[nodiscard]] Outcome outcome_of(const Run& run);

/// 0 for Pass and Warn, 1 for Fail, 3 for NotChecked.
[[nodiscard]] int exit_status(Outcome outcome);

/// What of the document was not checked, one sentence each.
[[nodiscard]] std::vector<std::string> not_checked(const Judged& judged);

}  // namespace sowlint::gate
