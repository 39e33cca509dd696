#include <string>

#include "base/limits.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/evaluation.h"
#include "cli/output.h"
#include "cli/rule_set.h"
#include "report/plain_text.h"
#include "report/wording.h"
#include "selftest/scores.h"

namespace sowlint::cli {
namespace {

/// The scores of each language under its name, where there are several.
std::string text_of(const Evaluation& evaluation, bool with_errors) {
  if (evaluation.by_language.size() < 2) return selftest::to_text(evaluation.scores, with_errors);
  std::string text;
  for (const auto& [language, scores] : evaluation.by_language) {
    text += std::string(report::words_for(language)) + "\n";
    text += selftest::to_text(scores, with_errors);
  }
  return text;
}

}  // namespace

int rules_eval(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) {
    say("name one folder of labelled documents or one file of labelled examples");
    return exit_status(ErrorKind::Usage);
  }
  const std::string& path = invocation.arguments.front();
  const base::Limits limits;
  auto rules = rule_set_for(invocation, limits);
  if (!rules) return report_errors(rules.error());
  const auto result = evaluate(path, *rules, limits, wanted_language(invocation));
  if (!result) return report_errors({result.error()});
  const std::string scores = text_of(*result, invocation.has("errors"));
  const int delivered = deliver(invocation, report::many_lines(scores));
  if (delivered != 0) return delivered;
  return result->complete ? 0 : exit_status(ErrorKind::Input);
}

}  // namespace sowlint::cli
