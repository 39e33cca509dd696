#include "readers/markdown_guard.h"

#include <string>

#include <gtest/gtest.h>

namespace sowlint::readers {
namespace {

std::string times(std::size_t count, const std::string& part) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i)
    result += part;
  return result;
}

struct Case {
  std::string name;
  std::string text;
  bool may_parse;
};

class MarkdownGuardTest : public testing::TestWithParam<Case> {};

TEST_P(MarkdownGuardTest, TellsContractsFromTraps) {
  EXPECT_EQ(may_parse_markdown(GetParam().text), GetParam().may_parse);
}

INSTANTIATE_TEST_SUITE_P(
    All, MarkdownGuardTest,
    testing::Values(
        Case{"nothing", "", true},
        Case{"a_large_contract",
             times(5000,
                   "## 7.5 Changes\n\nThe **Client** may ask for [changes](#7) at any time; "
                   "the Supplier answers in `2` days.\n\n- one\n  - two\n    - three\n\n"
                   "| a | b | c |\n|---|---|---|\n| d | e | f |\n\n"),
             true},
        Case{"long_tables", "| a | b |\n|---|---|\n" + times(20'000, "| c | d |\n"), true},
        Case{"deep_and_long", times(10'000, "> ") + "a\n" + times(10'000, "a\n"), false},
        Case{"deep_and_short", times(10'000, "> ") + "a\n\nb\n" + times(10'000, "a\n\n"), true},
        Case{"wide_table", times(20'000, "|a") + "\n" + times(20'000, "|-") + "\n", false},
        Case{"filled_up_rows",
             times(1000, "|a") + "\n" + times(1000, "|-") + "\n" + times(2000, "|b\n"), false},
        Case{"paragraph_above_a_table", times(100'000, "a\n") + "|-|\n", false},
        Case{"open_images", times(20'000, "!["), false},
        Case{"images", times(20'000, "![a](b)\n\n"), true},
        Case{"long_definition", "[a]: " + std::string(100'000, 'u') + "\n\n" + times(2000, "[a]"),
             false},
        Case{"many_signs", times(2'000'000, "*"), false},
        Case{"too_large", std::string((std::size_t{8} << 20) + 1, 'a'), false}),
    [](const testing::TestParamInfo<Case>& tested) { return tested.param.name; });

}  // namespace
}  // namespace sowlint::readers
