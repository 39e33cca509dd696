#include "readers/docx_number_format.h"

#include <string>

#include <gtest/gtest.h>

namespace sowlint::readers {
namespace {

struct Case {
  int number;
  const char* format;
  std::string text;
};

class NumberFormatTest : public ::testing::TestWithParam<Case> {};

TEST_P(NumberFormatTest, PrintsAsWordDoes) {
  EXPECT_EQ(format_number(GetParam().number, GetParam().format), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Formats, NumberFormatTest,
    ::testing::Values(
        Case{7, "decimal", "7"}, Case{-3, "decimal", "-3"}, Case{7, "decimalZero", "07"},
        Case{12, "decimalZero", "12"}, Case{1, "lowerLetter", "a"}, Case{26, "lowerLetter", "z"},
        Case{27, "lowerLetter", "aa"}, Case{53, "lowerLetter", "aaa"},
        Case{28, "upperLetter", "BB"}, Case{0, "lowerLetter", "0"}, Case{4, "lowerRoman", "iv"},
        Case{1994, "upperRoman", "MCMXCIV"}, Case{3999, "lowerRoman", "mmmcmxcix"},
        Case{0, "upperRoman", "0"}, Case{40000, "upperRoman", "40000"}, Case{1, "ordinal", "1st"},
        Case{2, "ordinal", "2nd"}, Case{3, "ordinal", "3rd"}, Case{11, "ordinal", "11th"},
        Case{113, "ordinal", "113th"}, Case{121, "ordinal", "121st"}, Case{0, "ordinal", "0th"},
        Case{0, "cardinalText", "Zero"}, Case{13, "cardinalText", "Thirteen"},
        Case{20, "cardinalText", "Twenty"}, Case{42, "cardinalText", "Forty-two"},
        Case{100, "cardinalText", "One hundred"},
        Case{1234, "cardinalText", "One thousand two hundred thirty-four"},
        Case{12345, "cardinalText", "12345"}, Case{1, "ordinalText", "First"},
        Case{12, "ordinalText", "Twelfth"}, Case{20, "ordinalText", "Twentieth"},
        Case{21, "ordinalText", "Twenty-first"}, Case{100, "ordinalText", "One hundredth"},
        Case{1, "russianLower", "а"}, Case{26, "russianLower", "ы"}, Case{29, "russianLower", "я"},
        Case{30, "russianLower", "аа"}, Case{10, "russianUpper", "К"}, Case{3, "chicago", "‡"},
        Case{5, "chicago", "**"}, Case{3, "numberInDash", "- 3 -"},
        Case{3, "decimalEnclosedParen", "(3)"}, Case{3, "decimalEnclosedFullstop", "3."},
        Case{3, "decimalEnclosedCircle", "③"}, Case{21, "decimalEnclosedCircle", "21"},
        Case{3, "none", ""}, Case{3, "no such format", "3"},
        Case{2147483647, "lowerLetter", std::string(30, 'w')}));

TEST(NumberFormatTest, CustomFormatsPadWithZeros) {
  EXPECT_EQ(format_number(7, "custom", "001, 002, 003, ..."), "007");
  EXPECT_EQ(format_number(1234, "custom", "001, 002, 003, ..."), "1234");
  EXPECT_EQ(format_number(7, "custom", "0001"), "0007");
  EXPECT_EQ(format_number(7, "custom", ""), "7");
  EXPECT_LE(format_number(7, "custom", std::string(100'000, '0')).size(), 30U);
}

}  // namespace
}  // namespace sowlint::readers
