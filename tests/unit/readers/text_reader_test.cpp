#include "readers/text_reader.h"

#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sowlint/document.h"

#include "document/check.h"
#include "support/dump.h"
#include "support/text_reading.h"

namespace sowlint::readers {
namespace {

struct Case {
  std::string name;
  std::string text;
  std::string dump;
};

std::string name_of_case(const testing::TestParamInfo<Case>& tested) {
  return tested.param.name;
}

class TextReaderTest : public testing::TestWithParam<Case> {};

TEST_P(TextReaderTest, CutsBlocks) {
  EXPECT_EQ(test::dump(test::read_as_text(GetParam().text)), GetParam().dump);
}

INSTANTIATE_TEST_SUITE_P(
    Paragraphs, TextReaderTest,
    testing::Values(
        Case{"blank_lines_part_them", "The Supplier delivers monthly.\n\nThe Client pays.\n",
             "P The Supplier delivers monthly.\nP The Client pays.\n"},
        Case{"wrapped_lines_join",
             "The Supplier shall deliver the reports that the Client\n"
             "needs in order to see what was done, at the end of each\n"
             "month.\n",
             "P The Supplier shall deliver the reports that the Client↵needs in order to see what "
             "was done, at the end of each↵month.\n"},
        Case{"line_ends_of_windows", "Delivery happens each month in\r\nfour parts.\r\n",
             "P Delivery happens each month in↵four parts.\n"},
        Case{"line_ends_of_old_macs", "Delivery happens each month in\rfour parts.\r",
             "P Delivery happens each month in↵four parts.\n"},
        Case{"indentation_is_not_read",
             "    The Supplier shall deliver the reports that are due\n"
             "    each month.\n",
             "P The Supplier shall deliver the reports that are due↵¦each month.\n"},
        Case{
            "one_line_a_paragraph",
            "The Supplier delivers a report each month, in the form that the parties agree on, and "
            "answers questions that the Client may have about it within the same week.\n"
            "The Client reads it.\n"
            "Payment follows within thirty days of the day on which the Client has the invoice, "
            "unless the invoice names a later day, in which case that later day is decisive.\n"
            "The parties meet each quarter.\nNothing else is due.\n",
            "P The Supplier delivers a report each month, in the form that the parties agree on, "
            "and answers questions that the Client may have about it within the same week.\n"
            "P The Client reads it.\n"
            "P Payment follows within thirty days of the day on which the Client has the invoice, "
            "unless the invoice names a later day, in which case that later day is decisive.\n"
            "P The parties meet each quarter.\nP Nothing else is due.\n"},
        Case{"short_lines_stay_apart", "Acme Ltd\n1 High Street\nSometown\n",
             "P Acme Ltd\nP 1 High Street\nP Sometown\n"},
        Case{"keys_stay_apart", "Project: New shop\nStart date: 1 March 2027\nClient: Acme Ltd\n",
             "P Project: New shop\nP Start date: 1 March 2027\nP Client: Acme Ltd\n"},
        Case{"first_line_indents",
             "     The first paragraph is set with an indented line,\n"
             "as books do, and runs on over several lines of text\n"
             "until it ends.\n"
             "     The second one begins the same way and it also\n"
             "runs on.\n",
             "P The first paragraph is set with an indented line,↵as books do, and runs on over "
             "several lines of text↵until it ends.\n"
             "P The second one begins the same way and it also↵runs on.\n"},
        Case{"goes_on_behind_a_lost_page_break",
             "The Supplier gives the Client access to the system, and\n\nthe right to use it.\n",
             "P The Supplier gives the Client access to the system, and↵¦the right to use it.\n"},
        Case{"lead_in_and_items_without_bullets",
             "The Supplier shall:\nplan each sprint;\nshow the result;\nreport monthly.\n",
             "P The Supplier shall:\nP plan each sprint;\nP show the result;\nP report monthly.\n"},
        Case{"byte_order_mark", "\xEF\xBB\xBFThe Client pays.\n", "P The Client pays.\n"},
        Case{"front_matter", "---\ntitle: Offer\ndate: 2027\n---\nThe Client pays.\n",
             "P The Client pays.\n"},
        Case{"rules_are_not_read", "The Client pays.\n------------\n\n* * *\nThe Supplier works.\n",
             "H2 The Client pays.\nP The Supplier works.\n"}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Starts, TextReaderTest,
    testing::Values(
        Case{"numbered_clauses_without_blank_lines",
             "7.4 The Supplier shall tell the Client of each change that\n"
             "it plans.\n"
             "7.5 Changes are agreed in writing.\n",
             "P 7.4 The Supplier shall tell the Client of each change that↵it plans.\n"
             "P 7.5 Changes are agreed in writing.\n"},
        Case{"letters",
             "The Supplier shall\n(a) plan the work of each sprint together with the\nClient; and\n"
             "(b) show it.\n",
             "P The Supplier shall\nL0 (a) plan the work of each sprint together with the↵Client; "
             "and\nL0 (b) show it.\n"},
        Case{"bullets", "Outputs:\n- a plan\n- the code\n  • with tests\n  • with notes\n",
             "P Outputs:\nL0 [-] a plan\nL0 [-] the code\nL1 [•] with tests\nL1 [•] with notes\n"},
        Case{"hanging_items",
             "a)  Ensure that all deliverables and materials that were\n"
             "    made under this order belong to the Client.\n"
             "b)  Hand them over.\n",
             "L0 a)  Ensure that all deliverables and materials that were↵¦made under this order "
             "belong to the Client.\nL0 b)  Hand them over.\n"},
        Case{"numbers_behind_a_lead_in", "The Supplier will:\n\n1. plan\n\n2. build\n",
             "P The Supplier will:\nL0 1. plan\nL0 2. build\n"},
        Case{"number_in_a_paragraph",
             "The invoice falls due for payment by the Client within\n"
             "30 days of receipt, at the end of the year\n"
             "2026 and not before.\n",
             "P The invoice falls due for payment by the Client within↵30 days of receipt, at the "
             "end of the year↵2026 and not before.\n"},
        Case{"reference_in_a_paragraph",
             "The Supplier may raise its price only as set out in clause\n"
             "4.2 The Client may refuse.\n",
             "P The Supplier may raise its price only as set out in clause↵4.2 The Client may "
             "refuse.\n"},
        Case{"enumeration_in_a_paragraph",
             "The Supplier shall (a) plan the work with the Client and\n"
             "(b) show it.\n",
             "P The Supplier shall (a) plan the work with the Client and↵(b) show it.\n"},
        Case{"dash_in_a_paragraph",
             "The Supplier shall at all times during the term of this\n"
             "- or any later - agreement keep records.\n",
             "P The Supplier shall at all times during the term of this↵- or any later - agreement "
             "keep records.\n"},
        Case{"counting_goes_on_behind_an_open_line",
             "1) The plan for the year that the Client has agreed to is\nfinal\n"
             "2) The form says which of these it is: [ ] low [ ] high\n"
             "3) Each sprint has a review.\n",
             "L0 1) The plan for the year that the Client has agreed to is↵final\n"
             "L0 2) The form says which of these it is: [ ] low [ ] high\n"
             "L0 3) Each sprint has a review.\n"},
        Case{"bullet_before_a_number", "- 1) first\n- 2) second\n", "L0 1) first\nL0 2) second\n"},
        Case{"orphaned_bullets", "o\n\no\n\nThe Client pays.\n", "P The Client pays.\n"}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Headings, TextReaderTest,
    testing::Values(
        Case{"capitals", "SCOPE OF WORK\nThe Supplier builds a shop.\n",
             "H1 SCOPE OF WORK\nP The Supplier builds a shop.\n"},
        Case{"capitals_that_are_a_sentence",
             "IN NO EVENT SHALL THE SUPPLIER BE LIABLE FOR ANY INDIRECT LOSS.\n\nThe end.\n",
             "P IN NO EVENT SHALL THE SUPPLIER BE LIABLE FOR ANY INDIRECT LOSS.\nP The end.\n"},
        Case{"keywords",
             "Article IV\n\nThe Client pays.\n\nSection 3. Delivery\nThe Supplier delivers.\n\n"
             "§ 5 Haftung\n\nDer Auftragnehmer haftet.\n",
             "H1 Article IV\nP The Client pays.\nH1 Section 3. Delivery\nP The Supplier "
             "delivers.\nH1 § 5 Haftung\nP Der Auftragnehmer haftet.\n"},
        Case{"numbered_titles",
             "3. Fees; Payment.\n\n3.1 Invoices fall due after thirty days.\n\n"
             "3.2 Late payment\n\n3.2.1 The Client pays interest.\n",
             "H1 3. Fees; Payment.\nP 3.1 Invoices fall due after thirty days.\n"
             "H2 3.2 Late payment\nP 3.2.1 The Client pays interest.\n"},
        Case{"numbered_siblings_are_a_list", "We will:\n1. Plan the work\n2. Do the work\n",
             "P We will:\nL0 1. Plan the work\nL0 2. Do the work\n"},
        Case{"title_case",
             "The parties agree as follows.\n\nTerm and Termination\n\nThe term is a "
             "year.\n",
             "P The parties agree as follows.\nH2 Term and Termination\nP The term is a year.\n"},
        Case{"title_case_with_a_full_stop_is_none",
             "We agree.\n\nTerm and Termination.\n\nThe end.\n",
             "P We agree.\nP Term and Termination.\nP The end.\n"},
        Case{"underlined", "Scope of work\n=============\nWe build a shop.\n\nFees\n----\nNone.\n",
             "H1 Scope of work\nP We build a shop.\nH2 Fees\nP None.\n"},
        Case{"marked", "# Scope\n## Fees ##\n#1 is our number\n",
             "H1 Scope\nH2 Fees\nP #1 is our number\n"},
        Case{"bold", "**Liability**\n\nNone.\n\n**Date: today**\n\nThe end.\n",
             "H3 Liability\nP None.\nP Date: today\nP The end.\n"},
        Case{"contents", "CONTENTS\n1. Scope ........ 3\n2. Fees ........ 4\n\nThe end.\n",
             "H1 CONTENTS\nP 1. Scope ........ 3 (toc)\nP 2. Fees ........ 4 (toc)\nP The end.\n"}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Markup, TextReaderTest,
    testing::Values(Case{"strong", "**Acceptance** is the Client's, __not__ the **Sup**plier's.\n",
                         "P Acceptance¦ is the Client's, ¦not¦ the ¦Sup¦plier's.\n"},
                    Case{"blanks_to_fill_in_stay", "Date: __/__/____ by ____ for a__b\n",
                         "P Date: __/__/____ by ____ for a__b\n"},
                    Case{"links", "See [the guide](http://example.org/a_(b)) and [1].\n",
                         "P See ¦the guide¦ and [1].\n"},
                    Case{"escapes", "\\(1\\) costs \\$5 \\[net\\](of tax)\n",
                         "L0 (1¦) costs ¦$5 ¦[net¦](of tax)\n"},
                    Case{"entities_and_breaks", "code&nbsp;base<br>and R&amp;D, co&shy;operate\n",
                         "P code&¦base¦>and R&¦D, co¦operate\n"}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Tables, TextReaderTest,
    testing::Values(
        Case{"bars", "| Item | Due |\n| --- | --- |\n| Plan | May |\n| **Code** | |\n\nThe end.\n",
             "R1.0* Item ‖ Due\nR1.1 Plan ‖ May\nR1.2 Code ‖ \nP The end.\n"},
        Case{"bars_without_sides", "Item | Due\n---|---\nPlan | May\n\nThe a | b end.\n",
             "R1.0* Item ‖ Due\nR1.1 Plan ‖ May\nP The a | b end.\n"},
        Case{"box",
             "+------+---------+\n| Item | Due     |\n+======+=========+\n| Plan | in      |\n"
             "|      | May     |\n|      |         |\n|      | or June |\n+------+---------+\n",
             "R1.0* Item ‖ Due\nR1.1 Plan ‖ in ¦May\nR1.1  ‖ or June\n"},
        Case{
            "box_over_columns",
            "+------+------+\n| Both of us  |\n+------+------+\n| One  | Two  |\n+------+------+\n",
            "R1.0 Both of us¶2\nR1.1 One ‖ Two\n"},
        Case{"box_with_a_line_a_row",
             "+------+-----+\n| Item | Due |\n+------+-----+\n| Plan | May |\n| Code | Jun |\n"
             "+------+-----+\n",
             "R1.0* Item ‖ Due\nR1.1 Plan ‖ May\nR1.2 Code ‖ Jun\n"},
        Case{"dashes",
             "  Item       Due\n  ---------- ------\n  The plan   May\n  The code   June\n\nThe "
             "end.\n",
             "R1.0* Item ‖ Due\nR1.1 The plan ‖ May\nR1.2 The code ‖ June\nP The end.\n"},
        Case{"dashes_with_long_rows",
             "-----------------\nItem       Due\n---------- ------\nThe        May\nplan\n\n"
             "The code   June\n-----------------\n\nThe end.\n",
             "R1.0* Item ‖ Due\nR1.1 The ¦plan ‖ May\nR1.2 The code ‖ June\nP The end.\n"},
        Case{"tables_are_counted", "| a | b |\n|---|---|\n\nand\n\n| c | d |\n|---|---|\n",
             "R1.0* a ‖ b\nP and\nR2.0* c ‖ d\n"}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Pages, TextReaderTest,
    testing::Values(
        Case{"numbers_and_running_lines",
             "Draft 3 for Acme\n\nThe Supplier shall deliver the reports that are due at\n"
             "- 1 -\n\fDraft 3 for Acme\n\nthe end of each month.\n- 2 -\n",
             "header: P Draft 3 for Acme\nP The Supplier shall deliver the reports that are due "
             "at↵¦the end of each month.\n"},
        Case{"numbers_without_form_feeds",
             "The Supplier agrees to appoint a\n\n-5-\n\nProject Manager of its own.\n\n-6-\n\n"
             "The end.\n",
             "P The Supplier agrees to appoint a\nP Project Manager of its own.\nP The end.\n"},
        Case{"named_number", "The Client pays.\n\nPage 3 of 10\n\nThe Supplier works.\n",
             "P The Client pays.\nP The Supplier works.\n"},
        Case{"a_lone_number_is_read", "The price is\n\n300\n\nin all.\n",
             "P The price is\nP 300\nP in all.\n"}),
    name_of_case);

TEST(TextReader, RunsKeepLineEndsAndBlanks) {
  const Document document = test::read_as_text("  one two \n  three\n");
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_EQ(document.blocks[0].span, (TextSpan{2, 18}));
  EXPECT_EQ(document.blocks[0].runs, (std::vector<TextSpan>{{2, 11}, {13, 18}}));
}

TEST(TextReader, CountsPages) {
  const Document document = test::read_as_text("one\n\ftwo\n\fthree\n");
  EXPECT_EQ(document.pages, 3U);
  ASSERT_EQ(document.blocks.size(), 3U);
  EXPECT_EQ(document.blocks[1].origin.page, 2U);
  EXPECT_EQ(document.blocks[1].origin.bytes, document.blocks[1].span);
  EXPECT_EQ(test::read_as_text("one\n").pages, 0U);
}

TEST(TextReader, WarnsOfTwoColumns) {
  std::string text;
  for (int i = 0; i < 15; ++i)
    text += "The Supplier shall work hard      while the Client waits\n";
  EXPECT_NE(test::dump(test::read_as_text(text)).find("! two-columns"), std::string::npos);
  EXPECT_EQ(test::dump(test::read_as_text("Name:          Acme Ltd\n")),
            "P Name:          Acme Ltd\n");
}

TEST(TextReader, StopsWhenTheBudgetIsUsedUp) {
  std::string text;
  for (int i = 0; i < 1000; ++i)
    text += "The Client pays.\n\n";
  const Document document = test::read_as_text(text, 100'000);
  EXPECT_EQ(document.status, DocumentStatus::Partial);
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].code, "work-limit");
}

TEST(TextReader, TimesAtTheStartOfALineAreNoClauses) {
  const Document document = test::read_as_text(
      "5.3 The team of the Supplier shall be present at the office in Leeds from\n"
      "9.00 to 17.30 on every Working Day.\n\n"
      "5.4 Before it moves from one task in the plan to the next, the Supplier shall\n"
      "5.5 obtain a permission.\n");
  ASSERT_EQ(document.blocks.size(), 3U);
  EXPECT_EQ(document.text.substr(document.blocks[1].span.begin, 3), "5.4");
  EXPECT_EQ(document.text.substr(document.blocks[2].span.begin, 3), "5.5");
}

}  // namespace
}  // namespace sowlint::readers
