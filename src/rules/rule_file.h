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
};

/// Nothing if the rule cannot be used; what is wrong was reported.
[[nodiscard]] std::optional<ReadRule> read_rule(const YamlNode& root, const Source& source);

/// The examples of one language. `[[` and `]]` mark the decisive words.
[[nodiscard]] std::vector<Example> read_examples(const YamlNode& node, const Source& source,
                                                 Polarity polarity);

}  // namespace sowlint::rules
