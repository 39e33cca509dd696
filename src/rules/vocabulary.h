// Every word that a key of a rule file may have as its value, for messages.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sowlint/contract.h"

namespace sowlint::rules {

[[nodiscard]] std::span<const std::string_view> section_names();
[[nodiscard]] std::span<const std::string_view> unit_kind_names();
[[nodiscard]] std::span<const std::string_view> quantity_kind_names();
/// Units with a name: all but None.
[[nodiscard]] std::span<const std::string_view> unit_names();
[[nodiscard]] std::span<const std::string_view> dimension_names();
[[nodiscard]] std::span<const std::string_view> guard_names();
[[nodiscard]] std::span<const std::string_view> language_codes();
/// Types of contract: all but Other.
[[nodiscard]] std::span<const std::string_view> contract_type_names();
[[nodiscard]] std::optional<ContractType> contract_type_named(const std::string& name);

}  // namespace sowlint::rules
