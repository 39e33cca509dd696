// What the gate says, for people at a terminal.
#pragma once

#include <string>
#include <vector>

#include "gate/record.h"
#include "gate/run.h"
#include "report/layout.h"

namespace sowlint::gate {

/// For each contract the verdict, what fails, what is accepted and by whom, and what to do next.
/// With `all`, checks that pass and findings that do not count too. Whatever comes from a file is
/// made harmless. Ends in a newline.
[[nodiscard]] std::string to_terminal(const Run& run, const report::Layout& layout, bool all);

/// The waivers of the contracts and what each is worth.
[[nodiscard]] std::string waiver_list(const Run& run, const report::Layout& layout);

/// What --verify found.
[[nodiscard]] std::string to_terminal(const Record& record, const std::string& file,
                                      const Verification& verification,
                                      const report::Layout& layout);

}  // namespace sowlint::gate
