// What the formats that give the reviewed file back have in common.
#pragma once

#include "sowlint/document.h"
#include "sowlint/error.h"

#include "report/remarks.h"
#include "report/writer.h"

namespace sowlint::report {

/// The one document of the run. An Error of kind Usage where there are several, or one of another
/// format; of kind Input where it could not be read.
[[nodiscard]] Result<RemarkSubject> file_to_annotate(const WriterInput& input, Format format);

}  // namespace sowlint::report
