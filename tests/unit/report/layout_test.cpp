#include "report/layout.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/width.h"

namespace sowlint::report {
namespace {

TEST(Layout, WrapsAtBlanks) {
  const Layout layout(20, false);
  EXPECT_EQ(layout.wrapped({{"one two three four five six"}}, {"- ", "  ", Style::Plain}),
            "- one two three four\n  five six\n");
}

TEST(Layout, CutsWordsLongerThanALine) {
  const Layout layout(12, false);
  EXPECT_EQ(layout.wrapped({{"abcdefghijklmnopqrstuvwxyz"}}, {}),
            "abcdefghijkl\nmnopqrstuvwx\nyz\n");
}

TEST(Layout, CountsWideCharactersTwiceAndMarksNotAtAll) {
  const Layout layout(12, false);
  EXPECT_EQ(layout.wrapped({{"価格価格価格価格"}}, {}), "価格価格価格\n価格\n");
  EXPECT_EQ(text::display_columns("e\xCC\x81"), 1U);
}

TEST(Layout, SetsMarkedWordsOffWithoutColour) {
  const Layout layout(60, false);
  EXPECT_EQ(layout.wrapped({{"The scope "}, {"is frozen", Style::Mark}, {", full stop."}}, {}),
            "The scope »is frozen«, full stop.\n");
}

TEST(Layout, UsesOtherMarksWhereTheTextHasThese) {
  const Layout layout(60, false);
  EXPECT_EQ(layout.wrapped({{"»A« "}, {"is final ", Style::Mark}, {"now"}}, {}),
            "»A« [[is final]] now\n");
}

TEST(Layout, ColoursMarkedWordsInOneStretchALine) {
  const Layout layout(60, true);
  EXPECT_EQ(layout.wrapped({{"The scope "}, {"is frozen", Style::Mark}, {" now"}}, {}),
            "The scope \x1b[1;4mis frozen\x1b[0m now\n");
}

TEST(Layout, SetsTwoEndsOnOneLineIfTheyFit) {
  const Layout layout(20, false);
  EXPECT_EQ(layout.ends({{"left"}}, {"right"}), "left           right\n");
  EXPECT_EQ(layout.ends({{"quite long to the left"}}, {"right"}),
            "quite long to the\n  left\n  right\n");
}

RC_GTEST_PROP(Layout, NeverPassesTheEdge, (const std::string& text)) {
  const std::size_t columns = 40;
  const Layout layout(columns, false);
  std::string line;
  for (const char c : layout.wrapped({{text}, {text, Style::Mark}}, {"* ", "    ", Style::Plain})) {
    if (c != '\n') {
      line += c;
      continue;
    }
    RC_ASSERT(text::display_columns(line) <= columns);
    line.clear();
  }
  RC_ASSERT(line.empty());
}

}  // namespace
}  // namespace sowlint::report
