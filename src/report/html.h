// One self-contained page: the contract with its findings marked and explained beside it, the index
// and where it comes from. It loads nothing, runs only its own script, and prints well.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "report/writer.h"

namespace sowlint::report {

[[nodiscard]] Result<std::string> to_html(const WriterInput& input, const WriterOptions& options);

}  // namespace sowlint::report
