#include <string>

#include "base/limits.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/evaluation.h"
#include "cli/output.h"
#include "cli/rule_set.h"
#include "report/plain_text.h"
#include "selftest/scores.h"

namespace sowlint::cli {

int rules_eval(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) {
    say("name one folder of labelled documents or one file of labelled examples");
    return exit_status(ErrorKind::Usage);
  }
  const std::string& path = invocation.arguments.front();
  const base::Limits limits;
  auto rules = rule_set_for(invocation, limits);
  if (!rules) return report_errors(rules.error());
  const auto result = evaluate(path, *rules, limits);
  if (!result) return report_errors({result.error()});
  const std::string scores = selftest::to_text(result->scores, invocation.has("errors"));
  const int delivered = deliver(invocation, report::many_lines(scores));
  if (delivered != 0) return delivered;
  return result->complete ? 0 : exit_status(ErrorKind::Input);
}

}  // namespace sowlint::cli
