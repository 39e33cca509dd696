// Which tracked changes count as text, as --view says.
#pragma once

#include <string>

#include "cli/command_line.h"
#include "readers/reader.h"

namespace sowlint::cli {

/// Final unless --view names another.
[[nodiscard]] readers::RevisionView revision_view(const Invocation& invocation);

/// The view of that name; Final for any other word.
[[nodiscard]] readers::RevisionView revision_view_named(const std::string& name);

}  // namespace sowlint::cli
