#include "report/markdown.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/index_lines.h"
#include "report/rule_links.h"
#include "report/sentences.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

/// Hosts refuse comments of more than 65,536 characters.
constexpr std::size_t kMost = 60'000;
/// Kept free for what must be said at the end.
constexpr std::size_t kClosing = 1'000;

constexpr const char* kDisclaimer =
    "\n---\nA drafting aid, not legal advice. sowlint reads wording, not your deal.\n";

std::string rule_link(const std::string& rule, const std::string& base) {
  const std::string page = rule_page(base, rule, "md");
  const std::string name = markdown(rule);
  return page.empty() ? name : "[" + name + "](" + page + ")";
}

std::string level_of(const Finding& finding) {
  if (finding.polarity == Polarity::Collaborative) return "Helps";
  return capitalised(finding.severity ? name_of(*finding.severity) : "info");
}

/// The unit with its decisive words set bold.
std::string quotation(const Finding& finding) {
  std::string words;
  for (const Piece& piece : excerpt(finding)) {
    std::string text = markdown(piece.text);
    if (text.empty()) continue;
    // markdown() drops blanks at the edges, which matter between pieces.
    if (piece.text.front() == ' ' && !words.empty()) words += ' ';
    words += piece.style == Style::Mark ? "<b>" + text + "</b>" : text;
    if (piece.text.size() > 1 && piece.text.back() == ' ') words += ' ';
  }
  if (!words.empty()) return "> " + words + "\n\n";
  for (const Place& place : finding.places) {
    constexpr std::size_t kLongest = 200;
    const std::string where =
        place.label.empty() ? "line " + std::to_string(place.at.line) : place.label;
    words += "> " + markdown(where) + ": " + markdown(shortened(place.quote, kLongest)) + "\n>\n";
  }
  return words.empty() ? "" : words + "\n";
}

std::string title_of(const Finding& finding, const DocumentReport& document,
                     const std::string& rule_docs) {
  return "**" + level_of(finding) + "** · " + markdown(place_of(finding, document)) + " · " +
         rule_link(finding.rule, rule_docs) + ": " + markdown(headline_of(finding)) + ".";
}

/// A finding in full.
std::string card_of(const Finding& finding, const DocumentReport& document,
                    const std::string& rule_docs) {
  std::string result = title_of(finding, document, rule_docs) + "\n\n" + quotation(finding);
  if (finding.polarity == Polarity::Collaborative) return result;
  std::vector<std::string> facts;
  if (!finding.why.empty()) facts.push_back("*Why:* " + markdown(finding.why));
  if (finding.burden) {
    facts.push_back(std::string("*Burden:* ") + words_for(*finding.burden) + ".");
  }
  if (!finding.rewrite.empty()) facts.push_back("*Instead:* " + markdown(finding.rewrite));
  return facts.empty() ? result : result + joined(facts, " ") + "\n\n";
}

/// What a comment shows, gravest first, strengths last.
std::vector<const Finding*> in_order(const DocumentReport& document,
                                     std::optional<Severity> least) {
  std::vector<const Finding*> result;
  for (const Finding& finding : document.findings) {
    if (is_wanted(finding, least)) result.push_back(&finding);
  }
  std::stable_sort(result.begin(), result.end(), [](const Finding* a, const Finding* b) {
    return a->severity > b->severity;  // none, a strength, is least
  });
  return result;
}

std::string tally_of(const DocumentReport& document) {
  Report alone;
  alone.documents.push_back(document);
  const ReportSummary summary = summarise(alone);
  constexpr std::array kGraveFirst = {Severity::High, Severity::Medium, Severity::Low,
                                      Severity::Info};
  std::string result;
  for (const Severity severity : kGraveFirst) {
    result += std::to_string(summary.by_severity[static_cast<std::size_t>(severity)]) + " " +
              name_of(severity) + " · ";
  }
  return result + counted(summary.strengths, "strength");
}

std::string head_of(const DocumentReport& document) {
  std::string result = "### " + markdown(document.path) + "\n\n";
  if (const std::string why = unchecked_part(document); !why.empty()) {
    result += "**" + markdown(why) + "**\n\n";
  }
  if (document.status == ReviewStatus::NotChecked) return result;
  if (document.index) result += "**" + markdown(index_in_words(*document.index)) + "** · ";
  result += tally_of(document) + "\n\n";
  if (document.status == ReviewStatus::Ok) {
    for (const Warning& warning : document.warnings)
      result += "Warning: " + markdown(warning.message) + "\n\n";
  }
  return result;
}

/// As much of one document as `room` bytes hold: findings in full, then in a line each, then
/// counted.
std::string section_of(const DocumentReport& document, const WriterOptions& options,
                       std::size_t room) {
  std::string result = head_of(document);
  const std::size_t in_full = room / 10 * 7;
  std::vector<const Finding*> findings = in_order(document, options.min_severity);
  std::size_t shown = 0;
  for (; shown < findings.size(); ++shown) {
    std::string card = card_of(*findings[shown], document, options.rule_docs);
    if (result.size() + card.size() > in_full) break;
    result += card;
  }
  for (; shown < findings.size(); ++shown) {
    std::string line = "- " + title_of(*findings[shown], document, options.rule_docs) + "\n";
    if (result.size() + line.size() + kClosing > room) break;
    result += line;
  }
  if (shown < findings.size()) {
    result += "\n" + counted(findings.size() - shown, "more finding") +
              " found no room here; the report on the terminal shows everything.\n";
  }
  return result + "\n";
}

}  // namespace

Result<std::string> to_markdown(const WriterInput& input, const WriterOptions& options) {
  std::string result;
  const std::vector<DocumentReport>& documents = input.report.documents;
  std::size_t shown = 0;
  for (; shown < documents.size(); ++shown) {
    const std::size_t left = kMost - kClosing - result.size();
    std::string section = section_of(documents[shown], options, left / (documents.size() - shown));
    if (section.size() > left) break;
    result += section;
  }
  if (shown < documents.size()) {
    result += "\n" + counted(documents.size() - shown, "more document") +
              " found no room here; the other reports show everything.\n";
  }
  return result + kDisclaimer;
}

}  // namespace sowlint::report
