// One finding a row, for spreadsheets: RFC 4180, UTF-8 with a byte order mark, since spreadsheets
// guess wrong without one. A cell that a spreadsheet would take for a formula begins with an
// apostrophe.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "report/writer.h"

namespace sowlint::report {

[[nodiscard]] Result<std::string> to_csv(const WriterInput& input, const WriterOptions& options);

}  // namespace sowlint::report
