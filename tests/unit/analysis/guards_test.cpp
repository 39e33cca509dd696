// Each guard: what it cancels or lowers, what it leaves alone, and that a rule can turn it off.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/analysis/toy.h"

namespace sowlint::analysis {
namespace {

constexpr const char* kLexicon =
    "cues:\n"
    "  power: [\"sole discretion\"]\n"
    "  guard-negation: [\"nothing\", \"neither\"]\n"
    "  guard-denial: [\"need not have\"]\n"
    "  guard-working-exception: [\"unless agreed\"]\n"
    "  guard-formal-exception: [\"except by amendment\"]\n"
    "  guard-continuation: [\"however\"]\n"
    "  guard-legal-mandate: [\"required by law\"]\n"
    "  guard-definition: [\"means\"]\n"
    "  guard-guidance: [\"insert\", \"example\"]\n"
    "  guard-background: [\"whereas\"]\n"
    "  guard-other-subject: [\"logo\"]\n"
    "  guard-mirror-right: [\"(either|each) @party\", \"(either|each) party\"]\n"
    "  guard-time-boxed: [\"this sprint\"]\n";

constexpr const char* kRigid = "polarity: rigid\nseverity: high\nwhen: power\n";
constexpr const char* kCredit = "polarity: collaborative\ncredit: strong\nwhen: power\n";

std::string level_in(const std::string& rule, const Toy& toy) {
  const auto report = review(toy, toy_rules(kLexicon, {toy_rule("toy", rule)}));
  if (report.findings.empty()) return "-";
  const Finding& finding = report.findings.front();
  return finding.severity ? name_of(*finding.severity) : name_of(*finding.credit);
}

struct Case {
  std::string name;
  std::string guard;
  std::string text;
  std::string rigid;   ///< the level of a rigid rule whose own is high
  std::string credit;  ///< of a collaborative rule whose own is strong
};

class GuardTable : public testing::TestWithParam<Case> {};

TEST_P(GuardTable, CancelsOrLowers) {
  const Case& c = GetParam();
  const Toy toy = toy_sentence(c.text);
  EXPECT_EQ(level_in(kRigid, toy), c.rigid);
  EXPECT_EQ(level_in(kCredit, toy), c.credit);
  const std::string off = "guards: {off: [" + c.guard + "]}\n";
  EXPECT_EQ(level_in(kRigid + off, toy), "high");
  EXPECT_EQ(level_in(kCredit + off, toy), "strong");
}

INSTANTIATE_TEST_SUITE_P(
    Guards, GuardTable,
    testing::Values(
        Case{"NegationBefore", "negation", "Nothing is at the sole discretion of one.", "-", "-"},
        Case{"NegationBehind", "negation", "At its sole discretion, and nothing else.", "high",
             "strong"},
        Case{"NegationEndsAtSemicolon", "negation", "Nothing is fixed; sole discretion rules.",
             "high", "strong"},
        Case{"DeniedRightBefore", "negation", "It need not have sole discretion.", "-", "-"},
        Case{"DeniedThreeWordsBefore", "negation", "It need not have a b c sole discretion.", "-",
             "-"},
        Case{"DeniedTooFarBefore", "negation", "It need not have a b c d sole discretion.", "high",
             "strong"},
        Case{"DeniedBehind", "negation", "Sole discretion it need not have.", "high", "strong"},
        Case{"DenialEndsAtSemicolon", "negation", "It need not have; sole discretion.", "high",
             "strong"},
        Case{"WorkingException", "working-exception", "At its sole discretion unless agreed.", "-",
             "strong"},
        Case{"FormalException", "working-exception", "At its sole discretion except by amendment.",
             "medium", "strong"},
        Case{"BothExceptions", "working-exception",
             "Sole discretion except by amendment or unless agreed.", "-", "strong"},
        Case{"LegalMandate", "legal-mandate", "At its sole discretion as required by law.", "-",
             "strong"},
        Case{"Definition", "definition", "Discretion means sole discretion.", "-", "-"},
        Case{"StraightQuotes", "quotation", "The words \"its sole discretion\" are struck.", "-",
             "-"},
        Case{"CurlyQuotes", "quotation", "The words “its sole discretion” are struck.", "-", "-"},
        Case{"QuotesElsewhere", "quotation", "The \"Customer\" has sole discretion.", "high",
             "strong"},
        Case{"QuoteAcross", "quotation", "It has \"sole\" discretion.", "high", "strong"},
        Case{"Guidance", "quotation", "[Insert: sole discretion of a party]", "-", "-"},
        Case{"BracketsWithoutGuidance", "quotation", "[sole discretion of a party]", "high",
             "strong"},
        Case{"GuidanceOutsideBrackets", "quotation", "Insert [sole discretion]", "high", "strong"},
        Case{"Background", "background", "Whereas it has sole discretion.", "-", "-"},
        Case{"OtherSubjectNear", "other-subject", "Use of the logo is in its sole discretion.", "-",
             "strong"},
        Case{"OtherSubjectFar", "other-subject",
             "The logo and all that was said of it is in its sole discretion.", "high", "strong"},
        Case{"Question", "heading", "Who has sole discretion?", "-", "-"},
        Case{"QuotedQuestion", "heading", "Who has *sole discretion?*", "-", "-"},
        Case{"TimeBoxed", "time-boxed", "In this sprint at its sole discretion.", "-", "strong"}),
    [](const auto& test) { return test.param.name; });

Toy two_sentences(const std::string& first, const std::string& second) {
  return toy_contract({{"1", SectionType::Scope, Clause::kNoParent}},
                      {{first, 0, UnitKind::Sentence, {}, Language::English},
                       {second, 0, UnitKind::Sentence, {}, Language::English}});
}

TEST(WorkingExceptionGuard, ReachesIntoAFollowingSentence) {
  const std::string power = "It decides in its sole discretion.";
  EXPECT_EQ(level_in(kRigid, two_sentences(power, "However, unless agreed it asks.")), "-");
  EXPECT_EQ(level_in(kRigid, two_sentences(power, "However, not except by amendment.")), "medium");
  EXPECT_EQ(level_in(kRigid, two_sentences(power, "Unless agreed, however, it asks.")), "high");
  EXPECT_EQ(level_in(kRigid, two_sentences("However, unless agreed it asks.", power)), "high");
}

TEST(HeadingGuard, SilencesHeadingsAndContents) {
  Toy heading = toy_contract({{"1", SectionType::Scope, Clause::kNoParent}},
                             {{"Sole Discretion", 0, UnitKind::Heading, {}, Language::English}});
  EXPECT_EQ(level_in(kRigid, heading), "-");
  EXPECT_EQ(level_in(std::string(kRigid) + "guards: {off: [heading]}\n", heading), "high");
  Toy contents = toy_sentence("3 Sole discretion 12");
  EXPECT_EQ(level_in(kRigid, contents), "high");
  contents.document.blocks.front().table_of_contents = true;
  EXPECT_EQ(level_in(kRigid, contents), "-");
}

TEST(SectionGuards, ARuleThatListsBackgroundIsNotSilencedThere) {
  const std::string listed = std::string(kRigid) + "sections: [background]\n";
  EXPECT_EQ(level_in(listed, toy_sentence("It has sole discretion.", SectionType::Background)),
            "high");
  EXPECT_EQ(
      level_in(listed, toy_sentence("Whereas it has sole discretion.", SectionType::Background)),
      "-");
}

TEST(GuardChoice, TakesAMatchThatNoGuardCancels) {
  const auto report =
      review(toy_sentence("Sole discretion over the logo is fine, but nobody else on earth has any "
                          "real sole discretion."),
             toy_rules(kLexicon, {toy_rule("toy", kRigid)}));
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings.front().place->at.column, 78U);
}

TEST(GuardEffects, AreReported) {
  const auto report = review(toy_sentence("At its sole discretion except by amendment."),
                             toy_rules(kLexicon, {toy_rule("toy", kRigid)}));
  ASSERT_EQ(report.findings.size(), 1U);
  ASSERT_EQ(report.findings.front().guards.size(), 1U);
  EXPECT_EQ(report.findings.front().guards.front().name, "working-exception");
  EXPECT_EQ(report.findings.front().guards.front().effect, "lowered");
  EXPECT_DOUBLE_EQ(report.findings.front().confidence, 0.9);
}

constexpr const char* kOneSided = "polarity: rigid\nseverity: high\nwhen: power\none-sided: true\n";

const ToyParties& parties() {
  static const ToyParties kParties = {
      {"acme", Role::Customer}, {"beta", Role::Vendor}, {"gamma", Role::Unknown}};
  return kParties;
}

/// Sentences in clauses 1.1, 1.2 and 2.1.
std::string digest_of(const std::vector<std::string>& texts, const std::string& rule) {
  const std::vector<ToyClause> clauses = {{"1", SectionType::Scope, Clause::kNoParent},
                                          {"1.1", SectionType::Scope, 0},
                                          {"1.2", SectionType::Scope, 0},
                                          {"2", SectionType::Scope, Clause::kNoParent},
                                          {"2.1", SectionType::Scope, 3}};
  constexpr std::size_t kClauses[] = {1, 2, 4};
  std::vector<ToyUnit> units;
  for (std::size_t i = 0; i < texts.size(); ++i)
    units.push_back({texts[i], kClauses[i], UnitKind::Sentence, {}, Language::English});
  const auto report =
      review(toy_contract(clauses, units, parties()), toy_rules(kLexicon, {toy_rule("toy", rule)}));
  std::string lines;
  for (const Finding& finding : report.findings) {
    lines += std::to_string(finding.place->at.line) + name_of(*finding.severity) + " ";
  }
  return lines;
}

struct MirrorCase {
  std::string name;
  std::vector<std::string> texts;
  std::string found;
};

class MirrorRight : public testing::TestWithParam<MirrorCase> {};

TEST_P(MirrorRight, CancelsWhatTheOtherSideHasToo) {
  EXPECT_EQ(digest_of(GetParam().texts, kOneSided), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    Rights, MirrorRight,
    testing::Values(
        MirrorCase{"Alone", {"Acme decides in its sole discretion."}, "1high "},
        MirrorCase{"SameSection",
                   {"Acme decides in its sole discretion.", "Beta decides in its sole discretion."},
                   ""},
        MirrorCase{"SameSide",
                   {"Acme decides in its sole discretion.", "Acme stops in its sole discretion."},
                   "1high 2high "},
        MirrorCase{"OtherSection",
                   {"Acme decides in its sole discretion.", "Nothing to see.",
                    "Beta decides in its sole discretion."},
                   "1high 3high "},
        MirrorCase{"InOneBreath", {"Either party decides in its sole discretion."}, ""},
        MirrorCase{"HolderBehind", {"This is in the sole discretion of Beta."}, "1high "},
        MirrorCase{"UnknownSide", {"Gamma decides in its sole discretion."}, "1medium "},
        MirrorCase{"NoParty", {"It is decided in sole discretion."}, "1high "}),
    [](const auto& test) { return test.param.name; });

TEST(MirrorRightGuard, IsForOneSidedRulesThatKeepIt) {
  const std::vector<std::string> both = {"Acme decides in its sole discretion.",
                                         "Beta decides in its sole discretion."};
  EXPECT_EQ(digest_of(both, kRigid), "1high 2high ");
  EXPECT_EQ(digest_of(both, std::string(kOneSided) + "guards: {off: [mirror-right]}\n"),
            "1high 2high ");
}

TEST(UnknownPartyGuard, SaysSoInTheMessage) {
  const Toy toy = toy_contract(
      {{"1", SectionType::Scope, Clause::kNoParent}},
      {{"Gamma has sole discretion.", 0, UnitKind::Sentence, {}, Language::English}}, parties());
  const auto report = review(toy, toy_rules(kLexicon, {toy_rule("toy", kOneSided)}));
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings.front().message,
            "The toy rule fires. It is the right of one party whose side is not known.");
  EXPECT_DOUBLE_EQ(report.findings.front().confidence, 0.85);
}

}  // namespace
}  // namespace sowlint::analysis
