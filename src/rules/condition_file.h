// Conditions of rules that look at a whole document: `when`, `satisfied-by`, `modifiers`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/condition.h"
#include "rules/expression_file.h"
#include "rules/fields.h"
#include "rules/rule.h"
#include "rules/yaml.h"

namespace sowlint::rules {

/// Reads the conditions of one rule file and collects the rules they name. Cues are collected by
/// the reader of expressions.
class ConditionReader {
 public:
  /// Borrows both.
  ConditionReader(const Source& source, ExpressionReader& expressions)
      : source_(source),
        expressions_(expressions) {}

  /// Nothing after reporting what is wrong.
  [[nodiscard]] std::optional<Condition> read(const YamlNode& node) { return read(node, 0); }

  /// Those of a list; the ones that are wrong are reported and left out.
  [[nodiscard]] std::vector<Condition> read_list(const YamlNode& node, std::string_view what);

  [[nodiscard]] std::vector<DocumentModifier> read_modifiers(const YamlNode& node,
                                                             Polarity polarity);

  /// The rules that `found` names.
  [[nodiscard]] const std::vector<CueUse>& uses() const { return uses_; }

 private:
  std::optional<Condition> read(const YamlNode& node, int depth);
  std::optional<Condition> read_mapping(const YamlNode& node, int depth);
  std::optional<Condition> read_key(const Fields& fields, const YamlNode& key,
                                    const YamlNode& value, int depth);
  std::optional<Condition> read_parts(const YamlNode& key, const YamlNode& value, int depth);
  std::optional<Condition> read_rests_on(const YamlNode& value);
  std::optional<Condition> read_found(const Fields& fields, const YamlNode& value);
  std::optional<Condition> read_said(Condition::Kind kind, const YamlNode& key,
                                     const YamlNode& value);
  void read_companions(const Fields& fields, Condition& condition);

  const Source& source_;
  ExpressionReader& expressions_;
  std::vector<CueUse> uses_;
};

}  // namespace sowlint::rules
