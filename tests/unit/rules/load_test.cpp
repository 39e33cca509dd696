#include "rules/load.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace sowlint::rules {
namespace {

constexpr const char* kLexicon =
    "words:\n"
    "  duty: [\"shall\", \"must\"]\n"
    "cues:\n"
    "  locked:\n"
    "    any: [\"%duty be locked\", \"(frozen|final)\"]\n"
    "    not: [\"not final\"]\n"
    "  object: [\"scope\", \"specification*\"]\n";

constexpr const char* kRule =
    "id: freeze\n"
    "dimension: CHG\n"
    "kind: pattern\n"
    "polarity: rigid\n"
    "severity: high\n"
    "burden: both\n"
    "summary: the scope is closed to change\n"
    "why: Nothing may change.\n"
    "rewrite: Either party may propose a change.\n"
    "sections: [scope, requirements]\n"
    "when: {all: [object, locked]}\n"
    "examples:\n"
    "  en:\n"
    "    - finds: \"The [[scope is frozen]].\"\n"
    "    - passes: \"The scope is open.\"\n"
    "      because: open\n";

std::vector<PackFile> files(const std::string& rule, const std::string& lexicon = kLexicon) {
  return {{"p/pack.yaml", "name: p\n", false},
          {"p/lexicon/en/words.yaml", lexicon, false},
          {"p/change/freeze.yaml", rule, false}};
}

/// `text` with the line that begins with `start` (blanks included) replaced by `line`.
std::string with_line(const std::string& text, const std::string& start, const std::string& line) {
  std::size_t at = 0;
  while (text.compare(at, start.size(), start) != 0)
    at = text.find('\n', at) + 1;
  const std::size_t end = text.find('\n', at) + 1;
  return text.substr(0, at) + line + text.substr(end);
}

std::string rule_with(const std::string& start, const std::string& line) {
  return with_line(kRule, start, line);
}

std::string errors_of(const std::vector<PackFile>& pack_files,
                      const base::Limits& limits = base::Limits()) {
  const auto pack = load_pack(pack_files, limits);
  if (pack) return "no error\n";
  std::string lines;
  for (const Error& error : pack.error())
    lines += to_string(error) + "\n";
  return lines;
}

TEST(LoadPack, ReadsARuleWhole) {
  const auto pack = load_pack(files(kRule), base::Limits());
  ASSERT_TRUE(pack.has_value()) << errors_of(files(kRule));
  ASSERT_EQ(pack->rules.size(), 1U);
  const Rule& rule = pack->rules.front();
  EXPECT_EQ(rule.id, "freeze");
  EXPECT_EQ(rule.dimension, Dimension::Chg);
  EXPECT_EQ(rule.level, (Level{Severity::High, {}}));
  EXPECT_EQ(rule.burden, Burden::Both);
  EXPECT_EQ(rule.sections, (std::vector{SectionType::Scope, SectionType::Requirements}));
  EXPECT_EQ(rule.file, "p/change/freeze.yaml");
  ASSERT_EQ(rule.examples.at(Language::English).size(), 2U);
  const Example& finds = rule.examples.at(Language::English).front();
  EXPECT_EQ(finds.text, "The scope is frozen.");
  EXPECT_EQ(finds.marked, (TextSpan{4, 19}));
  EXPECT_EQ(finds.line, 14U);
  const Lexicon& lexicon = pack->lexicons.at(Language::English);
  ASSERT_EQ(lexicon.cues.size(), 2U);
  EXPECT_EQ(lexicon.cues[0].name, "locked");
  EXPECT_EQ(lexicon.cues[0].any.size(), 2U);
  EXPECT_EQ(lexicon.cues[0].unless.size(), 1U);
  EXPECT_EQ(pack->hash.size(), 64U);
}

TEST(LoadPack, HashCountsPathsAndContentsNotOrder) {
  auto forward = files(kRule);
  auto backward = forward;
  std::reverse(backward.begin(), backward.end());
  const std::string hash = load_pack(forward, base::Limits())->hash;
  EXPECT_EQ(load_pack(backward, base::Limits())->hash, hash);
  forward[0].text += "# more\n";
  EXPECT_NE(load_pack(forward, base::Limits())->hash, hash);
  backward[2].path = "q/pack.yaml";
  EXPECT_NE(load_pack(backward, base::Limits())->hash, hash);
}

TEST(LoadPack, ReadsEveryFormOfExpression) {
  const std::string rule = rule_with(
      "when:",
      "when:\n"
      "  any:\n"
      "    - {order: [object, locked], within: 3}\n"
      "    - {near: [object, locked]}\n"
      "  none: [{next: locked}, {previous: locked}, {beside: locked}]\n"
      "  with: [{clause: object}, {document: {all: [object]}}]\n"
      "  section: [scope]\n"
      "  kind: [sentence, table-row]\n"
      "  quantity: {kind: duration, near: locked, within: 10, at-most: 4 business-day}\n");
  const auto pack = load_pack(files(rule), base::Limits());
  ASSERT_TRUE(pack.has_value()) << errors_of(files(rule));
  using Kind = Expression::Kind;
  const Expression& when = *pack->rules.front().when;
  ASSERT_EQ(when.kind, Kind::All);
  ASSERT_EQ(when.parts.size(), 6U);
  EXPECT_EQ(when.parts[0].kind, Kind::Any);
  EXPECT_EQ(when.parts[0].parts[0].kind, Kind::Order);
  EXPECT_EQ(when.parts[0].parts[0].within, 3);
  EXPECT_EQ(when.parts[0].parts[1].within, 12);
  EXPECT_EQ(when.parts[1].parts[2].kind, Kind::Beside);
  EXPECT_EQ(when.parts[2].parts[1].kind, Kind::Document);
  EXPECT_EQ(when.parts[3].sections, std::vector{SectionType::Scope});
  EXPECT_EQ(when.parts[4].unit_kinds, (std::vector{UnitKind::Sentence, UnitKind::TableRow}));
  ASSERT_EQ(when.parts[5].bounds.size(), 1U);
  EXPECT_EQ(when.parts[5].bounds[0].value, 4);
  EXPECT_EQ(when.parts[5].bounds[0].unit, Unit::BusinessDay);
}

TEST(LoadPack, ReadsMeasureModifiersAndGuards) {
  std::string rule = rule_with("kind:", "kind: numeric\n");
  rule +=
      "measure:\n"
      "  kind: duration\n"
      "  near: [locked]\n"
      "  pick: smallest\n"
      "  unit: business-day\n"
      "  levels:\n"
      "    - {below: 5, level: high}\n"
      "    - {upto: 10.5, level: medium}\n"
      "    - {level: none}\n"
      "  missing: low\n"
      "modifiers:\n"
      "  - {when: object, level: lower, because: named}\n"
      "  - {when: {document: object}, level: medium}\n"
      "guards: {off: [mirror-right, negation]}\n"
      "one-sided: true\n"
      "gives-way-to: [other]\n"
      "mitigated-by: [third]\n";
  const auto pack = load_pack(files(rule), base::Limits());
  ASSERT_TRUE(pack.has_value()) << errors_of(files(rule));
  const Rule& read = pack->rules.front();
  ASSERT_TRUE(read.measure.has_value());
  EXPECT_EQ(read.measure->pick, Measure::Pick::Smallest);
  EXPECT_EQ(read.measure->unit, Unit::BusinessDay);
  ASSERT_EQ(read.measure->steps.size(), 3U);
  EXPECT_EQ(read.measure->steps[1].limit, 10.5);
  EXPECT_TRUE(read.measure->steps[1].inclusive);
  EXPECT_TRUE(read.measure->steps[2].level.none());
  EXPECT_EQ(read.measure->missing, (Level{Severity::Low, {}}));
  ASSERT_EQ(read.modifiers.size(), 2U);
  EXPECT_EQ(read.modifiers[0].move, Modifier::Move::Lower);
  EXPECT_EQ(read.modifiers[1].move, Modifier::Move::Set);
  EXPECT_EQ(read.guards_off, (std::vector{Guard::MirrorRight, Guard::Negation}));
  EXPECT_TRUE(read.one_sided);
  EXPECT_EQ(read.gives_way_to, std::vector<std::string>{"other"});
  EXPECT_EQ(read.mitigated_by, std::vector<std::string>{"third"});
}

struct Case {
  std::string name;
  std::string start;  ///< of the line to replace
  std::string line;
  std::string expected;  ///< without the path and its colon
};

class BadRule : public testing::TestWithParam<Case> {};

TEST_P(BadRule, IsRefusedWithPlaceAndExpectation) {
  EXPECT_EQ(errors_of(files(rule_with(GetParam().start, GetParam().line))),
            "p/change/freeze.yaml:" + GetParam().expected + "\n");
}

INSTANTIATE_TEST_SUITE_P(
    Keys, BadRule,
    testing::Values(
        Case{"UnknownKey", "severity:", "severty: high\nseverity: high\n",
             "5:1: unknown key \"severty\" in a rule; did you mean \"severity\"?"},
        Case{"MissingSummary", "summary:", "", "1:1: a rule needs the key \"summary\""},
        Case{"EmptySummary", "summary:", "summary: \"\"\n", "7:10: \"summary\" must not be empty"},
        Case{"ListForText", "why:", "why: [a]\n", "8:6: \"why\" must be text"},
        Case{"Dimension", "dimension:", "dimension: CHNG\n",
             "2:12: \"dimension\" must be one of CHG, OUT, DEC, BUR, FBK, ACC, COM or REL, not "
             "\"CHNG\"; did you mean \"CHG\"?"},
        Case{"Kind", "kind:", "kind: absent\n",
             "3:7: \"kind\" must be one of pattern, numeric, absence, combination, contradiction "
             "or structural, not \"absent\"; did you mean \"absence\"?"},
        Case{"Severity", "severity:", "severity: hihg\n",
             "5:11: \"severity\" must be one of high, medium, low or info, not \"hihg\"; did you "
             "mean \"high\"?"},
        Case{"CreditOnRigid", "severity:", "severity: high\ncredit: strong\n",
             "6:9: a rigid rule has \"severity\", not \"credit\""},
        Case{"Section", "sections:", "sections: [scope, requirement]\n",
             "10:19: a section must be one of definitions, background, objectives, scope, "
             "out-of-scope, assumptions, requirements, deliverables, method, schedule, roles, "
             "communication, change, acceptance, fees, warranty, liability, term-termination, "
             "disputes, boilerplate, security-compliance or signature, not \"requirement\"; did "
             "you mean \"requirements\"?"},
        Case{"SectionsNoList", "sections:", "sections: scope\n",
             "10:11: \"sections\" must be a list: [a, b]"},
        Case{"SectionsEmpty", "sections:", "sections: []\n",
             "10:11: \"sections\" must not be empty"},
        Case{"OneSided", "burden:", "burden: both\none-sided: yes\n",
             "7:12: \"one-sided\" must be true or false"},
        Case{"Guard", "burden:", "burden: both\nguards: {off: [mirror]}\n",
             "7:16: a guard must be one of negation, working-exception, legal-mandate, definition, "
             "quotation, background, other-subject, heading, mirror-right, time-boxed, blank-value "
             "or unknown-party, not \"mirror\""},
        Case{"FileName", "id:", "id: frozen\n",
             "1:5: the file of the rule \"frozen\" must be named frozen.yaml"},
        Case{"IdLetters", "id:", "id: Freeze\n",
             "1:5: an id is written with small letters, digits and hyphens"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Expressions, BadRule,
    testing::Values(
        Case{"UnknownCue", "when:", "when: {all: [objekt, locked]}\n",
             "11:14: no en lexicon has the cue \"objekt\"; did you mean \"object\"?"},
        Case{"CueName", "when:", "when: {all: [object, \"is locked\"]}\n",
             "11:22: a cue is named with small letters, digits and hyphens"},
        Case{"UnknownOperator", "when:", "when: {al: [object]}\n",
             "11:8: unknown key \"al\" in an expression; did you mean \"all\"?"},
        Case{"NoOperator", "when:", "when: {}\n",
             "11:7: an expression needs one of all, any, none, order, near, with, next, previous, "
             "beside, clause, document, section, kind or quantity"},
        Case{"NoCueToMark", "when:", "when: {none: [object]}\n",
             "11:7: nothing here marks words of the unit; add a cue that must occur in it"},
        Case{"WithMarksNothing", "when:", "when: {with: [object]}\n",
             "11:7: nothing here marks words of the unit; add a cue that must occur in it"},
        Case{"OrderOfOne", "when:", "when: {order: [object]}\n",
             "11:15: \"order\" needs two or more parts that each mark words"},
        Case{"OrderOfNone", "when:", "when: {order: [object, {none: [locked]}]}\n",
             "11:15: \"order\" needs two or more parts that each mark words"},
        Case{"NearOfSeven",
             "when:", "when: {near: [object, object, object, object, object, object, object]}\n",
             "11:14: \"near\" takes at most 6 parts"},
        Case{"WithinAlone", "when:", "when: {all: [object], within: 3}\n",
             "11:31: \"within\" belongs beside \"order\" or \"near\""},
        Case{"WithinTooFar", "when:", "when: {order: [object, locked], within: 201}\n",
             "11:41: \"within\" must be a whole number from 0 to 200"},
        Case{"ElsewhereInElsewhere", "when:", "when: {all: [object, {next: {document: locked}}]}\n",
             "11:30: \"document\" may not stand inside next, previous, beside, clause or document"},
        Case{"QuantityKind", "when:", "when: {quantity: {kind: time}}\n",
             "11:25: \"kind\" must be one of duration, interval, percent, money or count, not "
             "\"time\""},
        Case{"QuantityUnit", "when:", "when: {quantity: {kind: duration, at-most: 4}}\n",
             "11:44: \"at-most\" must be a number and a unit (hour, working-hour, business-day, "
             "day, week, month, quarter, year or sprint)"},
        Case{"CountWithUnit", "when:", "when: {quantity: {kind: count, at-most: 4 day}}\n",
             "11:41: \"at-most\" must be a number"},
        Case{"UnitKind", "when:", "when: {all: [object], kind: [row]}\n",
             "11:30: \"kind\" must be one of sentence, list-item, table-row or heading, not "
             "\"row\""},
        Case{"ListAsExpression", "when:", "when: [object]\n",
             "11:7: an expression must be a cue's name or a mapping such as {all: [a, b]}"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Measures, BadRule,
    testing::Values(
        Case{"OnAPattern",
             "burden:", "burden: both\nmeasure: {kind: count, levels: [{level: low}]}\n",
             "7:10: \"measure\" belongs to rules with \"kind: numeric\""},
        Case{"NoUnit",
             "kind:", "kind: numeric\nmeasure: {kind: duration, levels: [{level: low}]}\n",
             "4:10: \"measure\" needs a \"unit\" that fits its kind: hour, working-hour, "
             "business-day, day, week, month, quarter, year or sprint"},
        Case{"CreditLevel",
             "kind:", "kind: numeric\nmeasure: {kind: count, levels: [{level: weak}]}\n",
             "4:41: \"level\" must be one of high, medium, low, info or none, not \"weak\""},
        Case{"BothLimits", "kind:",
             "kind: numeric\nmeasure: {kind: count, levels: [{below: 1, upto: 2, level: low}]}\n",
             "4:50: a step has \"below\" or \"upto\", not both"},
        Case{"LimitNoNumber",
             "kind:", "kind: numeric\nmeasure: {kind: count, levels: [{below: few, level: low}]}\n",
             "4:41: a step's limit must be a number"},
        Case{"Modifier", "burden:", "burden: both\nmodifiers: [{when: object, level: down}]\n",
             "7:35: \"level\" must be one of high, medium, low, info or none, not \"down\""}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Examples, BadRule,
    testing::Values(
        Case{"Language", "  en:", "  en: [{finds: x}]\n  eng:\n",
             "14:3: unknown key \"eng\" in \"examples\"; did you mean \"en\"?"},
        Case{"Neither", "    - finds:", "    - because: x\n",
             "14:7: an example has either \"finds\" or \"passes\""},
        Case{"OpenMark", "    - finds:", "    - finds: \"The [[scope is frozen.\"\n",
             "14:19: the decisive words stand between one [[ and one ]]"},
        Case{"TwoMarks", "    - finds:", "    - finds: \"[[The]] [[scope]] is frozen.\"\n",
             "14:15: the decisive words stand between one [[ and one ]]"},
        Case{"LevelOnPasses", "    - passes:", "    - level: low\n      passes: \"x\"\n",
             "15:14: \"level\" belongs to an example that finds"},
        Case{"Section", "    - finds:", "    - {finds: x, section: fee}\n",
             "14:27: a section must be one of definitions, background, objectives, scope, "
             "out-of-scope, assumptions, requirements, deliverables, method, schedule, roles, "
             "communication, change, acceptance, fees, warranty, liability, term-termination, "
             "disputes, boilerplate, security-compliance or signature, not \"fee\"; did you mean "
             "\"fees\"?"}),
    [](const auto& test) { return test.param.name; });

TEST(LoadPack, AMarkMayHoldAPlaceholder) {
  const std::string rule =
      rule_with("    - finds:", "    - finds: \"The scope is [[frozen after [ ] days]].\"\n");
  const auto pack = load_pack(files(rule), base::Limits());
  ASSERT_TRUE(pack.has_value()) << errors_of(files(rule));
  EXPECT_EQ(pack->rules.front().examples.at(Language::English).front().text,
            "The scope is frozen after [ ] days.");
}

TEST(LoadPack, ReportsEveryErrorOfAFileInOrder) {
  std::string rule = rule_with("severity:", "severity: hgih\n");
  rule = with_line(rule, "burden:", "burden: nobody\n");
  rule = with_line(rule, "why:", "");
  EXPECT_EQ(errors_of(files(rule)),
            "p/change/freeze.yaml:1:1: a rule needs the key \"why\"\n"
            "p/change/freeze.yaml:5:11: \"severity\" must be one of high, medium, low or info, "
            "not \"hgih\"; did you mean \"high\"?\n"
            "p/change/freeze.yaml:6:9: \"burden\" must be one of customer, vendor or both, not "
            "\"nobody\"\n");
}

TEST(LoadPack, RefusesADepthBeyondSixteen) {
  std::string deep = "object";
  for (int i = 0; i < 16; ++i)
    deep = "{all: [" + deep + "]}";
  EXPECT_EQ(errors_of(files(rule_with("when:", "when: " + deep + "\n"))),
            "p/change/freeze.yaml:11:119: expressions nest at most 16 deep; name a cue\n");
}

struct LexiconCase {
  std::string name;
  std::string start;
  std::string line;
  std::string expected;
};

class BadLexicon : public testing::TestWithParam<LexiconCase> {};

TEST_P(BadLexicon, IsRefusedWithPlaceAndExpectation) {
  const std::string lexicon = with_line(kLexicon, GetParam().start, GetParam().line);
  EXPECT_EQ(errors_of(files(kRule, lexicon)),
            "p/lexicon/en/words.yaml:" + GetParam().expected + "\n");
}

INSTANTIATE_TEST_SUITE_P(
    Words, BadLexicon,
    testing::Values(
        LexiconCase{"UnknownKey", "cues:", "cue: {}\ncues:\n",
                    "3:1: unknown key \"cue\" in a lexicon; did you mean \"cues\"?"},
        LexiconCase{"PatternColumn", "    any:", "    any: [\"%duty be locked\", \"(frozen\"]\n",
                    "5:31: this '(' has no ')' behind it"},
        LexiconCase{"UnknownClass", "    any:", "    any: [\"be %dutty locked\"]\n",
                    "5:15: no word class has the name 'dutty'"},
        LexiconCase{"ClassUsesItself", "  duty:", "  duty: [\"shall\", \"must %duty\"]\n",
                    "2:19: the word class \"duty\" uses itself"},
        LexiconCase{"ClassesInACircle", "  duty:", "  duty: [\"%other\"]\n  other: [\"%duty\"]\n",
                    "3:11: the word class \"duty\" uses itself by way of \"other\""},
        LexiconCase{"CueTwice", "  object:", "  object: [\"scope\"]\ncue: {}\n",
                    "8:1: unknown key \"cue\" in a lexicon; did you mean \"cues\"?"},
        LexiconCase{"CueWithoutAny", "    any:", "", "5:5: a cue needs the key \"any\""},
        LexiconCase{"CueName", "  object:", "  object: [\"scope\"]\n  Scope: [\"x\"]\n",
                    "8:3: a cue is named with small letters, digits and hyphens"},
        LexiconCase{"PatternNoText", "  object:", "  object: [\"scope\", [x]]\n",
                    "7:21: a pattern must be text"}),
    [](const auto& test) { return test.param.name; });

TEST(LoadPack, ClassesMayStandInAnyFileAndOrder) {
  auto pack_files = files(kRule);
  pack_files.push_back({"p/lexicon/en/a.yaml", "cues: {extra: [\"%zeal and %alpha\"]}\n", false});
  pack_files.push_back(
      {"p/lexicon/en/z.yaml", "words: {alpha: [\"%zeal\"], zeal: [\"zeal\"]}\n", false});
  EXPECT_EQ(errors_of(pack_files), "no error\n");
}

TEST(LoadPack, RefusesWhatIsDefinedTwice) {
  auto pack_files = files(kRule);
  pack_files.push_back({"q/lexicon/en/w.yaml", "cues: {object: [\"x\"]}\n", false});
  pack_files.push_back({"q/x/freeze.yaml", kRule, false});
  EXPECT_EQ(errors_of(pack_files),
            "q/lexicon/en/w.yaml:1:8: a cue \"object\" is defined already, in "
            "p/lexicon/en/words.yaml:7\n"
            "q/x/freeze.yaml:1:5: the rule \"freeze\" is defined already, in "
            "p/change/freeze.yaml:1\n");
}

TEST(LoadPack, RefusesALexiconOfNoLanguage) {
  auto pack_files = files(kRule);
  pack_files.push_back({"p/lexicon/xx/w.yaml", "cues: {a: [\"x\"]}\n", false});
  EXPECT_EQ(errors_of(pack_files),
            "p/lexicon/xx/w.yaml: the folder \"xx\" names no language; known are en, ru, de, fr, "
            "es or qaa\n");
}

TEST(LoadPack, RefusesACircleOfPrecedence) {
  auto pack_files = files(std::string(kRule) + "gives-way-to: [other]\n");
  std::string other = rule_with("id:", "id: other\n") + "gives-way-to: [freeze]\n";
  pack_files.push_back({"p/change/other.yaml", other, false});
  EXPECT_EQ(errors_of(pack_files),
            "p/change/freeze.yaml:17:16: \"other\" gives way to \"freeze\" in turn; one must win\n"
            "p/change/other.yaml:17:16: \"freeze\" gives way to \"other\" in turn; one must win\n");
}

TEST(LoadPack, CuesNeedWordsInEveryLanguageWithExamples) {
  const std::string rule = std::string(kRule) + "  de:\n    - passes: x\n";
  auto pack_files = files(rule);
  pack_files.push_back({"p/lexicon/de/w.yaml", "cues: {object: [\"umfang\"]}\n", false});
  EXPECT_EQ(errors_of(pack_files),
            "p/change/freeze.yaml:11:22: no de lexicon has the cue \"locked\"\n");
}

TEST(LoadPack, ABrokenLexiconIsReportedAlone) {
  EXPECT_EQ(errors_of(files(kRule, "cues: [\n")),
            "p/lexicon/en/words.yaml:2:1: not valid YAML: end of sequence flow not found\n");
}

TEST(LoadPack, ARuleMustBeAMapping) {
  EXPECT_EQ(errors_of(files("- id: freeze\n")),
            "p/change/freeze.yaml:1:1: a rule must be a mapping with keys such as \"id\"\n");
}

TEST(LoadPack, ShippedRulesNeedMore) {
  auto pack_files = files(rule_with("    - passes:", ""));
  pack_files[2].text = with_line(pack_files[2].text, "      because:", "");
  pack_files[2].shipped = true;
  EXPECT_EQ(errors_of(pack_files),
            "p/change/freeze.yaml:1:1: a rule needs the key \"definition\"\n"
            "p/change/freeze.yaml:1:1: a rule needs the key \"sources\"\n"
            "p/change/freeze.yaml:13:3: the language \"en\" needs an example that \"passes\"\n");
}

TEST(LoadPack, HonoursItsLimits) {
  base::Limits limits;
  limits.pack_file_bytes = 100;
  EXPECT_NE(errors_of(files(kRule), limits).find("larger than 100 bytes; split it"),
            std::string::npos);
  limits = base::Limits();
  limits.pack_bytes = 50;
  EXPECT_NE(errors_of(files(kRule), limits).find("the packs are larger than 50 bytes together"),
            std::string::npos);
  limits = base::Limits();
  limits.pack_rules = 1;
  auto two = files(kRule);
  two.push_back({"p/change/other.yaml", rule_with("id:", "id: other\n"), false});
  EXPECT_NE(errors_of(two, limits).find("more than 1 rules"), std::string::npos);
}

TEST(LoadPack, WordClassesUseEachOtherOnlySoDeep) {
  std::string lexicon = "words:\n  a0: [\"x\"]\n";
  for (int i = 1; i < 20'000; ++i) {
    lexicon += "  a" + std::to_string(i) + ": [\"%a" + std::to_string(i - 1) + "\"]\n";
  }
  lexicon += "cues: {object: [\"scope\"], locked: [\"%a19999\"]}\n";
  const auto pack = load_pack(files(kRule, lexicon), base::Limits());
  ASSERT_FALSE(pack.has_value());
  EXPECT_NE(to_string(pack.error().front()).find("deep"), std::string::npos)
      << to_string(pack.error().front());
}

TEST(LoadPack, ManyBadPatternsEndSoon) {
  const auto begin = std::chrono::steady_clock::now();
  std::string lexicon = "cues:\n  object: [\"scope\"]\n  locked:\n";
  for (int i = 0; i < 30'000; ++i)
    lexicon += "    - \"(x\"\n";
  const auto pack = load_pack(files(kRule, lexicon), base::Limits());
  ASSERT_FALSE(pack.has_value());
  EXPECT_EQ(pack.error().size(), 50U);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(LoadPack, GivesAtMostFiftyErrors) {
  std::string rule;
  for (int i = 0; i < 80; ++i)
    rule += "k" + std::to_string(i) + ": x\n";
  const auto pack = load_pack(files(rule), base::Limits());
  ASSERT_FALSE(pack.has_value());
  EXPECT_EQ(pack.error().size(), 50U);
}

}  // namespace
}  // namespace sowlint::rules
