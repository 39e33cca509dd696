// Rules of the whole document on small contracts: what is absent, combined, counted, contradicted.
#include "analysis/document_rules.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/analysis/toy.h"

namespace sowlint::analysis {
namespace {

constexpr const char* kLexicon =
    "cues:\n"
    "  change: [\"change\"]\n"
    "  court: [\"court*\"]\n"
    "  freeze: [\"frozen\"]\n"
    "  item: [\"item\"]\n"
    "  review: [\"review\"]\n"
    "  allowed: [\"may subcontract\"]\n"
    "  barred: [\"shall not subcontract\"]\n"
    "  ends: [\"@party may end\"]\n"
    "  lot: [\"(minor|major|lot @number)\"]\n"
    "  guard-negation: [\"nothing in\"]\n"
    "  guard-mirror-right: [\"either party\"]\n";

const ToyParties kParties = {{"buyer", Role::Customer}, {"maker", Role::Vendor}};

ToyUnit unit(const std::string& text, UnitKind kind = UnitKind::Sentence, std::size_t clause = 0) {
  return {text, clause, kind, {}, Language::English};
}

Toy contract_of(const std::vector<std::string>& sentences, SectionType section = {}) {
  std::vector<ToyUnit> units;
  for (const std::string& sentence : sentences)
    units.push_back(unit(sentence));
  Toy toy = toy_contract({{"1", section, Clause::kNoParent}}, units, kParties);
  toy.read.contract.type = ContractType::Sow;
  return toy;
}

rules::PackFile frozen() {
  return toy_rule("frozen", "polarity: rigid\nseverity: high\nwhen: freeze\n");
}

DocumentReport review_with(const Toy& toy, const std::string& rule) {
  return review(
      toy, toy_rules(kLexicon,
                     {toy_rule("toy", "polarity: rigid\nseverity: medium\n" + rule), frozen()}));
}

/// Level, then the quotes of the places, of every finding of the rule under test; "-" for none.
std::string found(const Toy& toy, const std::string& rule) {
  std::string lines;
  for (const Finding& finding : review_with(toy, rule).findings) {
    if (finding.rule != "toy") continue;
    lines += lines.empty() ? "" : "; ";
    lines += name_of(*finding.severity);
    for (const Place& place : finding.places)
      lines += " \"" + place.quote + "\"";
  }
  return lines.empty() ? "-" : lines;
}

struct Case {
  std::string name;
  std::string when;
  std::vector<std::string> sentences;
  std::string expected;
};

class Conditions : public testing::TestWithParam<Case> {};

TEST_P(Conditions, HoldAsTheyAreDocumented) {
  EXPECT_EQ(found(contract_of(GetParam().sentences),
                  "kind: combination\nwhen: " + GetParam().when + "\n"),
            GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Operators, Conditions,
    testing::Values(
        Case{"Said", "court", {"The courts decide."}, "medium \"courts\""},
        Case{"SaidNowhere", "court", {"Nobody decides."}, "-"},
        Case{"NegationSilences", "court", {"Nothing in this text names a court."}, "-"},
        Case{"AllOverSeveralUnits",
             "{all: [court, change]}",
             {"A change.", "A court."},
             "medium \"change\" \"court\""},
        Case{"AllLacksOne", "{all: [court, change]}", {"A change."}, "-"},
        Case{"None", "{all: [court, {none: [change]}]}", {"A court.", "A change."}, "-"},
        Case{"AtLeast",
             "{said: item, at-least: 2}",
             {"An item.", "An item."},
             "medium \"item\" \"item\""},
        Case{"TooFew", "{said: item, at-least: 3}", {"An item.", "An item."}, "-"},
        Case{"OfNamesAllThatHold",
             "{at-least: 2, of: [item, court, change]}",
             {"An item.", "A court.", "A change."},
             "medium \"item\" \"court\" \"change\""},
        Case{"OfTooFew", "{at-least: 2, of: [item, court, change]}", {"An item."}, "-"},
        Case{"Outnumbers",
             "{outnumbers: [item, court], times: 1.5}",
             {"An item.", "An item.", "A court."},
             "medium \"item\" \"item\""},
        Case{"DoesNotOutnumber",
             "{outnumbers: [item, court], times: 2}",
             {"An item.", "An item.", "A court."},
             "-"},
        Case{"Found", "{found: [frozen]}", {"The scope is frozen."}, "medium \"frozen\""},
        Case{"FoundNothing", "{found: [frozen]}", {"The scope is open."}, "-"},
        Case{"FoundAtALevel",
             "{found: rigid, level: high, at-least: 2}",
             {"The scope is frozen.", "The plan is frozen."},
             "medium \"frozen\" \"frozen\""},
        Case{"OneSideOnly",
             "{one-side-only: ends}",
             {"The Buyer may end this."},
             "medium \"Buyer may end\""},
        Case{"MirroredElsewhere",
             "{one-side-only: ends}",
             {"The Buyer may end this.", "The Maker may end this."},
             "-"},
        Case{"EitherParty",
             "{one-side-only: ends}",
             {"Either party, be it the Buyer or the Maker, may end this; the Maker may end it."},
             "-"},
        Case{"Differ",
             "{differ: review}",
             {"Review takes five days.", "The review takes 15 days."},
             "medium \"Review\" \"review\""},
        Case{"SameAfterConversion",
             "{differ: review}",
             {"Review takes two weeks.", "The review takes 14 calendar days."},
             "-"},
        Case{"ToldApart",
             "{differ: review, apart-by: lot}",
             {"Review of minor parts takes 5 days.", "Review of major parts takes 15 days."},
             "-"},
        Case{"TooFarFromTheNumber",
             "{differ: review, within: 1}",
             {"Review takes five days.", "Review of all the other things takes 15 days."},
             "-"},
        Case{"BlanksDoNotDiffer",
             "{differ: review}",
             {"Review takes five days.", "The review takes [ ] days."},
             "-"},
        Case{"Clash",
             "{clash: [allowed, barred]}",
             {"The Maker shall not subcontract.", "The Maker may subcontract."},
             "medium \"shall not subcontract\" \"may subcontract\""},
        Case{"ClashToldApart",
             "{clash: [allowed, barred], apart-by: lot}",
             {"The Maker shall not subcontract lot 2.", "The Maker may subcontract."},
             "-"},
        Case{"Pages", "{all: [court, {pages-at-most: 1}]}", {"A court."}, "medium \"court\""}),
    [](const auto& test) { return test.param.name; });

TEST(DocumentRules, SectionsWithoutNormsCountOnlyWhereTheRuleListsThem) {
  const Toy toy = contract_of({"A court."}, SectionType::Background);
  EXPECT_EQ(found(toy, "kind: combination\nwhen: court\n"), "-");
  EXPECT_EQ(found(toy, "kind: combination\nwhen: court\nsections: [background]\n"),
            "medium \"court\"");
}

TEST(DocumentRules, PlaceholdersAreWordsInASlotOfATemplate) {
  Toy toy = contract_of({"[State how review works.]", "Review is described above."});
  const std::string rule = "kind: combination\nwhen: {placeholder: review}\n";
  EXPECT_EQ(found(toy, rule), "-");
  toy.read.contract.placeholders = {{0, 25}};
  EXPECT_EQ(found(toy, rule), "medium \"review\"");
}

TEST(DocumentRules, TextsThatAreNotGivenAreKnown) {
  Toy toy = contract_of({"The master agreement applies."});
  const std::string rule = "kind: combination\nwhen: {rests-on: master}\n";
  toy.read.contract.absent_texts = {{AbsentText::Kind::Attachment, "Annex A", {0, 3}}};
  EXPECT_EQ(found(toy, rule), "-");
  toy.read.contract.absent_texts = {{AbsentText::Kind::Master, "master agreement", {4, 20}}};
  EXPECT_EQ(found(toy, rule), "medium");
}

TEST(DocumentRules, CountsStandInTheMessage) {
  const Toy toy = contract_of({"An item.", "An item.", "A court."});
  const auto report = review_with(
      toy, "kind: structural\nwhen: {outnumbers: [item, court], called: [items, courts]}\n");
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].message, "The toy rule fires. 2 items, 1 courts.");
  EXPECT_EQ(report.findings[0].places.size(), 2U);
  EXPECT_FALSE(report.findings[0].place.has_value());
}

TEST(DocumentRules, AContradictionGivesAFindingForEachQuestion) {
  const Toy toy = contract_of({"Review takes five days.", "The review takes 15 days.",
                               "The Maker shall not subcontract.", "The Maker may subcontract."});
  EXPECT_EQ(found(toy,
                  "kind: contradiction\nwhen: {any: [{differ: review}, {clash: [allowed, "
                  "barred]}]}\n"),
            "medium \"Review\" \"review\"; medium \"shall not subcontract\" \"may subcontract\"");
}

TEST(DocumentRules, ModifiersMoveTheLevelAndSayWhy) {
  const Toy toy = contract_of({"A court.", "A change."});
  const auto report = review_with(toy,
                                  "kind: combination\nwhen: court\nmodifiers:\n"
                                  "  - {when: change, level: low, because: change is possible}\n");
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].severity, Severity::Low);
  EXPECT_EQ(report.findings[0].message, "The toy rule fires. Less so here: change is possible.");
}

TEST(DocumentRules, OrganisationsSwitchThemOffAndSetTheirLevel) {
  const Toy toy = contract_of({"A court."});
  const auto rules = toy_rules(
      kLexicon,
      {toy_rule("toy", "polarity: rigid\nseverity: medium\nkind: combination\nwhen: court\n")});
  EXPECT_EQ(digest(review(toy, rules)), "toy medium \"\"\n");
  EXPECT_EQ(digest(review(toy, rules, {{"toy"}, {}})), "");
  EXPECT_EQ(digest(review(toy, rules, {{}, {{"toy", {Severity::Low, {}}}}})), "toy low \"\"\n");
}

constexpr const char* kAbsence =
    "kind: absence\n"
    "looked-for: a change path\n"
    "belongs-in: a section on changes\n"
    "satisfied-by: [change]\n"
    "at-least-words: 4\n"
    "documents: [sow]\n";

TEST(Absence, IsSaidOfAWholeContractThatLacksIt) {
  const auto report = review_with(contract_of({"The court decides about all."}), kAbsence);
  ASSERT_EQ(report.findings.size(), 1U);
  const Finding& finding = report.findings.front();
  EXPECT_EQ(finding.looked_for, "a change path");
  EXPECT_EQ(finding.message, "The toy rule fires. It belongs in a section on changes.");
  EXPECT_TRUE(finding.places.empty());
  EXPECT_FALSE(finding.place.has_value());
  EXPECT_EQ(finding.language, Language::English);
}

TEST(Absence, IsSilentWhereItCannotBeTold) {
  const Toy whole = contract_of({"The court decides about all."});
  EXPECT_EQ(found(whole, kAbsence), "medium");
  Toy toy = whole;
  toy.read.contract.whole = false;
  EXPECT_EQ(found(toy, kAbsence), "-") << "an excerpt";
  toy = whole;
  toy.read.contract.type = ContractType::Order;
  EXPECT_EQ(found(toy, kAbsence), "-") << "another type of document";
  toy = whole;
  toy.document.status = DocumentStatus::Partial;
  EXPECT_EQ(found(toy, kAbsence), "-") << "a part is unread";
  toy = whole;
  toy.read.contract.clauses.front().label.clear();
  EXPECT_EQ(found(toy, kAbsence), "-") << "no structure was read";
  EXPECT_EQ(found(contract_of({"A court."}), kAbsence), "-") << "too short";
  EXPECT_EQ(found(contract_of({"The court decides on a change."}), kAbsence), "-") << "there";
}

TEST(Absence, IsSilentWhereTheClauseIsNotNeeded) {
  const std::string rule = std::string(kAbsence) + "when: court\n";
  EXPECT_EQ(found(contract_of({"The court decides about all."}), rule), "medium \"court\"");
  EXPECT_EQ(found(contract_of({"Nobody decides about all of it."}), rule), "-");
}

TEST(DocumentRules, AHostileTextEndsWithTheBudget) {
  std::vector<std::string> sentences(3000, "Review takes 5 days and 6 days.");
  const Toy toy = contract_of(sentences);
  base::Limits limits;
  limits.work = 200'000;
  const auto rules =
      toy_rules(kLexicon, {toy_rule("toy",
                                    "polarity: rigid\nseverity: medium\nkind: contradiction\n"
                                    "when: {differ: review, apart-by: lot}\n")});
  const auto report = review(toy, rules, {}, limits);
  EXPECT_EQ(report.status, ReviewStatus::Partial);
}

}  // namespace
}  // namespace sowlint::analysis
