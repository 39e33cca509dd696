// The words of a clause unit as a person should see them: the decisive ones marked, the rest cut if
// it is long.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sowlint/report.h"

#include "report/layout.h"

namespace sowlint::report {

/// The unit of `finding` with its decisive words in Style::Mark, and "…" for what was cut from a
/// long one. The words alone where there is no unit; nothing for findings of the whole document.
[[nodiscard]] std::vector<Piece> excerpt(const Finding& finding);

/// `text` on one line, cut between words so that at most `most` bytes and "…" remain.
[[nodiscard]] std::string shortened(const std::string& text, std::size_t most);

}  // namespace sowlint::report
