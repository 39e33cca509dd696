#include "compare/terminal.h"

#include <algorithm>
#include <cstddef>

#include "compare/lines.h"
#include "report/excerpt.h"
#include "report/wording.h"

namespace sowlint::compare {
namespace {

using report::Layout;
using report::Style;

constexpr std::size_t kQuote = 160;

Style style_of(const std::optional<bool>& worse) {
  if (!worse) return Style::Plain;
  return *worse ? Style::High : Style::Good;
}

class Page {
 public:
  Page(const Layout& layout, bool all) : layout_(layout), all_(all) {}

  void step(const Comparison& comparison, const DocumentReport& before,
            const DocumentReport& after) {
    line({{before.path + " → " + after.path, Style::Bold}});
    line({{summary_of(comparison)}});
    scores(comparison);
    if (comparison.differs()) {
      const std::string favours = favour_line(comparison);
      if (!favours.empty()) line({{favours}});
    }
    list("Quantities that changed", number_lines(comparison));
    findings(comparison, before, after);
    clauses(comparison);
  }

  void course(const std::vector<DocumentReport>& drafts) {
    if (drafts.size() < 3) return;
    heading("Course");
    for (const DocumentReport& draft : drafts) {
      line({{draft.path + ": " +
             (draft.index ? "index " + std::to_string(draft.index->score) : "no index") + ", " +
             report::counted(draft.findings.size(), "finding and strength")}},
           "  ");
    }
  }

  void gap() { out_ += "\n" + layout_.heavy_rule() + "\n"; }

  std::string take() { return std::move(out_); }

 private:
  void line(const std::vector<report::Piece>& pieces, const std::string& lead = "") {
    out_ += layout_.wrapped(pieces, {lead, lead.empty() ? "" : lead + "  ", Style::Plain});
  }

  void heading(const std::string& words) {
    out_ += "\n";
    line({{words, Style::Bold}});
  }

  void list(const std::string& title, const std::vector<std::string>& items) {
    if (items.empty()) return;
    heading(title);
    for (const std::string& item : items)
      line({{item}}, "  ");
  }

  void scores(const Comparison& comparison) {
    if (comparison.scores.empty()) return;
    std::vector<std::string> parts;
    for (const ScoreChange& score : comparison.scores) {
      const std::string before = report::decimals(score.before, score.id == "index" ? 0 : 1);
      const std::string after = report::decimals(score.after, score.id == "index" ? 0 : 1);
      if (score.id == "index") {
        parts.push_back("Index " + before + " → " + after);
      } else if (before != after) {
        parts.push_back(report::words_for_dimension(score.id) + (" " + before) + " → " + after);
      }
    }
    line({{report::joined(parts, ", ") + "."}});
  }

  void findings(const Comparison& comparison, const DocumentReport& before,
                const DocumentReport& after) {
    for (const Verdict verdict :
         {Verdict::Introduced, Verdict::Hardened, Verdict::Removed, Verdict::Softened,
          Verdict::Reworded, Verdict::Moved, Verdict::Unchanged}) {
      const bool quiet = verdict == Verdict::Moved || verdict == Verdict::Unchanged;
      if (quiet && !all_) continue;
      findings_of(comparison, verdict, before, after);
    }
  }

  void findings_of(const Comparison& comparison, Verdict verdict, const DocumentReport& before,
                   const DocumentReport& after) {
    bool any = false;
    for (const FindingChange& change : comparison.findings) {
      if (change.verdict != verdict) continue;
      if (!any) heading("Findings and strengths " + std::string(name_of(verdict)));
      any = true;
      const Finding& finding = finding_of(change, before, after);
      line({{level_of(change, before, after), style_of(is_worse(change, finding))},
            {" " + report::label_of(finding) + " " + finding.rule}},
           "  ");
      if (!change.how.empty()) line({{change.how}}, "    ");
      if (change.how.empty() && finding.place) {
        line({{"“" + report::shortened(finding.place->quote, kQuote) + "”"}}, "    ");
      }
    }
  }

  void clauses(const Comparison& comparison) {
    if (comparison.clauses.empty()) return;
    heading("Clauses");
    for (const ClauseChange& change : comparison.clauses) {
      const Norm& norm = change.after.empty() ? comparison.before[change.before.front()]
                                              : comparison.after[change.after.front()];
      line({{name_of(change.verdict)}, {" " + labels_of(change, comparison)}}, "  ");
      line({{change.how.empty() ? "“" + report::shortened(norm.text, kQuote) + "”" : change.how}},
           "    ");
    }
  }

  const Layout& layout_;
  bool all_;
  std::string out_;
};

}  // namespace

std::string to_terminal(const Course& course, const Layout& layout, bool all) {
  Page page(layout, all);
  for (std::size_t i = 0; i < course.steps.size(); ++i) {
    if (i > 0) page.gap();
    page.step(course.steps[i], course.drafts[i], course.drafts[i + 1]);
  }
  page.course(course.drafts);
  return page.take() + "\n" +
         layout.wrapped({{"A drafting aid, not legal advice.", Style::Dim}}, {});
}

}  // namespace sowlint::compare
