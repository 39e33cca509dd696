// Findings as comments in the reviewed file, for the formats that give the file back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"
#include "sowlint/report.h"

#include "annotate/remark.h"
#include "rules/rule.h"

namespace sowlint::report {

struct RemarkOptions {
  std::optional<Severity> min_severity;  ///< milder findings are left out
  bool strengths = false;                ///< a short comment on each strength as well
  bool suggest = false;                  ///< replacements of whole clauses
};

/// What the remarks are about. Borrows everything.
struct RemarkSubject {
  const DocumentReport& report;
  const Document& document;
  const Contract& contract;
  const rules::Pack& pack;
};

/// A remark for each finding at its exact words. A finding about several places gives one at each;
/// one about something missing stands where it belongs. Of findings in one clause only the gravest
/// replaces it, and what is missing, spread over places or secondary replaces nothing.
[[nodiscard]] std::vector<annotate::Remark> remarks_on(const RemarkSubject& subject,
                                                       const RemarkOptions& options);

}  // namespace sowlint::report
