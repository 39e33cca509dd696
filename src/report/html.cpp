#include "report/html.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <vector>

#include "report/concepts.h"
#include "report/escape.h"
#include "report/html_document.h"
#include "report/page.h"
#include "report/sentences.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

struct Grade {
  const char* name;   ///< class and value
  const char* words;  ///< of its filter
};

constexpr Grade kGrades[] = {{"high", "High"},
                             {"medium", "Medium"},
                             {"low", "Low"},
                             {"info", "Info"},
                             {"good", "Strengths"}};

/// Findings of the page by their grade, and the values that filters offer.
struct Offered {
  std::map<std::string, std::size_t> grades;
  std::set<std::string> dimensions;
  std::set<std::string> rules;
};

Offered offered_by(const Report& report, const WriterOptions& options) {
  Offered result;
  for (const DocumentReport& document : report.documents) {
    for (const Finding& finding : document.findings) {
      if (!is_wanted(finding, options.min_severity)) continue;
      ++result.grades[grade_of(finding)];
      if (!finding.dimension.empty()) result.dimensions.insert(finding.dimension);
      result.rules.insert(finding.rule);
    }
  }
  return result;
}

std::string option_of(const std::string& value, const std::string& words) {
  return "<option value=\"" + markup(value) + "\">" + markup(words) + "</option>";
}

std::string choice(const char* name, const char* label, const std::string& options) {
  return std::string("<select name=\"") + name + "\" aria-label=\"" + label + "\">" +
         "<option value=\"\">" + label + ": all</option>" + options + "</select>\n";
}

/// Filters, and buttons from finding to finding.
std::string tools_for(const Offered& offered) {
  std::string result =
      "<form class=\"tools\" aria-label=\"Findings shown\">\n<fieldset><legend "
      "class=\"vh\">Weight</legend>";
  for (const Grade& grade : kGrades) {
    const auto found = offered.grades.find(grade.name);
    if (found == offered.grades.end()) continue;
    result += std::string(R"(<label class="chip"><input type="checkbox" checked value=")") +
              grade.name + "\"><span>" + grade.words + " " + std::to_string(found->second) +
              "</span></label>";
  }
  result += "</fieldset>\n";
  std::string dimensions;
  for (const std::string& id : offered.dimensions)
    dimensions += option_of(id, capitalised(words_for_dimension(id)));
  std::string rules;
  for (const std::string& id : offered.rules)
    rules += option_of(id, id);
  std::string burdens;
  for (const Burden burden : {Burden::Customer, Burden::Vendor, Burden::Both})
    burdens += option_of(name_of(burden), words_for(burden));
  return result + choice("dimension", "Subject", dimensions) +
         choice("burden", "Burden on", burdens) + choice("rule", "Rule", rules) +
         "<button type=\"button\" data-do=\"clear\">Show all</button>\n"
         "<span class=\"count\" role=\"status\"></span>\n"
         "<button type=\"button\" data-do=\"previous\">Previous</button>\n"
         "<button type=\"button\" data-do=\"next\">Next</button>\n"
         "<button type=\"button\" data-do=\"keys\">Keys</button>\n</form>\n";
}

constexpr const char* kKeys =
    "<dialog aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">Keys</h2>\n"
    "<dl><dt><kbd>n</kbd></dt><dd>next finding</dd><dt><kbd>p</kbd></dt><dd>previous finding</dd>"
    "<dt><kbd>f</kbd></dt><dd>to the filters</dd><dt><kbd>c</kbd></dt><dd>show all findings</dd>"
    "<dt><kbd>?</kbd></dt><dd>this help</dd><dt><kbd>Esc</kbd></dt><dd>close</dd></dl>\n"
    "<p><label><input type=\"checkbox\" id=\"keys-on\" checked> Single keys work</label></p>\n"
    "<form method=\"dialog\"><button>Close</button></form></dialog>\n";

/// What the contract calls itself: its first heading, else its file.
std::string title_of(const HtmlDocument& document) {
  if (document.source != nullptr) {
    const Document& read = *document.source->document;
    for (const Block& block : read.blocks) {
      if (block.kind != BlockKind::Heading || block.story != Story::Body) continue;
      std::string words;
      for (const TextSpan run : block.runs)
        words += read.text.substr(run.begin, run.size());
      constexpr std::size_t kLongest = 160;
      if (!words.empty() && words.size() <= kLongest) return words;
      break;
    }
  }
  const std::size_t slash = document.report.path.rfind('/');
  return slash == std::string::npos ? document.report.path : document.report.path.substr(slash + 1);
}

std::string parties_of(const DocumentReport& report) {
  std::string result;
  for (const Party& party : report.parties) {
    const std::string role = party.role == Role::Unknown ? "party" : name_of(party.role);
    std::string words = party.name;
    const std::string aliases = joined(party.aliases, ", ");
    if (!aliases.empty()) words += words.empty() ? aliases : " (" + aliases + ")";
    result += "<dt>" + capitalised(role) + "</dt><dd>" + markup(words) + "</dd>\n";
  }
  return result.empty() ? "" : "<dl class=\"parties\">\n" + result + "</dl>\n";
}

std::string facts_of(const DocumentReport& report) {
  std::vector<std::string> facts;
  if (report.type) facts.emplace_back(words_for(*report.type));
  if (!report.whole) facts.emplace_back("excerpt");
  facts.emplace_back(words_for(report.language));
  facts.push_back(counted(report.words, "word"));
  if (report.pages > 0) facts.push_back(counted(report.pages, "page"));
  return joined(facts, " · ");
}

/// What a reader must know before anything else.
std::string notices_of(const DocumentReport& report) {
  std::string result;
  if (report.status != ReviewStatus::Ok) {
    const bool partly = report.status == ReviewStatus::Partial;
    result += std::string("<div class=\"notice grave\"><strong>") +
              (partly ? "Partly checked." : "Not checked.") + "</strong> " +
              (partly ? "A part of this document was not read; it cannot be called clean."
                      : "Nothing is known about what this document says. That is not a clean "
                        "result.");
    for (const Warning& warning : report.warnings)
      result += "<p>" + markup(capitalised(warning.message)) + "</p>";
    return result + "</div>\n";
  }
  for (const Warning& warning : report.warnings)
    result += "<div class=\"notice\">" + markup(warning.message) + "</div>\n";
  return result;
}

/// Hidden, disguised or unread content, before anything that the text says.
std::string integrity_of(const HtmlDocument& document) {
  std::string result;
  for (const Finding& finding : document.report.findings) {
    const bool shown = finding.polarity == Polarity::Integrity &&
                       is_wanted(finding, document.options.min_severity);
    if (!shown) continue;
    result += "<p><span class=\"level " + std::string(grade_of(finding)) + "\">" +
              grade_in_words(finding) + "</span> " +
              note_link(document, finding, number_of(finding) + ", " + label_of(finding)) + ": " +
              markup(headline_of(finding)) + ".</p>";
  }
  if (result.empty()) return "";
  return "<div class=\"notice grave\"><strong>Hidden, disguised or unread.</strong>" + result +
         "</div>\n";
}

std::string tally_of(const DocumentReport& report) {
  std::map<std::string, std::size_t> counts;
  for (const Finding& finding : report.findings)
    ++counts[grade_of(finding)];
  std::string result = "<ul class=\"tally\">\n";
  for (const Grade& grade : kGrades) {
    const std::size_t count = counts[grade.name];
    const std::string style = count == 0 ? "none" : grade.name;
    result += "<li class=\"" + style + "\"><b>" + grouped_digits(count) + "</b>" + grade.words +
              "</li>\n";
  }
  return result + "</ul>\n";
}

/// One line for a concept: its gravest place, and the others.
std::string line_of(const HtmlDocument& document, const Concept& group) {
  constexpr std::size_t kMost = 6;
  const Finding& shown = *group.shown;
  std::string where = note_link(document, shown, label_of(shown));
  for (std::size_t i = 0; i < group.others.size() && i < kMost; ++i)
    where += ", " + note_link(document, *group.others[i], label_of(*group.others[i]));
  if (group.others.size() > kMost) {
    where += " and " + std::to_string(group.others.size() - kMost) + " more";
  }
  return "<li><span class=\"level " + std::string(grade_of(shown)) + "\">" + grade_in_words(shown) +
         "</span>" + markup(headline_of(shown)) + ". <span class=\"where\">" + where +
         "</span></li>\n";
}

std::string list_of(const HtmlDocument& document, const std::vector<Concept>& concepts,
                    const char* none) {
  constexpr std::size_t kMost = 12;
  if (concepts.empty()) return std::string("<p>") + none + "</p>\n";
  std::string result = "<ul class=\"brief\">\n";
  for (std::size_t i = 0; i < concepts.size() && i < kMost; ++i)
    result += line_of(document, concepts[i]);
  result += "</ul>\n";
  if (concepts.size() > kMost) {
    result += "<p class=\"how\">And " + counted(concepts.size() - kMost, "more concept") +
              ", noted in the contract below.</p>\n";
  }
  return result;
}

std::string overview_of(const HtmlDocument& document) {
  const Severity least =
      std::max(document.options.min_severity.value_or(Severity::Medium), Severity::Medium);
  return "<div class=\"columns\"><section><h2>What stands in the way</h2>\n" +
         list_of(document, rigid_concepts(document.report, least),
                 "Nothing of high or medium weight was found.") +
         "</section>\n<section><h2>What already helps</h2>\n" +
         list_of(document, strengths(document.report), "Nothing was found that helps.") +
         "</section></div>\n";
}

/// Findings that stand at no one place.
std::string whole_of(const HtmlDocument& document) {
  std::string result;
  for (const Finding& finding : document.report.findings) {
    if (finding.place || !is_wanted(finding, document.options.min_severity)) continue;
    result += html_note(document, finding);
  }
  if (result.empty()) return "";
  return "<h2>The document as a whole</h2>\n<div class=\"whole\">\n" + result + "</div>\n";
}

/// The contract, or its findings alone where it cannot be shown.
std::string text_of(const HtmlDocument& document) {
  if (document.source != nullptr) return html_contract(document);
  std::string result;
  for (const Finding& finding : document.report.findings) {
    if (finding.place && is_wanted(finding, document.options.min_severity)) {
      result += html_note(document, finding);
    }
  }
  return result;
}

std::string section_of(const HtmlDocument& document, const std::string& tools) {
  const DocumentReport& report = document.report;
  std::string result = R"(<article class="document" aria-labelledby="d)" +
                       std::to_string(document.number) + "\">\n<h1 id=\"d" +
                       std::to_string(document.number) + "\">" + markup(title_of(document)) +
                       "</h1>\n<p class=\"path\">" + markup(report.path) + "</p>\n";
  const bool checked = report.status != ReviewStatus::NotChecked;
  if (checked) result += "<p class=\"facts\">" + facts_of(report) + "</p>\n" + parties_of(report);
  result += notices_of(report) + integrity_of(document);
  if (checked) {
    result += "<div class=\"summary\"><div>" + html_index_picture(document) + "</div>\n<div>" +
              "<p class=\"label\">Findings</p>\n" + tally_of(report) + html_burden(document) +
              "</div></div>\n" + overview_of(document) + html_changes(document);
  }
  result += tools + whole_of(document);
  if (checked) result += "<h2 class=\"contract-title\">The contract</h2>\n";
  result += text_of(document);
  if (checked) result += html_index(document);
  if (!report.sha256.empty()) {
    result += "<p class=\"how hash\">SHA-256 of the file: " + report.sha256 + "</p>\n";
  }
  return result + "</article>\n";
}

std::string head_of(const Report& report) {
  const std::string title = report.documents.size() == 1
                                ? "Review of " + markup(report.documents[0].path)
                                : "Review of " + counted(report.documents.size(), "document");
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" +
         policy_hash(page_style()) + "'; script-src '" + policy_hash(page_script()) +
         "'; base-uri 'none'; form-action 'none'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
         title + "</title>\n<style>" + std::string(page_style()) + "</style>\n</head>\n";
}

std::string contents_of(const Report& report) {
  if (report.documents.size() < 2) return "";
  std::string result = "<nav aria-label=\"Documents\"><h2>Documents</h2>\n<ul class=\"brief\">\n";
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const DocumentReport& document = report.documents[i];
    std::string state = name_of(document.status);
    if (document.status != ReviewStatus::NotChecked && document.index) {
      state = "index " + std::to_string(document.index->score);
    }
    result += "<li><a href=\"#d" + std::to_string(i + 1) + "\">" + markup(document.path) +
              "</a> <span class=\"where\">" + state + "</span></li>\n";
  }
  return result + "</ul></nav>\n";
}

std::string footer_of(const Report& report) {
  return "<footer><p>A drafting aid, not legal advice. sowlint reads wording, not your deal: what "
         "stands here is for people to judge.</p>\n<p class=\"hash\">sowlint " +
         markup(report.tool_version) + " · rules " + markup(report.rules_hash) + "</p></footer>\n";
}

}  // namespace

Result<std::string> to_html(const WriterInput& input, const WriterOptions& options) {
  const Report& report = input.report;
  std::string result = head_of(report) +
                       "<body>\n<a class=\"skip\" href=\"#d1\">To the review</a>\n"
                       "<div class=\"page\">\n<header class=\"letterhead\"><span>Contract "
                       "review</span><span>sowlint</span></header>\n<main>\n" +
                       contents_of(report);
  const Offered offered = offered_by(report, options);
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const Source* source =
        i < input.sources.size() && input.sources[i].document ? &input.sources[i] : nullptr;
    // One set of filters for the whole page, before the first contract.
    const bool first = i == 0 && !offered.rules.empty();
    result +=
        section_of({report.documents[i], source, i + 1, options}, first ? tools_for(offered) : "");
  }
  return result + "</main>\n" + footer_of(report) + "</div>\n" + kKeys + "<script>" +
         std::string(page_script()) + "</script>\n</body>\n</html>\n";
}

}  // namespace sowlint::report
