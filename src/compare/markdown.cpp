#include "compare/course.h"
#include "compare/lines.h"
#include "report/escape.h"
#include "report/wording.h"

namespace sowlint::compare {
namespace {

using report::markdown;

std::string step_of(const Comparison& comparison, const DocumentReport& before,
                    const DocumentReport& after) {
  std::string out = "## " + markdown(before.path) + " → " + markdown(after.path) + "\n\n" +
                    markdown(summary_of(comparison)) + "\n";
  if (!comparison.scores.empty()) {
    out += "\n| | before | after |\n| --- | ---: | ---: |\n";
    for (const ScoreChange& score : comparison.scores) {
      out += "| " + score.id + " | " + report::decimals(score.before, 1) + " | " +
             report::decimals(score.after, 1) + " |\n";
    }
    if (comparison.differs()) out += "\n" + favour_line(comparison) + "\n";
  }
  const std::vector<std::string> numbers = number_lines(comparison);
  if (!numbers.empty()) out += "\n### Quantities that changed\n\n";
  for (const std::string& number : numbers)
    out += "- " + markdown(number) + "\n";
  bool any = false;
  for (const FindingChange& change : comparison.findings) {
    if (change.verdict == Verdict::Unchanged || change.verdict == Verdict::Moved) continue;
    if (!any) out += "\n### Findings and strengths\n\n";
    any = true;
    const Finding& finding = finding_of(change, before, after);
    out += std::string("- **") + name_of(change.verdict) + "** " + finding.rule + " (" +
           level_of(change, before, after) + ", " + markdown(report::label_of(finding)) + ")" +
           (change.how.empty() ? "" : ": " + markdown(change.how)) + "\n";
  }
  if (!comparison.clauses.empty()) out += "\n### Clauses\n\n";
  for (const ClauseChange& change : comparison.clauses) {
    const Norm& norm = change.after.empty() ? comparison.before[change.before.front()]
                                            : comparison.after[change.after.front()];
    out += std::string("- **") + name_of(change.verdict) + "** " +
           markdown(labels_of(change, comparison)) + ": " +
           markdown(change.how.empty() ? norm.text : change.how) + "\n";
  }
  return out;
}

}  // namespace

std::string to_markdown(const Course& course) {
  std::string out = "# Comparison of drafts\n";
  for (std::size_t i = 0; i < course.steps.size(); ++i)
    out += "\n" + step_of(course.steps[i], course.drafts[i], course.drafts[i + 1]);
  if (course.drafts.size() > 2) {
    out += "\n## Course\n\n| draft | index | findings and strengths |\n| --- | ---: | ---: |\n";
    for (const DocumentReport& draft : course.drafts) {
      out += "| " + markdown(draft.path) + " | " +
             (draft.index ? std::to_string(draft.index->score) : "–") + " | " +
             std::to_string(draft.findings.size()) + " |\n";
    }
  }
  return out + "\nA drafting aid, not legal advice.\n";
}

}  // namespace sowlint::compare
