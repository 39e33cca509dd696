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

}  // namespace sowlint::analysis
