// Rules tied to the words of one language, ready to run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "match/matcher.h"
#include "rules/rule.h"

namespace sowlint::rules {

/// Immutable after construction; threads may share it. Borrows only the images of Pack::matchers.
class CompiledRules {
 public:
  /// REQUIRES: `pack` was loaded without errors. Rules that name a cue which `language` has no
  /// words for are left out.
  CompiledRules(const Pack& pack, Language language);

  [[nodiscard]] Language language() const { return language_; }

  [[nodiscard]] const std::vector<Rule>& rules() const { return rules_; }

  [[nodiscard]] const match::Matcher& matcher() const { return matcher_; }

  /// For each rule the cues of which at least one occurs in every unit that the rule can fire on;
  /// none for a rule that can fire on any unit, or that looks at the whole document.
  [[nodiscard]] const std::vector<std::vector<std::uint32_t>>& triggers() const {
    return triggers_;
  }

  /// Index of a cue in the matcher, or kNoCue.
  [[nodiscard]] std::uint32_t cue(const std::string& name) const;
  static constexpr std::uint32_t kNoCue = UINT32_MAX;

 private:
  void compile(const Pack& pack);
  void use_ready(const Pack& pack, std::string_view image);
  void add(Rule rule);

  Language language_;
  std::vector<Rule> rules_;
  std::vector<std::vector<std::uint32_t>> triggers_;
  std::unordered_map<std::string, std::uint32_t> cue_index_;
  match::Matcher matcher_;
};

/// The cues of which at least one occurs wherever `expression` is true; none if there are no such
/// cues. REQUIRES: cue indices are set.
[[nodiscard]] std::vector<std::uint32_t> necessary_cues(const Expression& expression);

}  // namespace sowlint::rules
