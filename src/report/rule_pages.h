// Pages about rules, for people who met one in a report: one a rule, and an index of them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace sowlint::report {

/// How often a rule was right on labelled contracts.
struct MeasuredRule {
  std::size_t right = 0;
  std::size_t found = 0;     ///< findings, right and wrong
  std::size_t expected = 0;  ///< what was there to be found
};

/// What was measured, and on what.
struct Measurement {
  std::string labels;  ///< as the user named them
  std::map<std::string, MeasuredRule> rules;
};

struct RulePage {
  std::string name;  ///< of the file: "scope-freeze.html"
  std::string bytes;
};

/// `index` and a page for each rule, each as Markdown and as HTML that loads nothing. Rules are in
/// the order of their ids, below their dimension in the index. REQUIRES: no rule is called "index".
[[nodiscard]] std::vector<RulePage> rule_pages(const rules::Pack& pack,
                                               const Measurement& measurement);

}  // namespace sowlint::report
