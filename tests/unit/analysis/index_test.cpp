// The rules of the index, one by one.
#include "analysis/index.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rules/load.h"
#include "unit/analysis/index_sample.h"

namespace sowlint::analysis {
namespace {

using rules::Dimension;
using rules::RuleKind;

/// Enough for what is exact in whole millionths.
constexpr double kExact = 1e-9;

double points(const IndexSample& sample, const std::string& finding) {
  return point_of(sample.index(), finding).points;
}

TEST(Index, SilenceIsFiftyWithoutABand) {
  const Index index = IndexSample().index();
  EXPECT_EQ(index.score, 50);
  EXPECT_EQ(index.low, 50);
  EXPECT_EQ(index.high, 50);
  EXPECT_EQ(index.coverage, 0);
  EXPECT_FALSE(index.band);
  EXPECT_FALSE(index.ceiling);
  ASSERT_EQ(index.dimensions.size(), 8U);
  EXPECT_TRUE(index.what_if.empty());
}

struct LevelCase {
  const char* name;
  rules::Level level;
  double points;
};

class IndexBase : public ::testing::TestWithParam<LevelCase> {};

TEST_P(IndexBase, OfALevel) {
  IndexSample sample;
  if (GetParam().level.severity) {
    sample.rigid("rule", Dimension::Rel, *GetParam().level.severity, 1);
  } else {
    sample.strength("rule", Dimension::Rel, *GetParam().level.credit, 1);
  }
  EXPECT_NEAR(points(sample, "f1"), GetParam().points, kExact);
  EXPECT_NEAR(point_of(sample.index(), "f1").index_points, GetParam().points * 0.08, kExact);
}

INSTANTIATE_TEST_SUITE_P(, IndexBase,
                         ::testing::Values(LevelCase{"high", {Severity::High, {}}, -24},
                                           LevelCase{"medium", {Severity::Medium, {}}, -12},
                                           LevelCase{"low", {Severity::Low, {}}, -5},
                                           LevelCase{"info", {Severity::Info, {}}, 0},
                                           LevelCase{"strong", {{}, Credit::Strong}, 18},
                                           LevelCase{"standard", {{}, Credit::Standard}, 11},
                                           LevelCase{"weak", {{}, Credit::Weak}, 5}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Index, RankCountsConceptsByTheirStrongestInstance) {
  IndexSample sample;
  sample.rigid("mild", Dimension::Chg, Severity::Medium, 1);
  sample.rigid("grave", Dimension::Chg, Severity::Low, 1);
  sample.rigid("grave", Dimension::Chg, Severity::High, 1);
  sample.rigid("third", Dimension::Chg, Severity::Low, 1);
  sample.strength("good", Dimension::Chg, Credit::Weak, 1);
  const Index index = sample.index();
  EXPECT_EQ(point_of(index, "f3").rank, 0U);
  EXPECT_EQ(point_of(index, "f1").rank, 1U);
  EXPECT_EQ(point_of(index, "f4").rank, 2U);
  EXPECT_EQ(point_of(index, "f5").rank, 0U) << "strengths have ranks of their own";
  EXPECT_FALSE(point_of(index, "f2").rank) << "a further instance";
  EXPECT_NEAR(point_of(index, "f1").points, -12 * 0.7, kExact);
  EXPECT_NEAR(point_of(index, "f4").points, -5 * 0.49, kExact);
}

TEST(Index, FurtherInstancesCountATenthAndAtMostThreeTenths) {
  IndexSample sample;
  sample.rigid("first", Dimension::Chg, Severity::High, 1);
  for (int i = 0; i < 5; ++i)
    sample.rigid("again", Dimension::Chg, Severity::Medium, 0.8);
  const Index index = sample.index();
  EXPECT_NEAR(point_of(index, "f2").points, -12 * 0.8 * 0.7, kExact);
  // 0.96 each, without a rank factor, until 30 % of 12 are reached.
  EXPECT_NEAR(point_of(index, "f3").points, -0.96, kExact);
  EXPECT_NEAR(point_of(index, "f4").points, -0.96, kExact);
  EXPECT_NEAR(point_of(index, "f5").points, -0.96, kExact);
  EXPECT_NEAR(point_of(index, "f6").points, -0.72, kExact);
  EXPECT_NEAR(point_of(index, "f6").share, 0.075, kExact);
}

TEST(Index, OnOneSpanTheLargestDebitCountsInFull) {
  IndexSample sample;
  sample.rigid("small", Dimension::Chg, Severity::Medium, 1);
  sample.rigid("large", Dimension::Dec, Severity::High, 1);
  sample.findings[1].place->span = {sample.findings[0].place->span.begin + 5,
                                    sample.findings[0].place->span.end + 5};
  EXPECT_NEAR(points(sample, "f1"), -3, kExact);
  EXPECT_NEAR(points(sample, "f2"), -24, kExact);
  EXPECT_EQ(point_of(sample.index(), "f1").share, 0.25);
}

TEST(Index, WordsThatOnlyTouchAreNotOneSpan) {
  IndexSample sample;
  sample.rigid("small", Dimension::Chg, Severity::Medium, 1);
  sample.rigid("large", Dimension::Dec, Severity::High, 1);
  const std::size_t end = sample.findings[0].place->span.end;
  sample.findings[1].place->span = {end, end + 5};
  EXPECT_NEAR(points(sample, "f1"), -12, kExact);
}

TEST(Index, AnEvenSpanCountsForTheHeadline) {
  IndexSample sample;
  sample.rigid("a-secondary", Dimension::Chg, Severity::High, 1).secondary_to = "f2";
  sample.rigid("headline", Dimension::Dec, Severity::High, 1);
  EXPECT_NEAR(points(sample, "f1"), -6, kExact);
  EXPECT_NEAR(points(sample, "f2"), -24, kExact);
}

TEST(Index, AStrengthOnTheWordsOfADebitCountsInFull) {
  IndexSample sample;
  const auto place = sample.rigid("debit", Dimension::Chg, Severity::High, 1).place;
  sample.strength("credit", Dimension::Chg, Credit::Weak, 1).place = place;
  EXPECT_NEAR(points(sample, "f2"), 5, kExact);
}

struct KindCase {
  const char* name;
  RuleKind kind;
  Severity part;
  double points;
};

class IndexOfDocument : public ::testing::TestWithParam<KindCase> {};

TEST_P(IndexOfDocument, HalfWhereItsPartsCountAlready) {
  IndexSample sample;
  sample.rigid("part", Dimension::Chg, GetParam().part, 1);
  sample.of_document("whole", Dimension::Com, GetParam().kind, Severity::High, 1, {"part"});
  EXPECT_NEAR(points(sample, "f2"), GetParam().points, kExact);
}

INSTANTIATE_TEST_SUITE_P(
    , IndexOfDocument,
    ::testing::Values(KindCase{"combination", RuleKind::Combination, Severity::Low, -12},
                      KindCase{"contradiction", RuleKind::Contradiction, Severity::High, -12},
                      KindCase{"parts_at_info", RuleKind::Combination, Severity::Info, -24},
                      KindCase{"structural", RuleKind::Structural, Severity::High, -24},
                      KindCase{"absence", RuleKind::Absence, Severity::High, -24}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Index, AStrengthHalvesWhatItMitigates) {
  IndexSample sample;
  sample.rigid("freeze", Dimension::Chg, Severity::High, 1);
  sample.source.rules["freeze"].mitigated_by = {"absent", "swap"};
  EXPECT_NEAR(points(sample, "f1"), -24, kExact);
  sample.strength("swap", Dimension::Chg, Credit::Weak, 1);
  EXPECT_NEAR(points(sample, "f1"), -12, kExact);
  EXPECT_EQ(point_of(sample.index(), "f1").mitigation, 0.5);
  EXPECT_FALSE(sample.index().ceiling) << "what is softened sets no ceiling";
}

struct CeilingCase {
  int concepts;
  std::optional<int> ceiling;
};

class IndexCeiling : public ::testing::TestWithParam<CeilingCase> {};

TEST_P(IndexCeiling, ByDistinctHighConcepts) {
  IndexSample sample;
  for (int i = 0; i < GetParam().concepts; ++i) {
    const std::string id = "grave-" + std::to_string(i);
    sample.rigid(id, Dimension::Rel, Severity::High, 0.5);
    sample.rigid(id, Dimension::Rel, Severity::High, 0.5);
  }
  for (int d = 0; d < 7; ++d) {
    for (int i = 0; i < 9; ++i) {
      sample.strength("good-" + std::to_string(d * 9 + i), static_cast<Dimension>(d),
                      Credit::Strong, 1);
    }
  }
  const Index index = sample.index();
  EXPECT_EQ(index.ceiling, GetParam().ceiling);
  EXPECT_EQ(index.capped, GetParam().concepts > 0);
  if (!GetParam().ceiling) return;
  EXPECT_EQ(index.score, *GetParam().ceiling);
  EXPECT_EQ(index.high, *GetParam().ceiling);
  const IndexAdjustment& line = index.adjustments.back();
  EXPECT_EQ(line.kind, IndexAdjustment::Kind::Ceiling);
  EXPECT_LT(line.index_points, 0);
  EXPECT_EQ(line.findings.size(), static_cast<std::size_t>(GetParam().concepts));
}

INSTANTIATE_TEST_SUITE_P(, IndexCeiling,
                         ::testing::Values(CeilingCase{0, {}}, CeilingCase{1, 75},
                                           CeilingCase{2, 65}, CeilingCase{3, 50},
                                           CeilingCase{5, 50}),
                         [](const auto& test) { return std::to_string(test.param.concepts); });

TEST(Index, ScoresStayInTheirRangeAndTheClampIsALine) {
  IndexSample sample;
  for (int i = 0; i < 9; ++i)
    sample.rigid("grave-" + std::to_string(i), Dimension::Chg, Severity::High, 1);
  const Index index = sample.index();
  EXPECT_EQ(index.dimensions[0].score, 0);
  ASSERT_EQ(index.adjustments.size(), 1U);
  EXPECT_EQ(index.adjustments[0].kind, IndexAdjustment::Kind::Clamp);
  EXPECT_EQ(index.adjustments[0].dimension, "CHG");
  EXPECT_NEAR(index.exact, 50 - 50 * 0.18, kExact);
}

TEST(Index, IntegrityFindingsNeverCount) {
  IndexSample sample;
  Finding& hidden = sample.rigid("hidden-text", Dimension::Chg, Severity::High, 1);
  hidden.polarity = Polarity::Integrity;
  hidden.dimension.clear();
  const Index index = sample.index();
  EXPECT_EQ(index.exact, 50);
  EXPECT_EQ(index.coverage, 0);
  EXPECT_FALSE(index.ceiling);
}

TEST(Index, CoverageCountsFindingsAndClauses) {
  IndexSample sample;
  sample.source.clauses[static_cast<std::size_t>(Dimension::Acc)] = true;
  sample.rigid("debit", Dimension::Chg, Severity::Info, 1);
  sample.strength("credit", Dimension::Fbk, Credit::Weak, 1);
  EXPECT_EQ(sample.index().coverage, 0.375);
  EXPECT_FALSE(sample.index().band) << "less than half";
  sample.of_document("absence", Dimension::Out, RuleKind::Absence, Severity::Medium, 1);
  EXPECT_EQ(sample.index().coverage, 0.5);
  EXPECT_EQ(sample.index().band, Band::Mixed);
  sample.of_document("elsewhere", Dimension::Rel, RuleKind::Absence, Severity::Info, 1);
  EXPECT_EQ(sample.index().coverage, 0.5) << "what may stand elsewhere is not spoken of here";
}

struct BandCase {
  int score;
  Band band;
};

TEST(Index, Bands) {
  for (const BandCase& band :
       {BandCase{0, Band::Rigid}, BandCase{34, Band::Rigid}, BandCase{35, Band::Mixed},
        BandCase{54, Band::Mixed}, BandCase{55, Band::Workable}, BandCase{74, Band::Workable},
        BandCase{75, Band::Collaborative}, BandCase{100, Band::Collaborative}})
    EXPECT_EQ(band_of(band.score), band.band) << band.score;
}

TEST(IndexRange, AReferenceThatLeadsNowhere) {
  IndexSample sample;
  sample.rigid("debit", Dimension::Chg, Severity::High, 0.7).confidence_if_resolved = 0.95;
  const Index index = sample.index();
  EXPECT_EQ(index.score, 47);  // 50 - 24 x 0.7 x 0.18 = 46.98
  EXPECT_EQ(index.low, 46);    // 50 - 24 x 0.95 x 0.18 = 45.90
  EXPECT_EQ(index.high, 50);   // it says something else after all
}

TEST(IndexRange, ABlankValue) {
  IndexSample sample;
  Finding& blank = sample.rigid("numeric", Dimension::Acc, Severity::Info, 1);
  blank.guards = {{"blank-value", "noted"}};
  sample.source.rules["numeric"].gravest = {Severity::High, {}};
  const Index index = sample.index();
  EXPECT_EQ(index.score, 50);
  EXPECT_EQ(index.low, 48);  // 50 - 2.4 = 47.6
  EXPECT_EQ(index.high, 50);
}

TEST(IndexRange, ABlankStrength) {
  IndexSample sample;
  Finding& blank = sample.strength("cadence", Dimension::Fbk, Credit::Weak, 1);
  blank.guards = {{"blank-value", "noted"}};
  sample.source.rules["cadence"].gravest = {{}, Credit::Strong};
  const Index index = sample.index();
  EXPECT_EQ(index.score, 51);  // 50 + 0.7
  EXPECT_EQ(index.low, 50);
  EXPECT_EQ(index.high, 53);  // 50 + 2.52
}

TEST(IndexRange, WhatAMasterAgreementMayHold) {
  IndexSample sample;
  sample.of_document("missing", Dimension::Out, RuleKind::Absence, Severity::Info, 0.8);
  sample.source.rules["missing"].level = {Severity::High, {}};
  const Index index = sample.index();
  EXPECT_EQ(index.score, 50);
  EXPECT_EQ(index.low, 47);  // 50 - 24 x 0.8 x 0.14 = 47.3
  EXPECT_EQ(index.high, 50);
}

TEST(IndexRange, RespectsTheCeilingOfEachCase) {
  IndexSample sample;
  for (int d = 0; d < 8; ++d) {
    for (int i = 0; i < 9; ++i) {
      sample.strength("good-" + std::to_string(d * 9 + i), static_cast<Dimension>(d),
                      Credit::Strong, 1);
    }
  }
  sample.rigid("unsure", Dimension::Chg, Severity::High, 0.7).confidence_if_resolved = 0.95;
  const Index index = sample.index();
  EXPECT_EQ(index.score, 75);
  EXPECT_EQ(index.low, 75);
  EXPECT_GT(index.high, 95) << "without the freeze nothing holds it down";
}

TEST(IndexBurden, SharesOfWhatIsDebited) {
  IndexSample sample;
  sample.rigid("one", Dimension::Chg, Severity::High, 1).burden = Burden::Customer;
  sample.rigid("two", Dimension::Out, Severity::High, 1).burden = Burden::Vendor;
  sample.rigid("note", Dimension::Out, Severity::Info, 1).burden = Burden::Both;
  sample.strength("good", Dimension::Out, Credit::Strong, 1).burden = Burden::Both;
  const BurdenSplit burden = sample.index().burden;
  EXPECT_NEAR(burden.customer, 18.0 / 32, kExact);
  EXPECT_NEAR(burden.vendor, 14.0 / 32, kExact);
  EXPECT_EQ(burden.both, 0);
}

TEST(IndexWhatIf, ThreeChangesTheMostHelpfulFirst) {
  IndexSample sample;
  sample.rigid("small", Dimension::Rel, Severity::Low, 1);
  sample.rigid("large", Dimension::Chg, Severity::High, 1);
  sample.rigid("middle", Dimension::Out, Severity::Medium, 1);
  sample.rigid("tiny", Dimension::Rel, Severity::Low, 0.5);
  sample.rigid("note", Dimension::Dec, Severity::Info, 1);
  std::vector<std::string> rules;
  for (const IndexChange& change : sample.index().what_if)
    rules.push_back(change.rule);
  EXPECT_EQ(rules, (std::vector<std::string>{"large", "middle", "small"}));
}

TEST(IndexWhatIf, TakesAllInstancesAway) {
  IndexSample sample;
  sample.rigid("freeze", Dimension::Chg, Severity::High, 1);
  sample.rigid("freeze", Dimension::Chg, Severity::Low, 1);
  const Index index = sample.index();
  ASSERT_EQ(index.what_if.size(), 1U);
  EXPECT_EQ(index.what_if[0].findings, (std::vector<std::string>{"f1", "f2"}));
  EXPECT_TRUE(index.what_if[0].brings.empty());
  EXPECT_EQ(index.what_if[0].exact, 50);
}

TEST(IndexWhatIf, SaysThatACeilingStillHolds) {
  IndexSample sample;
  for (int i = 0; i < 4; ++i)
    sample.rigid("grave-" + std::to_string(i), Dimension::Rel, Severity::High, 0.5);
  for (int d = 0; d < 7; ++d) {
    for (int i = 0; i < 9; ++i) {
      sample.strength("good-" + std::to_string(d * 9 + i), static_cast<Dimension>(d),
                      Credit::Strong, 1);
    }
  }
  const Index index = sample.index();
  ASSERT_FALSE(index.what_if.empty());
  EXPECT_EQ(index.what_if[0].exact, 50);
  EXPECT_TRUE(index.what_if[0].capped);
}

TEST(IndexOfSections, ASectionSpeaksOfItsSubject) {
  Contract contract;
  const auto add = [&](SectionType section, UnitKind kind) {
    ClauseUnit unit;
    unit.section = section;
    unit.kind = kind;
    contract.units.push_back(unit);
  };
  add(SectionType::Change, UnitKind::Sentence);
  add(SectionType::Acceptance, UnitKind::Heading);
  add(SectionType::Fees, UnitKind::TableRow);
  add(SectionType::Scope, UnitKind::Sentence);
  SpokenDimensions expected{};
  expected[static_cast<std::size_t>(Dimension::Chg)] = true;
  EXPECT_EQ(dimensions_of_sections(contract, {true, true, false, true}), expected)
      << "headings and what was not judged do not count";
}

TEST(IndexFacts, LevelsOfAnOrganisationStand) {
  rules::Rule rule;
  rule.id = "numeric";
  rule.level = {Severity::Medium, {}};
  rule.measure.emplace();
  rule.measure->steps = {{5, false, {Severity::High, {}}}, {{}, false, {}}};
  const rules::Level high{Severity::High, {}};
  const rules::Level low{Severity::Low, {}};
  EXPECT_EQ(facts_of({rule}, {}).at("numeric").gravest, high);
  EXPECT_EQ(facts_of({rule}, {{"numeric", low}}).at("numeric").gravest, low);
}

TEST(IndexFacts, ShippedRulesNameStrengthsThatExist) {
  const rules::Pack pack = *rules::load_pack(rules::shipped_files(), base::Limits{});
  const RuleTable table = facts_of(pack.rules, {});
  for (const auto& [id, facts] : table) {
    std::vector<std::string> strengths = facts.mitigated_by;
    if (!facts.brings.empty()) strengths.push_back(facts.brings);
    for (const std::string& strength : strengths) {
      ASSERT_TRUE(table.contains(strength)) << id << " names " << strength;
      EXPECT_EQ(table.at(strength).polarity, Polarity::Collaborative) << id;
      EXPECT_EQ(facts.polarity, Polarity::Rigid) << id;
    }
  }
}

}  // namespace
}  // namespace sowlint::analysis
