#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/review_files.h"
#include "cli/rule_set.h"
#include "cli/version.h"
#include "cli/view.h"
#include "compare/course.h"
#include "compare/lines.h"
#include "compare/terminal.h"

namespace sowlint::cli {
namespace {

Error usage(std::string message) {
  return {ErrorKind::Usage, std::move(message), "", 0, 0};
}

std::optional<Error> misuse(const Invocation& invocation) {
  if (invocation.arguments.size() < 2) {
    return usage("name two drafts or more, the oldest first");
  }
  const std::string format = invocation.value("format").value_or("terminal");
  for (const std::string_view known : {"terminal", "json", "markdown"}) {
    if (format == known) return std::nullopt;
  }
  return usage("--format cannot be \"" + format +
               "\" here; it takes terminal, json or markdown, and --page writes HTML");
}

Result<std::string> rendered(const compare::Course& course, const Invocation& invocation) {
  const std::string format = invocation.value("format").value_or("terminal");
  if (format == "json") return compare::to_json(course);
  if (format == "markdown") return compare::to_markdown(course);
  auto columns = wanted_columns(invocation);
  if (!columns) return tl::unexpected(std::move(columns.error()));
  return compare::to_terminal(course, report::Layout(*columns, wanted_colour(invocation)),
                              invocation.has("all"));
}

/// The drafts, reviewed in order.
std::vector<ReviewedFile> reviewed(const Invocation& invocation, const RuleSet& rules,
                                   const ReviewOptions& options) {
  std::vector<ReviewedFile> drafts;
  Reviewer reviewer(rules.pack, options);
  for (const std::string& path : invocation.arguments)
    drafts.push_back(reviewer.review(path));
  return drafts;
}

/// Says which drafts could not be checked; whether any.
bool say_unchecked(const std::vector<ReviewedFile>& drafts) {
  bool any = false;
  for (const ReviewedFile& draft : drafts) {
    if (draft.report.status != ReviewStatus::NotChecked) continue;
    any = true;
    for (const Warning& warning : draft.report.warnings)
      say(draft.report.path + ": not checked: " + warning.message);
  }
  return any;
}

/// A draft that was read in part may hold what seems to be gone.
void say_partial(const std::vector<ReviewedFile>& drafts) {
  for (const ReviewedFile& draft : drafts) {
    if (draft.report.status != ReviewStatus::Partial) continue;
    say(draft.report.path + ": a part of it was not read or not judged, and is not compared");
  }
}

compare::Course course_of(std::vector<ReviewedFile> drafts, const RuleSet& rules) {
  compare::Course course;
  course.tool_version = program_version();
  course.rules_hash = rules.pack.hash;
  const compare::Directions directions = compare::directions_of(rules.pack);
  compare::Measures measures;
  for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
    const auto draft = [&](const ReviewedFile& file) {
      return compare::Draft{file.report, *file.document, *file.read};
    };
    course.steps.push_back(
        compare::compare(draft(drafts[i]), draft(drafts[i + 1]), directions, measures));
  }
  for (ReviewedFile& draft : drafts)
    course.drafts.push_back(std::move(draft.report));
  return course;
}

/// 1 if some finding of --fail-on or graver came or got worse.
int status_of(const compare::Course& course, const Invocation& invocation) {
  const std::optional<std::string> level = invocation.value("fail-on");
  if (!level) return 0;
  const std::optional<Severity> least = severity_named(*level);
  for (std::size_t i = 0; i < course.steps.size(); ++i) {
    for (const compare::FindingChange& change : course.steps[i].findings) {
      const bool worse = change.verdict == compare::Verdict::Introduced ||
                         change.verdict == compare::Verdict::Hardened;
      if (!worse || !change.after) continue;
      const Finding& finding = course.drafts[i + 1].findings[*change.after];
      if (finding.severity && finding.severity >= least) return 1;
    }
  }
  return 0;
}

}  // namespace

int compare_drafts(const Invocation& invocation) {
  if (auto wrong = misuse(invocation)) return report_errors({std::move(*wrong)});
  if (const auto columns = wanted_columns(invocation); !columns) {
    return report_errors({columns.error()});
  }
  if (const auto output = check_output(invocation); !output) {
    return report_errors({output.error()});
  }
  const base::Limits limits;
  auto rules = rule_set_for(invocation, limits);
  if (!rules) return report_errors(rules.error());
  ReviewOptions options;
  options.reading.view = revision_view(invocation);
  options.language =
      language_of_code(invocation.value("lang").value_or("")).value_or(Language::Unsure);
  options.adjustments = rules->adjustments;
  if (auto refused = language_refused(rules->pack, options.language)) {
    return report_errors({std::move(*refused)});
  }
  std::vector<ReviewedFile> drafts = reviewed(invocation, *rules, options);
  if (say_unchecked(drafts)) return exit_status(ErrorKind::Input);
  say_partial(drafts);
  const compare::Course course = course_of(std::move(drafts), *rules);
  const Result<std::string> bytes = rendered(course, invocation);
  if (!bytes) return report_errors({bytes.error()});
  if (const auto page = invocation.value("page")) {
    const auto written = base::write_file(*page, compare::to_page(course));
    if (!written) return report_errors({written.error()});
  }
  const int delivered = deliver(invocation, *bytes);
  return delivered != 0 ? delivered : status_of(course, invocation);
}

}  // namespace sowlint::cli
