// --limit NAME=VALUE: other bounds on what one input may cost than those of base/limits.h.
#pragma once

#include "sowlint/error.h"

#include "base/limits.h"
#include "cli/command_line.h"

namespace sowlint::cli {

/// The defaults with what --limit changes. An Error of kind Usage names the limits there are.
[[nodiscard]] Result<base::Limits> limits_of(const Invocation& invocation);

}  // namespace sowlint::cli
