#include <algorithm>
#include <string>
#include <vector>

#include "base/limits.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/output.h"
#include "cli/rule_set.h"
#include "report/layout.h"
#include "report/wording.h"
#include "rules/rule.h"

namespace sowlint::cli {
namespace {

using report::Layout;
using report::Piece;
using report::Style;

std::string paragraph(const std::string& title, const std::string& text, const Layout& layout) {
  if (text.empty()) return "";
  return "\n" + layout.styled(title, Style::Bold) + "\n" +
         layout.wrapped({{text}}, {"  ", "  ", Style::Plain});
}

/// "CHG change · rigid, severity high · burden on both sides".
std::string place_and_level(const rules::Rule& rule) {
  const std::string code = name_of(rule.dimension);
  std::string result = code + " " + report::words_for_dimension(code) + " · ";
  result += name_of(rule.polarity);
  if (rule.level.severity) result += std::string(", severity ") + name_of(*rule.level.severity);
  if (rule.level.credit) result += std::string(", credit ") + name_of(*rule.level.credit);
  if (rule.polarity != Polarity::Rigid) return result;
  return result + " · burden on " + report::words_for(rule.burden);
}

std::string sections_of(const std::vector<SectionType>& sections) {
  std::vector<std::string> names;
  names.reserve(sections.size());
  for (const SectionType section : sections)
    names.emplace_back(name_of(section));
  return report::joined(names, ", ");
}

/// The example with its decisive words marked.
std::vector<Piece> pieces_of(const rules::Example& example) {
  if (!example.marked) return {{example.text}};
  const TextSpan mark = *example.marked;
  return {{example.text.substr(0, mark.begin)},
          {example.text.substr(mark.begin, mark.size()), Style::Mark},
          {example.text.substr(mark.end)}};
}

std::string examples_of(const std::vector<rules::Example>& examples, bool finds,
                        const Layout& layout) {
  std::string result;
  for (const rules::Example& example : examples) {
    if (example.finds != finds) continue;
    std::vector<Piece> pieces = pieces_of(example);
    if (!example.because.empty()) pieces.push_back({" (" + example.because + ")", Style::Dim});
    result += layout.wrapped(pieces, {finds ? "  ! " : "  - ", "    ", Style::Plain});
  }
  if (result.empty()) return "";
  return "\n" + layout.styled(finds ? "Found" : "Left alone", Style::Bold) + "\n" + result;
}

/// The examples of `language`, of every language if it is Unsure, with its name where there are
/// several.
std::string all_examples_of(const rules::Rule& rule, Language wanted, const Layout& layout) {
  std::string result;
  const bool named = wanted == Language::Unsure && rule.examples.size() > 1;
  for (const auto& [language, examples] : rule.examples) {
    if (wanted != Language::Unsure && language != wanted) continue;
    if (named) {
      result += "\n" + layout.styled(report::words_for(language), Style::Bold) + "\n";
    }
    result += examples_of(examples, true, layout) + examples_of(examples, false, layout);
  }
  if (!result.empty() || wanted == Language::Unsure) return result;
  return std::string("\nThere are no examples in ") + report::words_for(wanted) + " yet.\n";
}

std::string page_of(const rules::Rule& rule, Language language, const Layout& layout) {
  std::string result = layout.wrapped({{rule.id, Style::Bold}}, {});
  result += layout.wrapped({{report::capitalised(rule.summary)}}, {});
  result += layout.wrapped({{place_and_level(rule), Style::Dim}}, {});
  result += paragraph("What it is", rule.definition, layout);
  result += paragraph("Why it matters", rule.why, layout);
  result += paragraph("What to write instead", rule.rewrite, layout);
  result += paragraph("Where it belongs", sections_of(rule.sections), layout);
  result += paragraph("Only in", sections_of(rule.only_in), layout);
  result += all_examples_of(rule, language, layout);
  if (!rule.gives_way_to.empty()) {
    result += paragraph("Gives way on the same words to", report::joined(rule.gives_way_to, ", "),
                        layout);
  }
  if (!rule.sources.empty()) {
    result += "\n" + layout.styled("Sources", Style::Bold) + "\n";
    for (const std::string& source : rule.sources)
      result += layout.wrapped({{source}}, {"  - ", "    ", Style::Plain});
  }
  return result;
}

/// The language to show examples of: --lang, else English where the rule has such examples.
Language shown_language(const Invocation& invocation, const rules::Rule& rule) {
  const Language wanted = wanted_language(invocation);
  if (wanted != Language::Unsure) return wanted;
  return rule.examples.contains(Language::English) ? Language::English : Language::Unsure;
}

}  // namespace

int rules_show(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) {
    say(R"(name one rule; "sowlint rules list" shows all)");
    return exit_status(ErrorKind::Usage);
  }
  const auto columns = wanted_columns(invocation);
  if (!columns) return report_errors({columns.error()});
  const auto rules = rule_set_for(invocation, base::Limits{});
  if (!rules) return report_errors(rules.error());
  const std::string& id = invocation.arguments.front();
  for (const rules::Rule& rule : rules->pack.rules) {
    if (rule.id == id) {
      const Language language = shown_language(invocation, rule);
      return deliver(invocation, page_of(rule, language, {*columns, wanted_colour(invocation)}));
    }
  }
  say(unknown_rule(rules->pack, id));
  return exit_status(ErrorKind::Usage);
}

}  // namespace sowlint::cli
