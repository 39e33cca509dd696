// What the name of a paragraph style says, in any of the languages office programs are sold in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sowlint::readers {

/// `name` in small letters: ASCII, the Latin-1 supplement and Cyrillic, as much as the names of
/// styles need.
[[nodiscard]] std::string style_name_key(std::string_view name);

/// The outline level a style's name gives it: "heading 2" and "Заголовок 2" give 1, "Title" gives
/// 0.
[[nodiscard]] std::optional<int> outline_level_of_name(std::string_view name);

}  // namespace sowlint::readers
