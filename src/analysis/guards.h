// What silences or lowers a match: the guards of docs/rule-language.md but for blank-value, which
// the measure settles, and the part of mirror-right that needs the matches of other units.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/report.h"

#include "analysis/evaluate.h"
#include "analysis/stretches.h"
#include "rules/compiled.h"

namespace sowlint::analysis {

/// A cue of the lexicon that guards look for.
enum class GuardCue {
  Negation,
  WorkingException,
  FormalException,
  Continuation,
  LegalMandate,
  Definition,
  Guidance,
  Background,
  OtherSubject,
  MirrorRight,
  TimeBoxed,
  ByReference,
  WorkingAgreement,
  FormalAgreement,
  Denial
};
inline constexpr std::size_t kGuardCues = 15;

/// What a guard looks at: one match of one rule. Borrows everything.
struct GuardedMatch {
  const Document& document;
  const Evaluator& evaluator;
  const rules::Rule& rule;
  std::size_t unit = 0;
  const Stretch& match;
};

struct GuardVerdict {
  bool cancelled = false;
  std::vector<GuardEffect> effects;  ///< of those that lowered, or the one that cancelled
};

/// Immutable; threads may share it.
class Guards {
 public:
  explicit Guards(const rules::CompiledRules& rules);

  /// The guards in the order of the documentation; the first that cancels ends the walk. Rigid
  /// rules of one clause unit meet all guards, the others those that the documentation marks.
  [[nodiscard]] GuardVerdict judge(const GuardedMatch& match) const;

  [[nodiscard]] std::uint32_t cue(GuardCue cue) const {
    return cues_[static_cast<std::size_t>(cue)];
  }

 private:
  std::array<std::uint32_t, kGuardCues> cues_{};
};

/// Whether `rule` meets the guard at all.
[[nodiscard]] bool is_on(rules::Guard guard, const rules::Rule& rule);

}  // namespace sowlint::analysis
