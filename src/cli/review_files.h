// Files in, Report out: the whole way through the house, without printing anything.
#pragma once

#include <string>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/report.h"

#include "analysis/analyse.h"
#include "readers/reader.h"
#include "rules/rule.h"

namespace sowlint::cli {

struct ReviewOptions {
  readers::ReadOptions reading;
  Language language = Language::Unsure;  ///< Unsure: recognise it in each document
  analysis::Adjustments adjustments;
};

/// The review of every file, in the order given ("-" is standard input). A file that cannot be
/// checked has status NotChecked and a warning "not-checked" that says why and what to do; the
/// others are reviewed all the same. The same bytes and options give the same report.
/// REQUIRES: `pack` was loaded without errors.
[[nodiscard]] Report review_files(const std::vector<std::string>& paths, const rules::Pack& pack,
                                  const ReviewOptions& options);

/// Whether the pack has a rule with words of `language`.
[[nodiscard]] bool has_rules_for(const rules::Pack& pack, Language language);

}  // namespace sowlint::cli
