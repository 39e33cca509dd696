#include "readers/html_style.h"

#include <gtest/gtest.h>

#include "readers/measure.h"

namespace sowlint::readers {
namespace {

TEST(Measures, LengthsInPoints) {
  EXPECT_EQ(points_of("12pt"), 12.0);
  EXPECT_EQ(points_of(" -16PX "), -12.0);
  EXPECT_EQ(points_of("1in"), 72.0);
  EXPECT_EQ(points_of("0"), 0.0);
  EXPECT_EQ(points_of("12"), std::nullopt);
  EXPECT_EQ(points_of("1.2em"), std::nullopt);
  EXPECT_EQ(points_of("pt"), std::nullopt);
  EXPECT_EQ(points_of(""), std::nullopt);
  EXPECT_EQ(share_of("50%"), 0.5);
  EXPECT_EQ(share_of("50"), std::nullopt);
}

TEST(Measures, Colours) {
  EXPECT_EQ(color_of("#1F3864"), 0x1F3864U);
  EXPECT_EQ(color_of("#fff"), 0xFFFFFFU);
  EXPECT_EQ(color_of("White"), 0xFFFFFFU);
  EXPECT_EQ(color_of("rgb(31, 56,100)"), 0x1F3864U);
  EXPECT_EQ(color_of("rgb(100%,0%,0%)"), 0xFF0000U);
  EXPECT_EQ(color_of("rgba(0,0,0,1)"), 0x000000U);
  EXPECT_EQ(color_of("rgba(0,0,0,0.5)"), std::nullopt);
  EXPECT_EQ(color_of("#12"), std::nullopt);
  EXPECT_EQ(color_of("transparent"), std::nullopt);
  EXPECT_EQ(color_of("rgb("), std::nullopt);
}

TEST(HtmlStyleSheet, MoreSpecificRulesCountMore) {
  HtmlStyleSheet sheet;
  base::Budget budget(1'000'000);
  sheet.add("p{color:red} .x{color:blue} p.x{color:green} #i{color:white}", budget);
  EXPECT_EQ(sheet.style_of("p", "", "").look.color, 0xFF0000U);
  EXPECT_EQ(sheet.style_of("div", "y x", "").look.color, 0x0000FFU);
  EXPECT_EQ(sheet.style_of("p", "x", "").look.color, 0x008000U);
  EXPECT_EQ(sheet.style_of("p", "x", "i").look.color, 0xFFFFFFU);
  EXPECT_EQ(sheet.style_of("b", "", "").look.color, std::nullopt);
}

TEST(HtmlStyleSheet, ReadsOnBehindWhatItDoesNotUnderstand) {
  HtmlStyleSheet sheet;
  base::Budget budget(1'000'000);
  sheet.add(
      "<!-- @import 'x'; @font-face{src:url(y)} /* p{color:blue} */ a>b{color:blue}"
      "@page{margin:1in} p{color:red",
      budget);
  EXPECT_EQ(sheet.style_of("p", "", "").look.color, 0xFF0000U);
  EXPECT_EQ(sheet.style_of("b", "", "").look.color, std::nullopt);
  EXPECT_FALSE(sheet.generates());
  sheet.add("li:before{content: counter(x) '. '}", budget);
  EXPECT_TRUE(sheet.generates());
}

}  // namespace
}  // namespace sowlint::readers
