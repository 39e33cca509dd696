#include <algorithm>
#include <string_view>

#include "compare/course.h"
#include "compare/lines.h"
#include "report/escape.h"
#include "report/wording.h"

namespace sowlint::compare {
namespace {

using report::markup;

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, "Liberation Sans", Arial, sans-serif; margin: 0 auto; max-width: 1200px; padding: 16px; }
h1 { font-size: 22px; } h2 { font-size: 18px; margin-top: 28px; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid #8886; overflow-wrap: anywhere; }
.narrow { width: 9em; } .facts { width: auto; table-layout: auto; }
del { background: #f8c4c4; color: #5a0b0b; } ins { background: #bfe6c4; color: #0b3d13; text-decoration: none; font-weight: 600; }
.worse { color: #a11616; font-weight: 600; } .better { color: #17692a; font-weight: 600; }
@media (prefers-color-scheme: dark) { .worse { color: #ff9a9a; } .better { color: #8fdc9f; } }
@media print { body { max-width: none; font-size: 10pt; } tr { break-inside: avoid; } }
)css";

/// The printed words of a norm, with what `changes` say marked. `old` picks the side.
std::string marked(const Norm& norm, const std::string& text, TextSpan shown,
                   const std::vector<WordChange>& changes, bool old) {
  std::string html;
  std::size_t at = shown.begin;
  const char* open = old ? "<del>" : "<ins>";
  const char* close = old ? "</del>" : "</ins>";
  for (const WordChange& change : changes) {
    const std::size_t first = old ? change.before_begin : change.after_begin;
    const std::size_t last = old ? change.before_end : change.after_end;
    if (first == last || change.kind == ChangeKind::Form) continue;
    const std::size_t begin = std::max(at, norm.words[first].source.begin);
    const std::size_t end = std::max(begin, norm.words[last - 1].source.end);
    html += report::markup_lines(text.substr(at, begin - at));
    html += open + report::markup_lines(text.substr(begin, end - begin)) + close;
    at = end;
  }
  return html + report::markup_lines(text.substr(at, shown.end - at));
}

std::string cell(const std::string& html) {
  return "<td>" + html + "</td>";
}

/// The two sides of a changed clause. Norms carry their own words, so that the documents may go.
std::string sides(const ClauseChange& change, const Comparison& comparison) {
  const auto plain = [](const std::vector<std::size_t>& indices, const std::vector<Norm>& norms) {
    std::string html;
    for (const std::size_t index : indices)
      html += (html.empty() ? "" : "<br>") + markup(norms[index].text);
    return html;
  };
  if (change.verdict != ClauseVerdict::Changed) {
    return cell(plain(change.before, comparison.before)) +
           cell(plain(change.after, comparison.after));
  }
  const Norm& before = comparison.before[change.before.front()];
  const Norm& after = comparison.after[change.after.front()];
  const std::vector<WordChange> changes = word_changes(before.words, after.words);
  const auto side = [&](const Norm& norm, bool old) {
    // Words know their place in the document; the norm's printed words begin at its span.
    const std::string padded = std::string(norm.span.begin, ' ') + norm.printed;
    return marked(norm, padded, norm.span, changes, old);
  };
  return cell(side(before, true)) + cell(side(after, false));
}

std::string facts(const Comparison& comparison) {
  std::string html = "<table class=\"facts\"><tr><th></th><th>before</th><th>after</th></tr>\n";
  for (const ScoreChange& score : comparison.scores) {
    html += "<tr><th scope=\"row\">" + score.id + "</th>" +
            cell(report::decimals(score.before, 1)) + cell(report::decimals(score.after, 1)) +
            "</tr>\n";
  }
  return html + "</table>\n";
}

std::string finding_row(const FindingChange& change, const DocumentReport& before,
                        const DocumentReport& after) {
  const Finding& finding = finding_of(change, before, after);
  const std::optional<bool> worse = is_worse(change, finding);
  const std::string tone = !worse ? "" : *worse ? " class=\"worse\"" : " class=\"better\"";
  const std::string words =
      change.how.empty() ? (finding.place ? finding.place->quote : finding.message) : change.how;
  return "<tr><td" + tone + ">" + name_of(change.verdict) + "</td>" + cell(markup(finding.rule)) +
         cell(markup(level_of(change, before, after))) + cell(markup(report::label_of(finding))) +
         cell(markup(words)) + "</tr>\n";
}

std::string step_of(const Comparison& comparison, const DocumentReport& before,
                    const DocumentReport& after) {
  std::string html = "<h2>" + markup(before.path) + " → " + markup(after.path) + "</h2>\n<p>" +
                     markup(summary_of(comparison)) + "</p>\n";
  if (!comparison.scores.empty()) {
    html += facts(comparison);
    if (comparison.differs()) html += "<p>" + markup(favour_line(comparison)) + "</p>\n";
  }
  const std::vector<std::string> numbers = number_lines(comparison);
  if (!numbers.empty()) html += "<h3>Quantities that changed</h3>\n<ul>\n";
  for (const std::string& number : numbers)
    html += "<li>" + markup(number) + "</li>\n";
  if (!numbers.empty()) html += "</ul>\n";
  html +=
      "<h3>Findings and strengths</h3>\n<table><tr><th class=\"narrow\">change</th><th>rule</th>"
      "<th class=\"narrow\">level</th><th class=\"narrow\">clause</th><th>words</th></tr>\n";
  for (const FindingChange& change : comparison.findings) {
    if (change.verdict == Verdict::Unchanged || change.verdict == Verdict::Moved) continue;
    html += finding_row(change, before, after);
  }
  html +=
      "</table>\n<h3>Clauses</h3>\n<table><tr><th class=\"narrow\">change</th><th>before</th>"
      "<th>after</th></tr>\n";
  for (const ClauseChange& change : comparison.clauses) {
    html += "<tr><td>" + std::string(name_of(change.verdict)) + "<br>" +
            markup(labels_of(change, comparison)) + "</td>" + sides(change, comparison) + "</tr>\n";
  }
  return html + "</table>\n";
}

}  // namespace

std::string to_page(const Course& course) {
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
      "<title>Comparison of drafts</title>\n<style>" +
      std::string(kStyle) + "</style>\n</head>\n<body>\n<main>\n<h1>Comparison of drafts</h1>\n";
  for (std::size_t i = 0; i < course.steps.size(); ++i)
    html += step_of(course.steps[i], course.drafts[i], course.drafts[i + 1]);
  if (course.drafts.size() > 2) {
    html += "<h2>Course</h2>\n<table class=\"facts\"><tr><th>draft</th><th>index</th></tr>\n";
    for (const DocumentReport& draft : course.drafts) {
      html += "<tr>" + cell(markup(draft.path)) +
              cell(draft.index ? std::to_string(draft.index->score) : "–") + "</tr>\n";
    }
    html += "</table>\n";
  }
  return html + "<p>A drafting aid, not legal advice.</p>\n</main>\n</body>\n</html>\n";
}

}  // namespace sowlint::compare
