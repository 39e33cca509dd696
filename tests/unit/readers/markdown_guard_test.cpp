#include "readers/markdown_guard.h"

#include <string>

#include <gtest/gtest.h>

#include "support/repeat.h"

namespace sowlint::readers {
namespace {

using test::times;

struct Case {
  const char* name;
  std::string (*text)();
  bool may_parse;
};

class MarkdownGuardTest : public testing::TestWithParam<Case> {};

TEST_P(MarkdownGuardTest, TellsContractsFromTraps) {
  EXPECT_EQ(may_parse_markdown(GetParam().text()), GetParam().may_parse);
}

INSTANTIATE_TEST_SUITE_P(
    All, MarkdownGuardTest,
    testing::Values(
        Case{"nothing", [] { return std::string(); }, true},
        Case{"a_large_contract",
             [] {
               return times(
                   5000,
                   "## 7.5 Changes\n\nThe **Client** may ask for [changes](#7) at any time; "
                   "the Supplier answers in `2` days.\n\n- one\n  - two\n    - three\n\n"
                   "| a | b | c |\n|---|---|---|\n| d | e | f |\n\n");
             },
             true},
        Case{"long_tables", [] { return "| a | b |\n|---|---|\n" + times(20'000, "| c | d |\n"); },
             true},
        Case{"deep_and_long", [] { return times(10'000, "> ") + "a\n" + times(10'000, "a\n"); },
             false},
        Case{"deep_and_short",
             [] { return times(10'000, "> ") + "a\n\nb\n" + times(10'000, "a\n\n"); }, true},
        Case{"wide_table", [] { return times(20'000, "|a") + "\n" + times(20'000, "|-") + "\n"; },
             false},
        Case{"filled_up_rows",
             [] {
               return times(1000, "|a") + "\n" + times(1000, "|-") + "\n" + times(2000, "|b\n");
             },
             false},
        Case{"paragraph_above_a_table", [] { return times(100'000, "a\n") + "|-|\n"; }, false},
        Case{"open_images", [] { return times(20'000, "!["); }, false},
        Case{"images", [] { return times(20'000, "![a](b)\n\n"); }, true},
        Case{"long_definition",
             [] { return "[a]: " + std::string(100'000, 'u') + "\n\n" + times(2000, "[a]"); },
             false},
        Case{"many_signs", [] { return times(2'000'000, "*"); }, false},
        Case{"too_large", [] { return std::string((std::size_t{8} << 20) + 1, 'a'); }, false}),
    [](const testing::TestParamInfo<Case>& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace sowlint::readers
