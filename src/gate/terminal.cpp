#include "gate/terminal.h"

#include <algorithm>
#include <cstddef>

#include "report/excerpt.h"
#include "report/wording.h"

namespace sowlint::gate {
namespace {

using report::Layout;
using report::Piece;
using report::Style;

constexpr std::size_t kQuote = 200;

Style style_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::Pass:
      return Style::Good;
    case Outcome::Warn:
      return Style::Medium;
    case Outcome::Fail:
    case Outcome::NotChecked:
      break;
  }
  return Style::High;
}

/// "PASS", "PASS, with warnings", "FAIL", "NOT CHECKED".
std::string headline(Outcome outcome) {
  switch (outcome) {
    case Outcome::Pass:
      return "PASS";
    case Outcome::Warn:
      return "PASS, with warnings";
    case Outcome::Fail:
      return "FAIL";
    case Outcome::NotChecked:
      break;
  }
  return "NOT CHECKED";
}

Style style_of(const std::optional<Severity>& severity) {
  if (severity == Severity::High) return Style::High;
  if (severity == Severity::Medium) return Style::Medium;
  return Style::Low;
}

class Page {
 public:
  Page(const Run& run, const Layout& layout, bool all) : run_(run), layout_(layout), all_(all) {}

  std::string of(const Judged& judged) {
    out_.clear();
    head(judged);
    if (judged.verdict.outcome == Outcome::NotChecked) {
      for (const std::string& sentence : not_checked(judged))
        item(sentence);
      return std::move(out_);
    }
    checks(judged, Outcome::Fail, "What fails");
    checks(judged, Outcome::Warn, "What to look at");
    findings(judged);
    waivers(judged);
    baseline(judged);
    if (all_) checks(judged, Outcome::Pass, "What is met");
    next_steps(judged);
    return std::move(out_);
  }

  void waivers(const Judged& judged) {
    if (judged.verdict.waivers.empty()) return;
    heading("Accepted risks (" + judged.verdict.waiver_file + ")");
    for (const WaiverVerdict& waiver : judged.verdict.waivers)
      waiver_entry(waiver);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void line(const std::vector<Piece>& pieces, const std::string& first = "",
            const std::string& rest = "") {
    out_ += layout_.wrapped(pieces, {first, rest, Style::Plain});
  }

  void heading(const std::string& words) {
    out_ += "\n";
    line({{words, Style::Bold}});
  }

  void item(const std::string& words) { line({{words}}, "  - ", "    "); }

  void head(const Judged& judged) {
    const DocumentReport& report = judged.report;
    line({{report.path, Style::Bold}});
    line({{headline(judged.verdict.outcome), style_of(judged.verdict.outcome)},
          {", by the policy \"" + run_.policy_name + "\" on " + to_string(run_.date)}});
    if (judged.verdict.outcome == Outcome::NotChecked) return;
    std::vector<std::string> facts;
    if (report.type) facts.emplace_back(report::words_for(*report.type));
    facts.push_back(report::counted(report.words, "word"));
    if (report.index) facts.push_back("index " + std::to_string(report.index->score));
    const Circumstances& circumstances = judged.verdict.circumstances;
    if (circumstances.value) {
      const auto amount = static_cast<std::size_t>(*circumstances.value);
      facts.push_back("value " + report::grouped_digits(amount) +
                      (judged.verdict.value_from.empty()
                           ? std::string()
                           : " (read in " + judged.verdict.value_from + ")"));
    }
    line({{report::joined(facts, " · "), Style::Dim}});
  }

  void checks(const Judged& judged, Outcome outcome, const std::string& title) {
    bool any = false;
    for (const Check& check : judged.verdict.checks) {
      if (check.outcome != outcome) continue;
      if (!any) heading(title);
      any = true;
      check_entry(check);
    }
  }

  void check_entry(const Check& check) {
    const std::string because = check.because.empty() ? "" : " (" + check.because + ")";
    if (check.outcome == Outcome::Pass) {
      const std::string found = check.found.empty() ? "" : ", found " + check.found;
      line({{check.id}, {": " + check.asked + found + ". " + check.message, Style::Dim}}, "  - ",
           "    ");
      return;
    }
    std::string ids;
    constexpr std::size_t kShown = 12;
    for (std::size_t i = 0; i < std::min(kShown, check.findings.size()); ++i)
      ids += (i == 0 ? " " : ", ") + check.findings[i];
    if (check.findings.size() > kShown) ids += " …";
    line({{check.message + because}, {ids}, {"  [" + check.id + "]", Style::Dim}}, "  - ", "    ");
  }

  void findings(const Judged& judged) {
    constexpr std::size_t kShown = 12;
    const std::vector<std::size_t> counting = findings_to_show(judged);
    if (counting.empty()) return;
    heading(all_ ? "Findings" : "Findings that count");
    const std::size_t shown = all_ ? counting.size() : std::min(kShown, counting.size());
    for (std::size_t i = 0; i < shown; ++i)
      finding_entry(judged.report.findings[counting[i]], judged.verdict.findings[counting[i]]);
    if (shown < counting.size()) {
      line({{"And " + std::to_string(counting.size() - shown) + " more, with --all.", Style::Dim}},
           "  ", "  ");
    }
  }

  /// Those that count, the gravest first; with --all every one but strengths.
  [[nodiscard]] std::vector<std::size_t> findings_to_show(const Judged& judged) const {
    const std::vector<Finding>& all = judged.report.findings;
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Standing standing = judged.verdict.findings[i].standing;
      if (standing == Standing::Aside) continue;
      const bool grave = all[i].severity >= Severity::Medium;
      const bool named = in_failing_check(judged, all[i].id);
      if (all_ || (standing == Standing::Counts && (grave || named))) result.push_back(i);
    }
    std::stable_sort(result.begin(), result.end(), [&](std::size_t a, std::size_t b) {
      return all[a].severity > all[b].severity;
    });
    return result;
  }

  static bool in_failing_check(const Judged& judged, const std::string& id) {
    return std::any_of(judged.verdict.checks.begin(), judged.verdict.checks.end(),
                       [&](const Check& check) {
                         return check.outcome == Outcome::Fail &&
                                std::find(check.findings.begin(), check.findings.end(), id) !=
                                    check.findings.end();
                       });
  }

  void finding_entry(const Finding& finding, const FindingStanding& standing) {
    const std::string severity = finding.severity ? name_of(*finding.severity) : "";
    std::vector<Piece> pieces{{finding.id + " ", Style::Bold},
                              {severity, style_of(finding.severity)},
                              {" " + report::label_of(finding) + " " + finding.rule}};
    if (standing.standing != Standing::Counts) {
      pieces.push_back({std::string(" (") + name_of(standing.standing) + ")", Style::Good});
    }
    line(pieces, "  ", "    ");
    const std::string words = finding.place
                                  ? "“" + report::shortened(finding.place->quote, kQuote) + "”"
                                  : finding.message;
    line({{words}}, "    ", "    ");
    if (!standing.why.empty()) line({{report::capitalised(standing.why) + "."}}, "    ", "    ");
  }

  void waiver_entry(const WaiverVerdict& verdict) {
    const Waiver& waiver = verdict.waiver;
    const bool holds = verdict.state == WaiverState::Holds;
    const std::string what = waiver.check.empty() ? waiver.content.rule : waiver.check;
    const std::string where = verdict.label.empty() ? waiver.clause : verdict.label;
    line({{name_of(verdict.state), holds ? Style::Good : Style::High},
          {"  " + what + (where.empty() ? "" : " (" + where + ")") +
           (verdict.finding ? ", " + *verdict.finding : "")}},
         "  ", "    ");
    line({{"by " + waiver.by + " on " + to_string(waiver.accepted) + " until " +
           to_string(waiver.until) + ": " + waiver.reason}},
         "    ", "    ");
    if (!verdict.how.empty()) line({{report::capitalised(verdict.how) + "."}}, "    ", "    ");
  }

  void baseline(const Judged& judged) {
    const DocumentVerdict& verdict = judged.verdict;
    if (verdict.baseline.empty()) return;
    std::size_t known = 0;
    std::size_t changed = 0;
    for (const FindingStanding& finding : verdict.findings) {
      if (finding.standing != Standing::Known) continue;
      ++known;
      if (finding.since_baseline == Fate::Changed) ++changed;
    }
    heading("Since the baseline (" + verdict.baseline + ")");
    item(report::counted(known, "finding") + " known and no worse, " + std::to_string(changed) +
         " of them in a clause that changed");
    for (const Mended& mended : verdict.mended) {
      const std::string where = mended.clause.empty() ? "" : " (" + mended.clause + ")";
      item(mended.rule + where + " is gone" + (mended.how.empty() ? "" : ": " + mended.how));
    }
  }

  void next_steps(const Judged& judged) {
    if (judged.verdict.outcome != Outcome::Fail) return;
    const bool some = std::any_of(
        judged.verdict.findings.begin(), judged.verdict.findings.end(),
        [](const FindingStanding& finding) { return finding.standing == Standing::Counts; });
    out_ += "\n";
    if (!some) return;
    line({{"To accept a risk by name: sowlint gate " + judged.report.path +
               " --accept ID --by NAME --reason WHY --until YYYY-MM-DD",
           Style::Dim}});
  }

  const Run& run_;
  const Layout& layout_;
  bool all_;
  std::string out_;
};

const char* yes_or_no(bool value) {
  return value ? "yes" : "no";
}

}  // namespace

std::string to_terminal(const Run& run, const Layout& layout, bool all) {
  std::string result;
  Page page(run, layout, all);
  for (const Judged& judged : run.documents) {
    if (!result.empty()) result += "\n" + layout.heavy_rule() + "\n";
    result += page.of(judged);
  }
  result += "\n" + layout.wrapped({{"A drafting aid, not legal advice: the policy decides what "
                                    "passes here, people decide what is signed.",
                                    Style::Dim}},
                                  {});
  return result;
}

std::string waiver_list(const Run& run, const Layout& layout) {
  std::string result;
  for (const Judged& judged : run.documents) {
    Page page(run, layout, false);
    page.waivers(judged);
    const std::string list = page.take();
    result += layout.wrapped({{judged.report.path, Style::Bold}}, {});
    result += list.empty() ? "No accepted risks.\n" : list;
  }
  return result;
}

std::string to_terminal(const Record& record, const std::string& file,
                        const Verification& verification, const Layout& layout) {
  const auto row = [&](const std::string& question, bool answer) {
    return layout.wrapped({{question}, {yes_or_no(answer), answer ? Style::Good : Style::High}},
                          {"  ", "  ", Style::Plain});
  };
  std::string result = layout.wrapped({{file, Style::Bold}}, {});
  result +=
      layout.wrapped({{"against the record of " + record.date + " (" + record.path + ")"}}, {});
  result += row("the file is the one that was checked: ", verification.same_file);
  result += row("the record is as it was written: ", record.seal_holds);
  result += row("the policy is the same: ", verification.same_policy);
  result += row("the rules are the same: ", verification.same_rules);
  result += row("the result still holds: ", verification.still_holds);
  for (const std::string& remark : verification.remarks)
    result += layout.wrapped({{remark}}, {"  - ", "    ", Style::Plain});
  return result;
}

}  // namespace sowlint::gate
