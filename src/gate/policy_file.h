// Policy files → Policy. Every message names file, line, column and what was expected.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/error.h"

#include "base/limits.h"
#include "gate/policy.h"
#include "rules/embedded.h"
#include "rules/rule.h"

namespace sowlint::gate {

/// The policy that is used where none is named.
inline constexpr std::string_view kDefaultPolicy = "fair-partnership";

/// The policy called `name`: a shipped one ("cautious-buyer"), else the file at that path. Errors
/// have kind Usage; at most 50.
[[nodiscard]] tl::expected<Policy, std::vector<Error>> load_policy(const std::string& name,
                                                                   const base::Limits& limits);

/// The rules that the policy names and `pack` does not have, or has with another polarity.
[[nodiscard]] std::vector<Error> unknown_mentions(const Policy& policy, const rules::Pack& pack);

/// The names of the policies that ship, sorted.
[[nodiscard]] std::vector<std::string_view> shipped_policies();

/// The text of a shipped policy file ("fair-partnership", "init"); "" for any other name.
[[nodiscard]] std::string_view shipped_text(std::string_view name);

/// The files of policies/, as built into the program; defined at build time.
[[nodiscard]] std::span<const rules::EmbeddedFile> embedded_policies();

}  // namespace sowlint::gate
