#include "base/names.h"

#include "sowlint/contract.h"

namespace sowlint {
namespace {

using base::Name;

constexpr Name<Language> kLanguages[] = {{Language::Unsure, "und"}, {Language::English, "en"},
                                         {Language::Russian, "ru"}, {Language::German, "de"},
                                         {Language::French, "fr"},  {Language::Spanish, "es"},
                                         {Language::Private, "qaa"}};

constexpr Name<SectionType> kSections[] = {{SectionType::Unknown, "unknown"},
                                           {SectionType::Definitions, "definitions"},
                                           {SectionType::Background, "background"},
                                           {SectionType::Objectives, "objectives"},
                                           {SectionType::Scope, "scope"},
                                           {SectionType::OutOfScope, "out-of-scope"},
                                           {SectionType::Assumptions, "assumptions"},
                                           {SectionType::Requirements, "requirements"},
                                           {SectionType::Deliverables, "deliverables"},
                                           {SectionType::Method, "method"},
                                           {SectionType::Schedule, "schedule"},
                                           {SectionType::Roles, "roles"},
                                           {SectionType::Communication, "communication"},
                                           {SectionType::Change, "change"},
                                           {SectionType::Acceptance, "acceptance"},
                                           {SectionType::Fees, "fees"},
                                           {SectionType::Warranty, "warranty"},
                                           {SectionType::Liability, "liability"},
                                           {SectionType::TermTermination, "term-termination"},
                                           {SectionType::Disputes, "disputes"},
                                           {SectionType::Boilerplate, "boilerplate"},
                                           {SectionType::SecurityCompliance, "security-compliance"},
                                           {SectionType::Signature, "signature"}};

constexpr Name<Role> kRoles[] = {
    {Role::Unknown, "unknown"}, {Role::Customer, "customer"}, {Role::Vendor, "vendor"}};

constexpr Name<QuantityKind> kQuantities[] = {{QuantityKind::Duration, "duration"},
                                              {QuantityKind::Interval, "interval"},
                                              {QuantityKind::Percent, "percent"},
                                              {QuantityKind::Money, "money"},
                                              {QuantityKind::Count, "count"}};

constexpr Name<Unit> kUnits[] = {
    {Unit::None, ""},         {Unit::Hour, "hour"},       {Unit::WorkingHour, "working-hour"},
    {Unit::Day, "day"},       {Unit::Week, "week"},       {Unit::BusinessDay, "business-day"},
    {Unit::Month, "month"},   {Unit::Quarter, "quarter"}, {Unit::Year, "year"},
    {Unit::Sprint, "sprint"}, {Unit::Percent, "percent"}, {Unit::Currency, "currency"}};

constexpr Name<UnitKind> kUnitKinds[] = {{UnitKind::Sentence, "sentence"},
                                         {UnitKind::ListItem, "list-item"},
                                         {UnitKind::TableRow, "table-row"},
                                         {UnitKind::Heading, "heading"}};

constexpr Name<ContractType> kTypes[] = {{ContractType::Sow, "sow"},
                                         {ContractType::MasterAgreement, "master-agreement"},
                                         {ContractType::Order, "order"},
                                         {ContractType::ServiceContract, "service-contract"},
                                         {ContractType::Other, "other"}};

constexpr Name<Gap> kGaps[] = {{Gap::None, "none"},
                               {Gap::NotBinding, "not-binding"},
                               {Gap::NoParties, "no-parties"},
                               {Gap::OpensAmid, "opens-amid"},
                               {Gap::BreaksOff, "breaks-off"},
                               {Gap::NotConcluded, "not-concluded"},
                               {Gap::Solicitation, "solicitation"},
                               {Gap::SaysSo, "says-so"}};

}  // namespace

const char* code_of(Language language) {
  return base::name_in(kLanguages, language);
}

std::optional<Language> language_of_code(const std::string& code) {
  return base::value_in(kLanguages, code);
}

const char* name_of(SectionType section) {
  return base::name_in(kSections, section);
}

SectionType section_named(const std::string& name) {
  return base::value_in(kSections, name).value_or(SectionType::Unknown);
}

const char* name_of(Role role) {
  return base::name_in(kRoles, role);
}

const char* name_of(QuantityKind kind) {
  return base::name_in(kQuantities, kind);
}

std::optional<QuantityKind> quantity_kind_named(const std::string& name) {
  return base::value_in(kQuantities, name);
}

const char* name_of(Unit unit) {
  return base::name_in(kUnits, unit);
}

std::optional<Unit> unit_named(const std::string& name) {
  return base::value_in(kUnits, name);
}

const char* name_of(UnitKind kind) {
  return base::name_in(kUnitKinds, kind);
}

std::optional<UnitKind> unit_kind_named(const std::string& name) {
  return base::value_in(kUnitKinds, name);
}

const char* name_of(ContractType type) {
  return base::name_in(kTypes, type);
}

const char* name_of(Gap gap) {
  return base::name_in(kGaps, gap);
}

}  // namespace sowlint
