// Rules on their own examples.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sowlint/contract.h"

#include "rules/rule.h"

namespace sowlint::selftest {

/// An example that did not come out as its rule says.
struct ExampleFailure {
  std::string rule;
  Language language = Language::English;
  std::string file;      ///< the rule's file
  std::size_t line = 0;  ///< of the example
  std::string text;
  std::string problem;      ///< one clause: "no finding", "level low, expected high"
  std::string explanation;  ///< what was found and what cancelled it, a few indented lines
};

struct RuleTests {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::vector<ExampleFailure> failures;  ///< by rule, then language, then line
};

/// Runs every example of `pack`, or of its rule `only` if that is not empty, in all languages or in
/// the one given. An example that finds must give exactly one finding of its rule, within its marks
/// and at its level where these are given; one that passes must give none.
[[nodiscard]] RuleTests test_rules(const rules::Pack& pack, const std::string& only = {},
                                   Language language = Language::Unsure);

/// The failure as a reader wants it: "file:line: rule (en): problem", the example, the explanation.
[[nodiscard]] std::string to_text(const ExampleFailure& failure);

}  // namespace sowlint::selftest
