#include "analysis/quotes.h"

#include <string>

#include <gtest/gtest.h>

namespace sowlint::analysis {
namespace {

struct Case {
  std::string name;
  std::string text;  ///< the words looked for are "xx"
  bool quoted;
};

class Quotes : public testing::TestWithParam<Case> {};

TEST_P(Quotes, PairInOrder) {
  const std::string& text = GetParam().text;
  const std::size_t begin = text.find("xx");
  EXPECT_EQ(is_quoted(text, {0, text.size()}, {begin, begin + 2}), GetParam().quoted);
}

INSTANTIATE_TEST_SUITE_P(
    Marks, Quotes,
    testing::Values(Case{"Straight", "a \"b xx c\" d", true},
                    Case{"Between", "\"a\" xx \"b\"", false}, Case{"Unclosed", "a \"xx b", false},
                    Case{"Curly", "a “xx” b", true}, Case{"CurlyBetween", "“a” xx “b”", false},
                    Case{"German", "a „xx“ b", true}, Case{"GermanBetween", "„a“ xx „b“", false},
                    Case{"French", "a « xx » b", true}, Case{"StrayClosing", "a” xx “b”", false},
                    Case{"Apostrophes", "the party's xx and its' own", false},
                    Case{"NoMarks", "a xx b", false}),
    [](const auto& test) { return test.param.name; });

TEST(Brackets, GiveTheInnermostPair) {
  const std::string text = "a [b [xx] c] d]";
  const auto pair = brackets_around(text, {0, text.size()}, {6, 8});
  ASSERT_TRUE(pair.has_value());
  EXPECT_EQ(*pair, (TextSpan{5, 9}));
  EXPECT_FALSE(brackets_around(text, {0, text.size()}, {13, 14}).has_value());
  EXPECT_FALSE(brackets_around("]] [[ xx", {0, 8}, {6, 8}).has_value());
}

}  // namespace
}  // namespace sowlint::analysis
