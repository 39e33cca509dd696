// A shared object that keeps poppler from computing colour profiles: see preload/plain_colours.cpp.
#pragma once

#include <string_view>

namespace sowlint::readers {

/// Its bytes, built into the program.
[[nodiscard]] std::string_view plain_colours();

}  // namespace sowlint::readers
