// What a run of the gate is judged by: policy, rules, options. Shared by its modes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/analyse.h"
#include "base/limits.h"
#include "cli/command_line.h"
#include "cli/review_files.h"
#include "cli/rule_set.h"
#include "compare/directions.h"
#include "compare/measures.h"
#include "gate/baseline.h"
#include "gate/date.h"
#include "gate/policy.h"
#include "gate/run.h"
#include "gate/waivers.h"

namespace sowlint::cli {

/// Not to be copied or moved: its reviewer borrows from it.
struct GateSetup {
  base::Limits limits;
  gate::Policy policy;
  RuleSet rules;
  ReviewOptions review;
  gate::RunOptions options;
  gate::Date date;
  std::optional<gate::Baseline> baseline;
  compare::Directions directions;
  std::string waiver_file;  ///< --waivers; "" for the file beside each contract
};

/// What --policy, --side, --value, --lang, --view, --date, --baseline and --waivers ask for.
[[nodiscard]] tl::expected<GateSetup, Errors> gate_setup(const Invocation& invocation);

/// The same for the options that a record holds; `date` is today unless told.
[[nodiscard]] tl::expected<GateSetup, Errors> gate_setup(const gate::RunOptions& options,
                                                         const Invocation& invocation);

/// A contract, judged, with what it was judged from.
struct GateCase {
  ReviewedFile file;
  gate::DocumentVerdict verdict;
  gate::WaiverFile waivers;
};

/// Judges file after file.
class GateRunner {
 public:
  /// Borrows the setup.
  explicit GateRunner(const GateSetup& setup);

  /// The contract at `path`. An Error for a file that holds several documents, such as an e-mail
  /// with attachments: what is done to one contract cannot be done to all of them.
  [[nodiscard]] tl::expected<GateCase, Errors> judge(const std::string& path);

  /// The file at `path` and the documents inside it, each judged by itself. At least one.
  [[nodiscard]] tl::expected<std::vector<GateCase>, Errors> judge_all(const std::string& path);

 private:
  [[nodiscard]] GateCase judged(ReviewedFile file, const gate::WaiverFile& waivers);
  [[nodiscard]] analysis::Adjustments adjustments(const gate::Terms& terms) const;

  const GateSetup& setup_;
  Reviewer reviewer_;
  compare::Measures measures_;
};

/// The frame of a run, without documents.
[[nodiscard]] gate::Run run_of(const GateSetup& setup);

}  // namespace sowlint::cli
