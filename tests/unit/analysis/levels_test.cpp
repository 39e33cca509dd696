// What settles a level: measure, modifiers, sections, the organisation's own levels.
#include "analysis/levels.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analysis/sections.h"
#include "unit/analysis/toy.h"

namespace sowlint::analysis {
namespace {

constexpr const char* kLexicon =
    "cues:\n"
    "  silence: [\"deemed accepted\", \"silence\"]\n"
    "  window: [\"within\"]\n"
    "  softer: [\"reminder\"]\n"
    "  harder: [\"at once\"]\n"
    "  set: [\"always\"]\n";

constexpr const char* kNumeric =
    "polarity: rigid\n"
    "kind: numeric\n"
    "severity: medium\n"
    "sections: [acceptance]\n"
    "when: silence\n"
    "measure:\n"
    "  kind: duration\n"
    "  unit: business-day\n"
    "  within: 8\n"
    "  levels:\n"
    "    - {below: 5, level: high}\n"
    "    - {below: 10, level: medium}\n"
    "    - {upto: 15, level: low}\n"
    "    - {level: none}\n";

std::string only(const DocumentReport& report) {
  std::string lines = digest(report);
  if (lines.empty()) return "-";
  const std::size_t first = lines.find(' ') + 1;
  return lines.substr(first, lines.find(' ', first) - first);
}

std::string level_of(const std::string& rule, const std::string& text,
                     SectionType section = SectionType::Acceptance) {
  return only(review(toy_sentence(text, section), toy_rules(kLexicon, {toy_rule("toy", rule)})));
}

struct Case {
  std::string name;
  std::string more;  ///< keys after kNumeric
  std::string text;
  std::string level;  ///< "-": no finding
};

class MeasureLevels : public testing::TestWithParam<Case> {};

TEST_P(MeasureLevels, FollowTheNumber) {
  EXPECT_EQ(level_of(kNumeric + GetParam().more, GetParam().text), GetParam().level);
}

INSTANTIATE_TEST_SUITE_P(
    Steps, MeasureLevels,
    testing::Values(
        Case{"First", "", "after three (3) business days it is deemed accepted", "high"},
        Case{"BelowIsOpen", "", "after 5 business days it is deemed accepted", "medium"},
        Case{"UptoIsClosed", "", "after 15 business days it is deemed accepted", "low"},
        Case{"LastIsNone", "", "after 16 business days it is deemed accepted", "-"},
        Case{"Hours", "", "after 48 hours it is deemed accepted", "high"},
        Case{"Week", "", "after one week it is deemed accepted", "medium"},
        Case{"CalendarDays", "", "after 14 days it is deemed accepted", "low"},
        Case{"Month", "", "after one month it is deemed accepted", "-"},
        Case{"NothingToMeasure", "", "silence is consent", "-"},
        Case{"Missing", "  missing: low\n", "silence is consent", "low"},
        Case{"OtherKindIsNoNumber", "  missing: low\n", "silence costs 5%", "low"},
        Case{"TooFar", "  missing: low\n",
             "silence of the other side in all these many matters lasts 3 days", "low"},
        Case{"Nearest", "", "after 20 days, or 2 days, it is deemed accepted", "high"},
        Case{"NearestBehind", "", "after 2 days or more it is deemed accepted in 20 days", "low"},
        Case{"Smallest", "  pick: smallest\n", "silence for 9 business days or 2 business days",
             "high"},
        Case{"Largest", "  pick: largest\n", "silence for 2 business days or 9 business days",
             "medium"},
        Case{"NearACue", "  near: [window]\n", "silence for 30 days and no answer within 2 days",
             "high"},
        Case{"NearACueThatIsAbsent", "  near: [window]\n  missing: low\n", "silence for 2 days",
             "low"},
        Case{"Blank", "", "after [ ] days it is deemed accepted", "info"},
        Case{"SmallestOverlooksBlanks", "  pick: smallest\n", "silence for [ ] days or 2 days",
             "high"},
        Case{"BlankGuardOff", "  missing: low\nguards: {off: [blank-value]}\n",
             "after [ ] days it is deemed accepted", "low"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Modifiers, MeasureLevels,
    testing::Values(Case{"Lower", "modifiers: [{when: softer, level: lower}]\n",
                         "after a reminder and 3 days deemed accepted", "medium"},
                    Case{"LowerUnderLow", "modifiers: [{when: softer, level: lower}]\n",
                         "after a reminder and 14 days deemed accepted", "-"},
                    Case{"Raise", "modifiers: [{when: harder, level: raise}]\n",
                         "deemed accepted at once after 9 business days", "high"},
                    Case{"RaiseOverHigh", "modifiers: [{when: harder, level: raise}]\n",
                         "deemed accepted at once after 2 days", "high"},
                    Case{"Set", "modifiers: [{when: set, level: info}]\n",
                         "always deemed accepted in 2 days", "info"},
                    Case{"SetNone", "modifiers: [{when: set, level: none}]\n",
                         "always deemed accepted in 2 days", "-"},
                    Case{"SetWhereTheMeasureGivesNone", "modifiers: [{when: set, level: low}]\n",
                         "always deemed accepted in 90 days", "low"},
                    Case{"InOrder",
                         "modifiers: [{when: set, level: low}, {when: harder, level: raise}]\n",
                         "always deemed accepted at once", "medium"},
                    Case{"ABlankStaysInfo", "modifiers: [{when: harder, level: raise}]\n",
                         "deemed accepted at once after [ ] days", "info"}),
    [](const auto& test) { return test.param.name; });

TEST(LevelSteps, GoDownAndUp) {
  using rules::Level;
  const Level none;
  const Level high{Severity::High, {}};
  const Level medium{Severity::Medium, {}};
  const Level low{Severity::Low, {}};
  const Level info{Severity::Info, {}};
  const Level strong{{}, Credit::Strong};
  const Level standard{{}, Credit::Standard};
  const Level weak{{}, Credit::Weak};
  EXPECT_EQ(lowered(high), medium);
  EXPECT_EQ(lowered(medium), low);
  EXPECT_EQ(lowered(low), none);
  EXPECT_EQ(lowered(info), none);
  EXPECT_EQ(lowered(strong), standard);
  EXPECT_EQ(lowered(standard), weak);
  EXPECT_EQ(lowered(weak), none);
  EXPECT_EQ(lowered(none), none);
  EXPECT_EQ(raised(info), low);
  EXPECT_EQ(raised(low), medium);
  EXPECT_EQ(raised(medium), high);
  EXPECT_EQ(raised(high), high);
  EXPECT_EQ(raised(weak), standard);
  EXPECT_EQ(raised(strong), strong);
  EXPECT_EQ(raised(none), none);
}

struct SectionCase {
  std::string name;
  std::string keys;
  SectionType section;
  std::string level;
};

class Sections : public testing::TestWithParam<SectionCase> {};

TEST_P(Sections, LowerOrSilence) {
  const std::string rule = "polarity: rigid\nwhen: silence\n" + GetParam().keys;
  EXPECT_EQ(level_of(rule, "silence", GetParam().section), GetParam().level);
}

INSTANTIATE_TEST_SUITE_P(
    Standing, Sections,
    testing::Values(SectionCase{"Inside", "severity: high\nsections: [acceptance]\n",
                                SectionType::Acceptance, "high"},
                    SectionCase{"Outside", "severity: high\nsections: [acceptance]\n",
                                SectionType::Fees, "medium"},
                    SectionCase{"Unknown", "severity: high\nsections: [acceptance]\n",
                                SectionType::Unknown, "high"},
                    SectionCase{"LowOutside", "severity: low\nsections: [acceptance]\n",
                                SectionType::Fees, "-"},
                    SectionCase{"InfoInside", "severity: info\nsections: [acceptance]\n",
                                SectionType::Acceptance, "info"},
                    SectionCase{"InfoOutside", "severity: info\nsections: [acceptance]\n",
                                SectionType::Fees, "-"},
                    SectionCase{"NoSections", "severity: high\n", SectionType::Fees, "high"},
                    SectionCase{"Definitions", "severity: high\n", SectionType::Definitions, "-"},
                    SectionCase{"Background", "severity: high\nsections: [acceptance]\n",
                                SectionType::Background, "-"},
                    SectionCase{"Signature", "severity: high\n", SectionType::Signature, "-"},
                    SectionCase{"BackgroundListed", "severity: high\nsections: [background]\n",
                                SectionType::Background, "high"},
                    SectionCase{"OnlyInInside", "severity: high\nonly-in: [acceptance]\n",
                                SectionType::Acceptance, "high"},
                    SectionCase{"OnlyInOutside", "severity: high\nonly-in: [acceptance]\n",
                                SectionType::Fees, "-"},
                    SectionCase{"OnlyInUnknown", "severity: high\nonly-in: [acceptance]\n",
                                SectionType::Unknown, "high"},
                    SectionCase{
                        "OnlyInListsMoreThanSections",
                        "severity: high\nsections: [acceptance]\nonly-in: [acceptance, fees]\n",
                        SectionType::Fees, "high"}),
    [](const auto& test) { return test.param.name; });

TEST(CreditLevels, AreLoweredOutsideToo) {
  const std::string rule =
      "polarity: collaborative\ncredit: strong\nsections: [acceptance]\nwhen: silence\n";
  EXPECT_EQ(level_of(rule, "silence"), "strong");
  EXPECT_EQ(level_of(rule, "silence", SectionType::Fees), "standard");
}

TEST(Adjusted, LevelsReplaceTheRulesOwn) {
  const auto rules =
      toy_rules(kLexicon, {toy_rule("toy", kNumeric),
                           toy_rule("other", "polarity: rigid\nseverity: high\nwhen: window\n")});
  const Toy toy = toy_sentence("deemed accepted within 2 days", SectionType::Acceptance);
  EXPECT_EQ(digest(review(toy, rules)), "toy high \"deemed accepted\"\nother high \"within\"\n");
  Adjustments adjustments;
  adjustments.levels["toy"] = {Severity::Low, {}};
  EXPECT_EQ(digest(review(toy, rules, adjustments)),
            "toy low \"deemed accepted\"\nother high \"within\"\n");
  adjustments.disabled = {"other"};
  EXPECT_EQ(digest(review(toy, rules, adjustments)), "toy low \"deemed accepted\"\n");
  const Toy long_window = toy_sentence("deemed accepted within 90 days", SectionType::Acceptance);
  EXPECT_EQ(digest(review(long_window, rules, adjustments)), "");
}

}  // namespace
}  // namespace sowlint::analysis
