// Addresses of the pages that `sowlint rules docs` writes.
#pragma once

#include <string>
#include <string_view>

namespace sowlint::report {

/// The page of `rule` below `base` ("docs/rules", "https://…/rules/"), with `extension` ("html",
/// "md"), percent-encoded where an address needs it; "" if `base` is empty or has a scheme other
/// than http, https and file.
[[nodiscard]] std::string rule_page(std::string_view base, std::string_view rule,
                                    std::string_view extension);

/// Whether --rule-docs may be `base`: a folder, or an address with one of those schemes.
[[nodiscard]] bool may_hold_rule_pages(std::string_view base);

}  // namespace sowlint::report
