#include "rules/quantities.h"

#include <string>

#include <gtest/gtest.h>

namespace sowlint::rules {
namespace {

struct Case {
  std::string name;
  double value;
  Unit from;
  Unit to;
  double expected;
};

class Conversion : public testing::TestWithParam<Case> {};

TEST_P(Conversion, IsAsTheRuleLanguageSays) {
  const Case& c = GetParam();
  const auto value = convert(c.value, c.from, c.to);
  ASSERT_TRUE(value.has_value());
  EXPECT_DOUBLE_EQ(*value, c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Units, Conversion,
    testing::Values(Case{"SameUnit", 30, Unit::Percent, Unit::Percent, 30},
                    Case{"Counts", 3, Unit::None, Unit::None, 3},
                    Case{"BusinessDays", 5, Unit::BusinessDay, Unit::Day, 7},
                    Case{"DaysToBusinessDays", 14, Unit::Day, Unit::BusinessDay, 10},
                    Case{"WeekToBusinessDays", 1, Unit::Week, Unit::BusinessDay, 5},
                    Case{"WeekToDays", 2, Unit::Week, Unit::Day, 14},
                    Case{"Month", 1, Unit::Month, Unit::Day, 30},
                    Case{"Quarter", 1, Unit::Quarter, Unit::Day, 90},
                    Case{"Year", 1, Unit::Year, Unit::Day, 365},
                    Case{"Hours", 48, Unit::Hour, Unit::Day, 2},
                    Case{"WorkingHours", 8, Unit::WorkingHour, Unit::BusinessDay, 1},
                    Case{"Sprint", 1, Unit::Sprint, Unit::Week, 2}),
    [](const auto& test) { return test.param.name; });

TEST(ConversionTest, TakesOnlyTimeToTime) {
  EXPECT_FALSE(convert(1, Unit::Percent, Unit::Day).has_value());
  EXPECT_FALSE(convert(1, Unit::Day, Unit::Currency).has_value());
  EXPECT_FALSE(convert(1, Unit::None, Unit::Day).has_value());
}

TEST(Fits, NamesTheUnitsOfEachKind) {
  EXPECT_TRUE(fits(Unit::BusinessDay, QuantityKind::Duration));
  EXPECT_TRUE(fits(Unit::Sprint, QuantityKind::Interval));
  EXPECT_FALSE(fits(Unit::Percent, QuantityKind::Duration));
  EXPECT_FALSE(fits(Unit::None, QuantityKind::Duration));
  EXPECT_TRUE(fits(Unit::None, QuantityKind::Count));
  EXPECT_FALSE(fits(Unit::Day, QuantityKind::Count));
  EXPECT_EQ(units_of(QuantityKind::Percent), "percent");
  EXPECT_EQ(units_of(QuantityKind::Count), "");
  EXPECT_EQ(units_of(QuantityKind::Duration),
            "hour, working-hour, business-day, day, week, month, quarter, year or sprint");
}

}  // namespace
}  // namespace sowlint::rules
