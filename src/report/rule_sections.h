// What there is to say about a rule, in the order in which pages say it, for any format.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sowlint/text_span.h"

#include "report/rule_pages.h"
#include "rules/rule.h"

namespace sowlint::report {

/// An example or a source; `marked` are the decisive words in `text`.
struct RuleItem {
  std::string text;
  std::optional<TextSpan> marked;
  std::string because;
};

/// A paragraph, or a list of items, or names of other rules.
struct RuleSection {
  std::string title;
  std::string text;
  std::vector<RuleItem> items;
  std::vector<std::string> rules;
};

/// Sections that have something to say.
[[nodiscard]] std::vector<RuleSection> sections_of(const rules::Rule& rule,
                                                   const Measurement& measurement);

/// "Change · rigid, high · burden on both sides".
[[nodiscard]] std::string rule_facts(const rules::Rule& rule);

/// "high", "strong": its level, for tables.
[[nodiscard]] std::string rule_level(const rules::Rule& rule);

}  // namespace sowlint::report
