// Expressions of rule files: `when`, `measure`, `modifiers`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "rules/fields.h"
#include "rules/rule.h"
#include "rules/yaml.h"

namespace sowlint::rules {

/// A cue's name where a rule uses it, for checks once every lexicon is known.
struct CueUse {
  std::string cue;
  LineColumn at;
};

/// Reads the expressions of one rule file and collects the cues they name.
class ExpressionReader {
 public:
  static constexpr int kMostWithin = 200;

  explicit ExpressionReader(const Source& source) : source_(source) {}

  /// Nothing after reporting what is wrong.
  [[nodiscard]] std::optional<Expression> read(const YamlNode& node);

  /// The same for an expression that must be able to mark words of the unit.
  [[nodiscard]] std::optional<Expression> read_marking(const YamlNode& node);

  [[nodiscard]] std::optional<Measure> read_measure(const YamlNode& node, Polarity polarity);
  [[nodiscard]] std::vector<Modifier> read_modifiers(const YamlNode& node, Polarity polarity);

  [[nodiscard]] const std::vector<CueUse>& uses() const { return uses_; }

 private:
  struct Context {
    int depth = 0;           ///< of nesting
    bool elsewhere = false;  ///< inside next, previous, beside, clause or document
  };

  std::optional<Expression> read(const YamlNode& node, Context context);
  std::optional<Expression> read_cue(const YamlNode& node);
  std::optional<Expression> read_mapping(const YamlNode& node, Context context);
  std::optional<Expression> read_key(const Fields& fields, const YamlNode& key,
                                     const YamlNode& value, Context context);
  std::optional<Expression> read_parts(Expression::Kind kind, const YamlNode& key,
                                       const YamlNode& value, Context context);
  std::optional<Expression> read_elsewhere(Expression::Kind kind, const YamlNode& key,
                                           const YamlNode& value, Context context);
  std::optional<Expression> read_sections(const YamlNode& value);
  std::optional<Expression> read_unit_kinds(const YamlNode& value);
  std::optional<Expression> read_quantity(const YamlNode& value, Context context);
  std::vector<Bound> read_bounds(const Fields& fields, QuantityKind kind);
  std::optional<Expression> read_near(const YamlNode& node);
  std::optional<MeasureStep> read_step(const YamlNode& node, Polarity polarity);

  const Source& source_;
  std::vector<CueUse> uses_;
};

/// A level word of that polarity, or "none"; nothing after reporting another word.
[[nodiscard]] std::optional<Level> read_level(const YamlNode& node, const Source& source,
                                              std::string_view what, Polarity polarity,
                                              bool none_allowed);

/// What a modifier does to the level; `when` receives its condition, unread. Nothing after
/// reporting a modifier that lacks a key.
[[nodiscard]] std::optional<LevelMove> read_level_move(const YamlNode& node, const Source& source,
                                                       Polarity polarity, const YamlNode*& when);

/// The sections named by a list; unknown names are reported.
[[nodiscard]] std::vector<SectionType> read_section_list(const YamlNode& node, const Source& source,
                                                         std::string_view what);

/// The section `node` names, or nothing after reporting it.
[[nodiscard]] std::optional<SectionType> read_section(const YamlNode& node, const Source& source);

/// Whether a true `expression` can have a span.
[[nodiscard]] bool can_mark(const Expression& expression);

}  // namespace sowlint::rules
