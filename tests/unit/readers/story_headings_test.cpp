// Headings by style, by level, by the name of a style in any language, and by type alone.
#include "readers/story_headings.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "readers/docx_styles.h"
#include "readers/heading_names.h"
#include "support/docx_reading.h"
#include "support/dump.h"

namespace sowlint::readers {
namespace {

using test::p;
using test::para;
using test::r;
using test::style;
using test::styled;

struct Case {
  const char* name;
  std::string body;
  std::string styles;
  std::string dump;
};

std::vector<Case> cases() {
  const std::string heading =
      style("H1", "heading 1", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>") +
      style("H2", "heading 2", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>");
  const std::string numbered = test::in_list(1, 0);
  return {
      {"ByStyle", p("Scope", styled("H1")) + p("Price", styled("H2")), heading,
       "H1 Scope\nH2 Price\n"},
      {"ByNumberedStyle", p("Scope", styled("H1") + numbered), heading, "H1 [1.] Scope\n"},
      {"ByInheritedLevel", p("Scope", styled("X")), heading + style("X", "Mine", "", "H2"),
       "H2 Scope\n"},
      {"BodyLevelTakesItAway", p("Scope", styled("X")),
       heading + style("X", "Mine", "<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>", "H2"),
       "P Scope\n"},
      {"ByDirectLevel", p("Scope", "<w:outlineLvl w:val=\"2\"/>"), "", "H3 Scope\n"},
      {"ByNameOfTheStyle", p("Umfang", styled("X")), style("X", "Überschrift 2"), "H2 Umfang\n"},
      {"Title", p("Statement of Work", styled("X")), style("X", "Title"), "H1 Statement of Work\n"},
      {"NoStyleOfThatId", p("Scope", styled("nosuch")), heading, "P Scope\n"},
      {"ACircleOfStyles", p("Scope", styled("A")),
       style("A", "A", "", "B") + style("B", "B", "<w:rPr><w:i/></w:rPr>", "A"), "P Scope\n"},
      {"AClauseInAHeadingStyle",
       p("The Supplier shall deliver only the items in Schedule A.", styled("H2")) +
           p("The Supplier shall deliver only the items in Schedule A.", styled("H2") + numbered),
       heading,
       "P The Supplier shall deliver only the items in Schedule A.\n"
       "L0 [1.] The Supplier shall deliver only the items in Schedule A.\n"},
      {"AHeadingMayEndWithAStop", p("Fees and payment.", styled("H1")), heading,
       "H1 Fees and payment.\n"},
      {"BoldLine", para(r("Fees and payment", "<w:b/>")), "", "H1 Fees and payment\n"},
      {"BoldLineBelowAHeading",
       p("Scope", styled("H2")) + para(r("Out of scope", "<w:b/>")) +
           para(r("Assumptions", "<w:b/>")),
       heading, "H2 Scope\nH3 Out of scope\nH3 Assumptions\n"},
      {"BoldNumberedLine", para(r("Fees", "<w:b/>"), numbered), "", "H1 [1.] Fees\n"},
      {"BoldSentence", para(r("The Customer must not change the scope.", "<w:b/>")), "",
       "P The Customer must not change the scope.\n"},
      {"BoldLeadIn", para(r("Payment terms:", "<w:b/>")), "", "P Payment terms:\n"},
      {"OneOrdinaryWord", para(r("Fees ", "<w:b/>") + r("apply")), "", "P Fees apply\n"},
      {"Capitals", p("LIMITATION OF LIABILITY"), "", "H1 LIMITATION OF LIABILITY\n"},
      {"CapitalsWithStop", p("TIME IS OF THE ESSENCE."), "", "P TIME IS OF THE ESSENCE.\n"},
      {"AnAbbreviationIsNoTitle", p("5 MB"), "", "P 5 MB\n"},
      {"BulletsAreItems", para(r("Fees", "<w:b/>"), test::in_list(2, 0)), "", "L0 [•] Fees\n"},
      {"ContentsAreNoHeadings", p("Scope 3", styled("T")), style("T", "toc 1", "", "H1") + heading,
       "P Scope 3 (toc)\n"},
      {"OnlyTheBodyHasHeadings", para(r("note") + R"(<w:r><w:footnoteReference w:id="1"/></w:r>)"),
       heading, "P note\nfootnote: P [[1]] SHOUTING\n"},
  };
}

class DocxHeadingsTest : public ::testing::TestWithParam<Case> {};

TEST_P(DocxHeadingsTest, KindsAndLevels) {
  const Case& tested = GetParam();
  test::DocxBuilder builder(tested.body);
  builder.styles(tested.styles)
      .numbering(test::abstract_list(0, test::level(0, "decimal", "%1.")) + test::list(1, 0) +
                 test::abstract_list(1, test::level(0, "bullet", "-")) + test::list(2, 1))
      .footnotes("<w:footnote w:id=\"1\">" + p("SHOUTING") + "</w:footnote>");
  EXPECT_EQ(test::dump(test::read_package(builder)), tested.dump);
}

INSTANTIATE_TEST_SUITE_P(Paragraphs, DocxHeadingsTest, ::testing::ValuesIn(cases()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(DocxHeadingsTest, AnEmptyLineStandsBeforeHeadings) {
  const Document document = test::read_package(test::DocxBuilder(
      p("A", "<w:outlineLvl w:val=\"0\"/>") + p("words") + p("B", "<w:outlineLvl w:val=\"0\"/>")));
  EXPECT_EQ(document.text, "A\nwords\n\nB\n");
}

TEST(OutlineLevelOfNameTest, KnowsTheLanguagesOfWord) {
  for (const char* name :
       {"heading 3", "Heading 3", "HEADING 3", "Überschrift 3", "Titre 3", "Título 3",
        "Заголовок 3", "ЗАГОЛОВОК 3", "Kop 3", "标题 3", "heading3"}) {
    EXPECT_EQ(outline_level_of_name(name), 2) << name;
  }
  for (const char* name : {"Title", "Titel", "Название"}) {
    EXPECT_EQ(outline_level_of_name(name), 0) << name;
  }
  for (const char* name : {"heading", "heading 0", "heading 12", "heading 1 Char", "Subtitle", "",
                           "Normal", "my heading 1"}) {
    EXPECT_EQ(outline_level_of_name(name), std::nullopt) << name;
  }
}

}  // namespace
}  // namespace sowlint::readers
