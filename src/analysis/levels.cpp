#include "analysis/levels.h"

namespace sowlint::analysis {

rules::Level lowered(rules::Level level) {
  if (level.severity == Severity::High) return {Severity::Medium, {}};
  if (level.severity == Severity::Medium) return {Severity::Low, {}};
  if (level.credit == Credit::Strong) return {{}, Credit::Standard};
  if (level.credit == Credit::Standard) return {{}, Credit::Weak};
  return {};
}

rules::Level raised(rules::Level level) {
  if (level.severity == Severity::Info) return {Severity::Low, {}};
  if (level.severity == Severity::Low) return {Severity::Medium, {}};
  if (level.severity == Severity::Medium) return {Severity::High, {}};
  if (level.credit == Credit::Weak) return {{}, Credit::Standard};
  if (level.credit == Credit::Standard) return {{}, Credit::Strong};
  return level;
}

rules::Level moved(rules::Level level, const rules::LevelMove& move) {
  switch (move.move) {
    case rules::LevelMove::Move::Lower:
      return lowered(level);
    case rules::LevelMove::Move::Raise:
      return raised(level);
    case rules::LevelMove::Move::Set:
      return move.level;
  }
  return level;
}

std::string note_of(rules::Level before, rules::Level after, const std::string& because) {
  return std::string(after < before ? "Less so here: " : "More so here: ") + because + ".";
}

}  // namespace sowlint::analysis
