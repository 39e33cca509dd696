#include <algorithm>

#include "report/escape.h"
#include "report/excerpt.h"
#include "report/html_document.h"
#include "report/rule_links.h"
#include "report/sentences.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

std::string fact(const char* term, const std::string& html, const char* style = "") {
  if (html.empty()) return "";
  const std::string attribute = *style == '\0' ? "" : std::string(" class=\"") + style + "\"";
  return std::string("<dt>") + term + "</dt><dd" + attribute + ">" + html + "</dd>\n";
}

/// Words and places of a finding that stands at several.
std::string places_of(const Finding& finding) {
  std::string result;
  for (const Place& place : finding.places) {
    constexpr std::size_t kLongest = 240;
    const std::string where =
        place.label.empty() ? "line " + std::to_string(place.at.line) : place.label;
    if (!result.empty()) result += "<br>\n";
    result += markup(where) + ": <span class=\"quote\">“" +
              markup(shortened(place.quote, kLongest)) + "”</span>";
  }
  return result;
}

/// What is not part of the contract's own text, where it is shown: hidden words.
std::string quote_of(const HtmlDocument& document, const Finding& finding) {
  const bool shown_in_text = document.source != nullptr && finding.polarity != Polarity::Integrity;
  if (shown_in_text || !finding.place || finding.place->quote.empty()) return "";
  constexpr std::size_t kLongest = 400;
  return "<span class=\"quote\">“" + markup(shortened(finding.place->quote, kLongest)) + "”</span>";
}

std::string beneath(const HtmlDocument& document, const Finding& finding) {
  if (!finding.secondary_to) return "";
  const auto& all = document.report.findings;
  const auto over = std::find_if(all.begin(), all.end(), [&](const Finding& other) {
    return other.id == *finding.secondary_to;
  });
  if (over == all.end()) return "";
  return "Stands on the same words as " +
         note_link(document, *over, number_of(*over) + " (" + over->rule + ")") +
         ", which takes the headline.";
}

/// The first sentence of a message as its headline, and the rest below it.
std::string message_of(const Finding& finding) {
  const std::string words = headline_of(finding) + ".";
  const std::size_t end = words.find(". ");
  const std::string first = words.substr(0, end == std::string::npos ? end : end + 1);
  std::string result = "<span class=\"headline\">" + markup(first) + "</span>";
  if (first.size() < words.size()) {
    result += " <span class=\"rest\">" + markup(words.substr(first.size() + 1)) + "</span>";
  }
  return result;
}

/// "Burden: the customer · Rule: change-fee".
std::string small_print(const HtmlDocument& document, const Finding& finding) {
  std::string result;
  if (finding.burden && finding.polarity == Polarity::Rigid) {
    result += std::string("Burden: ") + words_for(*finding.burden) + " · ";
  }
  if (finding.credit) result += std::string("Strength: ") + name_of(*finding.credit) + " · ";
  return "<p class=\"meta\">" + result + "Rule: " + rule_reference(document, finding.rule) +
         "</p>\n";
}

std::string attributes_of(const HtmlDocument& document, const Finding& finding) {
  const std::string id = note_id(document, finding);
  return "id=\"" + id + "\" data-id=\"" + id + "\" data-level=\"" + grade_of(finding) +
         "\" data-dimension=\"" + markup(finding.dimension) + "\" data-burden=\"" +
         (finding.burden && finding.polarity == Polarity::Rigid ? name_of(*finding.burden) : "") +
         "\" data-rule=\"" + markup(finding.rule) + "\"";
}

}  // namespace

std::string number_of(const Finding& finding) {
  return finding.id.starts_with('f') ? finding.id.substr(1) : finding.id;
}

std::string note_id(const HtmlDocument& document, const Finding& finding) {
  return "d" + std::to_string(document.number) + "n" + number_of(finding);
}

std::string mark_id(const HtmlDocument& document, const Finding& finding) {
  return "d" + std::to_string(document.number) + "m" + number_of(finding);
}

const char* grade_of(const Finding& finding) {
  return finding.severity ? name_of(*finding.severity) : "good";
}

std::string grade_in_words(const Finding& finding) {
  return finding.severity ? capitalised(name_of(*finding.severity)) : "Helps";
}

int grade_rank(const Finding& finding) {
  constexpr int kMost = static_cast<int>(Severity::High);
  return finding.severity ? kMost - static_cast<int>(*finding.severity) : kMost + 1;
}

std::string note_link(const HtmlDocument& document, const Finding& finding,
                      const std::string& words) {
  if (!is_wanted(finding, document.options.min_severity)) return markup(words);
  return "<a href=\"#" + note_id(document, finding) + "\">" + markup(words) + "</a>";
}

std::string rule_reference(const HtmlDocument& document, const std::string& rule) {
  const std::string page = rule_page(document.options.rule_docs, rule, "html");
  if (page.empty()) return "<span class=\"rule\">" + markup(rule) + "</span>";
  return R"(<a class="rule" href=")" + markup(page) + "\">" + markup(rule) + "</a>";
}

std::string html_note(const HtmlDocument& document, const Finding& finding) {
  const bool helps = finding.polarity == Polarity::Collaborative;
  std::string result =
      std::string("<details class=\"note ") + grade_of(finding) + "\" " +
      attributes_of(document, finding) + ">\n<summary><span class=\"level " + grade_of(finding) +
      "\">" + grade_in_words(finding) + "</span> <span class=\"meta\">" + number_of(finding) +
      " · " + markup(label_of(finding)) + "</span> " + message_of(finding) +
      " <span class=\"more\">" + (helps ? "Why it helps" : "Why, and what to write instead") +
      "</span></summary>\n<dl>\n";
  result += fact("Words", quote_of(document, finding));
  result += fact("Where", places_of(finding));
  if (finding.looked_for) result += fact("Looked for", markup(*finding.looked_for));
  result += fact("Why", markup(finding.why));
  if (!helps) result += fact("Write instead", markup(finding.rewrite), "rewrite");
  result += fact("Beside", beneath(document, finding));
  return result + "</dl>\n" + small_print(document, finding) + "</details>\n";
}

}  // namespace sowlint::report
