#include "report/excerpt.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/report/sample.h"

namespace sowlint::report {
namespace {

std::string shown(const Finding& finding) {
  std::string result;
  for (const Piece& piece : excerpt(finding))
    result += piece.style == Style::Mark ? "[" + piece.text + "]" : piece.text;
  return result;
}

TEST(Excerpt, MarksTheDecisiveWords) {
  EXPECT_EQ(shown(finding_at("f1", "r", "1", "The scope ", "is frozen")), "The scope [is frozen].");
}

TEST(Excerpt, MarksTheRightOneOfEqualWords) {
  EXPECT_EQ(shown(finding_at("f1", "r", "1", "It may end. It ", "may", " not.")),
            "It may end. It [may] not.");
}

TEST(Excerpt, ReadsOverLineEnds) {
  EXPECT_EQ(shown(finding_at("f1", "r", "1", "The\n  scope ", "is\r\nfrozen", "\nnow.")),
            "The scope [is frozen] now.");
}

TEST(Excerpt, FindsTheWordsWhereTheUnitIsNotTheBytesOfTheDocument) {
  Finding finding = finding_at("f1", "r", "1", "The scope ", "is frozen");
  finding.unit.end += 50;
  EXPECT_EQ(shown(finding), "The scope [is frozen].");
}

TEST(Excerpt, ShowsTheWordsAloneWhereTheUnitLacksThem) {
  Finding finding = finding_at("f1", "r", "1", "The scope ", "is frozen");
  finding.unit_text = "something else";
  EXPECT_EQ(shown(finding), "[is frozen]");
}

TEST(Excerpt, IsEmptyForTheWholeDocument) {
  Finding finding = finding_at("f1", "r", "1", "", "");
  finding.place.reset();
  EXPECT_TRUE(excerpt(finding).empty());
}

TEST(Excerpt, CutsALongUnitAroundTheWords) {
  std::string filler;
  for (int i = 0; i < 200; ++i)
    filler += "Wörter über Wörter ";
  const std::string text = shown(finding_at("f1", "r", "1", filler, "is frozen", " " + filler));
  EXPECT_LT(text.size(), 600U);
  EXPECT_TRUE(text.starts_with("… ")) << text;
  EXPECT_TRUE(text.ends_with(" …")) << text;
  EXPECT_NE(text.find("Wörter [is frozen] Wörter"), std::string::npos) << text;
  EXPECT_EQ(text.find("\xEF\xBF\xBD"), std::string::npos) << text;
}

TEST(Excerpt, CutsLongDecisiveWordsToo) {
  const std::string text =
      shown(finding_at("f1", "r", "1", "The scope ", std::string(100'000, 'x')));
  EXPECT_LT(text.size(), 2'000U);
}

TEST(Shortened, KeepsShortTextAndCutsBetweenWords) {
  EXPECT_EQ(shortened("one  two", 20), "one two");
  EXPECT_EQ(shortened("one two three", 9), "one two …");
}

}  // namespace
}  // namespace sowlint::report
