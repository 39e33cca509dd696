// Plain text as its reader reads it, for tests.
#pragma once

#include <cstdint>
#include <string>

#include "sowlint/document.h"

namespace sowlint::test {

/// `text` in UTF-8 read as a .txt file, for at most `work` steps. Fails the test if the document
/// breaks a promise.
[[nodiscard]] Document read_as_text(const std::string& text, std::uint64_t work = 4'000'000'000);

}  // namespace sowlint::test
