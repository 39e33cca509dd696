// From matches to a report: lists, headlines, places, fingerprints, warnings.
#include <chrono>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/analysis/toy.h"

namespace sowlint::analysis {
namespace {

constexpr const char* kLexicon =
    "cues:\n"
    "  scope: [\"scope\", \"design\"]\n"
    "  frozen: [\"frozen\"]\n"
    "  duty: [\"@vendor shall\"]\n"
    "  method: [\"follow <4> manual\"]\n"
    "  window: [\"within\"]\n";

rules::PackFile rule(const std::string& id, const std::string& when, const std::string& more = "") {
  return toy_rule(id, "polarity: rigid\nseverity: high\nwhen: " + when + "\n" + more);
}

std::string lines_of(const DocumentReport& report) {
  std::string lines;
  for (const Finding& finding : report.findings) {
    lines += std::to_string(finding.place->at.line) + ":" + finding.place->quote + " ";
  }
  return lines;
}

/// A lead-in and its items, each a unit of its own.
Toy list(const std::string& lead_in, const std::vector<std::string>& items) {
  std::vector<ToyUnit> units = {{lead_in, 0, UnitKind::Sentence, {}, Language::English}};
  for (const std::string& item : items)
    units.push_back({item, 0, UnitKind::ListItem, 0, Language::English});
  return toy_contract({{"1", SectionType::Scope, Clause::kNoParent}}, units);
}

struct ListCase {
  std::string name;
  std::string when;
  std::string lead_in;
  std::vector<std::string> items;
  std::string found;  ///< line and quote of each finding
};

class Lists : public testing::TestWithParam<ListCase> {};

TEST_P(Lists, AFindingStandsOnceOnItsDecisiveWords) {
  const ListCase& c = GetParam();
  EXPECT_EQ(lines_of(review(list(c.lead_in, c.items), toy_rules(kLexicon, {rule("toy", c.when)}))),
            c.found);
}

INSTANTIATE_TEST_SUITE_P(LeadIns, Lists,
                         testing::Values(ListCase{"ItemAlone",
                                                  "{all: [scope, frozen]}",
                                                  "The parties note:",
                                                  {"the scope is frozen", "fees are open"},
                                                  "2:scope is frozen "},
                                         ListCase{"LeadInAlone",
                                                  "{all: [scope, frozen]}",
                                                  "The scope is frozen:",
                                                  {"on signature", "for ever"},
                                                  "1:scope is frozen "},
                                         ListCase{"LeadInAndItem",
                                                  "{all: [scope, frozen]}",
                                                  "The scope is frozen:",
                                                  {"on signature", "the design is frozen too"},
                                                  "1:scope is frozen 3:design is frozen "},
                                         ListCase{"DutyInTheLeadIn",
                                                  "{all: [duty, method]}",
                                                  "The Supplier shall:",
                                                  {"follow the manual", "follow each manual"},
                                                  "2:follow the manual 3:follow each manual "},
                                         ListCase{"HalfAndHalfStandsOnTheItem",
                                                  "{all: [scope, frozen]}",
                                                  "Frozen are:",
                                                  {"the scope", "all else"},
                                                  "2:scope "},
                                         ListCase{"MoreInTheLeadInStandsThereOnce",
                                                  "{all: [duty, frozen, scope]}",
                                                  "The Supplier shall keep frozen:",
                                                  {"the scope", "the design"},
                                                  "1:Supplier shall keep frozen "}),
                         [](const auto& test) { return test.param.name; });

TEST(Headlines, GoToTheRuleThatOthersGiveWayTo) {
  const auto rules =
      toy_rules(kLexicon, {rule("first", "{all: [scope, frozen]}"),
                           rule("second", "frozen", "gives-way-to: [first]\n"),
                           rule("third", "frozen", "gives-way-to: [absent, second]\n"),
                           rule("window", "window", "gives-way-to: [first]\n")});
  const auto report = review(toy_sentence("The scope is frozen within a week."), rules);
  ASSERT_EQ(report.findings.size(), 4U);
  EXPECT_EQ(digest(report),
            "first high \"scope is frozen\"\n"
            "second high \"frozen\"\n"
            "third high \"frozen\"\n"
            "window high \"within\"\n");
  EXPECT_EQ(report.findings[0].id, "f1");
  EXPECT_EQ(report.findings[0].secondary_to, std::nullopt);
  EXPECT_EQ(report.findings[1].secondary_to, "f1");
  EXPECT_EQ(report.findings[2].secondary_to, "f1");
  EXPECT_EQ(report.findings[3].secondary_to, std::nullopt) << "its words do not overlap";
}

TEST(Headlines, StayWhereTheWinnerDoesNotFire) {
  const auto rules = toy_rules(kLexicon, {rule("first", "{all: [scope, frozen]}"),
                                          rule("second", "frozen", "gives-way-to: [first]\n")});
  const auto report = review(toy_sentence("All is frozen."), rules);
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings.front().secondary_to, std::nullopt);
}

TEST(FindingTest, CarriesPlaceCuesQuantitiesAndClause) {
  const auto rules = toy_rules(
      kLexicon, {toy_rule("toy",
                          "polarity: rigid\nkind: numeric\nseverity: low\nwhen: {all: [scope, "
                          "frozen]}\nmeasure: {kind: duration, unit: day, levels: [{level: "
                          "medium}]}\nmodifiers: [{when: window, level: raise, because: it is "
                          "short}]\n")});
  Toy toy = toy_contract(
      {{"4", SectionType::Scope, Clause::kNoParent}},
      {{"Préambule.", 0, UnitKind::Sentence, {}, Language::English},
       {"Das “scope” is frozen within 5 days.", 0, UnitKind::Sentence, {}, Language::English}});
  toy.read.contract.clauses[0].title = "Scope of work";
  toy.document.blocks[1].origin.page = 3;
  toy.document.blocks[1].revisions = {
      {Revision::Kind::Inserted, toy.document.blocks[1].span, "Ann", "2027-01-01"}};
  const auto report = review(toy, rules);
  ASSERT_EQ(report.findings.size(), 1U);
  const Finding& finding = report.findings.front();
  EXPECT_EQ(finding.rule, "toy");
  EXPECT_EQ(finding.dimension, "CHG");
  EXPECT_EQ(finding.severity, Severity::High);
  EXPECT_EQ(finding.message, "The toy rule fires. More so here: it is short.");
  EXPECT_EQ(finding.clause_label, "4");
  EXPECT_EQ(finding.clause_title, "Scope of work");
  EXPECT_EQ(finding.section, SectionType::Scope);
  ASSERT_TRUE(finding.place.has_value());
  EXPECT_EQ(finding.place->quote, "scope” is frozen");
  EXPECT_EQ(finding.place->at, (LineColumn{2, 6}));
  EXPECT_EQ(finding.place->page, 3U);
  EXPECT_EQ(finding.place->label, "4");
  EXPECT_EQ(toy.document.text.substr(finding.place->span.begin, finding.place->span.size()),
            finding.place->quote);
  EXPECT_EQ(finding.unit_text, "Das “scope” is frozen within 5 days.");
  ASSERT_EQ(finding.cues.size(), 2U);
  EXPECT_EQ(finding.cues[0].name, "scope");
  EXPECT_EQ(finding.cues[1].name, "frozen");
  ASSERT_EQ(finding.quantities.size(), 1U);
  EXPECT_EQ(finding.quantities[0].value, 5);
  ASSERT_TRUE(finding.revision.has_value());
  EXPECT_EQ(finding.revision->author, "Ann");
  EXPECT_DOUBLE_EQ(finding.confidence, 0.95);
  EXPECT_EQ(finding.fingerprint.size(), 32U);
}

struct ConfidenceCase {
  std::string name;
  std::string text;
  SectionType section;
  Language language;
  double confidence;
};

class Confidence : public testing::TestWithParam<ConfidenceCase> {};

TEST_P(Confidence, SinksWithWhatIsNotCertain) {
  const ConfidenceCase& c = GetParam();
  const auto rules = toy_rules("cues: {scope: [\"scope\"], frozen: [\"frozen\"]}\n",
                               {rule("toy", "{all: [scope, frozen]}", "sections: [scope]\n")});
  const Toy toy = toy_contract({{"1", c.section, Clause::kNoParent}},
                               {{c.text, 0, UnitKind::Sentence, {}, c.language}});
  const auto report = review(toy, rules);
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_NEAR(report.findings.front().confidence, c.confidence, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(
    Parts, Confidence,
    testing::Values(
        ConfidenceCase{"Certain", "scope frozen", SectionType::Scope, Language::English, 0.95},
        ConfidenceCase{"UnknownSection", "scope frozen", SectionType::Unknown, Language::English,
                       0.9},
        ConfidenceCase{"Outside", "scope frozen", SectionType::Fees, Language::English, 0.85},
        ConfidenceCase{"UnsureLanguage", "scope frozen", SectionType::Scope, Language::Unsure, 0.9},
        ConfidenceCase{"ResolvedReference", "scope of clause 1 frozen", SectionType::Scope,
                       Language::English, 0.95},
        ConfidenceCase{"UnresolvedReference", "scope of clause 9 frozen", SectionType::Scope,
                       Language::English, 0.7},
        ConfidenceCase{"ReferenceElsewhere", "scope frozen, see clause 9", SectionType::Scope,
                       Language::English, 0.95}),
    [](const auto& test) { return test.param.name; });

struct PrintCase {
  std::string name;
  std::string one;
  std::string other;
  bool same;
};

std::string print_of(const std::string& text) {
  const auto rules = toy_rules(kLexicon, {rule("toy", "frozen")});
  const Toy toy =
      toy_contract({{"1", SectionType::Scope, Clause::kNoParent}},
                   {{text, 0, UnitKind::Sentence, {}, Language::English}},
                   {{"acme", Role::Customer}, {"zenith", Role::Customer}, {"beta", Role::Vendor}});
  const auto report = review(toy, rules);
  return report.findings.size() == 1 ? report.findings.front().fingerprint : "none";
}

class FingerprintTable : public testing::TestWithParam<PrintCase> {};

TEST_P(FingerprintTable, OutlivesLayoutNamesAndNumbers) {
  const std::string one = print_of(GetParam().one);
  EXPECT_EQ(one.size(), 32U);
  EXPECT_EQ(one == print_of(GetParam().other), GetParam().same);
}

INSTANTIATE_TEST_SUITE_P(
    Changes, FingerprintTable,
    testing::Values(
        PrintCase{"Rewrapped", "The scope is frozen.", "The\nscope  is\n frozen.", true},
        PrintCase{"HyphenAtLineEnd", "The sign-off is frozen.", "The sign-\noff is frozen.", true},
        PrintCase{"Typography", "The “scope” is frozen", "THE \"SCOPE\" IS FROZEN.", true},
        PrintCase{"ReferenceRenumbered", "The scope in clause 4 is frozen.",
                  "The scope in clause 12.1 is frozen.", true},
        PrintCase{"PartyRenamed", "Acme keeps it frozen.", "Zenith keeps it frozen.", true},
        PrintCase{"OtherSide", "Acme keeps it frozen.", "Beta keeps it frozen.", false},
        PrintCase{"QuantityInWords", "It is frozen for five (5) days.", "It is frozen for 5 days.",
                  true},
        PrintCase{"OtherQuantity", "It is frozen for 5 days.", "It is frozen for 6 days.", false},
        PrintCase{"OtherUnit", "It is frozen for 5 days.", "It is frozen for 5 business days.",
                  false},
        PrintCase{"OtherWords", "The scope is frozen.", "The design is frozen.", false}),
    [](const auto& test) { return test.param.name; });

TEST(FingerprintOrdinals, TellEqualFindingsApart) {
  const auto rules = toy_rules(kLexicon, {rule("toy", "frozen"), rule("twin", "frozen")});
  const std::vector<ToyUnit> twice = {{"All is frozen.", 0, UnitKind::Sentence, {}, {}},
                                      {"All is frozen.", 0, UnitKind::Sentence, {}, {}}};
  const auto report =
      review(toy_contract({{"1", SectionType::Scope, Clause::kNoParent}}, twice), rules);
  ASSERT_EQ(report.findings.size(), 4U);
  std::set<std::string> prints;
  for (const Finding& finding : report.findings)
    prints.insert(finding.fingerprint);
  EXPECT_EQ(prints.size(), 4U);
}

TEST(Integrity, NotesBecomeFindingsInReadingOrder) {
  Toy toy = toy_contract({{"1", SectionType::Scope, Clause::kNoParent}},
                         {{"First words.", 0, UnitKind::Sentence, {}, Language::English},
                          {"All is frozen.", 0, UnitKind::Sentence, {}, Language::English}});
  toy.document.integrity = {{"unread-content", "medium", "a chart was not read", "", {}},
                            {"hidden-text", "high", "hidden words stand here", "secret", {0, 5}}};
  const auto report = review(toy, toy_rules(kLexicon, {rule("toy", "frozen")}));
  ASSERT_EQ(report.findings.size(), 3U);
  EXPECT_EQ(report.findings[0].rule, "hidden-text");
  EXPECT_EQ(report.findings[0].polarity, Polarity::Integrity);
  EXPECT_EQ(report.findings[0].severity, Severity::High);
  EXPECT_EQ(report.findings[0].message, "Hidden words stand here.");
  EXPECT_EQ(report.findings[0].place->quote, "First");
  EXPECT_EQ(report.findings[0].unit_text, "secret");
  EXPECT_EQ(report.findings[0].dimension, "");
  EXPECT_EQ(report.findings[0].burden, std::nullopt);
  EXPECT_EQ(report.findings[1].rule, "toy");
  EXPECT_EQ(report.findings[2].rule, "unread-content");
  EXPECT_EQ(report.findings[2].place, std::nullopt);
  EXPECT_EQ(report.findings[2].id, "f3");
}

TEST(Report, DescribesTheDocument) {
  Toy toy = toy_sentence("All is\nfrozen now.");
  toy.document.path = "a.txt";
  toy.document.sha256 = "00";
  toy.document.encoding = "UTF-8";
  toy.document.warnings = {{"encoding-guessed", "m"}};
  const auto report = review(toy, toy_rules(kLexicon, {rule("toy", "frozen")}));
  EXPECT_EQ(report.path, "a.txt");
  EXPECT_EQ(report.sha256, "00");
  EXPECT_EQ(report.encoding, "UTF-8");
  EXPECT_EQ(report.words, 4U);
  EXPECT_EQ(report.language, Language::English);
  EXPECT_EQ(report.status, ReviewStatus::Ok);
  ASSERT_EQ(report.warnings.size(), 1U);
  toy.document.status = DocumentStatus::Partial;
  EXPECT_EQ(review(toy, toy_rules(kLexicon, {rule("toy", "frozen")})).status,
            ReviewStatus::Partial);
}

TEST(Report, CapsFindingsAndSaysSo) {
  std::vector<ToyUnit> units;
  for (int i = 0; i < 5; ++i)
    units.push_back({"All is frozen.", 0, UnitKind::Sentence, {}, Language::English});
  const Toy toy = toy_contract({{"1", SectionType::Scope, Clause::kNoParent}}, units);
  base::Limits limits;
  limits.findings = 3;
  const auto report = review(toy, toy_rules(kLexicon, {rule("toy", "frozen")}), {}, limits);
  EXPECT_EQ(report.findings.size(), 3U);
  ASSERT_EQ(report.warnings.size(), 1U);
  EXPECT_EQ(report.warnings.front().code, "findings-capped");
  EXPECT_EQ(report.warnings.front().message, "Only the first 3 of 5 findings are listed.");
}

TEST(Report, SaysWhenTheWorkIsTooMuch) {
  const Toy toy = toy_sentence("All of the scope is frozen.");
  const auto rules = toy_rules(kLexicon, {rule("toy", "{all: [scope, frozen]}")});
  base::Limits limits;
  bool cut = false;
  for (std::uint64_t work = 0; work < 4000; work += 7) {
    limits.work = work;
    const auto report = review(toy, rules, {}, limits);
    const bool partial = report.status == ReviewStatus::Partial;
    cut = cut || partial;
    EXPECT_EQ(partial, !report.warnings.empty()) << work;
    if (!partial) {
      EXPECT_EQ(report.findings.size(), 1U) << work;
    }
  }
  EXPECT_TRUE(cut);
}

TEST(Report, AUnitOfManyMatchesEndsSoon) {
  std::string text;
  for (int i = 0; i < 10'000; ++i)
    text += "the scope [ is \" frozen within 5 days; ";
  const auto rules = toy_rules(
      std::string(kLexicon) + "  guard-negation: [\"the\"]\n  guard-guidance: [\"days\"]\n",
      {rule("toy", "{near: [scope, frozen, {quantity: {kind: duration, near: window}}]}"),
       rule("twin", "{all: [scope, frozen]}", "guards: {off: [negation]}\none-sided: true\n")});
  const auto begin = std::chrono::steady_clock::now();
  (void)review(toy_sentence(text), rules);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST(Report, AnUnfinishedContractIsPartial) {
  Toy toy = toy_sentence("All is open.");
  toy.read.complete = false;
  const auto report = review(toy, toy_rules(kLexicon, {rule("toy", "frozen")}));
  EXPECT_EQ(report.status, ReviewStatus::Partial);
  ASSERT_EQ(report.warnings.size(), 1U);
  EXPECT_EQ(report.warnings.front().code, "work-limit");
}

struct LanguageCase {
  std::string name;
  Language document;
  std::vector<Language> languages;
  Language unit;
  std::string text;
  std::size_t findings;
  std::string warnings;  ///< messages
};

class Languages : public testing::TestWithParam<LanguageCase> {};

TEST_P(Languages, AreJudgedOrNamed) {
  const LanguageCase& c = GetParam();
  Toy toy = toy_contract({{"1", SectionType::Scope, Clause::kNoParent}},
                         {{c.text, 0, UnitKind::Sentence, {}, c.unit}});
  toy.read.contract.language = c.document;
  toy.read.contract.languages = c.languages;
  const auto report = review(toy, toy_rules(kLexicon, {rule("toy", "frozen")}));
  EXPECT_EQ(report.findings.size(), c.findings);
  std::string warnings;
  for (const Warning& warning : report.warnings) {
    EXPECT_EQ(warning.code, "language-not-supported");
    warnings += warning.message;
  }
  EXPECT_EQ(warnings, c.warnings);
  EXPECT_EQ(report.status == ReviewStatus::Partial, !c.warnings.empty());
}

constexpr const char* kGermanLeftOut =
    "The parts of the text in German were not checked: there are no rules for them yet.";
constexpr const char* kUnknownLeftOut =
    "The parts of the text in an unknown language were not checked: there are no rules for them "
    "yet.";

std::string long_text(const std::string& sentence) {
  std::string text;
  for (int i = 0; i < 20; ++i)
    text += sentence + " ";
  return text + "frozen.";
}

INSTANTIATE_TEST_SUITE_P(
    Coverage, Languages,
    testing::Values(
        LanguageCase{"English",
                     Language::English,
                     {Language::English},
                     Language::English,
                     "All is frozen.",
                     1,
                     ""},
        LanguageCase{"ShortUnitInEnglish",
                     Language::English,
                     {Language::English},
                     Language::Unsure,
                     "frozen",
                     1,
                     ""},
        LanguageCase{"GermanUnitInEnglish",
                     Language::English,
                     {Language::English, Language::German},
                     Language::German,
                     "Alles ist frozen.",
                     0,
                     kGermanLeftOut},
        LanguageCase{"German",
                     Language::German,
                     {Language::German},
                     Language::German,
                     "Alles ist frozen.",
                     0,
                     kGermanLeftOut},
        LanguageCase{"EnglishUnitInGerman",
                     Language::German,
                     {Language::German},
                     Language::English,
                     "All is frozen.",
                     1,
                     kGermanLeftOut},
        LanguageCase{"ShortUnitInGerman",
                     Language::German,
                     {Language::German},
                     Language::Unsure,
                     "frozen",
                     0,
                     kGermanLeftOut},
        LanguageCase{"ShortText", Language::Unsure, {}, Language::Unsure, "frozen", 1, ""},
        LanguageCase{"ReadsAsEnglish",
                     Language::Unsure,
                     {},
                     Language::Unsure,
                     long_text("The fee for the work is to be paid in euro."),
                     1,
                     ""},
        LanguageCase{"Dutch",
                     Language::Unsure,
                     {},
                     Language::Unsure,
                     long_text("De opdrachtnemer levert het werk binnen de afgesproken termijn."),
                     0,
                     kUnknownLeftOut},
        LanguageCase{"Greek",
                     Language::Unsure,
                     {},
                     Language::Unsure,
                     "Όλα είναι κλειστά.",
                     0,
                     kUnknownLeftOut}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace sowlint::analysis
