// The sign-off sheet as a page to print and file with the contract.
#pragma once

#include <string>

#include "gate/run.h"

namespace sowlint::gate {

/// One HTML page that needs nothing else and fetches nothing; the record as JSON is inside it, so
/// that --verify takes the page too. A contract's worth fits on one sheet of A4 as long as few
/// risks are accepted.
[[nodiscard]] std::string record_page(const Run& run);

}  // namespace sowlint::gate
