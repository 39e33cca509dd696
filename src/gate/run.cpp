#include "gate/run.h"

#include <algorithm>

namespace sowlint::gate {

Outcome outcome_of(const Run& run) {
  Outcome outcome = Outcome::Pass;
  for (const Judged& judged : run.documents)
    outcome = std::max(outcome, judged.verdict.outcome);
  return outcome;
}

int exit_status(Outcome outcome) {
  constexpr int kFailed = 1;
  constexpr int kNotChecked = 3;
  if (outcome == Outcome::NotChecked) return kNotChecked;
  return outcome == Outcome::Fail ? kFailed : 0;
}

std::vector<std::string> not_checked(const Judged& judged) {
  std::vector<std::string> sentences;
  const bool clean = judged.report.status == ReviewStatus::Ok;
  for (const Warning& warning : judged.report.warnings) {
    if (!clean) sentences.push_back(warning.message);
  }
  for (const Check& check : judged.verdict.checks) {
    const bool state = check.id == "state:absent-text" || check.id == "state:excerpt" ||
                       check.id == "state:no-contract";
    if (state && !check.message.empty()) sentences.push_back(check.message);
  }
  return sentences;
}

}  // namespace sowlint::gate
