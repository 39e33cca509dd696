// Which way a rule's number gets worse.
#pragma once

#include <map>
#include <string>

#include "compare/changes.h"
#include "rules/rule.h"

namespace sowlint::compare {

enum class Direction { LargerIsWorse, SmallerIsWorse };

/// By rule id: the rigid rules whose level rises or falls with a number.
using Directions = std::map<std::string, Direction>;

[[nodiscard]] Directions directions_of(const rules::Pack& pack);

/// From the change of one number: 1 if it makes a finding of `rule` worse, -1 if better, 0 if that
/// cannot be told.
[[nodiscard]] int effect_of(const QuantityChange& change, const std::string& rule,
                            const Directions& directions);

}  // namespace sowlint::compare
