// The reviewed Word file with a comment at the exact words of each finding and, where asked for,
// the suggested wording as tracked changes.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "report/writer.h"

namespace sowlint::report {

/// The file back. An Error of kind Usage where the run has several documents, one that is no Word
/// file, or a signed one without `force`; of kind Input for a file that could not be read.
[[nodiscard]] Result<std::string> to_docx(const WriterInput& input, const WriterOptions& options);

}  // namespace sowlint::report
