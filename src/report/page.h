// Style and script of HTML reports and rule pages, built into the program (src/report/page).
#pragma once

#include <string>
#include <string_view>

namespace sowlint::report {

[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_script();
[[nodiscard]] std::string_view rules_style();

/// "sha256-…" of `bytes` in base64, as a content security policy names what may run.
[[nodiscard]] std::string policy_hash(std::string_view bytes);

}  // namespace sowlint::report
