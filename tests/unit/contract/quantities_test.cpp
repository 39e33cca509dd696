// Values and units of the quantities in one sentence.
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
  const char* quantities;  ///< "kind value unit 'quote'", joined by "; "
  Language language = Language::English;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

class Quantities : public testing::TestWithParam<Case> {};

TEST_P(Quantities, AreReadWithValueUnitAndPlace) {
  const Case& c = GetParam();
  Document document;
  const ReadContract read = one_unit_contract(c.text, SectionType::Scope, c.language, document);
  EXPECT_EQ(test::quantities_of(read, document), c.quantities) << c.text;
}

constexpr Case kCases[] = {
    {"business_days", "within five (5) business days of it",
     "duration 5 business-day 'five (5) business days'"},
    {"the_digits_hold", "within ten (12) days", "duration 12 day 'ten (12) days'"},
    {"hours", "within forty-eight hours", "duration 48 hour 'forty-eight hours'"},
    {"working_hours", "8 working hours", "duration 8 working-hour '8 working hours'"},
    {"larger_end", "in 2-3 weeks", "duration 3 week '2-3 weeks'"},
    {"half_day", "half a day", "duration 0.5 day 'half a day'"},
    {"minutes", "30 minutes", "duration 0.5 hour '30 minutes'"},
    {"fortnight", "two fortnights", "duration 4 week 'two fortnights'"},
    {"net", "Net 45", "duration 45 day '45'"},
    {"hundred", "one hundred and twenty days", "duration 120 day 'one hundred and twenty days'"},
    {"thousands", "1,500 hours", "duration 1500 hour '1,500 hours'"},
    {"bracketed", "in [5] business days", "duration 5 business-day '[5] business days'"},
    {"blank", "in [ ] days", "duration blank day '[ ] days'"},
    {"percent", "1.5% of the fees", "percent 1.5 percent '1.5%'"},
    {"percent_words", "thirty percent (30%) now", "percent 30 percent 'thirty percent (30%)'"},
    {"blank_percent", "[ ]% of it", "percent blank percent '[ ]%'"},
    {"money", "EUR 5,000", "money 5000 currency 'EUR 5,000'"},
    {"money_k", "$5k", "money 5000 currency '$5k'"},
    {"money_m",
     "\xC2\xA3"
     "1.2 million",
     "money 1200000 currency '\xC2\xA3"
     "1.2 million'"},
    {"german_money", "5.000,50 Euro", "money 5000.5 currency '5.000,50 Euro'", Language::German},
    {"russian_money", "1 500 руб. в час", "money 1500 currency '1 500 руб'", Language::Russian},
    {"count", "two (2) rounds", "count 2  'two (2)'"},
    {"several_counts", "3 users and twelve reports", "count 3  '3'; count 12  'twelve'"},
    {"names_are_no_counts", "Phase 2 of version 3.1 in 2026", ""},
    {"no_pronouns", "no one of the one or more", ""},
    {"references_are_none", "clause 5 and Annex 3", ""},
    {"weekly", "a weekly report", "interval 1 week 'weekly'"},
    {"bi_weekly", "a bi-weekly report", "interval 2 week 'bi-weekly'"},
    {"every_two_weeks", "every two weeks", "interval 2 week 'every two weeks'"},
    {"every_month", "each month", "interval 1 month 'each month'"},
    {"every_second_day", "every second Thursday", "interval 2 week 'every second Thursday'"},
    {"every_other", "every other week", "interval 2 week 'every other week'"},
    {"once_a_month", "once a month", "interval 1 month 'once a month'"},
    {"twice_a_week", "twice a week", "interval 0.5 week 'twice a week'"},
    {"per_sprint", "a demo per sprint", "interval 1 sprint 'per sprint'"},
    {"a_rate_is_none", "1% per week and $90 per hour",
     "percent 1 percent '1%'; money 90 currency '$90'"},
    {"for_each_day", "for each day of delay", ""},
    {"share_not_time", "one quarter of the fee", "count 1  'one'"},
    {"german_compound", "achtundvierzig Stunden", "duration 48 hour 'achtundvierzig Stunden'",
     Language::German},
    {"french", "quatre-vingt-dix jours", "duration 90 day 'quatre-vingt-dix jours'",
     Language::French},
    {"spanish", "treinta días naturales", "duration 30 day 'treinta días naturales'",
     Language::Spanish},
    {"russian", "5 (пяти) рабочих дней", "duration 5 business-day '5 (пяти) рабочих дней'",
     Language::Russian},
    {"russian_words", "не позднее трёх рабочих дней", "duration 3 business-day 'трёх рабочих дней'",
     Language::Russian},
    {"russian_compound", "в пятидневный срок", "duration 5 day 'пятидневный'", Language::Russian},
    {"russian_within", "в течение недели", "duration 1 week 'недели'", Language::Russian},
    {"russian_rate", "0,1 % за каждый день просрочки", "percent 0.1 percent '0,1 %'",
     Language::Russian},
    {"russian_rhythm", "раз в две недели", "interval 2 week 'раз в две недели'", Language::Russian},
    {"russian_times", "два раза в неделю", "count 2  'два'; interval 0.5 week 'раза в неделю'",
     Language::Russian},
    {"russian_weekdays", "по пятницам", "interval 1 week 'по пятницам'", Language::Russian},
    {"russian_effort", "до трёх человеко-дней", "duration 3 day 'трёх человеко-дней'",
     Language::Russian},
    {"russian_money_in_thousands_and_written_out", "5 тыс. руб. и 1 500 000 рублей",
     "money 5000 currency '5 тыс. руб'; money 1500000 currency '1 500 000 рублей'",
     Language::Russian},
    {"russian_year", "до конца 2027 года", "", Language::Russian},
    {"no_counts", "that (1) at 5:00 by WCAG 2.1 and form 007", ""},
    {"hourly_rate", "the hourly rate", ""},
    {"blank_money", "$[amount] per hour", "money blank currency '$[amount]'"},
    {"not_across_a_stop", "It costs 5. Days later", "count 5  '5'"},
};

INSTANTIATE_TEST_SUITE_P(Cases, Quantities, testing::ValuesIn(kCases),
                         [](const auto& at) { return at.param.name; });

}  // namespace
}  // namespace sowlint::contract
