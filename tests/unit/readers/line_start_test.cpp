#include "readers/line_start.h"

#include <string>

#include <gtest/gtest.h>

namespace sowlint::readers {
namespace {

struct Case {
  std::string name;
  std::string line;
  StartKind kind;
  std::size_t bytes;
};

class LineStartTest : public testing::TestWithParam<Case> {};

TEST_P(LineStartTest, TellsMarksFromWords) {
  const LineStart start = line_start(GetParam().line);
  EXPECT_EQ(static_cast<int>(start.kind), static_cast<int>(GetParam().kind));
  EXPECT_EQ(start.bytes, GetParam().bytes);
}

INSTANTIATE_TEST_SUITE_P(
    All, LineStartTest,
    testing::Values(Case{"clause", "7.5 Changes", StartKind::Clause, 3},
                    Case{"clause_with_a_stop", "7.5.1. Changes", StartKind::Clause, 6},
                    Case{"clause_with_a_letter", "7.5(a) Changes", StartKind::Clause, 6},
                    Case{"clause_of_two_brackets", "7(a)(ii) Changes", StartKind::Clause, 8},
                    Case{"clause_of_an_annex", "A.1 Changes", StartKind::Clause, 3},
                    Case{"clause_alone", "7.5", StartKind::Clause, 3},
                    Case{"clause_without_a_blank", "7.5.Changes", StartKind::Clause, 4},
                    Case{"clause_in_bold", "**7.5** Changes", StartKind::Clause, 5},
                    Case{"arrow", "→ plan", StartKind::Bullet, 3},
                    Case{"guillemet", "» plan", StartKind::Bullet, 2},
                    Case{"letter", "(a) plan", StartKind::Item, 3},
                    Case{"roman", "iv) plan", StartKind::Item, 3},
                    Case{"letter_with_a_stop", "A. Security", StartKind::Item, 2},
                    Case{"number", "1. Scope", StartKind::Item, 2},
                    Case{"number_without_a_blank", "1.Scope", StartKind::Item, 2},
                    Case{"number_in_brackets", "(12) plan", StartKind::Item, 4},
                    Case{"escaped_brackets", "\\(1\\) plan", StartKind::Item, 5},
                    Case{"cyrillic_letter", "б) план", StartKind::Item, 3},
                    Case{"keyword", "Article IV", StartKind::Keyword, 10},
                    Case{"keyword_of_any_case", "SECTION 3 - Scope", StartKind::Keyword, 9},
                    Case{"keyword_with_a_letter", "Annex \"B\" Prices", StartKind::Keyword, 9},
                    Case{"keyword_in_russian", "Статья 5. Цена", StartKind::Keyword, 15},
                    Case{"paragraph_sign", "§ 5 Haftung", StartKind::Keyword, 4},
                    Case{"bullet", "• plan", StartKind::Bullet, 3},
                    Case{"dash", "- plan", StartKind::Bullet, 1},
                    Case{"paragraph_sign_as_bullet", "§ plan", StartKind::Bullet, 2},
                    Case{"lone_bullet", "-", StartKind::Bullet, 1},
                    Case{"amount", "30 days", StartKind::Words, 0},
                    Case{"year", "2026 and later", StartKind::Words, 0},
                    Case{"decimal", "1.5% of the fees", StartKind::Words, 0},
                    Case{"abbreviation", "U.S. Government", StartKind::Words, 0},
                    Case{"word_in_brackets", "(all) plans", StartKind::Words, 0},
                    Case{"keyword_without_a_number", "Section headings", StartKind::Words, 0},
                    Case{"keyword_before_a_word", "Part of the work", StartKind::Words, 0},
                    Case{"bold_words", "**Liability**", StartKind::Words, 0},
                    Case{"nothing", "", StartKind::Words, 0}),
    [](const testing::TestParamInfo<Case>& tested) { return tested.param.name; });

TEST(LineStart, SharesAShapeInOneList) {
  EXPECT_EQ(line_start("(a) x").shape, line_start("(ii) x").shape);
  EXPECT_NE(line_start("(a) x").shape, line_start("(1) x").shape);
  EXPECT_NE(line_start("1. x").shape, line_start("1) x").shape);
  EXPECT_NE(line_start("• x").shape, line_start("- x").shape);
  EXPECT_EQ(line_start("7.5.1 x").components, 3U);
}

TEST(CountsOn, FromOneMarkToTheNext) {
  EXPECT_TRUE(counts_on("(a)", "(b)"));
  EXPECT_TRUE(counts_on("4)", "5)"));
  EXPECT_TRUE(counts_on("(ii)", "(iii)"));
  EXPECT_TRUE(counts_on("7.5", "7.6"));
  EXPECT_TRUE(counts_on("7.5.", "7.5.1."));
  EXPECT_TRUE(counts_on("**9.**", "**10.**"));
  EXPECT_FALSE(counts_on("(a)", "(c)"));
  EXPECT_FALSE(counts_on("7.5", "8.6"));
  EXPECT_FALSE(counts_on("", "(a)"));
}

TEST(EnumeratesUpTo, FindsThePreviousMarkInside) {
  EXPECT_TRUE(enumerates_up_to("we (a) plan and", "(b)"));
  EXPECT_TRUE(enumerates_up_to("we i) plan and", "ii)"));
  EXPECT_FALSE(enumerates_up_to("(a) plan and", "(b)"));
  EXPECT_FALSE(enumerates_up_to("we plan and", "(b)"));
}

TEST(AwaitsNumber, KnowsWordsOfReferences) {
  EXPECT_TRUE(awaits_number("as set out in Clause"));
  EXPECT_TRUE(awaits_number("(see §"));
  EXPECT_TRUE(awaits_number("в соответствии с п."));
  EXPECT_FALSE(awaits_number("the Supplier shall"));
}

TEST(BeginsWithKey, WantsAShortName) {
  EXPECT_TRUE(begins_with_key("Start date: 1 March"));
  EXPECT_TRUE(begins_with_key("**Client:** Acme"));
  EXPECT_FALSE(begins_with_key("we agree: nothing"));
  EXPECT_FALSE(begins_with_key("The Supplier shall do all of the following: plan"));
  EXPECT_FALSE(begins_with_key("At 10:30 we meet"));
}

}  // namespace
}  // namespace sowlint::readers
