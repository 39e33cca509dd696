#include "gate/record_page.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "gate/json.h"
#include "report/plain_text.h"
#include "report/wording.h"

namespace sowlint::gate {
namespace {

constexpr std::string_view kStyle = R"css(
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.35 "Liberation Sans", Arial, Helvetica, sans-serif; color: #1a1a1a; background: #fff; max-width: 182mm; margin: 0 auto; padding: 8mm 4mm; }
h1 { font-size: 15pt; margin: 0 0 2mm; }
h2 { font-size: 11pt; margin: 4mm 0 1mm; border-bottom: 0.3mm solid #999; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.6mm 2mm 0.6mm 0; }
th { font-weight: 600; width: 34mm; }
thead th { width: auto; border-bottom: 0.2mm solid #bbb; }
code { font: 8.5pt "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 5mm; }
.outcome { font-size: 13pt; font-weight: 700; padding: 1mm 3mm; border: 0.5mm solid; display: inline-block; }
.pass { color: #14532d; } .warn { color: #7c4a03; } .fail, .not-checked { color: #8b1111; }
.sign td { border-top: 0.3mm solid #333; padding-top: 1mm; width: 50%; }
.sign { margin-top: 12mm; }
.note { color: #555; font-size: 8.5pt; margin-top: 4mm; }
section + section { break-before: page; }
@media print { body { padding: 0; } }
)css";

/// Harmless on one line of HTML.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char byte : report::one_line(text)) {
    switch (byte) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += byte;
    }
  }
  return result;
}

/// JSON inside a script element: nothing in it may end the element.
std::string embedded(const std::string& json) {
  std::string result;
  for (const char byte : json) {
    if (byte == '<') {
      result += "\\u003c";
    } else {
      result += byte;
    }
  }
  return result;
}

std::string row(std::string_view name, const std::string& html) {
  return "<tr><th scope=\"row\">" + std::string(name) + "</th><td>" + html + "</td></tr>\n";
}

std::string code(const std::string& text) {
  return "<code>" + escaped(text) + "</code>";
}

std::string list_of(const std::vector<std::string>& items) {
  std::string html = "<ul>\n";
  for (const std::string& item : items)
    html += "<li>" + item + "</li>\n";
  return html + "</ul>\n";
}

std::string_view words_for(Outcome outcome) {
  switch (outcome) {
    case Outcome::Pass:
      return "passes";
    case Outcome::Warn:
      return "passes, with warnings";
    case Outcome::Fail:
      return "does not pass";
    case Outcome::NotChecked:
      break;
  }
  return "was not checked";
}

std::string facts(const Run& run, const Judged& judged) {
  const DocumentReport& report = judged.report;
  std::string html = "<table>\n";
  html += row("File", escaped(report.path));
  html += row("SHA-256", code(report.sha256.empty() ? "unknown" : report.sha256));
  html += row("Policy", escaped(run.policy_name) + ", " + code(run.policy_hash));
  html += row("Rules", "sowlint " + escaped(run.tool_version) + ", " + code(run.rules_hash));
  html += row("Judged as of", to_string(run.date));
  if (report.type) {
    html += row("Document", std::string(report::words_for(*report.type)) + ", " +
                                report::counted(report.words, "word"));
  }
  if (report.index) {
    html += row("Index", std::to_string(report.index->score) + " of 100 (" +
                             std::to_string(report.index->low) + " to " +
                             std::to_string(report.index->high) + ")");
  }
  const std::optional<double>& value = judged.verdict.circumstances.value;
  if (value) {
    html += row("Value", report::grouped_digits(static_cast<std::size_t>(*value)));
  }
  return html + "</table>\n";
}

std::string checks(const Judged& judged) {
  std::vector<std::string> items;
  std::size_t met = 0;
  for (const Check& check : judged.verdict.checks) {
    if (check.outcome == Outcome::Pass) {
      ++met;
      continue;
    }
    items.push_back(std::string("<span class=\"") + name_of(check.outcome) + "\">" +
                    name_of(check.outcome) + "</span> " + escaped(check.message));
  }
  std::string html = "<h2>Checks</h2>\n<p>" + report::counted(met, "check") + " of " +
                     std::to_string(judged.verdict.checks.size()) + " met.</p>\n";
  return items.empty() ? html : html + list_of(items);
}

std::string findings(const Judged& judged) {
  std::array<std::array<std::size_t, 4>, 4> counts{};
  for (std::size_t i = 0; i < judged.report.findings.size(); ++i) {
    const auto& severity = judged.report.findings[i].severity;
    if (!severity) continue;
    const auto standing = static_cast<std::size_t>(judged.verdict.findings[i].standing);
    ++counts.at(standing).at(static_cast<std::size_t>(*severity));
  }
  std::string html =
      "<h2>Findings</h2>\n<table><thead><tr><th></th><th>high</th><th>medium</th><th>low</th>"
      "<th>info</th></tr></thead>\n";
  for (const Standing standing : {Standing::Counts, Standing::Accepted, Standing::Known}) {
    const auto& by_severity = counts.at(static_cast<std::size_t>(standing));
    const bool any = std::any_of(by_severity.begin(), by_severity.end(),
                                 [](std::size_t count) { return count > 0; });
    if (!any && standing != Standing::Counts) continue;
    html += std::string("<tr><th scope=\"row\">") + name_of(standing) + "</th>";
    for (auto count = by_severity.rbegin(); count != by_severity.rend(); ++count)
      html += "<td>" + std::to_string(*count) + "</td>";
    html += "</tr>\n";
  }
  return html + "</table>\n";
}

std::string waivers(const Judged& judged) {
  if (judged.verdict.waivers.empty()) return "<h2>Accepted risks</h2>\n<p>None.</p>\n";
  std::string html =
      "<h2>Accepted risks</h2>\n<table><thead><tr><th>What</th><th>Clause</th><th>By</th>"
      "<th>Until</th><th>Reason</th><th>State</th></tr></thead>\n";
  for (const WaiverVerdict& verdict : judged.verdict.waivers) {
    const Waiver& waiver = verdict.waiver;
    html += "<tr><td>" + escaped(waiver.check.empty() ? waiver.content.rule : waiver.check) +
            "</td><td>" + escaped(verdict.label.empty() ? waiver.clause : verdict.label) +
            "</td><td>" + escaped(waiver.by) + "</td><td>" + to_string(waiver.until) + "</td><td>" +
            escaped(waiver.reason) + "</td><td>" + name_of(verdict.state) + "</td></tr>\n";
  }
  return html + "</table>\n";
}

std::string left_out(const Judged& judged) {
  std::vector<std::string> items;
  for (const std::string& sentence : not_checked(judged))
    items.push_back(escaped(sentence));
  return "<h2>What was not checked</h2>\n" +
         (items.empty() ? std::string("<p>The file was read completely.</p>\n") : list_of(items));
}

std::string section_of(const Run& run, const Judged& judged) {
  const Outcome outcome = judged.verdict.outcome;
  std::string html = "<section>\n<h1>Check before signing</h1>\n";
  html += std::string("<p class=\"outcome ") + name_of(outcome) + "\">The contract " +
          std::string(words_for(outcome)) + "</p>\n";
  html += facts(run, judged);
  html += checks(judged) + findings(judged) + waivers(judged) + left_out(judged);
  html +=
      "<table class=\"sign\"><tr><td>Name, function</td><td>Date, signature</td></tr></table>\n";
  return html + "</section>\n";
}

}  // namespace

std::string record_page(const Run& run) {
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Check before "
      "signing</title>\n"
      "<style>" +
      std::string(kStyle) + "</style>\n</head>\n<body>\n<main>\n";
  for (const Judged& judged : run.documents)
    html += section_of(run, judged);
  html +=
      "<p class=\"note\">Written by sowlint. A drafting aid, not legal advice: it reads wording, "
      "people decide. \"sowlint gate --verify\" says whether a file is the one this sheet was "
      "written for.</p>\n</main>\n";
  html += "<script type=\"application/json\" id=\"record\">" + embedded(record_json(run)) +
          "</script>\n</body>\n</html>\n";
  return html;
}

}  // namespace sowlint::gate
