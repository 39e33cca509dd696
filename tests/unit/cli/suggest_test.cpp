#include "cli/suggest.h"

#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace sowlint::cli {
namespace {

struct Case {
  const char* name;
  const char* word;
  const char* guess;
};

const std::vector<std::string>& known() {
  static const std::vector<std::string> kKnown = {"review",  "text",         "rules",       "help",
                                                  "version", "min-severity", "scope-freeze"};
  return kKnown;
}

class Nearest : public testing::TestWithParam<Case> {};

TEST_P(Nearest, IsASlipAway) {
  EXPECT_EQ(nearest(GetParam().word, known()), GetParam().guess);
}

INSTANTIATE_TEST_SUITE_P(
    Words, Nearest,
    testing::Values(Case{"left_out_letter", "reviw", "review"}, Case{"swapped", "reveiw", "review"},
                    Case{"doubled", "ttext", "text"}, Case{"replaced", "tezt", "text"},
                    Case{"beginning", "min", "min-severity"}, Case{"too_far", "audit", ""},
                    Case{"empty", "", ""},
                    Case{"two_slips_in_a_long_word", "scop-freze", "scope-freeze"},
                    Case{"short_and_different", "ab", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(EditDistance, CountsASwapOnce) {
  EXPECT_EQ(edit_distance("ab", "ba"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("abc", "abc"), 0U);
}

TEST(EditDistance, DoesNotCompareVeryLongWords) {
  EXPECT_GT(edit_distance(std::string(100'000, 'a'), std::string(100'000, 'b')), 1'000'000U);
}

}  // namespace
}  // namespace sowlint::cli
