// Names from inside a package, made fit for messages.
#pragma once

#include <string>
#include <string_view>

namespace sowlint::archive {

/// `name` with control characters replaced by '?' and cut at 120 bytes.
[[nodiscard]] std::string printable(std::string_view name);

}  // namespace sowlint::archive
