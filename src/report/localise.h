// A report in the reader's language, with rewrites in the contract's.
#pragma once

#include "sowlint/contract.h"
#include "sowlint/report.h"

#include "rules/rule.h"

namespace sowlint::report {

/// Puts messages, reasons and what was sought into the language `reader`, and rewrites into that of
/// each finding. A sentence for which there is no text stays English as a whole.
void put_into_words(const rules::Pack& pack, Language reader, Report& report);

}  // namespace sowlint::report
