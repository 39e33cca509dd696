// The report as JSON: every fact, in English, with stable field names. The schema is
// docs/report.schema.json.
#pragma once

#include <string>

#include "sowlint/report.h"

namespace sowlint::report {

/// `report` as one JSON object, indented by two blanks, ending in a newline. Always valid UTF-8:
/// bytes that are none (a file name may hold some) become U+FFFD. Equal reports give equal bytes.
[[nodiscard]] std::string to_json(const Report& report);

}  // namespace sowlint::report
