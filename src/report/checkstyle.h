// Checkstyle XML, which many build servers read. Lines count as in JSON reports; 0 stands for the
// whole document. Severity is error for high, warning for medium, info for the rest and for
// strengths.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "report/writer.h"

namespace sowlint::report {

[[nodiscard]] Result<std::string> to_checkstyle(const WriterInput& input,
                                                const WriterOptions& options);

}  // namespace sowlint::report
