#include "compare/lines.h"

#include <cmath>
#include <cstddef>

#include "report/wording.h"

namespace sowlint::compare {
namespace {

template <class Enum, class Change>
std::size_t count_of(const std::vector<Change>& changes, Enum verdict) {
  std::size_t count = 0;
  for (const Change& change : changes)
    count += change.verdict == verdict ? 1 : 0;
  return count;
}

void add_count(std::vector<std::string>& parts, std::size_t count, const char* word) {
  if (count > 0) parts.push_back(std::to_string(count) + " " + word);
}

std::string moves(double before, double after) {
  const double by = after - before;
  constexpr double kNoise = 0.05;
  if (std::fabs(by) < kNoise) return "stays at " + report::decimals(after, 1);
  return (by < 0 ? "falls by " : "rises by ") + report::decimals(std::fabs(by), 1) + " to " +
         report::decimals(after, 1);
}

std::string level_of(const Finding& finding) {
  if (finding.credit) return std::string(name_of(*finding.credit)) + " strength";
  return finding.severity ? name_of(*finding.severity) : "";
}

std::string label_or(const Norm& norm) {
  return norm.label.empty() ? "(no number)" : norm.label;
}

}  // namespace

std::string summary_of(const Comparison& comparison) {
  std::vector<std::string> clauses;
  for (const ClauseVerdict verdict :
       {ClauseVerdict::Changed, ClauseVerdict::Introduced, ClauseVerdict::Removed,
        ClauseVerdict::Split, ClauseVerdict::Merged, ClauseVerdict::Moved}) {
    add_count(clauses, count_of(comparison.clauses, verdict), name_of(verdict));
  }
  if (clauses.empty()) {
    return comparison.renumbered == 0
               ? "No change in what is agreed."
               : "No change in what is agreed; " +
                     report::counted(comparison.renumbered, "clause") + " renumbered.";
  }
  std::vector<std::string> findings;
  for (const Verdict verdict : {Verdict::Introduced, Verdict::Removed, Verdict::Hardened,
                                Verdict::Softened, Verdict::Reworded}) {
    add_count(findings, count_of(comparison.findings, verdict), name_of(verdict));
  }
  return "Clauses: " + report::joined(clauses, ", ") + ". Findings and strengths: " +
         (findings.empty() ? std::string("no change") : report::joined(findings, ", ")) + ".";
}

std::string labels_of(const ClauseChange& change, const Comparison& comparison) {
  std::vector<std::string> olds;
  std::vector<std::string> news;
  for (const std::size_t norm : change.before)
    olds.push_back(label_or(comparison.before[norm]));
  for (const std::size_t norm : change.after)
    news.push_back(label_or(comparison.after[norm]));
  const std::string from = report::joined(olds, ", ");
  const std::string to = report::joined(news, ", ");
  if (from.empty() || to.empty() || from == to) return from.empty() ? to : from;
  return from + " → " + to;
}

std::vector<std::string> number_lines(const Comparison& comparison) {
  std::vector<std::string> lines;
  for (const NumberChange& number : comparison.numbers) {
    const Norm& now = comparison.after[number.after_norm];
    std::string name = number.name.empty() ? now.title : measure_words(number.name);
    if (name.empty()) name = "a number";
    lines.push_back(name + " " + number.before + " → " + number.after + " (" + label_or(now) + ")");
  }
  return lines;
}

std::string favour_line(const Comparison& comparison) {
  if (comparison.scores.empty()) return "";
  const LoadChange& load = comparison.load;
  const std::string facts =
      "what counts against the customer " + moves(load.customer_before, load.customer_after) +
      " points, against the vendor " + moves(load.vendor_before, load.vendor_after);
  if (comparison.favours == Favours::Neither) {
    return "The change favours neither side: " + facts + ".";
  }
  return std::string("The change favours the ") + name_of(comparison.favours) + ": " + facts + ".";
}

const Finding& finding_of(const FindingChange& change, const DocumentReport& before,
                          const DocumentReport& after) {
  return change.after ? after.findings[*change.after] : before.findings[*change.before];
}

std::string level_of(const FindingChange& change, const DocumentReport& before,
                     const DocumentReport& after) {
  if (!change.before) return level_of(after.findings[*change.after]);
  if (!change.after) return level_of(before.findings[*change.before]);
  const std::string old = level_of(before.findings[*change.before]);
  const std::string now = level_of(after.findings[*change.after]);
  return old == now ? now : old + " → " + now;
}

std::optional<bool> is_worse(const FindingChange& change, const Finding& finding) {
  const bool strength = finding.polarity == Polarity::Collaborative;
  switch (change.verdict) {
    case Verdict::Introduced:
      return !strength;
    case Verdict::Removed:
      return strength;
    case Verdict::Hardened:
      return true;
    case Verdict::Softened:
      return false;
    case Verdict::Reworded:
    case Verdict::Moved:
    case Verdict::Unchanged:
      break;
  }
  return std::nullopt;
}

}  // namespace sowlint::compare
