// What a written word looks like: an initial, a short form, a label.
#pragma once

#include <string>
#include <string_view>

namespace sowlint::text {

[[nodiscard]] std::string in_small_letters(std::string_view word);

[[nodiscard]] bool is_one_letter(std::string_view word);

/// Letters with full stops between them, without the last one: "U.S", "z.B", "Ph.D".
[[nodiscard]] bool is_dotted(std::string_view word);

/// "7.5", "(a)", "IV", "7.5(a)", "A-1".
[[nodiscard]] bool is_label(std::string_view word);

/// "7.5", "Section 4", "Sec. IV", "§ 5", and nothing else.
[[nodiscard]] bool is_label_alone(std::string_view text);

}  // namespace sowlint::text
