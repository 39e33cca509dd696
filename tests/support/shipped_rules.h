// The rules of the source tree, as the program ships them.
#pragma once

#include <vector>

#include "rules/compiled.h"
#include "rules/load.h"
#include "rules/rule.h"

namespace sowlint::test {

/// The files of rules/, marked as shipped. Fails the test if they cannot be read.
[[nodiscard]] std::vector<rules::PackFile> shipped_files();

/// The pack they make; loaded once. REQUIRES: it has no errors, which the tests of packs show.
[[nodiscard]] const rules::Pack& shipped_pack();

/// The pack compiled for English; compiled once.
[[nodiscard]] const rules::CompiledRules& shipped_english();

}  // namespace sowlint::test
