// Parts of the JSON report, for other formats made of JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sowlint/report.h"

namespace sowlint::report {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json json_of(const Finding& finding);
/// With its findings.
[[nodiscard]] Json json_of(const DocumentReport& document);
/// Name and version of the program, and the hash of the rules.
[[nodiscard]] Json json_of_tool(const Report& report);

/// `value` without line ends; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string compact(const Json& value);

}  // namespace sowlint::report
