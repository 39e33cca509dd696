// A finding in words without layout, for formats that have room for a few sentences.
#pragma once

#include <string>

#include "sowlint/report.h"

namespace sowlint::report {

/// "The scope is closed to change", with a pending change behind it. No full stop at its end.
[[nodiscard]] std::string headline_of(const Finding& finding);

/// "3.1 Scope: The scope is closed to change. “shall be locked” Why: … Burden: … Instead: …", one
/// line; strengths begin with "Helps: ". Not escaped for any format.
[[nodiscard]] std::string sentences_of(const Finding& finding, const DocumentReport& document);

/// Why a document is not, or only partly, checked; "" if it is.
[[nodiscard]] std::string unchecked_part(const DocumentReport& document);

/// Whether the lines of the report are the lines of the file.
[[nodiscard]] bool lines_are_the_files(const DocumentReport& document);

}  // namespace sowlint::report
