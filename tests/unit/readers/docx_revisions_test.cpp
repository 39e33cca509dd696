// Tracked changes in the three views.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/docx_reading.h"
#include "support/dump.h"

namespace sowlint::readers {
namespace {

using test::cell;
using test::deleted;
using test::p;
using test::para;
using test::r;
using test::row;
using test::table;
using test::tracked;

std::string mark(const std::string& element) {
  return "<w:rPr>" + tracked(element, "") + "</w:rPr>";
}

struct Case {
  const char* name;
  std::string body;
  std::string final_dump;
  std::string original_dump;
  std::string all_dump;
};

std::vector<Case> cases() {
  const std::string numbered = test::in_list(1, 0);
  return {
      {"Replacement",
       para(r("may ") + tracked("w:del", deleted("adjust")) + tracked("w:ins", r("fix")) +
            r(" it")),
       "P may fix it {+fix+}\n", "P may adjust it {-adjust-}\n",
       "P may adjustfix it {-adjust-} {+fix+}\n"},
      {"Move",
       para(tracked("w:moveFrom", r("Moved. ")) + r("Stay.")) +
           para(tracked("w:moveTo", r("Moved."))),
       "P Stay.\nP Moved. {<Moved.<}\n", "P Moved. Stay. {>Moved. >}\n",
       "P Moved. Stay. {>Moved. >}\nP Moved. {<Moved.<}\n"},
      {"DeletionInsideAnInsertion",
       para(tracked("w:ins", r("new ") + tracked("w:del", deleted("draft ")) + r("text"))),
       "P new text {+new text+}\n", "", "P new draft text {+new draft text+} {-draft -}\n"},
      {"DeletedParagraphIsGoneAndTakesNoNumber",
       p("one", numbered) + para(tracked("w:del", deleted("gone")), numbered + mark("w:del")) +
           p("two", numbered),
       "L0 [1.] one\nL0 [2.] two\n", "L0 [1.] one\nL0 [2.] gone {-gone-}\nL0 [3.] two\n",
       "L0 [1.] one\nL0 [2.] gone {-gone-}\nL0 [3.] two\n"},
      {"DeletedMarkJoinsParagraphs", para(r("The fee "), mark("w:del")) + p("is fixed", numbered),
       "L0 [1.] The fee is fixed\n", "P The fee\nL0 [1.] is fixed\n",
       "P The fee\nL0 [1.] is fixed\n"},
      {"InsertedMarkSplitsAParagraph", para(r("The fee "), mark("w:ins")) + p("is fixed"),
       "P The fee\nP is fixed\n", "P The fee is fixed\n", "P The fee\nP is fixed\n"},
      {"DeletedRow",
       table(
           row(cell(p("kept")) + cell(p("x"))) +
           row(cell(para(tracked("w:del", deleted("gone")))) + cell(p("")), tracked("w:del", ""))),
       "R1.0 kept ‖ x\n", "R1.0 kept ‖ x\nR1.1 gone ‖  {-gone | -} {-gone-}\n",
       "R1.0 kept ‖ x\nR1.1 gone ‖  {-gone | -} {-gone-}\n"},
      {"InsertedRow",
       table(row(cell(p("old")) + cell(p("x"))) +
             row(cell(p("new")) + cell(p("y")), tracked("w:ins", ""))),
       "R1.0 old ‖ x\nR1.1 new ‖ y {+new | y+}\n", "R1.0 old ‖ x\n",
       "R1.0 old ‖ x\nR1.1 new ‖ y {+new | y+}\n"},
      {"DeletedCell",
       table(row(cell(p("a")) + cell(p("gone"), tracked("w:cellDel", "")) + cell(p("c")))),
       "R1.0 a ‖ c\n", "R1.0 a ‖ gone ‖ c\n", "R1.0 a ‖ gone ‖ c\n"},
      {"DeletedBlocks", tracked("w:del", p("gone")) + p("stays"), "P stays\n", "P gone\nP stays\n",
       "P gone\nP stays\n"},
      {"FormatChangesAreNoChangesOfWords",
       para(
           "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\" w:author=\"A\"><w:rPr><w:vanish/></w:rPr>"
           "</w:rPrChange></w:rPr><w:t>text</w:t></w:r>",
           "<w:pPrChange w:id=\"2\" w:author=\"A\"><w:pPr>" + numbered + "</w:pPr></w:pPrChange>") +
           p("plain"),
       "H1 text\nP plain\n", "H1 text\nP plain\n", "H1 text\nP plain\n"},
  };
}

class DocxRevisionsTest : public ::testing::TestWithParam<Case> {};

TEST_P(DocxRevisionsTest, EachViewShowsItsWords) {
  const Case& tested = GetParam();
  test::DocxBuilder builder(tested.body);
  builder.numbering(test::abstract_list(0, test::level(0, "decimal", "%1.")) + test::list(1, 0));
  EXPECT_EQ(test::dump(test::read_package(builder, RevisionView::Final)), tested.final_dump);
  EXPECT_EQ(test::dump(test::read_package(builder, RevisionView::Original)), tested.original_dump);
  EXPECT_EQ(test::dump(test::read_package(builder, RevisionView::All)), tested.all_dump);
}

INSTANTIATE_TEST_SUITE_P(Changes, DocxRevisionsTest, ::testing::ValuesIn(cases()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(DocxRevisionsTest, AChangeNamesWhoAndWhen) {
  const Document document =
      test::read_package(test::DocxBuilder(para(r("a ") + tracked("w:ins", r("b")))));
  ASSERT_EQ(document.blocks.size(), 1U);
  ASSERT_EQ(document.blocks[0].revisions.size(), 1U);
  const Revision& revision = document.blocks[0].revisions[0];
  EXPECT_EQ(revision.kind, Revision::Kind::Inserted);
  EXPECT_EQ(revision.author, "Ann Lawyer");
  EXPECT_EQ(revision.date, "2026-01-02T03:04:05Z");
  EXPECT_EQ(document.text.substr(revision.span.begin, revision.span.size()), "b");
}

TEST(DocxRevisionsTest, AChangeInALabelledParagraphKeepsItsPlace) {
  const Document document = test::read_package(
      test::DocxBuilder(para(r("  ") + tracked("w:ins", r("new  ")), test::in_list(1, 0)))
          .numbering(test::abstract_list(0, test::level(0, "decimal", "%1.")) + test::list(1, 0)));
  EXPECT_EQ(document.text, "1. new\n");
  ASSERT_EQ(document.blocks[0].revisions.size(), 1U);
  const TextSpan span = document.blocks[0].revisions[0].span;
  EXPECT_EQ(document.text.substr(span.begin, span.size()), "new");
}

}  // namespace
}  // namespace sowlint::readers
