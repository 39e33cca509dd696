// Rules tied to the words of one language, ready to run.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "match/matcher.h"
#include "rules/rule.h"

namespace sowlint::rules {

/// Immutable after construction; threads may share it. Borrows nothing.
class CompiledRules {
 public:
  /// REQUIRES: `pack` was loaded without errors. Rules without a cue in `language` are left out.
  CompiledRules(const Pack& pack, Language language);

  [[nodiscard]] const std::vector<Rule>& rules() const { return rules_; }

  [[nodiscard]] const match::Matcher& matcher() const { return matcher_; }

  /// Index of a cue in the matcher, or kNoCue.
  [[nodiscard]] std::uint32_t cue(const std::string& name) const;
  static constexpr std::uint32_t kNoCue = UINT32_MAX;

 private:
  std::vector<Rule> rules_;
  match::Matcher matcher_;
  std::unordered_map<std::string, std::uint32_t> cue_index_;
};

}  // namespace sowlint::rules
