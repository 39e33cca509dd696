// The words that one sentence gives the rules: roles, references, dates and quantities.
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "contract/build.h"
#include "support/contract_dump.h"

namespace sowlint::contract {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* words;  ///< rows, joined by " / "
  Language language = Language::English;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

class OneUnitWords : public testing::TestWithParam<Case> {};

TEST_P(OneUnitWords, AreRolesReferencesDatesAndQuantities) {
  const Case& c = GetParam();
  Document document;
  const ReadContract read = one_unit_contract(c.text, SectionType::Scope, c.language, document);
  EXPECT_EQ(test::rows_of(read), c.words) << c.text;
}

constexpr Case kRoles[] = {
    {"sure", "The Client may ask; the supplier shall answer.",
     "the @customer may ask ; the @vendor shall answer"},
    {"possessive", "The Customer's staff", "the @customer staff"},
    {"plural_is_other_people", "The Client's customers", "the @customer customers"},
    {"longest_name", "The Service Provider", "the @vendor"},
    {"compound", "Customer satisfaction and customer data",
     "@customer satisfaction and @customer data"},
    {"parties_stay_words", "Either party may end it; the parties meet.",
     "either party may end it ; the parties meet"},
    {"unclear_side", "The Company and the Agency agree.", "the @party and the @party agree"},
    {"the_other_side", "The Agency tells the Contractor.", "the @customer tells the @vendor"},
    {"capital_only", "The Developer may not change the state of the art.",
     "the @vendor may not change the state of the art"},
    {"small_letter", "The owner of the developer portal", "the owner of the developer portal"},
    {"authority_to_act", "Authority to Operate", "authority to operate"},
    {"inside_a_name", "The Purchasing Department and the Department of Labor",
     "the purchasing department and the department of labor"},
    {"holder_has_two_rows", "The Product Owner may decide.",
     "the product owner may decide / the @customer may decide"},
    {"german", "Der Auftragnehmer informiert den Kunden.", "der @vendor informiert den @customer",
     Language::German},
    {"russian", "Исполнитель передает Заказчику отчет.", "@vendor передает @customer отчет",
     Language::Russian},
    {"pronouns_stay", "We look for the cause before you pay.",
     "we look for the cause before you pay"},
};

constexpr Case kReferences[] = {
    {"clause", "under clause 9.2 and Section 4", "under @ref and @ref"},
    {"sub_label", "see clause 7.5(a)(iv) below", "see @ref below"},
    {"spaced_sub_label", "see clause 7.5 (a) below", "see @ref below"},
    {"words_in_brackets", "see Section 4 (Fees)", "see @ref fees"},
    {"paragraph_letter", "under paragraph (b)", "under @ref"},
    {"annex_letter", "the form in Annex A or Schedule 2", "the form in @ref or @ref"},
    {"list", "clauses 9.2, 9.3 and 9.4 apply", "@ref apply"},
    {"noun_alone", "this section and the schedule", "this section and the schedule"},
    {"not_a_duration", "Section 4.2 days", "@ref days"},
    {"german_paragraph", "nach § 5 Abs. 2 BGB", "nach @ref bgb", Language::German},
    {"russian_point", "согласно п. 3.2 и Приложению № 1", "согласно @ref и @ref",
     Language::Russian},
    {"day_month_year", "by 1 March 2027 at noon", "by @date at noon"},
    {"month_day_year", "by March 1, 2027 at noon", "by @date at noon"},
    {"ordinal_day", "on the 31st day of December 2026", "on the @date"},
    {"iso_date", "from 2027-03-01 on", "from @date on"},
    {"dotted_date", "ab 01.03.2027", "ab @date", Language::German},
    {"german_date", "ab dem 1. März 2027", "ab dem @date", Language::German},
    {"russian_date", "до 1 марта 2027 г. включительно", "до @date включительно", Language::Russian},
    {"may_is_a_verb", "The work may 1 day end", "the work may @duration end"},
};

constexpr Case kQuantities[] = {
    {"repeated", "within five (5) business days of notice", "within @duration of notice"},
    {"digits_first", "5 (five) working days", "@duration"},
    {"hyphenated", "forty-eight (48) hours", "@duration"},
    {"range", "in 2-3 weeks", "in @duration"},
    {"range_word", "5 to 10 calendar days", "@duration"},
    {"article", "within a week or an hour", "within @duration or @duration"},
    {"half", "half a day", "@duration"},
    {"a_day_as_such", "a day other than a Sunday", "a day other than a sunday"},
    {"placeholder", "within {{number-of}} days", "within @duration"},
    {"adjective", "a two-week sprint", "a @duration sprint"},
    {"sprint_stays", "runs for one sprint", "runs for one sprint"},
    {"net", "payment terms are Net 30", "payment terms are net @duration"},
    {"fortnight", "within a fortnight", "within @duration"},
    {"share", "30% of the fees", "@percent of the fees"},
    {"share_words", "thirty percent (30%) of the fees", "@percent of the fees"},
    {"money_code", "EUR 5,000 per change", "@money per change"},
    {"money_short", "up to $5k", "up to @money"},
    {"money_million", "£1.2 million", "@money"},
    {"money_after", "five hundred dollars ($500)", "@money"},
    {"blank", "within [ ] days", "within @duration"},
    {"blank_x", "within XX business days", "within @duration"},
    {"blank_line", "within ____ days", "within @duration"},
    {"guidance", "within [insert number] days", "within @duration"},
    {"default_in_brackets", "within [5] business days", "within @duration"},
    {"count", "two (2) rounds and 3 users", "2 rounds and 3 users"},
    {"rhythm", "a weekly report every two weeks", "a weekly report every @duration"},
    {"every_month", "every month", "every month"},
    {"german_duration", "innerhalb von zehn (10) Werktagen", "innerhalb von @duration",
     Language::German},
    {"french_duration", "sous 10 jours ouvrés", "sous @duration", Language::French},
    {"spanish_duration", "en 5 días hábiles", "en @duration", Language::Spanish},
    {"russian_duration", "в течение 5 (пяти) рабочих дней", "в течение @duration",
     Language::Russian},
    {"table", "Review period | 5 working days | Customer", "review period ; @duration ; @customer"},
};

INSTANTIATE_TEST_SUITE_P(Roles, OneUnitWords, testing::ValuesIn(kRoles),
                         [](const auto& at) { return at.param.name; });
INSTANTIATE_TEST_SUITE_P(References, OneUnitWords, testing::ValuesIn(kReferences),
                         [](const auto& at) { return at.param.name; });
INSTANTIATE_TEST_SUITE_P(Quantities, OneUnitWords, testing::ValuesIn(kQuantities),
                         [](const auto& at) { return at.param.name; });

TEST(OneUnit, IsAWholeContractOfOneUnit) {
  Document document;
  const ReadContract read =
      one_unit_contract(" The fee | is final ", SectionType::Fees, Language::English, document);
  ASSERT_EQ(read.contract.units.size(), 1U);
  const ClauseUnit& unit = read.contract.units[0];
  EXPECT_EQ(unit.kind, UnitKind::TableRow);
  EXPECT_EQ(unit.section, SectionType::Fees);
  EXPECT_EQ(unit.span, (TextSpan{1, 19}));
  EXPECT_EQ(read.contract.clauses[unit.clause].section, SectionType::Fees);
  EXPECT_EQ(document.blocks.at(0).cells.size(), 2U);
}

TEST(OneUnit, EmptyTextHasOneEmptyRow) {
  Document document;
  const ReadContract read = one_unit_contract("", SectionType::Fees, Language::Unsure, document);
  EXPECT_EQ(read.contract.units.size(), 1U);
  ASSERT_EQ(read.words.rows.size(), 1U);
  EXPECT_EQ(read.words.rows[0].first, read.words.rows[0].last);
}

}  // namespace
}  // namespace sowlint::contract
