#include "report/plain_text.h"

#include <string>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sowlint::report {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* shown;
};

class OneLine : public testing::TestWithParam<Case> {};

TEST_P(OneLine, IsHarmless) {
  EXPECT_EQ(one_line(GetParam().text), GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(
    Hostile, OneLine,
    testing::Values(Case{"colour", "a\x1b[31mb", "a␛[31mb"},
                    Case{"title", "\x1b]0;owned\x07", "␛]0;owned␇"},
                    Case{"c1_introducer",
                         "a\xC2\x9B"
                         "31mb",
                         "a<U+009B>31mb"},
                    Case{"override",
                         "a\xE2\x80\xAE"
                         "b",
                         "a<U+202E>b"},
                    Case{"isolate", "\xE2\x81\xA6", "<U+2066>"},
                    Case{"tag_character", "\xF3\xA0\x81\x81", "<U+E0041>"},
                    Case{"backspace", "a\bb", "a␈b"}, Case{"delete", "a\x7F", "a␡"},
                    Case{"bad_utf8",
                         "a\xFF"
                         "b",
                         "a\xEF\xBF\xBD"
                         "b"},
                    Case{"cut_off_utf8", "a\xE2\x82", "a\xEF\xBF\xBD"},
                    Case{"soft_hyphen",
                         "a\xC2\xAD"
                         "b",
                         "ab"},
                    Case{"zero_width",
                         "a\xE2\x80\x8B"
                         "b",
                         "ab"},
                    Case{"lines", "  a \r\n\t b\n", "a b"},
                    Case{"letters", "Größe «über» 価格 ёж", "Größe «über» 価格 ёж"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ManyLines, KeepsLinesAndTabs) {
  EXPECT_EQ(many_lines("a\r\n\tb\x1b\n"), "a\n\tb␛\n");
}

RC_GTEST_PROP(PlainText, NeverHoldsAControlCharacter, (const std::string& bytes)) {
  for (const char c : one_line(bytes)) {
    RC_ASSERT(static_cast<unsigned char>(c) >= 0x20U);
    RC_ASSERT(c != '\x7F');
  }
}

RC_GTEST_PROP(PlainText, IsStable, (const std::string& bytes)) {
  const std::string once = one_line(bytes);
  RC_ASSERT(one_line(once) == once);
}

}  // namespace
}  // namespace sowlint::report
