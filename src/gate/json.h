// What the gate says, as data: docs/gate.schema.json.
#pragma once

#include <string>

#include "gate/run.h"

namespace sowlint::gate {

/// `sowlint-gate/1`. Ends in a newline.
[[nodiscard]] std::string to_json(const Run& run);

/// The sign-off sheet, `sowlint-record/1`: the same facts, what was asked, and a seal over all of
/// it that shows whether the sheet was changed later.
[[nodiscard]] std::string record_json(const Run& run);

}  // namespace sowlint::gate
