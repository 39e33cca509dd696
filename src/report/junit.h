// JUnit XML: a suite for each file, a test case for each rule. A case fails with findings from
// WriterOptions::fail_on up (low by default); what does not fail is in its output.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "report/writer.h"

namespace sowlint::report {

[[nodiscard]] Result<std::string> to_junit(const WriterInput& input, const WriterOptions& options);

}  // namespace sowlint::report
