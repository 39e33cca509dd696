#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/output.h"
#include "cli/review_files.h"
#include "cli/rule_set.h"
#include "cli/view.h"
#include "report/json.h"
#include "report/terminal.h"

namespace sowlint::cli {
namespace {

/// `paths` without those that name a file again. Says which are left out.
std::vector<std::string> each_once(const std::vector<std::string>& paths) {
  std::vector<std::string> result;
  std::vector<std::filesystem::path> seen;
  for (const std::string& path : paths) {
    std::error_code failed;
    std::filesystem::path real =
        path == "-" ? std::filesystem::path(path) : std::filesystem::weakly_canonical(path, failed);
    if (failed) real = path;
    if (std::find(seen.begin(), seen.end(), real) != seen.end()) {
      say(path + ": this file is given twice; it is reviewed once");
      continue;
    }
    seen.push_back(std::move(real));
    result.push_back(path);
  }
  return result;
}

/// The Error, if --lang asks for a language without rules.
std::optional<Error> language_refused(const rules::Pack& pack, Language language) {
  if (language == Language::Unsure || has_rules_for(pack, language)) return std::nullopt;
  std::string known;
  for (const auto& [other, lexicon] : pack.lexicons) {
    if (has_rules_for(pack, other))
      known += (known.empty() ? "" : ", ") + std::string(code_of(other));
  }
  return Error{ErrorKind::Usage,
               std::string("there are no rules for --lang ") + code_of(language) +
                   " yet; there are for: " + known,
               "", 0, 0};
}

/// What could not be checked, unless the report on the same terminal says it already.
void say_failures(const Report& report, const Invocation& invocation, bool for_people) {
  if (for_people && goes_to_terminal(invocation) && is_terminal(Stream::Error)) return;
  for (const DocumentReport& document : report.documents) {
    if (document.status != ReviewStatus::NotChecked) continue;
    for (const Warning& warning : document.warnings)
      say(document.path + ": not checked: " + warning.message);
  }
}

/// The exit status that the findings lead to.
int status_of(const Report& report, const Invocation& invocation) {
  constexpr int kFailing = 1;
  if (summarise(report).failed > 0) return exit_status(ErrorKind::Input);
  const std::optional<std::string> level = invocation.value("fail-on");
  if (!level) return 0;
  const std::optional<Severity> least = severity_named(*level);
  for (const DocumentReport& document : report.documents) {
    for (const Finding& finding : document.findings) {
      if (finding.severity && finding.severity >= least) return kFailing;
    }
  }
  return 0;
}

Result<std::string> rendered(const Report& report, const Invocation& invocation) {
  if (invocation.value("format") == "json") return report::to_json(report);
  auto columns = wanted_columns(invocation);
  if (!columns) return tl::unexpected(std::move(columns.error()));
  report::TerminalOptions options;
  options.columns = *columns;
  options.colour = wanted_colour(invocation);
  options.all = invocation.has("all");
  options.explain = invocation.has("explain");
  if (const auto level = invocation.value("min-severity")) {
    options.min_severity = severity_named(*level);
  }
  return report::to_terminal(report, options);
}

ReviewOptions review_options(const Invocation& invocation, RuleSet& rules) {
  ReviewOptions options;
  options.reading.view = revision_view(invocation);
  options.language =
      language_of_code(invocation.value("lang").value_or("")).value_or(Language::Unsure);
  options.adjustments = std::move(rules.adjustments);
  return options;
}

}  // namespace

int review(const Invocation& invocation) {
  if (invocation.arguments.empty()) {
    return report_errors(
        {{ErrorKind::Usage, "name the files to review, or - for standard input", "", 0, 0}});
  }
  // Before the work, so that a mistake is not found after it.
  if (const auto columns = wanted_columns(invocation); !columns) {
    return report_errors({columns.error()});
  }
  if (const auto output = check_output(invocation); !output) {
    return report_errors({output.error()});
  }
  const base::Limits limits;
  auto rules = rule_set_for(invocation, limits);
  if (!rules) return report_errors(rules.error());
  const ReviewOptions options = review_options(invocation, *rules);
  if (auto refused = language_refused(rules->pack, options.language)) {
    return report_errors({std::move(*refused)});
  }
  const Report report = review_files(each_once(invocation.arguments), rules->pack, options);
  const Result<std::string> bytes = rendered(report, invocation);
  if (!bytes) return report_errors({bytes.error()});
  say_failures(report, invocation, invocation.value("format") != "json");
  const int delivered = deliver(invocation, *bytes);
  return delivered != 0 ? delivered : status_of(report, invocation);
}

}  // namespace sowlint::cli
