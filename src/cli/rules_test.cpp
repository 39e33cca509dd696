#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

#include "base/limits.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/output.h"
#include "cli/rule_set.h"
#include "report/plain_text.h"
#include "report/wording.h"
#include "selftest/rule_tests.h"

namespace sowlint::cli {
namespace {

/// Whether the file at `path` lies in `folder`, as both are written.
bool lies_in(const std::string& path, const std::string& folder) {
  const std::filesystem::path outer = std::filesystem::path(folder) / "";
  return path.starts_with(outer.string());
}

/// The examples of the rules whose files lie in `folder`, or of all rules if it is "".
selftest::RuleTests run_examples(const rules::Pack& pack, const std::string& folder,
                                 Language language) {
  const bool all = std::all_of(pack.rules.begin(), pack.rules.end(), [&](const rules::Rule& rule) {
    return folder.empty() || lies_in(rule.file, folder);
  });
  if (all) return selftest::test_rules(pack, {}, language);
  selftest::RuleTests result;
  for (const rules::Rule& rule : pack.rules) {
    if (!lies_in(rule.file, folder)) continue;
    selftest::RuleTests one = selftest::test_rules(pack, rule.id, language);
    result.rules += one.rules;
    result.examples += one.examples;
    std::move(one.failures.begin(), one.failures.end(), std::back_inserter(result.failures));
  }
  return result;
}

std::string text_of(const selftest::RuleTests& tests) {
  std::string result;
  for (const selftest::ExampleFailure& failure : tests.failures)
    result += report::many_lines(selftest::to_text(failure)) + "\n";
  result += report::counted(tests.rules, "rule") + ", " +
            report::counted(tests.examples, "example") + ": ";
  return result + (tests.failures.empty()
                       ? "all come out as they should\n"
                       : report::grouped_digits(tests.failures.size()) + " failed\n");
}

}  // namespace

int rules_test(const Invocation& invocation) {
  constexpr int kFailed = 1;
  if (invocation.arguments.size() > 1) {
    say("name one folder of rules, or none for the shipped rules");
    return exit_status(ErrorKind::Usage);
  }
  const std::string folder = invocation.arguments.empty() ? "" : invocation.arguments.front();
  const auto pack = load_packs(invocation.arguments, base::Limits{});
  if (!pack) return report_errors(pack.error());
  const selftest::RuleTests tests = run_examples(*pack, folder, wanted_language(invocation));
  const int delivered = deliver(invocation, text_of(tests));
  if (delivered != 0) return delivered;
  return tests.failures.empty() ? 0 : kFailed;
}

}  // namespace sowlint::cli
