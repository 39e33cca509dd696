// The reviewed PDF with a highlight and a note at the words of each finding.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "report/writer.h"

namespace sowlint::report {

/// The file back. An Error of kind Usage where the run has several documents, one that is no PDF,
/// or a signed one without `force`; of kind Input for a file that could not be read or written.
/// Words that stand on no page, and words recognised in pictures where no box is known, have no
/// highlight.
[[nodiscard]] Result<std::string> to_pdf(const WriterInput& input, const WriterOptions& options);

}  // namespace sowlint::report
