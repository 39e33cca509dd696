// Section types told from titles.
#include "contract/sections.h"

#include <ostream>

#include <gtest/gtest.h>

namespace sowlint::contract {
namespace {

struct Case {
  const char* name;
  const char* title;
  const char* section;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

class Sections : public testing::TestWithParam<Case> {};

TEST_P(Sections, AreToldFromTheTitle) {
  const Case& c = GetParam();
  const auto section = section_of_title(c.title);
  EXPECT_STREQ(section ? name_of(section->section) : "none", c.section) << c.title;
}

constexpr Case kCases[] = {
    {"one_word", "Acceptance", "acceptance"},
    {"capitals", "CHANGE CONTROL", "change"},
    {"longest_phrase", "Out of Scope", "out-of-scope"},
    {"specific_first", "Deliverables and Acceptance", "acceptance"},
    {"head_before_preposition", "Changes to the Statement of Work", "change"},
    {"head_unknown", "Procedure for Changes", "change"},
    {"phrase_over_preposition", "Scope of Services", "scope"},
    {"period", "Period of Performance", "schedule"},
    {"payment_schedule", "Payment Schedule", "fees"},
    {"delivery_schedule", "Delivery Schedule", "schedule"},
    {"change_of_control", "Change of Control", "boilerplate"},
    {"amendments", "Amendments", "boilerplate"},
    {"client_duties", "The Client's Responsibilities", "roles"},
    {"client_duties_short", "Client Responsibilities", "roles"},
    {"performance", "Performance Requirements", "requirements"},
    {"security", "Security Requirements", "security-compliance"},
    {"termination", "Term and Termination", "term-termination"},
    {"governing_law", "Governing Law and Disputes", "disputes"},
    {"plain_words", "What you do", "roles"},
    {"two_of_one_kind", "Term; Termination; Termination Payment", "term-termination"},
    {"german", "Vergütung und Zahlungsbedingungen", "fees"},
    {"russian", "Порядок сдачи и приемки работ", "acceptance"},
    {"french", "Obligations du Client", "roles"},
    {"spanish", "Control de cambios", "change"},
    {"working_together", "Working together", "method"},
    {"rate_card", "Rate card", "fees"},
    {"copyright", "Copyrights", "security-compliance"},
    {"final_provisions", "Final Provisions", "boilerplate"},
    {"approval_of_changes", "Approval of Changes", "change"},
    {"approval", "Approval and Corrections", "acceptance"},
    {"signed_by", "Signed by the Client", "signature"},
    {"delivery_and_acceptance", "Delivery and Acceptance", "acceptance"},
    {"termination_for_cause", "Termination for Cause", "term-termination"},
    {"german_court", "Gerichtsstand", "disputes"},
    {"none", "Annex", "none"},
    {"empty", "", "none"},
    {"a_sentence",
     "The parties agree that every change to the scope and to the fees shall be made in writing by "
     "them",
     "none"},
};

INSTANTIATE_TEST_SUITE_P(Titles, Sections, testing::ValuesIn(kCases),
                         [](const auto& at) { return at.param.name; });

TEST(SectionInside, WeakWordsGiveWayToTheParent) {
  EXPECT_EQ(section_inside(SectionType::SecurityCompliance, "Supplier Obligations"),
            SectionType::SecurityCompliance);
  EXPECT_EQ(section_inside(SectionType::Unknown, "Obligations"), SectionType::Roles);
  EXPECT_EQ(section_inside(SectionType::Fees, "Acceptance"), SectionType::Acceptance);
  EXPECT_EQ(section_inside(SectionType::Fees, ""), SectionType::Fees);
  EXPECT_EQ(section_inside(SectionType::Definitions, "Backlog"), SectionType::Definitions);
}

}  // namespace
}  // namespace sowlint::contract
