// What the reader makes of pages whose words stand where the tests put them.
#include "readers/pdf_reader.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "document/printed.h"
#include "support/dump.h"
#include "support/pdf_builder.h"
#include "support/pdf_reading.h"

namespace sowlint::readers {
namespace {

using test::PdfBuilder;
using test::show;
using test::show_lines;

struct Case {
  std::string name;
  std::vector<std::string> pages;
  std::string expected;  ///< as dump() prints it
};

class PdfPagesRead : public ::testing::TestWithParam<Case> {};

TEST_P(PdfPagesRead, AsBlocks) {
  PdfBuilder builder;
  for (const std::string& page : GetParam().pages)
    builder.page(page);
  EXPECT_EQ(test::dump(test::read_pdf_bytes(builder.bytes())), GetParam().expected);
}

// Lines that fill a measure of some 440 points in 11 point Helvetica.
constexpr const char* kFull1 =
    "The Supplier shall provide the Services with the care to be expected of a competent";
constexpr const char* kFull2 =
    "supplier of such services and shall tell the Customer of every delay without waiting";
constexpr const char* kFull3 =
    "until it is asked, so that both can still decide together what to do about the delay";
constexpr const char* kEnd = "and its cost.";

std::string running(const std::string& number) {
  return show(72, 40, "Framework Agreement between Ormsby and Tarn", 9) +
         show(280, 800, "Page " + number + " of 3", 9);
}

std::string body(double top) {
  return show_lines(72, top, {kFull1, kFull2, kFull3, kEnd});
}

std::string column(double left, double top) {
  return show_lines(
      left, top,
      {"The Supplier shall provide the services that", "the Customer orders in a work order and",
       "shall do so with the skill that may be had", "from a competent supplier of services that",
       "are similar in kind, in size and in the risk", "that goes with them for either of the two",
       "parties to this Agreement."},
      12, 9);
}

std::string right_column(double left, double top) {
  return show_lines(left, top,
                    {"The Customer pays the charges within thirty",
                     "days after it has received an invoice that is",
                     "correct in form and in amount, and it says",
                     "within ten days what it does not accept about",
                     "the invoice and why, so that the rest of the",
                     "sum can be paid without waiting until they", "have settled the matter."},
                    12, 9);
}

const std::string kParagraph = std::string(kFull1) + " " + kFull2 + " " + kFull3 + " " + kEnd;

INSTANTIATE_TEST_SUITE_P(
    Layout, PdfPagesRead,
    ::testing::Values(
        Case{"lines_of_a_paragraph_are_one_block", {body(100)}, "P " + kParagraph + "\n"},
        Case{"a_larger_space_parts_paragraphs",
             {show_lines(72, 100, {kFull1, kFull2, kEnd}) + show_lines(72, 150, {kFull3, kEnd})},
             "P " + std::string(kFull1) + " " + kFull2 + " " + kEnd + "\nP " + kFull3 + " " + kEnd +
                 "\n"},
        Case{
            "labels_that_stand_apart",
            {show(72, 100, "7.1") + show_lines(108, 100, {kFull1, kFull2, kEnd}) +
             show(72, 139, "7.2") + show_lines(108, 139, {kFull3, kEnd}) + show(108, 165, "(a)") +
             show(136, 165, "on time;") + show(108, 178, "(b)") + show(136, 178, "in good order.")},
            "P [7.1] " + std::string(kFull1) + " " + kFull2 + " " + kEnd + "\nP [7.2] " + kFull3 +
                " " + kEnd + "\nL0 (a) on time;\nL0 (b) in good order.\n"},
        Case{
            "a_word_parted_at_the_line_end_keeps_both_readings",
            {show_lines(
                72, 100,
                {"The Charges that this Statement of Work names for the whole of the term are non-",
                 "negotiable for either party."})},
            "P The Charges that this Statement of Work names for the whole of the term are "
            "non-↵negotiable for either party.\n"},
        Case{"running_lines_are_dropped_from_the_flow",
             {running("1") + body(100), running("2") + body(100), running("3") + body(100)},
             "P " + kParagraph + "\nP " + kParagraph + "\nP " + kParagraph +
                 "\nheader: P Framework Agreement between Ormsby and Tarn\n"},
        Case{"a_paragraph_goes_on_over_the_page",
             {running("1") + show_lines(72, 700, {kFull1, kFull2}),
              running("2") + show_lines(72, 100, {kFull3, kEnd}), running("3") + body(100)},
             "P " + kParagraph + "\nP " + kParagraph +
                 "\nheader: P Framework Agreement between Ormsby and Tarn\n"},
        Case{"two_columns_are_read_one_after_the_other",
             {show(72, 80,
                   "A line that stands across both of the columns of this page and fills it.", 11) +
              column(72, 110) + right_column(310, 110)},
             "P A line that stands across both of the columns of this page and fills it.\n"
             "P The Supplier shall provide the services that the Customer orders in a work order "
             "and shall do so with the skill that may be had from a competent supplier of services "
             "that are similar in kind, in size and in the risk that goes with them for either of "
             "the two parties to this Agreement.\n"
             "P The Customer pays the charges within thirty days after it has received an invoice "
             "that is correct in form and in amount, and it says within ten days what it does not "
             "accept about the invoice and why, so that the rest of the sum can be paid without "
             "waiting until they have settled the matter.\n"},
        Case{"a_table_is_read_row_by_row",
             {show(72, 80, "The milestones are:") + show(72, 110, "Milestone") +
              show(200, 110, "Content") + show(420, 110, "Due") + show(72, 130, "M1") +
              show_lines(200, 130, {"Portal in the test", "environment"}) +
              show(420, 130, "3 May 2027") + show(72, 163, "M2") + show(200, 163, "Trial") +
              show(420, 163, "1 June 2027") + show_lines(72, 200, {kFull1, kFull2, kEnd})},
             "P The milestones are:\n"
             "R1.0* Milestone ‖ Content ‖ Due\n"
             "R1.1 M1 ‖ Portal in the test environment ‖ 3 May 2027\n"
             "R1.2 M2 ‖ Trial ‖ 1 June 2027\n"
             "P " +
                 std::string(kFull1) + " " + kFull2 + " " + kEnd + "\n"},
        Case{"larger_letters_make_headings",
             {show(72, 80, "Terms of the Work", 18, "F2") + show(72, 110, "1. Scope", 14, "F2") +
              body(135) + show(72, 200, "2. Changes", 14, "F2") + body(225)},
             "H1 Terms of the Work\nH2 1. Scope\nP " + kParagraph + "\nH2 2. Changes\nP " +
                 kParagraph + "\n"},
        Case{"notes_at_the_foot_come_last",
             {body(100) + show(72, 760, "1 The report of May is no part of this Agreement.", 8),
              body(100)},
             "P " + kParagraph + "\nP " + kParagraph +
                 "\nfootnote: P [1] The report of May is no part of this Agreement.\n"},
        Case{"letters_on_their_sides_do_not_matter",
             {body(100) + "q 0 1 -1 0 40 300 cm BT /F1 9 Tf 0 0 Td (Draft of May) Tj ET Q"},
             "P " + kParagraph + "\ntextbox: P Draft of May\n"}),
    [](const auto& tested) { return tested.param.name; });

TEST(PdfReader, SaysOnWhichPageAndWhereEachWordStands) {
  PdfBuilder builder;
  builder.page(body(100)).page(show_lines(72, 100, {kFull1, kEnd}));
  const Document document = test::read_pdf_bytes(builder.bytes());
  EXPECT_EQ(document.pages, 2U);
  ASSERT_EQ(document.blocks.size(), 2U);
  EXPECT_EQ(document.blocks[1].origin.page, 2U);
  // From the last word of the first line to the first of the second: a box on each.
  const std::size_t begin = document.text.find("competent");
  const std::vector<PageBox> boxes = document::boxes_of(
      document, {begin, document.text.find("supplier of") + std::string("supplier").size()});
  ASSERT_EQ(boxes.size(), 2U);
  EXPECT_EQ(boxes[0].page, 1U);
  EXPECT_NEAR(boxes[0].top, 100, 3);
  EXPECT_NEAR(boxes[1].top, 113, 3);
  EXPECT_NEAR(boxes[1].left, 72, 1);
  EXPECT_LT(boxes[1].right, boxes[0].right);
}

TEST(PdfReader, BookmarksMakeHeadings) {
  PdfBuilder builder;
  builder.page(show(72, 80, "what nobody would take for a heading", 11) + body(110));
  builder.object("<</Title(what nobody would take for a heading)/Parent 8 0 R/Dest[6 0 R/Fit]>>");
  builder.object("<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>");
  builder.catalogue("/Outlines 8 0 R");
  const Document document = test::read_pdf_bytes(builder.bytes());
  EXPECT_TRUE(test::dump(document).starts_with("H1 what nobody would take for a heading\n"))
      << test::dump(document);
}

TEST(PdfReader, TheSameBytesGiveTheSameDocument) {
  PdfBuilder builder;
  builder.page(body(100)).page(column(72, 110) + right_column(310, 110));
  const Document once = test::read_pdf_bytes(builder.bytes());
  const Document again = test::read_pdf_bytes(builder.bytes());
  EXPECT_EQ(once.text, again.text);
  EXPECT_EQ(test::dump(once), test::dump(again));
}

TEST(PdfReader, ManyPagesAreAllLookedAt) {
  constexpr std::size_t kPages = 45;  // more than are rendered at once
  PdfBuilder builder;
  for (std::size_t i = 0; i + 1 < kPages; ++i)
    builder.page(body(100));
  builder.page(body(100) + "BT 1 1 1 rg /F1 11 Tf 72 300 Td (No change is ever permitted) Tj ET");
  const Document document = test::read_pdf_bytes(builder.bytes());
  EXPECT_EQ(document.pages, kPages);
  EXPECT_EQ(document.status, DocumentStatus::Ok);
  EXPECT_EQ(test::integrity_words_of(document), "hidden-text high: No change is ever permitted\n");
}

}  // namespace
}  // namespace sowlint::readers
