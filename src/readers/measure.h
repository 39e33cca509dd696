// Lengths and colours as the style languages of OpenDocument and HTML write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sowlint::readers {

/// A length in points: "12pt", "1.5cm", "-9999px", "0". Nothing for shares ("80%", "1.2em") and for
/// anything else.
[[nodiscard]] std::optional<double> points_of(std::string_view length);

/// "80%" as 0.8; nothing for anything else.
[[nodiscard]] std::optional<double> share_of(std::string_view length);

/// 0xRRGGBB for "#1f3864", "#fff", "rgb(31, 56, 100)" and the common names of colours; nothing for
/// anything else, also for colours that let the background through.
[[nodiscard]] std::optional<std::uint32_t> color_of(std::string_view text);

}  // namespace sowlint::readers
