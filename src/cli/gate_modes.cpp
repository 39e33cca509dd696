#include "cli/gate_modes.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/files.h"
#include "cli/console.h"
#include "cli/gate_setup.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "gate/baseline.h"
#include "gate/content.h"
#include "gate/policy_file.h"
#include "gate/record.h"
#include "gate/terminal.h"

namespace sowlint::cli {
namespace {

constexpr const char* kInitFile = "sowlint-policy.yaml";

gate::BaselineDocument baseline_of(const GateCase& judged) {
  gate::BaselineDocument document;
  document.path = judged.file.report.path;
  document.sha256 = judged.file.report.sha256;
  const gate::Contents contents(*judged.file.document, *judged.file.read);
  for (const Finding& finding : judged.file.report.findings) {
    if (finding.polarity == Polarity::Collaborative) continue;
    document.findings.push_back({contents.of(finding), finding.clause_label});
  }
  for (const gate::Check& check : judged.verdict.checks) {
    if (check.outcome != gate::Outcome::Pass) document.checks[check.id] = check.number;
  }
  return document;
}

/// The policy may have moved or changed since; then the record's own name for it is shown.
gate::RunOptions options_of(const gate::Record& record, const Invocation& invocation) {
  gate::RunOptions options = record.options;
  if (const auto policy = invocation.value("policy")) options.policy = *policy;
  return options;
}

/// Those beside the contract; where there are none, those that the record used.
std::string waivers_for(const std::string& path, const gate::Record& record) {
  std::error_code ignored;
  if (std::filesystem::exists(gate::waiver_path(path), ignored)) return "";
  return record.documents.empty() ? "" : record.documents.front().waiver_file;
}

}  // namespace

int gate_init(const Invocation& invocation) {
  const std::string path = invocation.value("output").value_or(kInitFile);
  std::error_code ignored;
  if (path != "-" && std::filesystem::exists(path, ignored)) {
    return report_errors({{ErrorKind::Usage,
                           "this file is there already, and may hold your policy; name another one "
                           "with --output",
                           path, 0, 0}});
  }
  std::string text(gate::shipped_text("init"));
  if (const auto base = invocation.value("policy")) {
    const auto known = gate::load_policy(*base, base::Limits());
    if (!known) return report_errors(known.error());
    const std::string line = "\nextends: fair-partnership\n";
    text.replace(text.find(line), line.size(), "\nextends: " + *base + "\n");
  }
  const auto written = base::write_file(path, text);
  if (!written) return report_errors({written.error()});
  if (path != "-") {
    say("wrote " + path + "; try: sowlint gate --policy " + path + " CONTRACT");
  }
  return 0;
}

int gate_write_baseline(const Invocation& invocation) {
  const auto setup = gate_setup(invocation);
  if (!setup) return report_errors(setup.error());
  GateRunner runner(*setup);
  std::vector<gate::BaselineDocument> documents;
  bool all_checked = true;
  for (const std::string& path : each_once(invocation.arguments)) {
    const auto cases = runner.judge_all(path);
    if (!cases) return report_errors(cases.error());
    for (const GateCase& judged : *cases) {
      if (judged.verdict.outcome == gate::Outcome::NotChecked) {
        say(judged.file.report.path + ": not checked; \"sowlint gate\" says why");
        all_checked = false;
      } else {
        documents.push_back(baseline_of(judged));
      }
    }
  }
  // A baseline without one of the contracts would let all that is in it look new, or worse, known.
  if (!all_checked) {
    say("no baseline was written");
    return gate::exit_status(gate::Outcome::NotChecked);
  }
  const std::string path = *invocation.value("write-baseline");
  const auto written = base::write_file(path, gate::to_json(documents));
  if (!written) return report_errors({written.error()});
  return 0;
}

int gate_verify(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) {
    return report_errors({{ErrorKind::Usage, "--verify takes one contract", "", 0, 0}});
  }
  const base::Limits limits;
  const auto record = gate::read_record(*invocation.value("verify"), limits);
  if (!record) return report_errors({record.error()});
  auto setup = gate_setup(options_of(*record, invocation), invocation);
  if (!setup) return report_errors(setup.error());
  const std::string& path = invocation.arguments.front();
  if (setup->waiver_file.empty()) setup->waiver_file = waivers_for(path, *record);
  auto judged = GateRunner(*setup).judge(path);
  if (!judged) return report_errors(judged.error());
  const gate::Judged now{std::move(judged->file.report), std::move(judged->verdict)};
  if (now.report.sha256.empty()) {
    for (const std::string& sentence : gate::not_checked(now))
      say(path + ": not checked: " + sentence);
    return gate::exit_status(gate::Outcome::NotChecked);
  }
  const gate::Verification verification = gate::verify(*record, run_of(*setup), now);
  auto columns = wanted_columns(invocation);
  if (!columns) return report_errors({columns.error()});
  const report::Layout layout(*columns, wanted_colour(invocation));
  const int delivered = deliver(invocation, gate::to_terminal(*record, path, verification, layout));
  constexpr int kNoLonger = 1;
  if (delivered != 0) return delivered;
  return verification.same_file && verification.still_holds ? 0 : kNoLonger;
}

}  // namespace sowlint::cli
