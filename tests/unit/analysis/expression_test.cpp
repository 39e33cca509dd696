// What every operator of the rule language means, on one clause unit and across units.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analysis/evidence.h"
#include "unit/analysis/toy.h"

namespace sowlint::analysis {
namespace {

constexpr const char* kLexicon =
    "cues:\n"
    "  red: [\"red\"]\n"
    "  green: [\"green\"]\n"
    "  blue: [\"blue\", \"blue sky\"]\n"
    "  long: [\"start <9> end\"]\n"
    "  signoff: [\"sign off\"]\n"
    "  pay: [\"pay*\"]\n";

rules::CompiledRules one_rule(const std::string& when) {
  return toy_rules(kLexicon,
                   {toy_rule("toy", "polarity: rigid\nseverity: high\nwhen: " + when + "\n")});
}

struct Case {
  std::string name;
  std::string when;
  std::string text;
  std::string quote;  ///< "-": no finding
};

class Expression : public testing::TestWithParam<Case> {};

TEST_P(Expression, MarksTheShortestStretch) {
  const auto report = review(toy_sentence(GetParam().text), one_rule(GetParam().when));
  ASSERT_LE(report.findings.size(), 1U);
  EXPECT_EQ(report.findings.empty() ? "-" : report.findings.front().place->quote, GetParam().quote);
}

INSTANTIATE_TEST_SUITE_P(
    OneUnit, Expression,
    testing::Values(
        Case{"Cue", "red", "A Red thing.", "Red"}, Case{"CueAbsent", "red", "A blue thing.", "-"},
        Case{"CueFirstOfTwo", "red", "red, then red again", "red"},
        Case{"All", "{all: [red, green]}", "green and a red thing", "green and a red"},
        Case{"AllLacksOne", "{all: [red, green]}", "a red thing", "-"},
        Case{"AllClosestPair", "{all: [red, green]}", "red one two three green four red",
             "green four red"},
        Case{"AllThree", "{all: [red, green, blue]}",
             "red x x x x green x blue x red x x x x x x green", "green x blue x red"},
        Case{"Any", "{any: [red, green]}", "a green thing", "green"},
        Case{"AnyShortest", "{any: [long, red]}", "start x end red", "red"},
        Case{"NoneHolds", "{all: [red], none: [green]}", "red", "red"},
        Case{"NoneFails", "{all: [red], none: [green, blue]}", "red and blue", "-"},
        Case{"NoneOfAll", "{all: [red, {none: [{all: [green, blue]}]}]}", "red green", "red"},
        Case{"Order", "{order: [red, green]}", "red then green", "red then green"},
        Case{"OrderReversed", "{order: [red, green]}", "green then red", "-"},
        Case{"OrderWithin", "{order: [red, green], within: 2}", "red a b green", "red a b green"},
        Case{"OrderBeyond", "{order: [red, green], within: 2}", "red a b c green", "-"},
        Case{"OrderDefaultTwelve", "{order: [red, green]}", "red 1 2 3 4 5 6 7 8 9 10 11 12 green",
             "red 1 2 3 4 5 6 7 8 9 10 11 12 green"},
        Case{"OrderDefaultBeyond", "{order: [red, green]}",
             "red 1 2 3 4 5 6 7 8 9 10 11 12 13 green", "-"},
        Case{"OrderTakesTheNearer", "{order: [red, green]}", "red x red green", "red green"},
        Case{"Near", "{near: [red, green], within: 1}", "green x red", "green x red"},
        Case{"NearBeyond", "{near: [red, green], within: 1}", "green x x red", "-"},
        Case{"NearThree", "{near: [red, green, blue], within: 0}", "blue red green",
             "blue red green"},
        Case{"WithHolds", "{all: [red], with: [green]}", "red or green", "red"},
        Case{"WithFails", "{all: [red], with: [green, blue]}", "red or green", "-"},
        Case{"Section", "{all: [red], section: [scope]}", "red", "red"},
        Case{"SectionOther", "{all: [red], section: [fees]}", "red", "-"},
        Case{"Kind", "{all: [red], kind: [sentence]}", "red", "red"},
        Case{"KindOther", "{all: [red], kind: [table-row, list-item]}", "red", "-"},
        Case{"SeveralKeys", "{any: [red, blue], order: [green, blue], none: [pay]}",
             "green and blue, red", "green and blue"},
        Case{"LongerAlternative", "{order: [blue, red], within: 0}", "blue sky red",
             "blue sky red"},
        Case{"AcrossPunctuation", "{all: [red, green]}", "red; green", "red; green"},
        Case{"AnyOfCondition", "{all: [red], any: [green, {section: [scope]}]}", "red", "red"}),
    [](const auto& test) { return test.param.name; });

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += "w ";
  return text;
}

INSTANTIATE_TEST_SUITE_P(
    Distances, Expression,
    testing::Values(
        Case{"AllWithin", "{all: [red, green]}", "red " + words(38) + "green",
             "red " + words(38) + "green"},
        Case{"AllBeyond", "{all: [red, green]}", "red " + words(39) + "green", "-"},
        Case{"AllOfOnePart", "{all: [{order: [red, green], within: 50}]}",
             "red " + words(49) + "green", "red " + words(49) + "green"},
        Case{"WithWithin", "{all: [red], with: [green]}", "green " + words(40) + "red", "red"},
        Case{"WithBeyond", "{all: [red], with: [green]}", "green " + words(41) + "red", "-"},
        Case{"WithInsideAny", "{any: [{all: [red], with: [green]}, blue]}",
             "green " + words(41) + "red blue", "blue"},
        Case{"WithNearOneOfTwo", "{all: [red], with: [green]}", "red " + words(50) + "green red",
             "red"},
        Case{"NestedWithReachesTheSpan", "{all: [red, {with: [{with: [green]}]}]}",
             "green " + words(41) + "red", "-"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Quantities, Expression,
    testing::Values(
        Case{"Alone", "{quantity: {kind: duration}}", "within five (5) business days",
             "five (5) business days"},
        Case{"OtherKind", "{quantity: {kind: percent}}", "within 5 days", "-"},
        Case{"NearCue", "{quantity: {kind: duration, near: pay}}", "pay the sum within 30 days",
             "pay the sum within 30 days"},
        Case{"NearTooFar", "{quantity: {kind: duration, near: pay, within: 2}}",
             "pay the whole sum within 30 days", "-"},
        Case{"AtMostEdge", "{quantity: {kind: duration, at-most: 5 business-day}}",
             "within 5 business days", "5 business days"},
        Case{"AtMostConverted", "{quantity: {kind: duration, at-most: 5 business-day}}",
             "within one week", "one week"},
        Case{"AtMostAbove", "{quantity: {kind: duration, at-most: 5 business-day}}",
             "within 8 days", "-"},
        Case{"LessThanEdge", "{quantity: {kind: duration, less-than: 7 day}}", "within a week",
             "-"},
        Case{"AtLeastEdge", "{quantity: {kind: duration, at-least: 7 day}}", "within one week",
             "one week"},
        Case{"MoreThanEdge", "{quantity: {kind: percent, more-than: 20}}", "20% of the price", "-"},
        Case{"MoreThan", "{quantity: {kind: percent, more-than: 20}}", "21 % of the price", "21 %"},
        Case{"Between", "{quantity: {kind: duration, at-least: 2 day, at-most: 4 day}}",
             "one day, three days or nine days", "three days"},
        Case{"BlankMeetsNoBound", "{quantity: {kind: duration, at-most: 5 day}}", "within [ ] days",
             "-"},
        Case{"BlankWithoutBound", "{quantity: {kind: duration}}", "within [ ] days", "[ ] days"}),
    [](const auto& test) { return test.param.name; });

TEST(ExpressionEdges, AHyphenAtALineEndIsReadBothWays) {
  for (const std::string text : {"They sign-\noff the plan.", "They sign-off the plan."}) {
    const auto report = review(toy_sentence(text), one_rule("signoff"));
    ASSERT_EQ(report.findings.size(), 1U) << text;
    EXPECT_EQ(report.findings.front().place->quote, text.substr(5, text.find(" the") - 5));
  }
}

TEST(ExpressionEdges, ManyHitsStayCheap) {
  std::string text;
  for (int i = 0; i < 2000; ++i)
    text += "red green blue ";
  const auto report = review(toy_sentence(text), one_rule("{near: [blue, green, red], within: 0}"));
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings.front().place->quote, "red green blue");
}

/// Section 1 holds units 0 to 2, in clauses 1.1 and 1.2; section 2 holds unit 3 and a heading.
Toy four_units(const std::vector<std::string>& texts) {
  return toy_contract({{"1", SectionType::Scope, Clause::kNoParent},
                       {"1.1", SectionType::Scope, 0},
                       {"1.2", SectionType::Scope, 0},
                       {"2", SectionType::Fees, Clause::kNoParent}},
                      {{texts[0], 1, UnitKind::Sentence, {}, Language::English},
                       {texts[1], 1, UnitKind::Sentence, {}, Language::English},
                       {"green heading", 2, UnitKind::Heading, {}, Language::English},
                       {texts[2], 2, UnitKind::Sentence, {}, Language::English},
                       {texts[3], 3, UnitKind::Sentence, {}, Language::English}});
}

struct AcrossCase {
  std::string name;
  std::string when;
  std::vector<std::string> texts;
  std::string lines;  ///< lines of the findings
};

class AcrossUnits : public testing::TestWithParam<AcrossCase> {};

TEST_P(AcrossUnits, LooksWhereItSays) {
  const auto report = review(four_units(GetParam().texts), one_rule(GetParam().when));
  std::string lines;
  for (const Finding& finding : report.findings)
    lines += std::to_string(finding.place->at.line);
  EXPECT_EQ(lines, GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    Operators, AcrossUnits,
    testing::Values(
        AcrossCase{"Next", "{all: [red, {next: blue}]}", {"red", "blue", "red", "blue"}, "1"},
        AcrossCase{
            "NextSkipsHeadings", "{all: [red, {next: blue}]}", {"x", "red", "blue", "x"}, "2"},
        AcrossCase{"NextNeverAHeading", "{all: [red, {next: green}]}", {"x", "red", "x", "x"}, ""},
        AcrossCase{
            "NextNotInAnotherSection", "{all: [red, {next: blue}]}", {"x", "x", "red", "blue"}, ""},
        AcrossCase{
            "Previous", "{all: [red, {previous: blue}]}", {"blue", "red", "red", "red"}, "2"},
        AcrossCase{"Beside", "{all: [red, {beside: blue}]}", {"red", "blue", "red", "red"}, "14"},
        AcrossCase{"BesideIsNotItself", "{all: [red, {beside: red}]}", {"red", "x", "x", "x"}, ""},
        AcrossCase{"Clause", "{all: [red, {clause: blue}]}", {"red", "x", "blue", "red"}, "1"},
        AcrossCase{"ClauseHoldsItself", "{all: [red, {clause: red}]}", {"red", "x", "x", "x"}, "1"},
        AcrossCase{"Document", "{all: [red, {document: blue}]}", {"red", "x", "x", "blue"}, "1"},
        AcrossCase{"DocumentWithout",
                   "{all: [red, {none: [{document: blue}]}]}",
                   {"red", "x", "x", "blue"},
                   ""},
        AcrossCase{"DocumentNeedsOneUnit",
                   "{all: [red, {document: {all: [blue, pay]}}]}",
                   {"red", "blue", "pay", "x"},
                   ""}),
    [](const auto& test) { return test.param.name; });

TEST(EvidenceDump, NamesUnitCueAndWords) {
  const rules::CompiledRules rules = one_rule("{any: [red, signoff]}");
  const Toy toy =
      toy_contract({{"1", SectionType::Scope, Clause::kNoParent}},
                   {{"a red thing", 0, UnitKind::Sentence, {}, Language::English},
                    {"to sign-\noff, red", 0, UnitKind::Sentence, {}, Language::English}});
  base::Budget budget(1'000'000);
  const Evidence evidence(toy.read, rules.matcher(), budget);
  EXPECT_EQ(dump(evidence, rules.matcher().cues()),
            "unit 0: red \"red\"\n"
            "unit 1: red \"red\"\n"
            "unit 1: signoff \"signoff\"\n");
}

}  // namespace
}  // namespace sowlint::analysis
