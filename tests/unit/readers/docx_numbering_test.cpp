// Labels as Word prints them, one table line a rule.
#include "readers/docx_numbering.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/docx_reading.h"

namespace sowlint::readers {
namespace {

using test::abstract_list;
using test::in_list;
using test::level;
using test::list;
using test::p;
using test::style;
using test::styled;

/// 1. / 1.1 / (a) / (i): the list most contracts have.
const std::string& legal_list() {
  static const std::string kList =
      abstract_list(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") +
                           level(2, "lowerLetter", "(%3)") + level(3, "lowerRoman", "(%4)")) +
      list(1, 0);
  return kList;
}

struct Case {
  const char* name;
  std::string numbering;
  std::string styles;
  std::string body;
  std::vector<std::string> labels;  ///< of the blocks, in order
};

std::vector<Case> cases() {
  const std::string heading_styles =
      style("H1", "heading 1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>") +
      style("H2", "heading 2",
            "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
  const std::string two_over_one =
      abstract_list(2, level(0, "decimal", "%1)") + level(1, "lowerLetter", "%2.")) + list(3, 2);
  const auto a = [](int num, int depth) { return p("words", in_list(num, depth)); };
  return {
      {"MultilevelLegal",
       legal_list(),
       "",
       a(1, 0) + a(1, 1) + a(1, 2) + a(1, 2) + a(1, 3) + a(1, 2) + a(1, 3) + a(1, 1) + a(1, 2) +
           a(1, 0) + a(1, 1),
       {"1.", "1.1", "(a)", "(b)", "(i)", "(c)", "(i)", "1.2", "(a)", "2.", "2.1"}},
      {"OneLabelMayNameAllLevels",
       abstract_list(0, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") +
                            level(2, "lowerLetter", "%1.%2(%3)")) +
           list(1, 0),
       "",
       a(1, 0) + a(1, 1) + a(1, 2) + a(1, 2),
       {"1", "1.1", "1.1(a)", "1.1(b)"}},
      {"CountersBelongToTheAbstractList",
       two_over_one + list(4, 2),
       "",
       a(3, 0) + a(3, 0) + a(4, 0) + a(3, 0),
       {"1)", "2)", "3)", "4)"}},
      {"StartOverrideActsOnce",
       two_over_one + list(4, 2,
                           "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
                           "</w:lvlOverride>"),
       "",
       a(3, 0) + a(3, 0) + a(4, 0) + a(4, 0) + a(3, 0),
       {"1)", "2)", "1)", "2)", "3)"}},
      {"StartOverrideMayNameAnyNumber",
       two_over_one + list(4, 2,
                           "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/>"
                           "</w:lvlOverride>"),
       "",
       a(4, 0) + a(4, 0),
       {"7)", "8)"}},
      {"LevelOverrideRedefinesTheLabel",
       two_over_one + list(4, 2,
                           "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "Part %1") +
                               "</w:lvlOverride>"),
       "",
       a(3, 0) + a(4, 0),
       {"1)", "Part II"}},
      {"LvlRestartZeroNeverRestarts",
       abstract_list(2, level(0, "decimal", "%1)") +
                            level(1, "lowerLetter", "%2.", "<w:lvlRestart w:val=\"0\"/>")) +
           list(3, 2),
       "",
       a(3, 0) + a(3, 1) + a(3, 0) + a(3, 1),
       {"1)", "a.", "2)", "b."}},
      {"LvlRestartNamesTheLevelThatRestartsIt",
       abstract_list(2, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") +
                            level(2, "decimal", "[%3]", "<w:lvlRestart w:val=\"1\"/>")) +
           list(3, 2),
       "",
       a(3, 0) + a(3, 1) + a(3, 2) + a(3, 1) + a(3, 2) + a(3, 0) + a(3, 2),
       {"1", "1.1", "[1]", "1.2", "[2]", "2", "[1]"}},
      {"SkippedParentsShowTheirStart",
       legal_list(),
       "",
       a(1, 1) + a(1, 1) + a(1, 0) + a(1, 1),
       {"1.1", "1.2", "2.", "2.1"}},
      {"LegalNumberingTurnsRomanIntoDecimal",
       abstract_list(1, level(0, "upperRoman", "Article %1.") +
                            level(1, "decimal", "Section %1.%2", "<w:isLgl/>")) +
           list(2, 1),
       "",
       a(2, 0) + a(2, 1) + a(2, 0) + a(2, 1),
       {"Article I.", "Section 1.1", "Article II.", "Section 2.1"}},
      {"LegalNumberingCanBeSwitchedOff",
       abstract_list(1, level(0, "upperRoman", "%1") +
                            level(1, "decimal", "%1.%2", "<w:isLgl w:val=\"0\"/>")) +
           list(2, 1),
       "",
       a(2, 0) + a(2, 1),
       {"I", "I.1"}},
      {"StartsAtItsStartValue",
       abstract_list(1, level(0, "decimal", "%1.", "", 12)) + list(2, 1),
       "",
       a(2, 0) + a(2, 0),
       {"12.", "13."}},
      {"NoStartMeansZero",
       abstract_list(1,
                     "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
                     "<w:lvlText w:val=\"%1.\"/></w:lvl>") +
           list(2, 1),
       "",
       a(2, 0) + a(2, 0),
       {"0.", "1."}},
      {"BulletsPrintAsOneSign",
       abstract_list(1, level(0, "bullet", "\uF0B7") + level(1, "bullet", "o")) + list(2, 1),
       "",
       a(2, 0) + a(2, 1),
       {"•", "•"}},
      {"ABulletAboveLendsNothing",
       abstract_list(1, level(0, "bullet", "\uF0B7") + level(1, "decimal", "%1%2.")) + list(2, 1),
       "",
       a(2, 0) + a(2, 1),
       {"•", "1."}},
      {"TextWithoutNumberIsTheLabel",
       abstract_list(1, level(0, "none", "NOTE:")) + list(2, 1),
       "",
       a(2, 0),
       {"NOTE:"}},
      {"BlanksAroundTheLabelAreCut",
       abstract_list(1, level(0, "decimal", " %1. ", "<w:suff w:val=\"nothing\"/>")) + list(2, 1),
       "",
       a(2, 0),
       {"1."}},
      {"ALevelMayHideItsNumber",
       abstract_list(1, level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>") +
                            level(1, "decimal", "%1.%2")) +
           list(2, 1),
       "",
       a(2, 0) + a(2, 1) + a(2, 0) + a(2, 1),
       {"", "1.1", "", "2.1"}},
      {"TwoListsInterleaved",
       legal_list() + two_over_one,
       "",
       a(1, 0) + a(3, 0) + a(1, 1) + a(3, 0) + a(3, 1) + a(1, 1),
       {"1.", "1)", "1.1", "2)", "a.", "1.2"}},
      {"AListGoesOnAfterATable",
       legal_list(),
       "",
       a(1, 0) + test::table(test::row(test::cell(p("x")) + test::cell(p("y")))) + a(1, 0),
       {"1.", "", "2."}},
      {"CellsCountInReadingOrder",
       legal_list(),
       "",
       a(1, 0) + test::table(test::row(test::cell(a(1, 0)) + test::cell(a(1, 0)))) + a(1, 0),
       {"1.", "2.", "4."}},
      {"TextBoxesCountApart",
       legal_list(),
       "",
       a(1, 0) +
           test::para(test::r("anchor") + "<w:r><w:pict><v:textbox><w:txbxContent>" + a(1, 0) +
                      "</w:txbxContent></v:textbox></w:pict></w:r>") +
           a(1, 0),
       {"1.", "", "1.", "2."}},
      {"StylesNumberTheirParagraphs",
       legal_list(),
       heading_styles,
       p("One", styled("H1")) + p("Sub", styled("H2")) + p("Two", styled("H1")),
       {"1.", "1.1", "2."}},
      {"AStyleInheritsItsList",
       legal_list(),
       heading_styles + style("Bold", "Clause Bold", "<w:rPr><w:b/></w:rPr>", "H2"),
       p("One", styled("H1")) + p("Sub", styled("Bold")) + p("Sub", styled("H2")),
       {"1.", "1.1", "1.2"}},
      {"ALevelPointsBackToItsStyle",
       abstract_list(0, level(0, "decimal", "%1.", "<w:pStyle w:val=\"L1\"/>") +
                            level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"L2\"/>")) +
           list(1, 0),
       style("L1", "L1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>") +
           style("L2", "L2", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"),
       p("a", styled("L1")) + p("b", styled("L2")) + p("c", styled("L1")),
       {"1.", "1.1", "2."}},
      {"NumIdZeroTakesTheNumberAway",
       legal_list(),
       heading_styles,
       p("One", styled("H1")) + p("None", styled("H1") + in_list(0, 0)) + p("Two", styled("H1")),
       {"1.", "", "2."}},
      {"AStyleMayTakeTheNumberAway",
       legal_list(),
       heading_styles + style("Plain", "Plain heading",
                              "<w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>", "H1"),
       p("One", styled("H1")) + p("None", styled("Plain")) + p("Two", styled("H1")),
       {"1.", "", "2."}},
      {"ADirectLevelMovesInsideTheStylesList",
       legal_list(),
       heading_styles,
       p("One", styled("H1")) + p("Sub", styled("H1") + "<w:numPr><w:ilvl w:val=\"2\"/></w:numPr>"),
       {"1.", "(a)"}},
      {"NumberingOfFormatChangesIsIgnored",
       legal_list(),
       heading_styles,
       p("One", styled("H1")) +
           p("Plain", "<w:pPrChange w:id=\"1\" w:author=\"A\"><w:pPr>" + in_list(1, 0) +
                          "</w:pPr></w:pPrChange>") +
           p("Two", styled("H1")),
       {"1.", "", "2."}},
      {"ANumberingStyleLendsItsDefinition",
       abstract_list(5, "<w:styleLink w:val=\"Outline\"/>" + level(0, "upperLetter", "%1.")) +
           abstract_list(6, "<w:numStyleLink w:val=\"Outline\"/>") + list(1, 5) + list(2, 6),
       style("Outline", "Outline", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>", "",
             "numbering"),
       a(2, 0) + a(2, 0) + a(1, 0),
       {"A.", "B.", "C."}},
      {"ANumberingStyleIsFoundWithoutStylesPart",
       abstract_list(5, "<w:styleLink w:val=\"Outline\"/>" + level(0, "upperLetter", "%1.")) +
           abstract_list(6, "<w:numStyleLink w:val=\"Outline\"/>") + list(1, 5) + list(2, 6),
       "",
       a(2, 0),
       {"A."}},
      {"LinksInACircleEnd",
       abstract_list(5, "<w:numStyleLink w:val=\"A\"/><w:styleLink w:val=\"B\"/>") +
           abstract_list(6, "<w:numStyleLink w:val=\"B\"/><w:styleLink w:val=\"A\"/>") + list(1, 5),
       "",
       a(1, 0),
       {""}},
      {"EmptyParagraphsCount",
       legal_list(),
       "",
       a(1, 0) + p("", in_list(1, 0)) + a(1, 0),
       {"1.", "3."}},
      {"OutOfRangeIsNoLabel",
       legal_list(),
       "",
       a(2147483647, 99) + a(-5, -1) + a(1, 8) + a(1, 9) + a(7, 0),
       {"", "", "", "", ""}},
      {"TheLargestStartDoesNotOverflow",
       abstract_list(1, level(0, "decimal", "%1.", "", 2147483647)) + list(2, 1),
       "",
       a(2, 0) + a(2, 0),
       {"2147483647.", "2147483647."}},
  };
}

class DocxNumberingTest : public ::testing::TestWithParam<Case> {};

TEST_P(DocxNumberingTest, LabelsAreWords) {
  const Case& tested = GetParam();
  test::DocxBuilder builder(tested.body);
  builder.numbering(tested.numbering);
  if (!tested.styles.empty()) builder.styles(tested.styles);
  const Document document = test::read_package(builder);
  std::vector<std::string> labels;
  for (const Block& block : document.blocks) {
    labels.push_back(block.label);
    if (!block.label.empty()) {
      EXPECT_EQ(document.text.substr(block.label_span.begin, block.label_span.size()), block.label);
    }
  }
  EXPECT_EQ(labels, tested.labels);
}

INSTANTIATE_TEST_SUITE_P(Rules, DocxNumberingTest, ::testing::ValuesIn(cases()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(DocxNumberingTest, ALabelCannotGrowWithoutBound) {
  const std::string text(100'000, 'x');
  const Document document = test::read_package(
      test::DocxBuilder(p("words", in_list(1, 0)))
          .numbering(abstract_list(0, level(0, "decimal", text + "%1")) + list(1, 0)));
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_LT(document.blocks[0].label.size(), 1000U);
}

TEST(DocxNumberingTest, ADocumentWithoutNumberingPartHasNoLabels) {
  const Document document = test::read_package(test::DocxBuilder(p("words", in_list(1, 0))));
  EXPECT_EQ(document.text, "words\n");
}

}  // namespace
}  // namespace sowlint::readers
