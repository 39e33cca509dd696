// The files that a command reads, and the language they are read in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/error.h"

#include "rules/rule.h"

namespace sowlint::cli {

/// `paths` without those that name a file again. Says which are left out.
[[nodiscard]] std::vector<std::string> each_once(const std::vector<std::string>& paths);

/// The Error, if --lang asks for a language without rules.
[[nodiscard]] std::optional<Error> language_refused(const rules::Pack& pack, Language language);

}  // namespace sowlint::cli
