// Workflow commands of GitHub, one a line: error for high, warning for medium, notice for the rest
// and for strengths. Only formats whose lines are those of the file carry a line.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "report/writer.h"

namespace sowlint::report {

[[nodiscard]] Result<std::string> to_github(const WriterInput& input, const WriterOptions& options);

}  // namespace sowlint::report
