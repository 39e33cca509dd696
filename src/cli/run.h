// The command line.
#pragma once

#include <string>
#include <vector>

namespace sowlint::cli {

/// Runs the command that `arguments` (without the program's name) ask for, writing to the standard
/// streams. Returns the exit status: 2 usage or rules, 3 an input is not checked, 1 something
/// stands at or above the failing level, 0 otherwise.
int run(const std::vector<std::string>& arguments);

}  // namespace sowlint::cli
