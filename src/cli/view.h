// Which tracked changes count as text, as --view says.
#pragma once

#include "cli/command_line.h"
#include "readers/reader.h"

namespace sowlint::cli {

/// Final unless --view names another.
[[nodiscard]] readers::RevisionView revision_view(const Invocation& invocation);

}  // namespace sowlint::cli
