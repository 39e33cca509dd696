// Rule files of the kinds that look at the whole document.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rules/load.h"

namespace sowlint::rules {
namespace {

constexpr const char* kLexicon =
    "cues: {change: [\"change\"], court: [\"court*\"], lot: [\"lot\"]}\n";

constexpr const char* kHead =
    "id: gap\n"
    "dimension: CHG\n"
    "polarity: rigid\n"
    "severity: medium\n"
    "burden: both\n"
    "summary: nothing is said about changes\n"
    "why: w\n"
    "rewrite: r\n"
    "examples: {en: [{passes: \"# Changes\"}]}\n";

constexpr const char* kAbsence =
    "kind: absence\n"
    "looked-for: a change path\n"
    "belongs-in: a section on changes\n"
    "satisfied-by: [change, {found: [gap2]}]\n";

std::string other_rule(const std::string& more) {
  std::string text = kHead;
  text.replace(text.find("gap"), 3, "gap2");
  return text + more;
}

std::vector<PackFile> files(const std::string& rule,
                            const std::string& other = "kind: pattern\nwhen: change\n") {
  return {{"p/lexicon/en/words.yaml", kLexicon, false},
          {"p/x/gap.yaml", kHead + rule, false},
          {"p/x/gap2.yaml", other_rule(other), false}};
}

std::string errors_of(const std::vector<PackFile>& pack_files) {
  const auto pack = load_pack(pack_files, base::Limits());
  if (pack) return "no error\n";
  std::string lines;
  for (const Error& error : pack.error())
    lines += to_string(error) + "\n";
  return lines;
}

const Rule& first_rule(const Pack& pack) {
  return pack.rules.front();
}

TEST(DocumentRule, AnAbsenceIsReadWhole) {
  const auto pack_files = files(std::string(kAbsence) +
                                "when: {said: court, at-least: 2, called: courts}\n"
                                "documents: [sow, order]\n"
                                "at-least-words: 300\n"
                                "modifiers:\n"
                                "  - {when: {none: [court]}, level: low, because: no court}\n"
                                "  - {when: {placeholder: change}, level: info}\n");
  const auto pack = load_pack(pack_files, base::Limits());
  ASSERT_TRUE(pack.has_value()) << errors_of(pack_files);
  const Rule& rule = first_rule(*pack);
  EXPECT_EQ(rule.kind, RuleKind::Absence);
  EXPECT_FALSE(rule.when.has_value());
  ASSERT_TRUE(rule.document.has_value());
  const DocumentLogic& logic = *rule.document;
  EXPECT_EQ(logic.looked_for, "a change path");
  EXPECT_EQ(logic.belongs_in, "a section on changes");
  EXPECT_EQ(logic.documents, (std::vector{ContractType::Sow, ContractType::Order}));
  EXPECT_EQ(logic.at_least_words, 300U);
  ASSERT_EQ(logic.satisfied_by.size(), 2U);
  EXPECT_EQ(logic.satisfied_by[0].kind, Condition::Kind::Said);
  EXPECT_EQ(logic.satisfied_by[0].said.front().cue, "change");
  EXPECT_EQ(logic.satisfied_by[1].rules, std::vector<std::string>{"gap2"});
  ASSERT_TRUE(logic.when.has_value());
  EXPECT_EQ(logic.when->at_least, 2U);
  EXPECT_EQ(logic.when->called, std::vector<std::string>{"courts"});
  ASSERT_EQ(logic.modifiers.size(), 2U);
  EXPECT_EQ(logic.modifiers[0].level, (Level{Severity::Low, {}}));
  EXPECT_EQ(logic.modifiers[1].when.kind, Condition::Kind::Placeholder);
}

TEST(DocumentRule, AnAbsenceLooksAtTextsOfFourHundredWordsUnlessItSaysOtherwise) {
  const auto pack = load_pack(files(kAbsence), base::Limits());
  ASSERT_TRUE(pack.has_value());
  EXPECT_EQ(first_rule(*pack).document->at_least_words, 400U);
  EXPECT_EQ(first_rule(*pack).document->documents.size(), 4U);
}

TEST(DocumentRule, EveryConditionIsRead) {
  const auto pack_files = files(
      "kind: combination\n"
      "when:\n"
      "  all:\n"
      "    - {at-least: 2, of: [change, court, lot]}\n"
      "    - {found: rigid, level: high, at-least: 3}\n"
      "    - {outnumbers: [change, court], times: 1.5, called: [changes, courts]}\n"
      "    - {one-side-only: change, called: changes}\n"
      "    - {differ: court, quantity: percent, within: 4, apart-by: lot, called: the share}\n"
      "    - {clash: [change, court], apart-by: lot}\n"
      "    - {pages-at-most: 20}\n"
      "    - {rests-on: attachment}\n"
      "    - {any: [change, {none: [court]}]}\n");
  const auto pack = load_pack(pack_files, base::Limits());
  ASSERT_TRUE(pack.has_value()) << errors_of(pack_files);
  using Kind = Condition::Kind;
  const auto& parts = first_rule(*pack).document->when->parts;
  ASSERT_EQ(parts.size(), 9U);
  EXPECT_EQ(parts[0].kind, Kind::Of);
  EXPECT_EQ(parts[0].at_least, 2U);
  EXPECT_EQ(parts[1].kind, Kind::Found);
  EXPECT_TRUE(parts[1].rules.empty());
  EXPECT_EQ(parts[1].least, (Level{Severity::High, {}}));
  EXPECT_EQ(parts[1].at_least, 3U);
  EXPECT_EQ(parts[2].kind, Kind::Outnumbers);
  EXPECT_EQ(parts[2].times, 1.5);
  EXPECT_EQ(parts[3].kind, Kind::OneSideOnly);
  EXPECT_EQ(parts[4].kind, Kind::Differ);
  EXPECT_EQ(parts[4].quantity, QuantityKind::Percent);
  EXPECT_EQ(parts[4].within, 4);
  EXPECT_TRUE(parts[4].told_apart_by.has_value());
  EXPECT_EQ(parts[5].kind, Kind::Clash);
  EXPECT_EQ(parts[5].said.size(), 2U);
  EXPECT_EQ(parts[6].pages, 20U);
  EXPECT_EQ(parts[7].absent, AbsentText::Kind::Attachment);
  EXPECT_EQ(parts[8].parts[1].kind, Kind::None);
}

struct Case {
  std::string name;
  std::string rule;
  std::string expected;  ///< without the path and its colon
};

class BadDocumentRule : public testing::TestWithParam<Case> {};

TEST_P(BadDocumentRule, IsRefusedWithPlaceAndExpectation) {
  EXPECT_EQ(errors_of(files(GetParam().rule)), "p/x/gap.yaml:" + GetParam().expected + "\n");
}

INSTANTIATE_TEST_SUITE_P(
    Keys, BadDocumentRule,
    testing::Values(
        Case{"NoCondition", "kind: structural\n", "1:1: a rule needs the key \"when\""},
        Case{"NothingLookedFor", "kind: absence\nbelongs-in: b\nsatisfied-by: [change]\n",
             "1:1: a rule needs the key \"looked-for\""},
        Case{"LookedForElsewhere", "kind: combination\nlooked-for: x\nwhen: change\n",
             "11:13: \"looked-for\" belongs to rules with \"kind: absence\""},
        Case{"DocumentsOfAPattern", "documents: [sow]\nwhen: change\n",
             "10:12: \"documents\" belongs to rules of the whole document"},
        Case{"OneSided", "kind: combination\none-sided: true\nwhen: change\n",
             "11:12: \"one-sided\" belongs to rules of one clause unit"},
        Case{"DocumentType", "kind: combination\ndocuments: [sows]\nwhen: change\n",
             "11:13: a document must be one of sow, master-agreement, order or "
             "service-contract, not \"sows\"; did you mean \"sow\"?"},
        Case{"TwoOperators", "kind: combination\nwhen: {any: [change], none: [court]}\n",
             "11:23: a condition has one of all, any, none, of, said, found, outnumbers, "
             "one-side-only, differ, clash, placeholder, rests-on or pages-at-most, not both "
             "\"any\" and "
             "\"none\"; put them under \"all\""},
        Case{"NoOperator", "kind: combination\nwhen: {at-least: 2}\n",
             "11:7: a condition needs one of all, any, none, of, said, found, outnumbers, "
             "one-side-only, differ, clash, placeholder, rests-on or pages-at-most"},
        Case{"List", "kind: combination\nwhen: [change]\n",
             "11:7: a condition must be a cue's name or a mapping such as {found: [a, b]}"},
        Case{"StrangeCompanion", "kind: combination\nwhen: {said: change, times: 2}\n",
             "11:29: \"times\" does not belong beside \"said\""},
        Case{"UnknownRule", "kind: combination\nwhen: {found: [gapp2]}\n",
             "11:16: no rule is named \"gapp2\"; did you mean \"gap2\"?"},
        Case{"OnItself", "kind: combination\nwhen: {found: [gap]}\n",
             "11:16: \"gap\" rests on \"gap\" in turn"},
        Case{"UnknownCue", "kind: combination\nwhen: chance\n",
             "11:7: no en lexicon has the cue \"chance\"; did you mean \"change\"?"},
        Case{"OneSideOfAClash", "kind: contradiction\nwhen: {clash: [change]}\n",
             "11:15: \"clash\" needs two expressions"},
        Case{"NothingMarked", "kind: contradiction\nwhen: {differ: {none: [change]}}\n",
             "11:16: nothing here marks words of the unit; add a cue that must occur in it"},
        Case{"Called", "kind: structural\nwhen: {outnumbers: [change, court], called: x}\n",
             "11:45: \"called\" needs a name for each thing that is counted"}),
    [](const auto& test) { return test.param.name; });

TEST(DocumentRule, RulesDoNotRestOnEachOtherInACircle) {
  EXPECT_EQ(errors_of(files("kind: combination\nwhen: {found: [gap2]}\n",
                            "kind: combination\nwhen: {found: [gap]}\n")),
            "p/x/gap.yaml:11:16: \"gap2\" rests on \"gap\" in turn\n"
            "p/x/gap2.yaml:11:16: \"gap\" rests on \"gap2\" in turn\n");
}

TEST(DocumentRule, ItsExamplesAreTextsWithoutMarksAndSections) {
  auto pack_files = files(kAbsence);
  std::string& text = pack_files[1].text;
  text.replace(text.find("examples:"), text.find("kind:") - text.find("examples:"),
               "examples:\n  en:\n    - finds: \"# Scope [[x]]\"\n      section: scope\n");
  EXPECT_EQ(errors_of(pack_files),
            "p/x/gap.yaml:12:16: \"section\" belongs to rules of one clause unit\n");
}

}  // namespace
}  // namespace sowlint::rules
