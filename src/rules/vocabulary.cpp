#include "rules/vocabulary.h"

#include <algorithm>
#include <vector>

#include "sowlint/contract.h"

#include "rules/rule.h"

namespace sowlint::rules {
namespace {

/// The names of the enumerators from `first` to `last`.
template <class Enum>
std::vector<std::string_view> names_between(Enum first, Enum last) {
  std::vector<std::string_view> names;
  for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
    names.emplace_back(name_of(static_cast<Enum>(i)));
  }
  return names;
}

}  // namespace

std::span<const std::string_view> section_names() {
  static const auto kNames = names_between(SectionType::Definitions, SectionType::Signature);
  return kNames;
}

std::span<const std::string_view> unit_kind_names() {
  static const auto kNames = names_between(UnitKind::Sentence, UnitKind::Heading);
  return kNames;
}

std::span<const std::string_view> quantity_kind_names() {
  static const auto kNames = names_between(QuantityKind::Duration, QuantityKind::Count);
  return kNames;
}

std::span<const std::string_view> unit_names() {
  static const auto kNames = names_between(Unit::Hour, Unit::Currency);
  return kNames;
}

std::span<const std::string_view> dimension_names() {
  static const auto kNames = names_between(Dimension::Chg, Dimension::Rel);
  return kNames;
}

std::span<const std::string_view> guard_names() {
  static const auto kNames = names_between(Guard::Negation, Guard::UnknownParty);
  return kNames;
}

std::span<const std::string_view> contract_type_names() {
  static const auto kNames = names_between(ContractType::Sow, ContractType::ServiceContract);
  return kNames;
}

std::optional<ContractType> contract_type_named(const std::string& name) {
  const auto names = contract_type_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<ContractType>(found - names.begin() + static_cast<int>(ContractType::Sow));
}

std::span<const std::string_view> language_codes() {
  static const std::vector<std::string_view> kCodes = {"en", "ru", "de", "fr", "es", "qaa"};
  return kCodes;
}

}  // namespace sowlint::rules
