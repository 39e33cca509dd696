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
using report::Style;

std::string level_name(const rules::Level& level) {
  if (level.severity) return name_of(*level.severity);
  return level.credit ? name_of(*level.credit) : "none";
}

/// The level at base, as the settings leave it.
std::string level_in(const RuleSet& rules, const rules::Rule& rule) {
  if (rules.adjustments.disabled.contains(rule.id)) return "off";
  const auto changed = rules.adjustments.levels.find(rule.id);
  return level_name(changed == rules.adjustments.levels.end() ? rule.level : changed->second);
}

std::string padded(const std::string& text, std::size_t columns) {
  return text.size() < columns ? text + std::string(columns - text.size(), ' ') : text;
}

std::string section_of(const RuleSet& rules, rules::Dimension dimension, std::size_t widest,
                       const Layout& layout) {
  constexpr std::size_t kLevel = 10;
  std::string result;
  for (const rules::Rule& rule : rules.pack.rules) {
    if (rule.dimension != dimension) continue;
    const std::string sign = rule.polarity == Polarity::Collaborative ? "+ " : "  ";
    const std::string lead =
        sign + padded(rule.id, widest + 2) + padded(level_in(rules, rule), kLevel);
    result += layout.wrapped({{rule.summary}}, {lead, std::string(lead.size(), ' '), Style::Plain});
  }
  if (result.empty()) return "";
  const std::string code = name_of(dimension);
  return layout.styled(code + "  " + report::words_for_dimension(code), Style::Bold) + "\n" +
         result + "\n";
}

std::string list_of(const RuleSet& rules, const Layout& layout) {
  using rules::Dimension;
  std::size_t widest = 0;
  for (const rules::Rule& rule : rules.pack.rules)
    widest = std::max(widest, rule.id.size());
  std::string result;
  for (const Dimension dimension :
       {Dimension::Chg, Dimension::Out, Dimension::Dec, Dimension::Bur, Dimension::Fbk,
        Dimension::Acc, Dimension::Com, Dimension::Rel}) {
    result += section_of(rules, dimension, widest, layout);
  }
  return result + report::counted(rules.pack.rules.size(), "rule") +
         R"(; + marks what helps. "sowlint rules show ID" explains one.)" + "\n";
}

}  // namespace

int rules_list(const Invocation& invocation) {
  if (!invocation.arguments.empty()) {
    say(R"("rules list" takes no arguments; "sowlint rules show ID" explains a rule)");
    return exit_status(ErrorKind::Usage);
  }
  const auto columns = wanted_columns(invocation);
  if (!columns) return report_errors({columns.error()});
  const auto rules = rule_set_for(invocation, base::Limits{});
  if (!rules) return report_errors(rules.error());
  return deliver(invocation, list_of(*rules, {*columns, wanted_colour(invocation)}));
}

}  // namespace sowlint::cli
