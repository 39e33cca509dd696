#include "base/names.h"

#include "rules/rule.h"

namespace sowlint::rules {
namespace {

using base::Name;

constexpr Name<Dimension> kDimensions[] = {{Dimension::Chg, "CHG"}, {Dimension::Out, "OUT"},
                                           {Dimension::Dec, "DEC"}, {Dimension::Bur, "BUR"},
                                           {Dimension::Fbk, "FBK"}, {Dimension::Acc, "ACC"},
                                           {Dimension::Com, "COM"}, {Dimension::Rel, "REL"}};

constexpr Name<RuleKind> kKinds[] = {{RuleKind::Pattern, "pattern"},
                                     {RuleKind::Numeric, "numeric"},
                                     {RuleKind::Absence, "absence"},
                                     {RuleKind::Combination, "combination"},
                                     {RuleKind::Contradiction, "contradiction"},
                                     {RuleKind::Structural, "structural"}};

constexpr Name<Guard> kGuards[] = {
    {Guard::Negation, "negation"},          {Guard::WorkingException, "working-exception"},
    {Guard::LegalMandate, "legal-mandate"}, {Guard::Definition, "definition"},
    {Guard::Quotation, "quotation"},        {Guard::Background, "background"},
    {Guard::OtherSubject, "other-subject"}, {Guard::Heading, "heading"},
    {Guard::MirrorRight, "mirror-right"},   {Guard::TimeBoxed, "time-boxed"},
    {Guard::BlankValue, "blank-value"},     {Guard::UnknownParty, "unknown-party"}};

}  // namespace

const char* name_of(Dimension dimension) {
  return base::name_in(kDimensions, dimension);
}

std::optional<Dimension> dimension_named(const std::string& name) {
  return base::value_in(kDimensions, name);
}

const char* name_of(RuleKind kind) {
  return base::name_in(kKinds, kind);
}

std::optional<RuleKind> rule_kind_named(const std::string& name) {
  return base::value_in(kKinds, name);
}

const char* name_of(Guard guard) {
  return base::name_in(kGuards, guard);
}

std::optional<Guard> guard_named(const std::string& name) {
  return base::value_in(kGuards, name);
}

}  // namespace sowlint::rules
