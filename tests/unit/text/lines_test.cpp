#include "text/lines.h"

#include <string>

#include <gtest/gtest.h>

namespace sowlint::text {
namespace {

struct Case {
  const char* name;
  const char* text;
  std::size_t offset;
  LineColumn place;
};

class Lines : public testing::TestWithParam<Case> {};

TEST_P(Lines, AreFound) {
  const Case& sample = GetParam();
  EXPECT_EQ(LineIndex(sample.text).at(sample.offset), sample.place)
      << LineIndex(sample.text).at(sample.offset).line << ":"
      << LineIndex(sample.text).at(sample.offset).column;
}

constexpr Case kCases[] = {
    {"Empty", "", 0, {1, 1}},
    {"PastTheEnd", "ab", 99, {1, 3}},
    {"FirstLine", "ab\ncd", 1, {1, 2}},
    {"LineFeedBelongsToItsLine", "ab\ncd", 2, {1, 3}},
    {"SecondLine", "ab\ncd", 3, {2, 1}},
    {"AfterTheLastLine", "ab\n", 3, {2, 1}},
    {"WindowsLineEnd", "ab\r\ncd", 5, {2, 2}},
    {"InsideAWindowsLineEnd", "ab\r\ncd", 3, {1, 4}},
    {"OldMacLineEnd", "ab\rcd", 3, {2, 1}},
    {"CarriageReturnTwice", "a\r\r\nb", 4, {3, 1}},
    {"CodePoints", "§ 5\nдва три", 11, {2, 4}},
    {"InsideACharacter", "a§b", 2, {1, 2}},
    {"AfterACharacter", "a§b", 3, {1, 3}},
    {"FourBytes", "\U0001F600b", 4, {1, 2}},
};

INSTANTIATE_TEST_SUITE_P(Text, Lines, testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

TEST(Lines, CountsColumnsInALongLine) {
  std::string text = "first\n";
  for (int i = 0; i < 10'000; ++i)
    text += "ж";
  const LineIndex index(text);
  EXPECT_EQ(index.at(text.size()), (LineColumn{2, 10'001}));
  EXPECT_EQ(index.at(6 + 2 * 5'000), (LineColumn{2, 5'001}));
}

TEST(Lines, AgreesWithCountingOneByOne) {
  std::string text;
  for (int i = 0; i < 700; ++i)
    text += i % 7 == 0 ? "\r\n" : i % 3 == 0 ? "д" : "ab\n";
  const LineIndex index(text);
  LineColumn expected;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) continue;
    ASSERT_EQ(index.at(at), expected) << at;
    ++expected.column;
    if (text[at] == '\n') expected = {expected.line + 1, 1};
  }
}

}  // namespace
}  // namespace sowlint::text
