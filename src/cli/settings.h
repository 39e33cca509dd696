// An organisation's settings: .sowlint.yaml, or the file that --config names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sowlint/error.h"
#include "sowlint/text_span.h"

#include "analysis/index_score.h"
#include "base/limits.h"

namespace sowlint::cli {

/// A rule id in the settings file, and where it stands.
struct NamedRule {
  std::string id;
  LineColumn at;
  std::string level;  ///< under `severity`: the level's name
};

struct Settings {
  std::string path;  ///< "" if there is no settings file
  std::vector<NamedRule> disable;
  std::vector<NamedRule> severity;
  std::optional<analysis::IndexWeights> weights;
  std::vector<std::string> packs;  ///< folders, relative ones already joined to the file's folder
};

/// The first .sowlint.yaml in `folder` and the folders above it; nothing if there is none. It is
/// never looked for beside a contract: who sends a contract must not decide what is reported.
[[nodiscard]] std::optional<std::string> find_settings(const std::string& folder);

/// The settings in the file at `path`. Errors have kind Usage.
[[nodiscard]] tl::expected<Settings, std::vector<Error>> read_settings(const std::string& path,
                                                                       const base::Limits& limits);

}  // namespace sowlint::cli
