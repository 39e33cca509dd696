// Clause trees as dumps: "label title [section]", two blanks deeper a level.
#include "contract/clause_tree.h"

#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "support/contract_dump.h"
#include "support/contract_text.h"

namespace sowlint::contract {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* tree;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

class ClauseTrees : public testing::TestWithParam<Case> {};

TEST_P(ClauseTrees, FollowHeadingsAndLabels) {
  const Case& c = GetParam();
  EXPECT_EQ(test::clauses_of(test::text_contract(c.text).read), c.tree);
}

constexpr Case kCases[] = {
    {"a_numbered_list_in_a_numbered_section",
     R"(1. TERM.

The term may end:

1. By notice of the Client.

2. By notice of the Supplier.

2. FEES.

The Client pays.
)",
     "1 TERM [term-termination]\n"
     "  1 1 [term-termination]\n"
     "  1 2 [term-termination]\n"
     "2 FEES [fees]\n"},
    {"letters_and_romans_compose",
     R"(7. Changes

7.5 Either party may ask for a change.

(a) The Supplier shall answer it:

(i) in writing; and

(ii) without charge.

(b) The Client shall decide on it.

8. Fees

8.1 The Client shall pay the Fees.
)",
     R"(7 Changes [change]
  7.5 [change]
    7.5(a) [change]
      7.5(a)(i) [change]
      7.5(a)(ii) [change]
    7.5(b) [change]
8 Fees [fees]
  8.1 [fees]
)"},
    {"letter_i_after_h",
     R"(1. Scope

The Supplier shall deliver these parts of the work:

(g) the first report on the pilot;

(h) the second report on the pilot;

(i) the third report on the pilot;

(j) the last report on the pilot.
)",
     R"(1 Scope [scope]
  1(g) [scope]
  1(h) [scope]
  1(i) [scope]
  1(j) [scope]
)"},
    {"a_new_list_stands_beside_the_old_one",
     R"(2. Roles

2.1 The Supplier shall:

(a) appoint a lead; and

(b) appoint a deputy.

2.2 The Client shall:

(a) appoint an owner.
)",
     R"(2 Roles [roles]
  2.1 [roles]
    2.1(a) [roles]
    2.1(b) [roles]
  2.2 [roles]
    2.2(a) [roles]
)"},
    {"run_in_titles",
     R"(7.1 Acceptance. The Client shall review each item within five days.

7.2 Late Payment: The Client shall pay interest.

7.3 The Supplier pays in March. The Client pays in May.
)",
     R"(7.1 Acceptance [acceptance]
7.2 Late Payment [fees]
7.3 [unknown]
)"},
    {"articles_and_sections",
     R"(ARTICLE IV. PERSONNEL

Section 4.1 The Supplier shall name its people.

ARTICLE V. CHANGES

Section 5.1 Either party may propose a change.
)",
     R"(ARTICLE IV PERSONNEL [roles]
  Section 4.1 [roles]
ARTICLE V CHANGES [change]
  Section 5.1 [change]
)"},
    {"schedules_repeat_labels_of_the_body",
     R"(1. Definitions

1.1 "Work" means the work in Schedule 2.

2. Fees

Schedule 2: Work

1. The first part of the work is a report to the board.

3. The third part of the work is a talk to the staff.
)",
     R"(1 Definitions [definitions]
  1.1 [definitions]
2 Fees [fees]
Schedule 2 Work [unknown]
  Schedule 2, 1 [unknown]
  3 [unknown]
)"},
    {"numbers_that_are_no_labels",
     R"(3. Schedule

The first release follows in spring.

2026 is the year of the last release.

30 days after it the warranty ends.
)",
     R"(3 Schedule [schedule]
)"},
    {"the_title_is_no_clause",
     R"(STATEMENT OF WORK

Reference 12

1. Purpose

The purpose is a faster answer.
)",
     R"(1 Purpose [objectives]
)"},
    {"russian",
     R"(1. Предмет договора

1.1. Исполнитель обязуется оказать услуги, а Заказчик обязуется оплатить их.

2. Порядок сдачи и приемки

2.1. Заказчик обязан:

а) принять услуги;

б) оплатить услуги.
)",
     R"(1 Предмет договора [scope]
  1.1 [scope]
2 Порядок сдачи и приемки [acceptance]
  2.1 [acceptance]
    2.1 а) [acceptance]
    2.1 б) [acceptance]
)"},
};

INSTANTIATE_TEST_SUITE_P(Dumps, ClauseTrees, testing::ValuesIn(kCases),
                         [](const auto& at) { return at.param.name; });

TEST(ClauseTree, SpansReachToTheLastDescendant) {
  const test::TextContract contract =
      test::text_contract("7. Changes\n\n7.5 Ask first.\n\n(a) Then decide.\n\n8. Fees\n\nPay.\n");
  const auto& clauses = contract.read.contract.clauses;
  ASSERT_EQ(clauses.size(), 4U);
  const std::string& text = contract.document.text;
  EXPECT_EQ(clauses[0].span.end, text.find("Then decide.") + 12);
  EXPECT_EQ(clauses[1].span.end, clauses[0].span.end);
  EXPECT_EQ(clauses[3].span.begin, text.find("8. Fees"));
  EXPECT_EQ(clauses[3].span.end, text.find("Pay.") + 4);
  EXPECT_EQ(clauses[1].parent, 0U);
  EXPECT_EQ(clauses[3].parent, Clause::kNoParent);
}

TEST(ClauseTree, DepthIsLimited) {
  Document document;
  std::string label;
  for (int depth = 0; depth < 40; ++depth) {
    label += (depth > 0 ? "." : "") + std::string("1");
    const std::string line = label + " Text of the clause\n";
    Block block;
    block.span = {document.text.size(), document.text.size() + line.size() - 1};
    block.runs = {block.span};
    document.text += line;
    document.blocks.push_back(block);
  }
  base::Budget budget(1'000'000);
  const ClauseTree tree = build_clause_tree(document, budget);
  ASSERT_EQ(tree.clauses.size(), 40U);
  for (const Clause& clause : tree.clauses) {
    EXPECT_LT(clause.depth, kDeepestClause);
  }
  EXPECT_EQ(tree.clauses.back().depth, kDeepestClause - 1);
}

TEST(ClauseTree, StopsWhenTheBudgetEnds) {
  const Document document =
      test::text_document("1. One\n\nText of one.\n\n2. Two\n\nText of two.\n");
  base::Budget budget(20);
  const ClauseTree tree = build_clause_tree(document, budget);
  EXPECT_FALSE(tree.complete);
  EXPECT_LT(tree.places.size(), document.blocks.size());
}

}  // namespace
}  // namespace sowlint::contract
