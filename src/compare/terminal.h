// A comparison for people at a terminal.
#pragma once

#include <string>

#include "compare/course.h"
#include "report/layout.h"

namespace sowlint::compare {

/// What changed and for whom; with `all`, also what moved and what stayed. Whatever comes from a
/// file is made harmless. Ends in a newline.
[[nodiscard]] std::string to_terminal(const Course& course, const report::Layout& layout, bool all);

}  // namespace sowlint::compare
