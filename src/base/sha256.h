// SHA-256 of inputs, rule packs and fingerprints.
#pragma once

#include <string>
#include <string_view>

namespace sowlint::base {

/// 64 lower-case hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace sowlint::base
