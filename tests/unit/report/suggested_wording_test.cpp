#include "report/suggested_wording.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace sowlint::report {
namespace {

Clause clause(std::string label, SectionType section, int depth = 0) {
  Clause result;
  result.label = std::move(label);
  result.section = section;
  result.depth = depth;
  return result;
}

Contract contract() {
  Contract result;
  result.clauses = {
      clause("2.", SectionType::Objectives),       clause("2.1", SectionType::Deliverables, 1),
      clause("Article IV", SectionType::Disputes), clause("7", SectionType::Change),
      clause("7.1", SectionType::Change, 1),       clause("", SectionType::Warranty)};
  return result;
}

struct Case {
  const char* name;
  const char* rewrite;
  const char* words;
};

class SectionLabels : public testing::TestWithParam<Case> {};

TEST_P(SectionLabels, FillWhatTheContractTells) {
  EXPECT_EQ(with_section_labels(GetParam().rewrite, contract()), GetParam().words);
}

constexpr Case kCases[] = {
    {"ByTheWordsBefore", "The outcomes in section [x] define it.",
     "The outcomes in section 2 define it."},
    {"ByItsOwnName", "As set out in section [change].", "As set out in section 7."},
    {"NearestWord", "The outcome counts. Larger changes follow section [y].",
     "The outcome counts. Larger changes follow section 7."},
    {"SentencesApart", "The outcome counts. It stands in section [x].",
     "The outcome counts. It stands in section [x]."},
    {"SpelledLabel", "It goes to the escalation step in section [y].",
     "It goes to the escalation step in Article IV."},
    {"SecondChoice", "The items in section [x] are known.", "The items in section 2.1 are known."},
    {"DefaultsStay", "The outcome in section [2], within [5] business days.",
     "The outcome in section [2], within [5] business days."},
    {"OtherBlanksStay", "up to [x] and [section]", "up to [x] and [section]"},
    {"SectionsThatAreNotThereStay", "under section [liability]", "under section [liability]"},
    {"SectionsWithoutLabelStay", "under section [warranty]", "under section [warranty]"},
    {"NeverClosed", "under section [x", "under section [x"}};

INSTANTIATE_TEST_SUITE_P(Rewrites, SectionLabels, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(SuggestedWording, TellsWordingFromAdvice) {
  const auto wording = suggested_wording("Either party may propose a change.", contract());
  ASSERT_TRUE(wording);
  EXPECT_EQ(wording->words, "Either party may propose a change.");
  EXPECT_FALSE(wording->adds);
  const auto addition = suggested_wording("Keep the clause. Add: \"It stands.\"", contract());
  ASSERT_TRUE(addition);
  EXPECT_EQ(addition->words, "It stands.");
  EXPECT_TRUE(addition->adds);
  for (const char* advice : {"Keep one statement of each rule.", "Either keep the method or not.",
                             "Delete the clause.", "Оставить каждое правило.", ""}) {
    EXPECT_FALSE(suggested_wording(advice, contract())) << advice;
  }
}

}  // namespace
}  // namespace sowlint::report
