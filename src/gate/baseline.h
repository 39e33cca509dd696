// What was known of contracts at some time, so that only what is new or worse counts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/error.h"
#include "sowlint/report.h"

#include "base/limits.h"
#include "gate/content.h"
#include "gate/date.h"

namespace sowlint::gate {

struct BaselineFinding {
  Content content;
  std::string clause;  ///< label
};

struct BaselineDocument {
  std::string path;  ///< as named when it was written
  std::string sha256;
  std::vector<BaselineFinding> findings;  ///< rigid and integrity
  /// Checks that failed or warned, by id ("floor:index"), with what they found as Check::number.
  std::map<std::string, std::optional<double>> checks;
};

struct Baseline {
  std::string path;
  std::vector<BaselineDocument> documents;

  /// The document that was at `contract` when the baseline was written: that path, else the name of
  /// the file without its folder and extension. Null if there is none.
  [[nodiscard]] const BaselineDocument* of(const std::string& contract) const;
};

/// Errors have kind Usage.
[[nodiscard]] Result<Baseline> read_baseline(const std::string& path, const base::Limits& limits);

/// As JSON, `sowlint-baseline/1`.
[[nodiscard]] std::string to_json(const std::vector<BaselineDocument>& documents);

}  // namespace sowlint::gate
