#include "document/check.h"

#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sowlint/document.h"

namespace sowlint::document {
namespace {

/// "1. Scope\nÄ first paragraph\n| a | b |\n" as a reader would cut it.
Document sound_document() {
  Document document;
  document.text = "1. Scope\nÄ first paragraph\n| a | b |\n";
  Block heading;
  heading.kind = BlockKind::Heading;
  heading.level = 1;
  heading.span = {0, 8};
  heading.label = "1.";
  heading.label_span = {0, 2};
  heading.runs = {{3, 8}};
  Block paragraph;
  paragraph.span = {9, 27};
  paragraph.runs = {{9, 11}, {11, 27}};
  Block row;
  row.kind = BlockKind::TableRow;
  row.span = {28, 37};
  row.table = 1;
  row.cells = {{.span = {30, 31}, .runs = {{30, 31}}, .column = 0},
               {.span = {34, 35}, .runs = {{34, 35}}, .column = 1}};
  row.runs = {{30, 31}, {34, 35}};
  document.blocks = {heading, paragraph, row};
  return document;
}

TEST(BrokenPromises, ASoundDocumentBreaksNone) {
  EXPECT_EQ(broken_promises(sound_document()), std::vector<std::string>());
}

TEST(BrokenPromises, InterleavedCellsAreSound) {
  Document document = sound_document();
  Block& row = document.blocks[2];
  row.cells[0] = {.span = {30, 35}, .runs = {{30, 31}, {33, 35}}, .column = 0};
  row.cells[1] = {.span = {31, 36}, .runs = {{31, 33}, {35, 36}}, .column = 1};
  row.runs = {{30, 31}, {33, 35}, {31, 33}, {35, 36}};
  EXPECT_EQ(broken_promises(document), std::vector<std::string>());
}

struct Case {
  std::string name;
  std::function<void(Document&)> damage;
  std::string sentence;
};

class BrokenPromisesTest : public testing::TestWithParam<Case> {};

TEST_P(BrokenPromisesTest, NamesTheBrokenPromise) {
  Document document = sound_document();
  GetParam().damage(document);
  const std::vector<std::string> broken = broken_promises(document);
  ASSERT_FALSE(broken.empty());
  EXPECT_EQ(broken.front(), GetParam().sentence);
}

INSTANTIATE_TEST_SUITE_P(
    All, BrokenPromisesTest,
    testing::Values(Case{"overlap", [](Document& d) { d.blocks[1].span.begin = 7; },
                         "block 1 begins before the previous block ends"},
                    Case{"past_the_end", [](Document& d) { d.blocks[2].span.end = 100; },
                         "block 2 has a span that is no stretch of the text"},
                    Case{"no_level", [](Document& d) { d.blocks[0].level = 0; },
                         "block 0 is a heading without a level of 1 to 9"},
                    Case{"level_of_a_paragraph", [](Document& d) { d.blocks[1].level = 2; },
                         "block 1 has a level but is no heading or list item"},
                    Case{"place_without_label", [](Document& d) { d.blocks[0].label.clear(); },
                         "block 0 has the place of a label but no label"},
                    Case{"label_read_twice",
                         [](Document& d) {
                           d.blocks[0].runs = {{0, 8}};
                         },
                         "block 0 has its label among its runs"},
                    Case{"label_elsewhere",
                         [](Document& d) {
                           d.blocks[0].label_span = {12, 13};
                         },
                         "block 0 has its label outside its span"},
                    Case{"half_a_character",
                         [](Document& d) {
                           d.blocks[1].runs = {{10, 27}};
                         },
                         "block 1 has an empty run or one that cuts a character"},
                    Case{"empty_run",
                         [](Document& d) {
                           d.blocks[1].runs = {{11, 11}};
                         },
                         "block 1 has an empty run or one that cuts a character"},
                    Case{"run_outside",
                         [](Document& d) {
                           d.blocks[1].runs = {{0, 2}};
                         },
                         "block 1 has a run outside its span"},
                    Case{"runs_out_of_order",
                         [](Document& d) {
                           d.blocks[1].runs = {{11, 27}, {9, 11}};
                         },
                         "block 1 has runs out of order"},
                    Case{"revision_outside",
                         [](Document& d) {
                           d.blocks[1].revisions = {{Revision::Kind::Inserted, {0, 2}, "", ""}};
                         },
                         "block 1 has a revision outside its span"},
                    Case{"cells_of_a_paragraph", [](Document& d) { d.blocks[1].table = 1; },
                         "block 1 is no table row but says where in a table it stands"},
                    Case{"no_table", [](Document& d) { d.blocks[2].table = 0; },
                         "block 2 is a table row of no table"},
                    Case{"columns_out_of_order",
                         [](Document& d) { d.blocks[2].cells[1].column = 0; },
                         "block 2 has cells out of column order"},
                    Case{"run_outside_its_cell",
                         [](Document& d) {
                           d.blocks[2].cells[0].span = {29, 30};
                         },
                         "block 2 has a cell with a run outside it"},
                    Case{"run_of_no_cell", [](Document& d) { d.blocks[2].runs.pop_back(); },
                         "block 2 is a table row whose runs are not those of its cells"},
                    Case{"note_outside",
                         [](Document& d) {
                           d.integrity = {{"hidden-text", "high", "words", "", {90, 91}}};
                         },
                         "the document has an integrity note outside its text"},
                    Case{"mute_warning",
                         [](Document& d) {
                           d.warnings.push_back({"code", ""});
                         },
                         "the document has a warning without code or message"}),
    [](const testing::TestParamInfo<Case>& tested) { return tested.param.name; });

TEST(BrokenPromises, StopsAtADozen) {
  Document document = sound_document();
  for (int i = 0; i < 50; ++i)
    document.blocks.push_back(document.blocks[0]);
  EXPECT_EQ(broken_promises(document).size(), 12U);
}

}  // namespace
}  // namespace sowlint::document
