// One step up or down a scale of levels.
#pragma once

#include <string>

#include "rules/rule.h"

namespace sowlint::analysis {

/// High, medium, low; strong, standard, weak. Below low and weak there is nothing; info has nothing
/// below it either.
[[nodiscard]] rules::Level lowered(rules::Level level);

/// The other way; info becomes low, and none stays none.
[[nodiscard]] rules::Level raised(rules::Level level);

/// The level after a modifier.
[[nodiscard]] rules::Level moved(rules::Level level, const rules::LevelMove& move);

/// "Less so here: a change path is named.", for a level that a modifier changed.
[[nodiscard]] std::string note_of(rules::Level before, rules::Level after,
                                  const std::string& because);

}  // namespace sowlint::analysis
