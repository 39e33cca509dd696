// The worked example of the scoring model, to the decimals it prints.
#include <cstdio>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/analysis/index_sample.h"

namespace sowlint::analysis {
namespace {

using rules::Dimension;
using rules::RuleKind;

std::string decimals(double value, int count) {
  char text[32];
  std::snprintf(text, sizeof text, "%+.*f", count, value);
  return text;
}

/// An invented statement of work: three high findings that nothing softens, a combination that
/// rests on one of them, and four strengths.
IndexSample example() {
  IndexSample sample;
  sample.rule("backlog-swap", Dimension::Chg) = {Dimension::Chg,
                                                 RuleKind::Pattern,
                                                 Polarity::Collaborative,
                                                 {{}, Credit::Strong},
                                                 {{}, Credit::Strong},
                                                 {},
                                                 ""};
  sample.rule("scope-freeze", Dimension::Chg).brings = "backlog-swap";
  for (const char* rule : {"scope-freeze", "iron-triangle"})
    sample.source.rules[rule].mitigated_by = {"backlog-swap"};
  sample.rigid("scope-freeze", Dimension::Chg, Severity::High, 0.95);
  sample.rigid("any-change-formal", Dimension::Chg, Severity::Medium, 0.90);
  sample.of_document("missing-objectives", Dimension::Out, RuleKind::Absence, Severity::High, 0.80);
  sample.strength("empowered-product-owner", Dimension::Dec, Credit::Strong, 0.90);
  sample.rigid("approval-chain-length", Dimension::Dec, Severity::Medium, 0.90);
  sample.strength("regular-demo", Dimension::Fbk, Credit::Strong, 0.95);
  sample.strength("status-risk-report", Dimension::Fbk, Credit::Standard, 0.90);
  sample.rigid("deemed-acceptance", Dimension::Acc, Severity::High, 0.95);
  sample.strength("reasoned-rejection", Dimension::Acc, Credit::Weak, 0.90);
  sample.of_document("iron-triangle", Dimension::Com, RuleKind::Combination, Severity::High, 0.90,
                     {"scope-freeze"});
  sample.rigid("delay-damages", Dimension::Com, Severity::Info, 0.95);
  return sample;
}

TEST(IndexExample, EveryLine) {
  struct Line {
    const char* rule;
    const char* dimension;
    const char* rank;
    const char* points;
    const char* index_points;
  };

  const std::vector<Line> lines = {
      {"scope-freeze", "CHG", "0", "-22.8", "-4.10"},
      {"any-change-formal", "CHG", "1", "-7.6", "-1.36"},
      {"missing-objectives", "OUT", "0", "-19.2", "-2.69"},
      {"empowered-product-owner", "DEC", "0", "+16.2", "+2.27"},
      {"approval-chain-length", "DEC", "0", "-10.8", "-1.51"},
      {"regular-demo", "FBK", "0", "+17.1", "+2.39"},
      {"status-risk-report", "FBK", "1", "+6.9", "+0.97"},
      {"deemed-acceptance", "ACC", "0", "-22.8", "-2.28"},
      {"reasoned-rejection", "ACC", "0", "+4.5", "+0.45"},
      {"iron-triangle", "COM", "0", "-10.8", "-1.08"},
      {"delay-damages", "COM", "-", "+0.0", "+0.00"},
  };
  const IndexSample sample = example();
  const Index index = sample.index();
  ASSERT_EQ(sample.findings.size(), lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    EXPECT_EQ(sample.findings[i].rule, line.rule);
    EXPECT_EQ(sample.findings[i].dimension, line.dimension);
    const IndexPoint& point = point_of(index, sample.findings[i].id);
    EXPECT_EQ(point.finding, sample.findings[i].id) << line.rule;
    EXPECT_EQ(point.rank ? std::to_string(*point.rank) : "-", line.rank) << line.rule;
    EXPECT_EQ(decimals(point.points, 1), line.points) << line.rule;
    EXPECT_EQ(decimals(point.index_points, 2), line.index_points) << line.rule;
  }
}

TEST(IndexExample, ScoresAndTotals) {
  const Index index = example().index();
  std::string scores;
  for (const IndexDimension& dimension : index.dimensions)
    scores += dimension.id + decimals(dimension.score, 1) + (dimension.spoken ? " " : " silent ");
  EXPECT_EQ(scores,
            "CHG+19.6 OUT+30.8 DEC+55.4 BUR+50.0 silent FBK+74.0 ACC+31.7 COM+39.2 "
            "REL+50.0 silent ");
  EXPECT_EQ(decimals(index.exact, 1), "+43.1");
  EXPECT_EQ(index.score, 43);
  EXPECT_EQ(index.low, 43);
  EXPECT_EQ(index.high, 43);
  EXPECT_EQ(index.coverage, 0.75);
  EXPECT_EQ(index.band, Band::Mixed);
  EXPECT_EQ(index.ceiling, 50);
  EXPECT_FALSE(index.capped);
  EXPECT_TRUE(index.adjustments.empty());
}

TEST(IndexExample, WhatIfTheFreezeWereASwap) {
  const Index index = example().index();
  ASSERT_FALSE(index.what_if.empty());
  const IndexChange& change = index.what_if.front();
  EXPECT_EQ(change.rule, "scope-freeze");
  EXPECT_EQ(change.brings, "backlog-swap");
  EXPECT_EQ(change.findings, (std::vector<std::string>{"f1", "f10"}));
  ASSERT_EQ(change.dimensions.size(), 2U);
  EXPECT_EQ(change.dimensions[0].dimension + decimals(change.dimensions[0].score, 1), "CHG+56.3");
  EXPECT_EQ(change.dimensions[1].dimension + decimals(change.dimensions[1].score, 1), "COM+50.0");
  EXPECT_EQ(decimals(change.exact, 1), "+50.7");
  EXPECT_FALSE(change.capped);
}

}  // namespace
}  // namespace sowlint::analysis
