// Keys and values between "---" lines that tools write in front of a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace sowlint::readers {

/// Bytes of the front matter that `text` begins with, a byte order mark and both lines of dashes
/// (or "+++") included; 0 if there is none.
[[nodiscard]] std::size_t front_matter_length(std::string_view text);

}  // namespace sowlint::readers
