// The files of measures/, as text; the definition is generated at build time.
#pragma once

#include <span>

#include "rules/embedded.h"

namespace sowlint::compare {

/// Sorted by path.
[[nodiscard]] std::span<const rules::EmbeddedFile> embedded_measures();

}  // namespace sowlint::compare
