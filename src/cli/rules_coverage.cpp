#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "base/limits.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/output.h"
#include "cli/review_files.h"
#include "cli/rule_set.h"
#include "report/wording.h"
#include "rules/compiled.h"

namespace sowlint::cli {
namespace {

constexpr std::size_t kColumn = 8;

std::string padded(std::string text, std::size_t columns) {
  if (text.size() < columns) text.append(columns - text.size(), ' ');
  return text;
}

/// One language of the table.
struct Column {
  Language language;
  std::vector<std::string> rules;  ///< ids that have their words, sorted
  std::size_t covered = 0;
  std::size_t examples = 0;
};

Column column_of(const rules::Pack& pack, Language language) {
  Column column{language, {}};
  const rules::CompiledRules compiled(pack, language);
  for (const rules::Rule& rule : compiled.rules())
    column.rules.push_back(rule.id);
  return column;
}

/// "4+3": examples that find, and that pass; "-" without words or examples.
std::string cell_of(const rules::Rule& rule, Column& column) {
  const auto examples = rule.examples.find(column.language);
  if (examples == rule.examples.end()) return "-";
  if (!std::binary_search(column.rules.begin(), column.rules.end(), rule.id)) return "-";
  const auto all = examples->second.size();
  const auto finds = static_cast<std::size_t>(
      std::count_if(examples->second.begin(), examples->second.end(),
                    [](const rules::Example& example) { return example.finds; }));
  ++column.covered;
  column.examples += all;
  return std::to_string(finds) + "+" + std::to_string(all - finds);
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string table_of(const rules::Pack& pack, std::vector<Column> columns) {
  std::size_t widest = 0;
  for (const rules::Rule& rule : pack.rules)
    widest = std::max(widest, rule.id.size());
  widest += 2;
  std::string head = padded("rule", widest);
  for (const Column& column : columns)
    head += padded(code_of(column.language), kColumn);
  std::string result = trimmed(std::move(head));
  std::vector<std::string> lacking;
  for (const rules::Rule& rule : pack.rules) {
    std::string line = padded(rule.id, widest);
    for (Column& column : columns) {
      const std::string cell = cell_of(rule, column);
      if (cell == "-") lacking.push_back(rule.id);
      line += padded(cell, kColumn);
    }
    result += trimmed(std::move(line));
  }
  for (const Column& column : columns) {
    result += std::string(report::words_for(column.language)) + ": " +
              std::to_string(column.covered) + " of " + report::counted(pack.rules.size(), "rule") +
              ", " + report::counted(column.examples, "example") + "\n";
  }
  if (columns.size() == 1 && !lacking.empty())
    result += "not there yet: " + report::joined(lacking, ", ") + "\n";
  return result;
}

}  // namespace

int rules_coverage(const Invocation& invocation) {
  if (!invocation.arguments.empty()) {
    say(R"("rules coverage" takes no arguments; --lang CODE picks one language)");
    return exit_status(ErrorKind::Usage);
  }
  const auto rules = rule_set_for(invocation, base::Limits{});
  if (!rules) return report_errors(rules.error());
  const Language wanted = wanted_language(invocation);
  std::vector<Column> columns;
  for (const auto& [language, lexicon] : rules->pack.lexicons) {
    if (!has_rules_for(rules->pack, language)) continue;
    if (wanted == Language::Unsure || wanted == language)
      columns.push_back(column_of(rules->pack, language));
  }
  if (columns.empty() && wanted != Language::Unsure) columns.push_back({wanted, {}});
  return deliver(invocation, table_of(rules->pack, std::move(columns)));
}

}  // namespace sowlint::cli
