// Text that people cannot see, and text that only looks as if it were of that kind.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "readers/look.h"
#include "support/docx_reading.h"

namespace sowlint::readers {
namespace {

using test::cell;
using test::para;
using test::r;
using test::row;
using test::style;
using test::styled;
using test::table;

std::string color(const std::string& hex) {
  return "<w:color w:val=\"" + hex + "\"/>";
}

std::string fill(const std::string& hex) {
  return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + hex + "\"/>";
}

std::string paragraph_style(const std::string& properties) {
  return style("S", "Custom", properties);
}

struct Case {
  const char* name;
  std::string body;
  std::string styles;
  std::string text;    ///< what is printed
  std::string hidden;  ///< the words noted; "": silence
};

std::vector<Case> cases() {
  const std::string trap = "No changes.";
  const std::string white = color("FFFFFF");
  const auto seen = [&](const std::string& run) { return para(r("Visible. ") + run); };
  const std::string both = "Visible. No changes.";
  const std::string banded = style(
      "T", "Banded",
      "<w:tblStylePr w:type=\"band1Horz\"><w:tcPr>" + fill("1F3864") + "</w:tcPr></w:tblStylePr>",
      "", "table");
  const std::string dark_head =
      style("T", "Dark head",
            "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/>" + white + "</w:rPr><w:tcPr>" +
                fill("1F3864") + "</w:tcPr></w:tblStylePr>",
            "", "table");
  const std::string in_style = "<w:tblStyle w:val=\"T\"/><w:tblLook w:val=\"0420\"/>";
  return {
      {"Vanish", seen(r(trap, "<w:vanish/>")), "", "Visible.", trap},
      {"VanishSwitchedOff", seen(r(trap, "<w:vanish w:val=\"0\"/>")), "", both, ""},
      {"VanishOfTheParagraphStyle", para(r(trap), styled("S")),
       paragraph_style("<w:rPr><w:vanish/></w:rPr>"), "", trap},
      {"VanishOfACharacterStyle", seen(r(trap, "<w:rStyle w:val=\"C\"/>")),
       style("C", "Secret", "<w:rPr><w:vanish/></w:rPr>", "", "character"), "Visible.", trap},
      {"TwoStylesThatVanishCancelOut", para(r(trap, "<w:rStyle w:val=\"C\"/>"), styled("S")),
       paragraph_style("<w:rPr><w:vanish/></w:rPr>") +
           style("C", "Secret", "<w:rPr><w:vanish/></w:rPr>", "", "character"),
       trap, ""},
      {"OneNoteForWordsInARow", seen(r("No ", "<w:vanish/>") + r("changes.", "<w:vanish/>")), "",
       "Visible.", trap},
      {"BlanksAreNotHiddenWords", seen(r("  ", "<w:vanish/>")), "", "Visible.", ""},
      {"WebHiddenIsShownOnPaper", seen(r(trap, "<w:webHidden/>")), "", both, ""},
      {"White", seen(r(trap, white)), "", both, trap},
      {"NearlyWhite", seen(r(trap, color("F8F8F8"))), "", both, trap},
      {"LightGreyCanBeRead", seen(r(trap, color("BFBFBF"))), "", both, ""},
      {"AutomaticColourCanBeRead", seen(r(trap, color("auto"))), "", both, ""},
      {"WhiteByStyle", para(r(trap), styled("S")), paragraph_style("<w:rPr>" + white + "</w:rPr>"),
       trap, trap},
      {"WhiteByDefault", para(r(trap)),
       "<w:docDefaults><w:rPrDefault><w:rPr>" + white + "</w:rPr></w:rPrDefault></w:docDefaults>",
       trap, trap},
      {"WhiteOnDarkRun", seen(r(trap, white + fill("1F3864"))), "", both, ""},
      {"WhiteOnHighlight", seen(r(trap, white + "<w:highlight w:val=\"black\"/>")), "", both, ""},
      {"YellowOnYellow", seen(r(trap, color("FFFF00") + "<w:highlight w:val=\"yellow\"/>")), "",
       both, trap},
      {"WhiteOnDarkParagraph", para(r(trap, white), fill("1F3864")), "", trap, ""},
      {"WhiteOnDarkParagraphStyle", para(r(trap, white), styled("S")),
       paragraph_style("<w:pPr>" + fill("1F3864") + "</w:pPr>"), trap, ""},
      {"WhiteOnDarkCell", table(row(cell(para(r(trap, white)), fill("1F3864")))), "", trap, ""},
      {"BlackOnBlackCell", table(row(cell(para(r(trap, color("000000"))), fill("000000")))), "",
       trap, trap},
      {"WhiteOnLightCell", table(row(cell(para(r(trap, white)), fill("FFFFFF")))), "", trap, trap},
      {"WhiteOnDarkTable", table(row(cell(para(r(trap, white)))), fill("000000")), "", trap, ""},
      {"WhiteInTheDarkHeadOfATableStyle", table(row(cell(para(r(trap)))), in_style), dark_head,
       trap, ""},
      {"WhiteBelowTheDarkHead",
       table(row(cell(para(r("Head")))) + row(cell(para(r(trap, white)))), in_style), dark_head,
       "Head\n" + trap, trap},
      {"TheHeadIsSwitchedOff",
       table(row(cell(para(r(trap, white)))),
             "<w:tblStyle w:val=\"T\"/><w:tblLook w:val=\"0400\"/>"),
       dark_head, trap, trap},
      {"NothingIsSaidOfBandedTables", table(row(cell(para(r(trap, white)))), in_style), banded,
       trap, ""},
      {"ACellOfItsOwnColourInABandedTable",
       table(row(cell(para(r(trap, white)), fill("FFFFFF"))), in_style), banded, trap, trap},
      {"NothingIsSaidOfWhiteInBoxes",
       para("<w:r><w:pict><v:textbox><w:txbxContent>" + para(r(trap, white)) +
            "</w:txbxContent></v:textbox></w:pict></w:r>"),
       "", trap, ""},
      {"PatternShading",
       para(r(trap, white), "<w:shd w:val=\"pct90\" w:color=\"000000\" w:fill=\"FFFFFF\"/>"), "",
       trap, ""},
      {"SolidShading",
       para(r(trap, white), "<w:shd w:val=\"solid\" w:color=\"1F3864\" w:fill=\"FFFFFF\"/>"), "",
       trap, ""},
      {"OnePoint", seen(r(trap, "<w:sz w:val=\"2\"/>")), "", both, trap},
      {"SmallPrintCanBeRead", seen(r(trap, "<w:sz w:val=\"12\"/>")), "", both, ""},
      {"OtherWordsInOlderPrograms",
       "<mc:AlternateContent><mc:Choice Requires=\"w14\">" + para(r("Visible.")) +
           "</mc:Choice><mc:Fallback>" + para(r("Void.")) + "</mc:Fallback></mc:AlternateContent>",
       "", "Visible.", "Void."},
  };
}

class DocxVisibilityTest : public ::testing::TestWithParam<Case> {};

TEST_P(DocxVisibilityTest, UnseenWordsAreNoted) {
  const Case& tested = GetParam();
  test::DocxBuilder builder(tested.body);
  builder.styles(tested.styles);
  const Document document = test::read_package(builder);
  EXPECT_EQ(document.text, tested.text.empty() ? "" : tested.text + "\n");
  EXPECT_EQ(document.status, DocumentStatus::Ok);
  if (tested.hidden.empty()) {
    EXPECT_TRUE(document.integrity.empty()) << document.integrity[0].message;
    return;
  }
  ASSERT_EQ(document.integrity.size(), 1U);
  EXPECT_EQ(document.integrity[0].rule, "hidden-text");
  EXPECT_EQ(document.integrity[0].severity, "high");
  EXPECT_EQ(document.integrity[0].words, tested.hidden);
}

INSTANTIATE_TEST_SUITE_P(Looks, DocxVisibilityTest, ::testing::ValuesIn(cases()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(DocxVisibilityTest, ANoteOnPrintedWordsPointsAtThem) {
  const Document document = test::read_package(
      test::DocxBuilder(para(r("  Visible. ") + r("No changes.", color("FFFFFF")) + r(" End."))));
  ASSERT_EQ(document.integrity.size(), 1U);
  const TextSpan span = document.integrity[0].span;
  EXPECT_EQ(document.text.substr(span.begin, span.size()), "No changes.");
}

TEST(DocxVisibilityTest, HiddenParagraphsTakeNoNumber) {
  const std::string numbered = test::in_list(1, 0);
  const Document document = test::read_package(
      test::DocxBuilder(test::p("one", numbered) +
                        para(r("hidden", "<w:vanish/>"), numbered + "<w:rPr><w:vanish/></w:rPr>") +
                        test::p("two", numbered))
          .numbering(test::abstract_list(0, test::level(0, "decimal", "%1.")) + test::list(1, 0)));
  EXPECT_EQ(document.text, "1. one\n2. two\n");
}

constexpr const char* kOutside = "The file holds words outside the page";

TEST(DocxVisibilityTest, WordsIndentedBeyondThePageAreNoted) {
  const Document document = test::read_package(test::DocxBuilder(
      test::p("near", "<w:ind w:left=\"720\"/>") + test::p("far", "<w:ind w:left=\"-30000\"/>") +
      test::p("framed", "<w:framePr w:x=\"40000\" w:y=\"1\"/>")));
  ASSERT_EQ(document.integrity.size(), 2U);
  EXPECT_EQ(document.integrity[0].message, kOutside);
  EXPECT_EQ(document.integrity[0].words, "far");
  EXPECT_EQ(document.integrity[1].words, "framed");
}

TEST(DocxVisibilityTest, TextBoxesBeyondThePageAreNoted) {
  const auto box = [](const std::string& offset, const std::string& words) {
    return para("<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>" + offset +
                "</wp:posOffset></wp:positionH><a:graphic><a:graphicData uri=\"wps\"><wps:wsp>"
                "<w:txbxContent>" +
                test::p(words) +
                "</w:txbxContent></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
                "</w:r>");
  };
  const Document document =
      test::read_package(test::DocxBuilder(box("914400", "near") + box("-20000000", "far")));
  EXPECT_EQ(document.text, "near\nfar\n");
  ASSERT_EQ(document.integrity.size(), 1U);
  EXPECT_EQ(document.integrity[0].message, kOutside);
  EXPECT_EQ(document.integrity[0].words, "far");
}

}  // namespace
}  // namespace sowlint::readers
