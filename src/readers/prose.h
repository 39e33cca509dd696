// Telling prose from program code.
#pragma once

#include <cstddef>
#include <string_view>

namespace sowlint::readers {

/// Whether `text` is made of words, at least `fewest`, rather than of code: few signs, and no
/// brace at its end.
[[nodiscard]] bool is_prose(std::string_view text, std::size_t fewest);

}  // namespace sowlint::readers
