#include "report/remarks.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "unit/report/sample.h"

namespace sowlint::report {
namespace {

using annotate::Remark;

/// "Title", "1 Scope", "2 Changes" and a document of findings.
struct Sample {
  Sample() {
    document.text = "Title\n\n1 Scope\nwords\n\n2 Changes\nwords\n";
    for (const TextSpan span :
         {TextSpan{0, 5}, TextSpan{7, 14}, TextSpan{15, 20}, TextSpan{22, 31}, TextSpan{32, 37}}) {
      Block block;
      block.span = span;
      block.runs = {span};
      document.blocks.push_back(block);
    }
    contract.clauses = {{"1", "Scope", SectionType::Scope, 0, Clause::kNoParent, {7, 20}},
                        {"2", "Changes", SectionType::Change, 0, Clause::kNoParent, {22, 37}}};
    rules::Rule missing;
    missing.id = "missing-change-path";
    missing.dimension = rules::Dimension::Chg;
    pack.rules.push_back(missing);
    report = document_named("a.docx");
  }

  [[nodiscard]] std::vector<Remark> remarks(const RemarkOptions& options = {}) const {
    return remarks_on({report, document, contract, pack}, options);
  }

  Document document;
  Contract contract;
  rules::Pack pack;
  DocumentReport report;
};

TEST(Remarks, SayWhatWhyWhoHowGraveAndWhatInstead) {
  Sample sample;
  sample.report.findings = {finding_at("f1", "scope-freeze", "3.1", "The scope ", "is frozen")};
  const auto remarks = sample.remarks();
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_EQ(remarks[0].words, sample.report.findings[0].place->span);
  EXPECT_FALSE(remarks[0].replacement);
  EXPECT_EQ(remarks[0].paragraphs,
            (std::vector<std::string>{"High: The scope is closed to change",
                                      "Why: What is learned cannot be acted on.",
                                      "Burden: both sides. Severity: high. Rule: scope-freeze.",
                                      "Instead: Either party may propose a change at any time."}));
}

TEST(Remarks, SuggestionsReplaceTheWholeClauseOnce) {
  Sample sample;
  Finding mild = finding_at("f1", "fog", "3.1", "The scope ", "is frozen");
  mild.severity = Severity::Low;
  Finding grave = finding_at("f2", "scope-freeze", "3.1", "The ", "scope is frozen");
  Finding secondary = finding_at("f3", "other", "3.1", "The ", "scope is frozen");
  secondary.secondary_to = "f2";
  sample.report.findings = {mild, grave, secondary};
  RemarkOptions options;
  options.suggest = true;
  const auto remarks = sample.remarks(options);
  ASSERT_EQ(remarks.size(), 3U);
  EXPECT_FALSE(remarks[0].replacement);
  EXPECT_FALSE(remarks[2].replacement);
  ASSERT_TRUE(remarks[1].replacement);
  EXPECT_EQ(remarks[1].replacement->clause, grave.unit);
  EXPECT_EQ(remarks[1].replacement->words, "Either party may propose a change at any time.");
  EXPECT_NE(remarks[1].paragraphs.back().find("tracked change"), std::string::npos);
  EXPECT_EQ(remarks[2].paragraphs[3], "Another finding on the same words comes first.");
}

TEST(Remarks, StrengthsAreShortAndOnRequest) {
  Sample sample;
  sample.report.findings = {strength_at("f1", "lightweight-change-path", "4", "small changes")};
  EXPECT_TRUE(sample.remarks().empty());
  RemarkOptions options;
  options.strengths = true;
  options.suggest = true;
  const auto remarks = sample.remarks(options);
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_FALSE(remarks[0].replacement);
  EXPECT_EQ(remarks[0].paragraphs,
            (std::vector<std::string>{"Helps: Small changes take a light path",
                                      "Rule: lightweight-change-path."}));
}

TEST(Remarks, MilderOnesStayAway) {
  Sample sample;
  Finding low = finding_at("f1", "fog", "3.1", "The scope ", "is vague");
  low.severity = Severity::Low;
  sample.report.findings = {low};
  RemarkOptions options;
  options.min_severity = Severity::Medium;
  EXPECT_TRUE(sample.remarks(options).empty());
  options.min_severity = Severity::Low;
  EXPECT_EQ(sample.remarks(options).size(), 1U);
}

TEST(Remarks, WhatIsMissingStandsWhereItBelongs) {
  Sample sample;
  Finding missing = finding_at("f1", "missing-change-path", "", "", "");
  missing.place.reset();
  missing.looked_for = "a way to change the scope";
  sample.report.findings = {missing};
  RemarkOptions options;
  options.suggest = true;
  auto remarks = sample.remarks(options);
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_EQ(remarks[0].words, (TextSpan{22, 31}));
  EXPECT_FALSE(remarks[0].replacement);
  EXPECT_EQ(remarks[0].paragraphs[2], "Looked for: a way to change the scope.");
  sample.contract.clauses.clear();
  remarks = sample.remarks(options);
  EXPECT_EQ(remarks.at(0).words, (TextSpan{0, 5}));
}

TEST(Remarks, SeveralPlacesNameEachOther) {
  Sample sample;
  Finding contradiction = finding_at("f1", "conflicting-terms", "", "", "");
  contradiction.place.reset();
  contradiction.places = {{{15, 20}, {4, 1}, 0, "ten days", "1"},
                          {{32, 37}, {7, 1}, 0, "five days", "2"}};
  sample.report.findings = {contradiction};
  RemarkOptions options;
  options.suggest = true;
  const auto remarks = sample.remarks(options);
  ASSERT_EQ(remarks.size(), 2U);
  EXPECT_EQ(remarks[0].words, (TextSpan{15, 20}));
  EXPECT_EQ(remarks[0].paragraphs[1], "Read together with 2 \u201Cfive days\u201D.");
  EXPECT_EQ(remarks[1].paragraphs[1], "Read together with 1 \u201Cten days\u201D.");
  EXPECT_FALSE(remarks[1].replacement);
}

}  // namespace
}  // namespace sowlint::report
