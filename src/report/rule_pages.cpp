#include "report/rule_pages.h"

#include <utility>

#include "report/escape.h"
#include "report/page.h"
#include "report/rule_sections.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

constexpr const char* kTitle = "What sowlint looks for";

/// The dimensions of the pack in the order of the taxonomy, each with its rules.
std::vector<std::pair<std::string, std::vector<const rules::Rule*>>> by_dimension(
    const rules::Pack& pack) {
  using rules::Dimension;
  std::vector<std::pair<std::string, std::vector<const rules::Rule*>>> result;
  for (const Dimension dimension :
       {Dimension::Chg, Dimension::Out, Dimension::Dec, Dimension::Bur, Dimension::Fbk,
        Dimension::Acc, Dimension::Com, Dimension::Rel}) {
    std::vector<const rules::Rule*> rules;
    for (const rules::Rule& rule : pack.rules) {
      if (rule.dimension == dimension) rules.push_back(&rule);
    }
    if (!rules.empty()) {
      result.emplace_back(capitalised(words_for_dimension(name_of(dimension))), std::move(rules));
    }
  }
  return result;
}

/// How one format writes the parts of a page.
struct Format {
  const char* extension;
  std::string (*text)(std::string_view);
  std::string (*mark)(const std::string& escaped);
};

std::string bold(const std::string& escaped) {
  return "<b>" + escaped + "</b>";
}

std::string marked(const std::string& escaped) {
  return "<mark>" + escaped + "</mark>";
}

constexpr Format kMarkdown = {"md", markdown, bold};
constexpr Format kHtml = {"html", markup, marked};

/// `text` without its blanks at the edges lost, which escaping takes away.
std::string piece(const Format& format, std::string_view text) {
  const std::string escaped = format.text(text);
  if (escaped.empty()) return text.empty() ? "" : " ";
  return (text.front() == ' ' ? " " : "") + escaped + (text.back() == ' ' ? " " : "");
}

std::string item_of(const Format& format, const RuleItem& item) {
  std::string result;
  const std::string_view text = item.text;
  if (item.marked) {
    const TextSpan mark = *item.marked;
    result = piece(format, text.substr(0, mark.begin)) +
             format.mark(format.text(text.substr(mark.begin, mark.size()))) +
             piece(format, text.substr(mark.end));
  } else {
    result = format.text(text);
  }
  return item.because.empty() ? result : result + " (" + format.text(item.because) + ")";
}

std::string markdown_links(const std::vector<std::string>& rules) {
  std::vector<std::string> links;
  links.reserve(rules.size());
  for (const std::string& rule : rules)
    links.push_back("[" + markdown(rule) + "](" + rule + ".md)");
  return joined(links, ", ");
}

std::string html_links(const std::vector<std::string>& rules) {
  std::vector<std::string> links;
  links.reserve(rules.size());
  for (const std::string& rule : rules)
    links.push_back("<a href=\"" + rule + ".html\">" + markup(rule) + "</a>");
  return joined(links, ", ");
}

std::string markdown_page(const rules::Rule& rule, const Measurement& measurement) {
  std::string result = "# " + markdown(rule.id) + "\n\n" + markdown(capitalised(rule.summary)) +
                       ".\n\n*" + markdown(rule_facts(rule)) + "*\n";
  for (const RuleSection& section : sections_of(rule, measurement)) {
    result += "\n## " + section.title + "\n\n";
    if (!section.text.empty()) result += markdown(section.text) + "\n";
    for (const RuleItem& item : section.items)
      result += "- " + item_of(kMarkdown, item) + "\n";
    if (!section.rules.empty()) result += markdown_links(section.rules) + "\n";
  }
  return result + "\n[All rules](index.md)\n";
}

std::string html_frame(const std::string& title, const std::string& body) {
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" +
         policy_hash(rules_style()) +
         "'; base-uri 'none'; form-action 'none'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         title + "</title>\n<style>" + std::string(rules_style()) +
         "</style>\n</head>\n<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
}

std::string html_page(const rules::Rule& rule, const Measurement& measurement) {
  std::string body = "<p class=\"facts\"><a href=\"index.html\">All rules</a></p>\n<h1>" +
                     markup(capitalised(rule.summary)) + "</h1>\n<p class=\"facts\">" +
                     markup(rule.id) + " · " + markup(rule_facts(rule)) + "</p>\n";
  for (const RuleSection& section : sections_of(rule, measurement)) {
    body += "<h2>" + markup(section.title) + "</h2>\n";
    if (!section.text.empty()) body += "<p>" + markup(section.text) + "</p>\n";
    std::string items;
    for (const RuleItem& item : section.items)
      items += "<li>" + item_of(kHtml, item) + "</li>\n";
    if (!items.empty()) body += "<ul>\n" + items + "</ul>\n";
    if (!section.rules.empty()) body += "<p>" + html_links(section.rules) + "</p>\n";
  }
  return html_frame(markup(rule.id), body);
}

std::string markdown_index(const rules::Pack& pack) {
  std::string result = std::string("# ") + kTitle + "\n";
  for (const auto& [name, rules] : by_dimension(pack)) {
    result += "\n## " + name + "\n\n| rule | level | what |\n| --- | --- | --- |\n";
    for (const rules::Rule* rule : rules) {
      result += "| [" + markdown(rule->id) + "](" + rule->id + ".md) | " + name_of(rule->polarity) +
                ", " + rule_level(*rule) + " | " + markdown(rule->summary) + " |\n";
    }
  }
  return result;
}

std::string html_index_page(const rules::Pack& pack) {
  std::string body = std::string("<h1>") + kTitle + "</h1>\n<p class=\"facts\">" +
                     counted(pack.rules.size(), "rule") + "</p>\n";
  for (const auto& [name, rules] : by_dimension(pack)) {
    body += "<h2>" + name +
            "</h2>\n<table>\n<thead><tr><th scope=\"col\">Rule</th><th "
            "scope=\"col\">Level</th><th scope=\"col\">What</th></tr></thead>\n<tbody>\n";
    for (const rules::Rule* rule : rules) {
      body += "<tr><td><a href=\"" + rule->id + ".html\">" + markup(rule->id) + "</a></td><td>" +
              name_of(rule->polarity) + ", " + rule_level(*rule) + "</td><td>" +
              markup(rule->summary) + "</td></tr>\n";
    }
    body += "</tbody>\n</table>\n";
  }
  return html_frame(kTitle, body);
}

}  // namespace

std::vector<RulePage> rule_pages(const rules::Pack& pack, const Measurement& measurement) {
  std::vector<RulePage> result = {{"index.md", markdown_index(pack)},
                                  {"index.html", html_index_page(pack)}};
  for (const rules::Rule& rule : pack.rules) {
    result.push_back({rule.id + ".md", markdown_page(rule, measurement)});
    result.push_back({rule.id + ".html", html_page(rule, measurement)});
  }
  return result;
}

}  // namespace sowlint::report
