// Drafts in order, and what happened between each and the next: the course of a negotiation.
#pragma once

#include <string>
#include <vector>

#include "sowlint/report.h"

#include "compare/comparison.h"

namespace sowlint::compare {

struct Course {
  std::string tool_version;
  std::string rules_hash;
  std::vector<DocumentReport> drafts;  ///< in the order given
  /// One less than drafts; empty where one of all could not be checked.
  std::vector<Comparison> steps;
};

/// `sowlint-compare/1`: docs/compare.schema.json.
[[nodiscard]] std::string to_json(const Course& course);

/// For merge requests and wikis.
[[nodiscard]] std::string to_markdown(const Course& course);

/// One page with the drafts side by side and the changed words marked; needs and fetches nothing
/// else.
[[nodiscard]] std::string to_page(const Course& course);

}  // namespace sowlint::compare
