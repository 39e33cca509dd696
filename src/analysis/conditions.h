// Conditions of the rule language on one whole document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/document.h"

#include "analysis/evaluate.h"
#include "analysis/guards.h"
#include "analysis/lead_ins.h"
#include "rules/compiled.h"

namespace sowlint::analysis {

/// What a condition can rest on that was found before: a finding of the document.
struct Found {
  std::uint32_t rule = 0;  ///< index into CompiledRules::rules
  rules::Level level;
  double confidence = 1;
  std::vector<Spot> spots;
};

/// Whether a condition holds, and what it rests on.
struct Answer {
  bool holds = false;
  double confidence = 1;                ///< of the least certain part
  std::vector<Spot> spots = {};         ///< the words it rests on; none for what is absent
  std::vector<std::string> notes = {};  ///< counts and the like, a sentence each
};

/// What conditions look at. Borrows everything; `found` gives the findings of a rule by its id, and
/// of every rigid rule for an empty id.
struct ConditionSource {
  const Document& document;
  const rules::CompiledRules& rules;
  Evaluator& evaluator;
  const std::vector<bool>& judged;  ///< by unit
  std::function<std::vector<Found>(const std::string&)> found;
};

/// Answers conditions. One thread.
class Conditions {
 public:
  explicit Conditions(ConditionSource source);

  /// Units in sections without norms count only where `rule` lists their section; the guards that
  /// meet strengths too are applied unless `rule` turns them off.
  [[nodiscard]] Answer answer(const rules::Condition& condition, const rules::Rule& rule);

 private:
  /// A unit for which an expression is true, and the words that make it so.
  struct Hit {
    Spot spot;
    Stretch stretch;
  };

  static constexpr std::size_t kAll = static_cast<std::size_t>(-1);

  /// The first `most` units, in reading order, for which `expression` is true.
  std::vector<Hit> hits(const rules::Expression& expression, const rules::Rule& rule,
                        std::size_t most);
  std::optional<Stretch> standing(const rules::Expression& expression, const rules::Rule& rule,
                                  std::size_t unit);

  Answer all_of(const rules::Condition& condition, const rules::Rule& rule);
  Answer some_of(const rules::Condition& condition, const rules::Rule& rule, std::size_t needed);
  Answer said(const rules::Condition& condition, const rules::Rule& rule);
  [[nodiscard]] Answer found(const rules::Condition& condition) const;
  Answer outnumbers(const rules::Condition& condition, const rules::Rule& rule);
  Answer one_side_only(const rules::Condition& condition, const rules::Rule& rule);
  Answer differ(const rules::Condition& condition, const rules::Rule& rule);
  Answer clash(const rules::Condition& condition, const rules::Rule& rule);
  Answer placeholder(const rules::Condition& condition);
  [[nodiscard]] Answer rests_on(const rules::Condition& condition) const;
  [[nodiscard]] bool at_most_pages(std::size_t pages) const;

  [[nodiscard]] bool speak_of_one_thing(const rules::Condition& condition, std::size_t a,
                                        std::size_t b);
  [[nodiscard]] std::vector<std::string> distinctions(const rules::Expression& expression,
                                                      std::size_t unit);
  [[nodiscard]] std::optional<double> value_beside(const rules::Condition& condition,
                                                   const Hit& hit) const;
  [[nodiscard]] bool is_of_both(const Hit& hit) const;
  [[nodiscard]] bool is_unfilled(const Spot& spot) const;

  ConditionSource source_;
  const Evidence& evidence_;
  Guards guards_;
};

}  // namespace sowlint::analysis
