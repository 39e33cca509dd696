// The report as JSON, one object a line: first a document, then each of its findings.
#pragma once

#include <string>

#include "sowlint/report.h"

namespace sowlint::report {

/// A line `{"kind": "document", "schema", "tool", …}` without its findings, then for each a line
/// `{"kind": "finding", "path", …}` with the members that docs/report.schema.json gives findings.
[[nodiscard]] std::string to_json_lines(const Report& report);

}  // namespace sowlint::report
