#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "cli/review_files.h"
#include "cli/rule_set.h"
#include "gate/date.h"
#include "report/rule_links.h"
#include "report/writer.h"
#include "rules/pack_image.h"

namespace sowlint::cli {
namespace {

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

/// The writer that --format asks for.
const report::Writer& main_writer(const Invocation& invocation) {
  const report::Writer* writer =
      report::writer_named(invocation.value("format").value_or("terminal"));
  return writer == nullptr ? report::writers().front() : *writer;
}

/// The language to speak: --ui-lang, else for people at a terminal the environment's.
Language reader_of(const Invocation& invocation) {
  if (const auto code = invocation.value("ui-lang")) {
    return language_of_code(*code).value_or(Language::English);
  }
  return main_writer(invocation).name == "terminal" ? language_of_environment() : Language::English;
}

Result<report::WriterOptions> writer_options(const Invocation& invocation) {
  auto columns = wanted_columns(invocation);
  if (!columns) return tl::unexpected(std::move(columns.error()));
  report::WriterOptions options;
  options.terminal.columns = *columns;
  options.terminal.colour = wanted_colour(invocation);
  options.terminal.all = invocation.has("all");
  options.terminal.explain = invocation.has("explain");
  if (const auto level = invocation.value("min-severity")) {
    options.min_severity = severity_named(*level);
  }
  if (const auto level = invocation.value("fail-on")) options.fail_on = severity_named(*level);
  options.suggest = invocation.has("suggest");
  options.strengths = invocation.has("strengths");
  options.force = invocation.has("force");
  options.date = invocation.value("date").value_or("");
  if (!options.date.empty() && !gate::date_in(options.date)) {
    return tl::unexpected(Error{
        ErrorKind::Usage,
        "--date cannot be \"" + options.date + "\"; it takes a day, as in 2026-12-31", "", 0, 0});
  }
  options.rule_docs = invocation.value("rule-docs").value_or("");
  if (!options.rule_docs.empty() && !report::may_hold_rule_pages(options.rule_docs)) {
    return tl::unexpected(Error{ErrorKind::Usage,
                                "--rule-docs takes a folder, or an address that begins with "
                                "http:, https: or file:",
                                "", 0, 0});
  }
  return options;
}

/// Everything that is asked of one run's output, known before the work begins.
struct Outputs {
  report::WriterOptions options;
  std::vector<WantedReport> reports;

  [[nodiscard]] bool need_sources(const report::Writer& main) const {
    return main.needs_sources ||
           std::any_of(reports.begin(), reports.end(),
                       [](const WantedReport& wanted) { return wanted.writer->needs_sources; });
  }
};

Result<Outputs> outputs_of(const Invocation& invocation) {
  auto options = writer_options(invocation);
  if (!options) return tl::unexpected(std::move(options.error()));
  if (auto output = check_output(invocation); !output) {
    return tl::unexpected(std::move(output.error()));
  }
  auto reports = wanted_reports(invocation);
  if (!reports) return tl::unexpected(std::move(reports.error()));
  const report::Writer& main = main_writer(invocation);
  if (main.binary && goes_to_terminal(invocation)) {
    return tl::unexpected(
        Error{ErrorKind::Usage,
              "--format " + std::string(main.name) + " is not for a terminal; say --output FILE",
              "", 0, 0});
  }
  return Outputs{std::move(*options), std::move(*reports)};
}

/// Writes what is asked for: all of it or nothing. Returns the exit status.
int write(const Reviewed& reviewed, const rules::Pack& pack, const Outputs& outputs,
          const Invocation& invocation) {
  const report::WriterInput input{reviewed.report, pack, reviewed.sources};
  const auto bytes = main_writer(invocation).write(input, outputs.options);
  if (!bytes) return report_errors({bytes.error()});
  std::vector<OutputFile> files;
  report::WriterOptions of_files = outputs.options;
  of_files.terminal.colour = invocation.value("color") == "always";
  for (const WantedReport& wanted : outputs.reports) {
    auto more = wanted.writer->write(input, of_files);
    if (!more) return report_errors({more.error()});
    files.push_back({wanted.path, std::move(*more)});
  }
  return deliver(invocation, *bytes, std::move(files));
}

bool has_pdf(const Report& report) {
  return std::any_of(report.documents.begin(), report.documents.end(),
                     [](const DocumentReport& document) { return document.format == Format::Pdf; });
}

ReviewOptions review_options(const Invocation& invocation, readers::ReadOptions reading,
                             RuleSet& rules) {
  ReviewOptions options;
  options.reading = std::move(reading);
  options.language = wanted_language(invocation);
  options.reader = reader_of(invocation);
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
  auto outputs = outputs_of(invocation);
  if (!outputs) return report_errors({outputs.error()});
  auto reading = read_options(invocation);
  if (!reading) return report_errors({reading.error()});
  auto rules = rule_set_for(invocation, reading->limits);
  if (!rules) return report_errors(rules.error());
  const ReviewOptions options = review_options(invocation, std::move(*reading), *rules);
  if (auto refused = language_refused(rules->pack, options.language)) {
    return report_errors({std::move(*refused)});
  }
  outputs->options.terminal.speech =
      report::Speech(rules::texts_of(rules->pack, options.reader).phrases);
  const report::Writer& main = main_writer(invocation);
  const std::vector<std::string> paths = each_once(invocation.arguments);
  const Reviewed reviewed = outputs->need_sources(main)
                                ? review_with_sources(paths, rules->pack, options)
                                : Reviewed{review_files(paths, rules->pack, options), {}};
  say_failures(reviewed.report, invocation, main.name == "terminal");
  if (has_pdf(reviewed.report)) say_missing_protections();
  const int delivered = write(reviewed, rules->pack, *outputs, invocation);
  return delivered != 0 ? delivered : status_of(reviewed.report, invocation);
}

}  // namespace sowlint::cli
