// One step up or down a scale of levels.
#pragma once

#include "rules/rule.h"

namespace sowlint::analysis {

/// High, medium, low; strong, standard, weak. Below low and weak there is nothing; info has nothing
/// below it either.
[[nodiscard]] rules::Level lowered(rules::Level level);

/// The other way; info becomes low, and none stays none.
[[nodiscard]] rules::Level raised(rules::Level level);

}  // namespace sowlint::analysis
