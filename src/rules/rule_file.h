// One rule file → Rule, with the places that later checks need.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/expression_file.h"
#include "rules/fields.h"
#include "rules/rule.h"

namespace sowlint::rules {

/// A rule and where its file names what only the whole pack can confirm.
struct ReadRule {
  Rule rule;
  LineColumn at;  ///< of its id
  std::vector<CueUse> uses;
  std::vector<CueUse> gives_way_to;
  std::vector<CueUse> found;  ///< rules that conditions on the document name
};

/// Nothing if the rule cannot be used; what is wrong was reported.
[[nodiscard]] std::optional<ReadRule> read_rule(const YamlNode& root, const Source& source);

/// The examples of one language. `[[` and `]]` mark the decisive words of one clause unit; those of
/// a rule of the whole document are texts without marks.
[[nodiscard]] std::vector<Example> read_examples(const YamlNode& node, const Source& source,
                                                 const Rule& rule);

}  // namespace sowlint::rules
