// From pack files to a Pack. Every message names file, line, column and what was expected.
#pragma once

#include <string>
#include <vector>

#include "sowlint/error.h"

#include "base/limits.h"
#include "rules/rule.h"

namespace sowlint::rules {

struct PackFile {
  std::string path;      ///< as shown in messages
  std::string text;      ///< YAML, UTF-8
  bool shipped = false;  ///< shipped rules must carry examples that find and that pass
};

/// The packs of `files` as one. A rule or cue defined twice is an error, as are unknown keys,
/// duplicate keys, anchors, aliases, cues that no lexicon of the rule's languages fills, and
/// patterns that do not parse. All errors found are returned, at most 50.
[[nodiscard]] tl::expected<Pack, std::vector<Error>> load_pack(const std::vector<PackFile>& files,
                                                               const base::Limits& limits);

/// The files built into the program.
[[nodiscard]] std::vector<PackFile> shipped_files();

/// Every .yaml file under `folder`, sorted by path, or an Error that names what could not be read.
[[nodiscard]] Result<std::vector<PackFile>> files_in(const std::string& folder,
                                                     const base::Limits& limits);

}  // namespace sowlint::rules
