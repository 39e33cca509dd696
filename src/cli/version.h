// The program's own version.
#pragma once

namespace sowlint::cli {

/// "0.1.0", as CMakeLists.txt says.
[[nodiscard]] const char* program_version();

}  // namespace sowlint::cli
