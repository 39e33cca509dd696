// SARIF 2.1.0, for code scanning and editors, within the limits of GitHub: one run, at most 25,000
// results, 1,000 places a result. High is an error, medium a warning, low and info a note;
// strengths are informational. Columns count code points.
//
// What has lines of its own is pointed to in the file; of other formats the extracted text is in
// the log as an artifact of its own, and places point into it.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "report/writer.h"

namespace sowlint::report {

[[nodiscard]] Result<std::string> to_sarif(const WriterInput& input, const WriterOptions& options);

/// `path` as a URI reference: relative as it is, absolute with the scheme file, everything but
/// letters, digits and "-._~/" percent-encoded; "stdin" for "-".
[[nodiscard]] std::string uri_of(const std::string& path);

}  // namespace sowlint::report
