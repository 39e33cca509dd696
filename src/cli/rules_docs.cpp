#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "base/files.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/evaluation.h"
#include "cli/rule_set.h"
#include "report/rule_pages.h"
#include "report/wording.h"

namespace sowlint::cli {
namespace {

Result<report::Measurement> measurement_of(const Invocation& invocation, const RuleSet& rules,
                                           const base::Limits& limits) {
  report::Measurement result;
  const auto labels = invocation.value("measure");
  if (!labels) return result;
  const auto evaluation = evaluate(*labels, rules, limits);
  if (!evaluation) return tl::unexpected(evaluation.error());
  result.labels = *labels;
  for (const auto& [rule, counts] : evaluation->scores.by_rule) {
    result.rules[rule] = {counts.right, counts.right + counts.wrong, counts.right + counts.missed};
  }
  return result;
}

Result<void> write_pages(const std::string& folder, const std::vector<report::RulePage>& pages) {
  std::error_code failed;
  std::filesystem::create_directory(folder, failed);
  if (failed || !std::filesystem::is_directory(folder, failed)) {
    return tl::unexpected(Error{ErrorKind::Usage,
                                "the folder for the pages cannot be made; name one whose parent "
                                "exists",
                                folder, 0, 0});
  }
  base::StagedFiles files;
  for (const report::RulePage& page : pages) {
    const std::string path = (std::filesystem::path(folder) / page.name).string();
    if (auto added = files.add(path, page.bytes); !added) return added;
  }
  return files.commit();
}

}  // namespace

int rules_docs(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) {
    say("name one folder for the pages");
    return exit_status(ErrorKind::Usage);
  }
  const base::Limits limits;
  const auto rules = rule_set_for(invocation, limits);
  if (!rules) return report_errors(rules.error());
  const bool taken = std::any_of(rules->pack.rules.begin(), rules->pack.rules.end(),
                                 [](const rules::Rule& rule) { return rule.id == "index"; });
  if (taken) {
    say("a rule is called \"index\", as the page that lists all rules is; rename the rule");
    return exit_status(ErrorKind::Rules);
  }
  const auto measurement = measurement_of(invocation, *rules, limits);
  if (!measurement) return report_errors({measurement.error()});
  const auto pages = report::rule_pages(rules->pack, *measurement);
  const std::string& folder = invocation.arguments.front();
  if (const auto written = write_pages(folder, pages); !written) {
    return report_errors({written.error()});
  }
  say(report::counted(pages.size(), "page") + " in " + folder + "; begin with " +
      (std::filesystem::path(folder) / "index.html").string());
  return 0;
}

}  // namespace sowlint::cli
