#include "selftest/evaluate.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rules/load.h"
#include "selftest/rule_tests.h"

namespace sowlint::selftest {
namespace {

Finding finding(const std::string& rule, TextSpan span, Severity severity = Severity::High) {
  Finding made;
  made.rule = rule;
  made.severity = severity;
  made.place = Place{span, {}, 0, "quote of " + rule, ""};
  return made;
}

/// Five units of ten bytes; unit 0 surely carries "a" and "b", unit 1 carries "a", unit 2 is
/// contested for "a".
LabelledDocument labels() {
  LabelledDocument document;
  document.name = "d1";
  for (std::size_t i = 0; i < 5; ++i)
    document.units[i] = {{i * 10, i * 10 + 10}, "unit " + std::to_string(i)};
  document.sure["a"] = {0, 1};
  document.sure["b"] = {0};
  document.sure["missing-change-path"] = {4};
  document.contested["a"] = {2};
  return document;
}

struct Case {
  std::string name;
  std::vector<Finding> findings;
  Counts a;
  std::size_t errors;
};

class ReportScoring : public testing::TestWithParam<Case> {};

TEST_P(ReportScoring, CountsEachUnitAndConceptOnce) {
  DocumentReport report;
  report.findings = GetParam().findings;
  Scores scores;
  score_report(report, labels(), scores);
  const Counts& a = scores.by_rule["a"];
  EXPECT_EQ(a.right, GetParam().a.right);
  EXPECT_EQ(a.wrong, GetParam().a.wrong);
  EXPECT_EQ(a.missed, GetParam().a.missed);
  EXPECT_EQ(scores.errors.size(), GetParam().errors + 1) << "\"b\" is always missed";
  EXPECT_FALSE(scores.by_rule.contains("missing-change-path"));
}

Finding secondary(Finding made) {
  made.secondary_to = "f9";
  return made;
}

Finding integrity(Finding made) {
  made.polarity = Polarity::Integrity;
  return made;
}

Finding without_place(Finding made) {
  made.place.reset();
  return made;
}

INSTANTIATE_TEST_SUITE_P(
    Findings, ReportScoring,
    testing::Values(
        Case{"None", {}, {0, 0, 2}, 2}, Case{"Right", {finding("a", {3, 5})}, {1, 0, 1}, 1},
        Case{"RightTwice", {finding("a", {3, 5}), finding("a", {6, 8})}, {1, 0, 1}, 1},
        Case{"AcrossTwoUnits", {finding("a", {8, 12})}, {2, 0, 0}, 0},
        Case{"Touching", {finding("a", {20, 30})}, {0, 0, 2}, 2},
        Case{"Contested", {finding("a", {23, 25})}, {0, 0, 2}, 2},
        Case{"Wrong", {finding("a", {33, 35})}, {0, 1, 2}, 3},
        Case{"WrongTwiceOnOneUnit", {finding("a", {33, 35}), finding("a", {36, 38})}, {0, 1, 2}, 3},
        Case{"WrongOutside", {finding("a", {90, 95})}, {0, 1, 2}, 3},
        Case{"TooLong", {finding("a", {0, 40})}, {0, 1, 2}, 3},
        Case{"SecondaryIsNoError", {secondary(finding("a", {33, 35}))}, {0, 0, 2}, 2},
        Case{"SecondaryMayBeRight", {secondary(finding("a", {3, 5}))}, {1, 0, 1}, 1},
        Case{"Integrity", {integrity(finding("a", {33, 35}))}, {0, 0, 2}, 2},
        Case{"NoPlace", {without_place(finding("a", {33, 35}))}, {0, 0, 2}, 2},
        Case{"AboutTheDocument", {finding("missing-objectives", {33, 35})}, {0, 0, 2}, 2}),
    [](const auto& test) { return test.param.name; });

TEST(ScoresText, PrintsRulesLevelsTotalAndErrors) {
  DocumentReport report;
  report.findings = {finding("a", {3, 5}), finding("b", {33, 35}, Severity::Low)};
  report.findings.push_back(finding("c", {43, 45}));
  report.findings.back().severity.reset();
  report.findings.back().credit = Credit::Weak;
  Scores scores;
  score_report(report, labels(), scores);
  EXPECT_EQ(to_text(scores, true),
            "a                                right    1 wrong    0 missed    1  precision 1.00 "
            "recall 0.50 F1 0.67\n"
            "b                                right    0 wrong    1 missed    1  precision 0.00 "
            "recall 0.00 F1 0.00\n"
            "c                                right    0 wrong    1 missed    0  precision 0.00 "
            "recall 0.00 F1 0.00\n"
            "level credit weak                findings    1 precision 0.00\n"
            "level high                       findings    1 precision 1.00\n"
            "level low                        findings    1 precision 0.00\n"
            "total                            right    1 wrong    2 missed    2  precision 0.33 "
            "recall 0.33 F1 0.33\n"
            "wrong\td1\tb\tlow\tunit 3\n"
            "wrong\td1\tc\tcredit weak\tunit 4\n"
            "missed\td1\ta\t\tunit 1\n"
            "missed\td1\tb\t\tunit 0\n");
  EXPECT_EQ(to_text(scores, false).find("missed\t"), std::string::npos);
}

TEST(ScoresText, CutsBetweenCodePoints) {
  Scores scores;
  std::string text(219, 'x');
  text += "éé";
  scores.errors.push_back({true, "d", "r", "", text});
  const std::string printed = to_text(scores, true);
  EXPECT_NE(printed.find("\t" + std::string(219, 'x') + "\n"), std::string::npos);
}

class LabelFolder : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              (std::string("sowlint_labels_") +
               testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "units");
    std::filesystem::create_directories(folder_ / "gold");
  }

  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& path, const std::string& text) {
    std::ofstream(folder_ / path, std::ios::binary) << text;
  }

  std::filesystem::path folder_;
};

TEST_F(LabelFolder, IsReadSorted) {
  write("units/b.tsv", "0\t0\t4\tText with \"quotes\"\r\n\n7\t5\t9\tMore\ttabs\n");
  write("gold/b.tsv", "0\tscope-freeze\tsure\twhy\n7\tscope-freeze\tunsure\t\n-\tx\tsure\t\n");
  write("units/a.tsv", "0\t0\t4\tOne\n");
  write("gold/a.tsv", "");
  const auto documents = read_labels(folder_.string(), base::Limits());
  ASSERT_TRUE(documents.has_value()) << to_string(documents.error());
  ASSERT_EQ(documents->size(), 2U);
  EXPECT_EQ((*documents)[0].name, "a");
  const LabelledDocument& b = (*documents)[1];
  ASSERT_EQ(b.units.size(), 2U);
  EXPECT_EQ(b.units.at(0).text, "Text with \"quotes\"");
  EXPECT_EQ(b.units.at(7).span, (TextSpan{5, 9}));
  EXPECT_EQ(b.sure.at("scope-freeze"), std::set<std::size_t>{0});
  EXPECT_EQ(b.contested.at("scope-freeze"), std::set<std::size_t>{7});
  EXPECT_FALSE(b.sure.contains("x"));
}

TEST_F(LabelFolder, SaysWhatIsWrong) {
  EXPECT_EQ(to_string(read_labels(folder_.string(), base::Limits()).error()),
            folder_.string() + ": holds no units/*.tsv");
  write("units/a.tsv", "0\t0\t4\tOne\n0\tx\t4\tOne\n");
  write("gold/a.tsv", "");
  EXPECT_EQ(to_string(read_labels(folder_.string(), base::Limits()).error()),
            folder_.string() + "/units/a.tsv:2: expected three whole numbers before the text");
  write("units/a.tsv", "0\t0\n");
  EXPECT_EQ(to_string(read_labels(folder_.string(), base::Limits()).error()),
            folder_.string() + "/units/a.tsv:1: expected index, begin, end and text");
  write("units/a.tsv", "0\t0\t4\tOne\n");
  write("gold/a.tsv", "one\tx\tsure\n");
  EXPECT_EQ(to_string(read_labels(folder_.string(), base::Limits()).error()),
            folder_.string() + "/gold/a.tsv:1: expected a unit's index or \"-\"");
}

constexpr const char* kExample =
    R"({"id": "toy/en/+1", "concept": "toy", "lang": "en", "unit": "clause", "expect": true, )"
    R"("text": "all is frozen", "reason": ""})";

TEST(LabelledExamples, AreOneObjectALine) {
  const auto examples = read_labelled_examples("e.jsonl", std::string(kExample) + "\n\n");
  ASSERT_TRUE(examples.has_value());
  ASSERT_EQ(examples->size(), 1U);
  EXPECT_EQ(examples->front().id, "toy/en/+1");
  EXPECT_EQ(examples->front().concept_id, "toy");
  EXPECT_EQ(examples->front().language, Language::English);
  EXPECT_TRUE(examples->front().one_unit);
  EXPECT_TRUE(examples->front().expected);
  EXPECT_EQ(examples->front().text, "all is frozen");
}

TEST(LabelledExamples, SayWhichLineIsWrong) {
  const std::string expected =
      "expected a JSON object with id, concept, lang, unit, expect and text";
  for (const std::string line : {"{", "[]", "{\"id\": 3}", "\"x\""}) {
    const auto examples = read_labelled_examples("e.jsonl", std::string(kExample) + "\n" + line);
    ASSERT_FALSE(examples.has_value()) << line;
    EXPECT_EQ(to_string(examples.error()), "e.jsonl:2: " + expected);
  }
}

rules::Pack toy_pack(const std::string& examples) {
  const std::vector<rules::PackFile> files = {
      {"p/lexicon/en/w.yaml", "cues: {frozen: [\"frozen\"], guard-negation: [\"nothing\"]}\n",
       false},
      {"p/x/toy.yaml",
       "id: toy\ndimension: CHG\npolarity: rigid\nseverity: high\nburden: both\nsummary: s\n"
       "why: w\nrewrite: r\nsections: [scope, fees]\nwhen: frozen\nmodifiers: [{when: {section: "
       "[fees]}, level: low}]\nexamples:\n  en:\n" +
           examples,
       false}};
  auto pack = rules::load_pack(files, base::Limits());
  EXPECT_TRUE(pack.has_value()) << (pack ? "" : to_string(pack.error().front()));
  return pack ? *pack : rules::Pack{};
}

TEST(ExampleScoring, CountsRightWrongAndMissed) {
  const auto example = [](const std::string& text, bool expected) {
    return LabelledExample{"id", "toy", Language::English, true, expected, text};
  };
  std::vector<LabelledExample> examples = {
      example("all is frozen", true), example("all is open", true), example("it is frozen", false),
      example("nothing is frozen", false)};
  examples.push_back(examples[0]);
  examples.back().language = Language::German;
  examples.push_back(examples[0]);
  examples.back().one_unit = false;
  examples.push_back(examples[0]);
  examples.back().concept_id = "no-such-rule";
  const Scores scores = score_examples(toy_pack("    - passes: x\n"), Language::English, examples);
  ASSERT_EQ(scores.by_rule.size(), 1U);
  EXPECT_EQ(scores.by_rule.at("toy").right, 1U);
  EXPECT_EQ(scores.by_rule.at("toy").wrong, 1U);
  EXPECT_EQ(scores.by_rule.at("toy").missed, 1U);
  EXPECT_EQ(scores.by_level.at("high").right, 1U);
  EXPECT_EQ(scores.by_level.at("high").wrong, 1U);
  ASSERT_EQ(scores.errors.size(), 2U);
}

struct RuleTestCase {
  std::string name;
  std::string example;
  std::string problem;  ///< "" if it comes out as it should
};

class RuleTestTable : public testing::TestWithParam<RuleTestCase> {};

TEST_P(RuleTestTable, ReportsWhatIsWrong) {
  const RuleTests result = test_rules(toy_pack(GetParam().example));
  EXPECT_EQ(result.rules, 1U);
  EXPECT_EQ(result.examples, 1U);
  EXPECT_EQ(result.failures.empty() ? "" : result.failures.front().problem, GetParam().problem);
}

INSTANTIATE_TEST_SUITE_P(
    Examples, RuleTestTable,
    testing::Values(RuleTestCase{"Finds", "    - finds: \"all is frozen\"\n", ""},
                    RuleTestCase{"FindsMarked", "    - finds: \"all [[is frozen]]\"\n", ""},
                    RuleTestCase{"FindsLevel", "    - {finds: \"frozen\", level: high}\n", ""},
                    RuleTestCase{"FindsInASection",
                                 "    - {finds: \"frozen\", section: fees, level: low}\n", ""},
                    RuleTestCase{"FindsNothing", "    - finds: \"all is open\"\n", "no finding"},
                    RuleTestCase{"OutsideItsMarks", "    - finds: \"[[all is]] frozen\"\n",
                                 "found at \"frozen\", outside the marks"},
                    RuleTestCase{"OtherLevel", "    - {finds: \"frozen\", level: low}\n",
                                 "level high, expected low"},
                    RuleTestCase{"Passes", "    - passes: \"all is open\"\n", ""},
                    RuleTestCase{"PassesByGuard", "    - passes: \"nothing is frozen\"\n", ""},
                    RuleTestCase{"PassesNot", "    - passes: \"all is frozen\"\n",
                                 "a finding at \"frozen\", expected none"}),
    [](const auto& test) { return test.param.name; });

TEST(RuleTestsText, ExplainsTheFailure) {
  const RuleTests result = test_rules(toy_pack("    - finds: \"Nothing is frozen.\"\n"));
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(to_text(result.failures.front()),
            "p/x/toy.yaml:14: toy (en): no finding\n"
            "  example: Nothing is frozen.\n"
            "  words: nothing is frozen\n"
            "  cue frozen: frozen\n"
            "  cue guard-negation: nothing\n"
            "  match \"frozen\": cancelled by the guard negation\n");
}

TEST(RuleTestsFilter, RunsOneRule) {
  const rules::Pack pack = toy_pack("    - finds: \"all is open\"\n");
  EXPECT_EQ(test_rules(pack, "toy").failures.size(), 1U);
  EXPECT_EQ(test_rules(pack, "other").rules, 0U);
}

}  // namespace
}  // namespace sowlint::selftest
