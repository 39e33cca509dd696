// The part of a policy file that says what a contract must meet.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "gate/policy.h"
#include "rules/fields.h"

namespace sowlint::gate {

/// The keys of terms, which stand at the top of a policy and under `then`.
[[nodiscard]] std::span<const std::string_view> term_keys();

/// The terms in `fields`, reporting what is wrong. Rules they name are added to `mentions`.
[[nodiscard]] Terms terms_in(const rules::Fields& fields, const rules::Source& source,
                             std::vector<Mention>& mentions);

}  // namespace sowlint::gate
