// Findings of a document put together by concept, for reports that show each concept once.
#pragma once

#include <vector>

#include "sowlint/report.h"

namespace sowlint::report {

/// All findings of one rule in one document. Borrows them.
struct Concept {
  const Finding* shown = nullptr;       ///< the gravest, surest, first one
  std::vector<const Finding*> others;   ///< document order
  std::vector<const Finding*> beneath;  ///< of other rules, on the words of one of these
};

/// Rigid findings from `least` up, graver concepts first, else in document order. A concept whose
/// every finding gives way to another's headline stands only in `beneath` of that one.
[[nodiscard]] std::vector<Concept> rigid_concepts(const DocumentReport& document, Severity least);

/// Strengths, the strongest first, else in document order.
[[nodiscard]] std::vector<Concept> strengths(const DocumentReport& document);

}  // namespace sowlint::report
