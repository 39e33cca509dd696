#include "compare/norms.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "compare/changes.h"
#include "support/contract_text.h"

namespace sowlint::compare {
namespace {

std::vector<Norm> norms(const std::string& text) {
  const test::TextContract contract = test::text_contract(text);
  return norms_of(contract.document, contract.read);
}

/// The words of the only norm that has any of `word`.
std::string words(const std::string& text) {
  const std::vector<Norm> found = norms(text);
  return found.empty() ? "" : written(found.back().words);
}

struct WordCase {
  const char* name;
  const char* text;
  const char* expected;
};

class NormWords : public testing::TestWithParam<WordCase> {};

TEST_P(NormWords, SayQuantitiesByValueAndPartiesByRole) {
  EXPECT_EQ(words(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Norms, NormWords,
    testing::Values(WordCase{"duration", "The Supplier shall answer within five (5) business days.",
                             "the @vendor shall answer within @5_business-day"},
                    WordCase{"reference", "Clause 9.2 applies to the Customer.",
                             "@ref applies to the @customer"},
                    WordCase{"money", "The Customer pays EUR 5,000 each month.",
                             "the @customer pays @5000_eur each month"},
                    WordCase{"other_currency", "The Customer pays $5,000 in all.",
                             "the @customer pays @5000_usd in all"},
                    WordCase{"date", "Delivery is due on 1 March 2027.",
                             "delivery is due on @date_1march2027"},
                    WordCase{"blank", "The Customer answers within [ ] days.",
                             "the @customer answers within @blank_day"}),
    [](const auto& test_case) { return test_case.param.name; });

TEST(Norms, AreTheSameInAnyLayout) {
  const auto wide = norms("7.1 The Supplier shall deliver the report within ten days.\n");
  const auto narrow =
      norms("9.4(b) The Supplier shall\n    deliver the report\n    within 10 days.\n");
  ASSERT_EQ(wide.size(), 1U);
  ASSERT_EQ(narrow.size(), 1U);
  EXPECT_TRUE(says_the_same(wide[0], narrow[0]));
}

TEST(Norms, AreWrittenDownAndReadAgain) {
  const auto found = norms("The Supplier shall answer within 24 hours and pay EUR 10.");
  ASSERT_EQ(found.size(), 1U);
  const std::vector<NormWord> again = norm_words(written(found[0].words));
  EXPECT_EQ(key_of(again), key_of(found[0].words));
}

TEST(Norms, ReadListItemsWithTheirLeadIn) {
  const auto found = norms(
      "1. Duties\n\nThe Customer shall:\n\n(a) name a product owner; and\n\n(b) open a test "
      "environment.\n");
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(written(found.back().lead_in), "the @customer shall");
}

struct ChangeCase {
  const char* name;
  const char* before;
  const char* after;
  const char* expected;
};

class Changes : public testing::TestWithParam<ChangeCase> {};

TEST_P(Changes, AreSaidInWords) {
  const auto before = norms(GetParam().before);
  const auto after = norms(GetParam().after);
  ASSERT_FALSE(before.empty());
  ASSERT_FALSE(after.empty());
  EXPECT_EQ(describe(before.back(), after.back()), GetParam().expected);
  EXPECT_EQ(says_the_same(before.back(), after.back()), std::string(GetParam().expected).empty());
}

INSTANTIATE_TEST_SUITE_P(
    Describe, Changes,
    testing::Values(
        ChangeCase{"quantity", "The Customer reviews it within ten business days.",
                   "The Customer reviews it within five business days.",
                   "\"10 business days\" became \"5 business days\""},
        ChangeCase{"unit", "The Customer reviews it within ten business days.",
                   "The Customer reviews it within ten days.",
                   "\"10 business days\" became \"10 days\""},
        ChangeCase{"duty", "The Supplier shall train the planners.",
                   "The Supplier may train the planners.", "\"shall\" became \"may\""},
        ChangeCase{"negation", "The Supplier shall charge for changes.",
                   "The Supplier shall not charge for changes.", "\"not\" was added"},
        ChangeCase{"exception", "Fees are fixed except for travel.", "Fees are fixed.",
                   "\"except for travel\" was taken out"},
        ChangeCase{"party", "The Customer decides on priorities.",
                   "The Supplier decides on priorities.", "\"customer\" became \"vendor\""},
        ChangeCase{"currency", "The Customer pays EUR 5,000 in all.",
                   "The Customer pays USD 5,000 in all.", "\"EUR 5000\" became \"USD 5000\""},
        ChangeCase{"date", "Delivery is due on 1 March 2027.", "Delivery is due on 2 March 2027.",
                   "\"1march2027\" became \"2march2027\""},
        ChangeCase{"article", "The Supplier delivers the report.",
                   "The Supplier delivers a report.", ""},
        ChangeCase{"figures", "The Customer answers within five days.",
                   "The Customer answers within 5 (five) days.", ""},
        ChangeCase{"renumbered", "Clause 4.1 applies to the report.",
                   "Clause 7.3 applies to the report.", ""},
        ChangeCase{"typography", "The “report” is final – always.",
                   "The \"report\" is final - always.", ""}),
    [](const auto& test_case) { return test_case.param.name; });

TEST(Changes, SayWhatTheyTouch) {
  const auto kind = [](const char* before, const char* after) {
    const auto changes = word_changes(norm_words(before), norm_words(after));
    return changes.empty() ? std::string() : std::string(name_of(changes[0].kind));
  };
  EXPECT_EQ(kind("within @10_day", "within @5_day"), "quantity");
  EXPECT_EQ(kind("it shall go", "it may go"), "duty");
  EXPECT_EQ(kind("@customer goes", "@vendor goes"), "party");
  EXPECT_EQ(kind("it goes well", "it goes badly"), "words");
  EXPECT_EQ(kind("the report", "a report"), "form");
}

TEST(Changes, OfVeryLongTextsAreOneChange) {
  std::vector<NormWord> before(3000, NormWord{"x", {}});
  std::vector<NormWord> after(3000, NormWord{"y", {}});
  before.front().text = after.front().text = "same";
  const auto changes = word_changes(before, after);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].before_begin, 1U);
  EXPECT_EQ(changes[0].after_end, 3000U);
}

}  // namespace
}  // namespace sowlint::compare
