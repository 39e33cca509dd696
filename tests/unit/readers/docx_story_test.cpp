// Blocks of a story: paragraphs, tables, content controls, text boxes, joined paragraphs.
#include "readers/docx_story.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/docx_reading.h"
#include "support/dump.h"
#include "support/repeat.h"

namespace sowlint::readers {
namespace {

using test::cell;
using test::p;
using test::para;
using test::r;
using test::row;
using test::styled;
using test::table;

struct Case {
  const char* name;
  std::string body;
  std::string dump;
};

std::string control(const std::string& content, const std::string& properties = "") {
  return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content +
         "</w:sdtContent></w:sdt>";
}

std::string span_of(int columns) {
  return "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>";
}

std::vector<Case> cases() {
  const std::string two = cell(p("a")) + cell(p("b"));
  return {
      {"Paragraphs", p("one") + p("") + p("two"), "P one\nP two\n"},
      {"RowsAndCells", table(row(two) + row(cell(p("c")) + cell(p("")))),
       "R1.0 a ‖ b\nR1.1 c ‖ \n"},
      {"HeaderRow", table(row(two, "<w:tblHeader/>") + row(two)), "R1.0* a ‖ b\nR1.1 a ‖ b\n"},
      {"BoldFirstRowIsAHeader",
       table(row(cell(para(r("A", "<w:b/>"))) + cell(para(r("B", "<w:b/>")))) + row(two)),
       "R1.0* A ‖ B\nR1.1 a ‖ b\n"},
      {"BoldWordInTheFirstRowIsNone",
       table(row(cell(para(r("A", "<w:b/>"))) + cell(p("b"))) + row(two)),
       "R1.0 A ‖ b\nR1.1 a ‖ b\n"},
      {"HorizontalSpan", table(row(cell(p("wide"), span_of(2)) + cell(p("c")))),
       "R1.0 wide¶2 ‖ c\n"},
      {"VerticalSpan",
       table(row(cell(p("phase"), "<w:vMerge w:val=\"restart\"/>") + cell(p("x"))) +
             row(cell(p(""), "<w:vMerge/>") + cell(p("y")))),
       "R1.0 phase ‖ x\nR1.1  ‖ y\n"},
      {"SeveralParagraphsInACell", table(row(cell(p("one") + p("two")) + cell(p("b")))),
       "R1.0 one two ‖ b\n"},
      {"EmptyRowsLeaveNoBlock", table(row(cell(p("")) + cell(p(""))) + row(two)), "R1.1 a ‖ b\n"},
      {"NestedTable",
       table(row(cell(p("before") + table(row(two)) + p("after")) + cell(p("c"))) + row(two)),
       "R1.0 before after ‖ c\nR2.0 a ‖ b\nR1.1 a ‖ b\n"},
      {"TwoTables", table(row(two)) + p("between") + table(row(two)),
       "R1.0 a ‖ b\nP between\nR2.0 a ‖ b\n"},
      {"AFrameAroundRunningTextIsNoTable",
       table(row(cell(p("First paragraph.") + p("Second paragraph.")))),
       "P First paragraph.\nP Second paragraph.\n"},
      {"AColumnOfTextIsNoTable", table(row(cell(test::times(9, p("x."))) + cell(p("y.")))),
       test::times(9, "P x.\n") + "P y.\n"},
      {"ControlsAroundBlocksRowsAndCells",
       control(p("block")) + table(control(row(control(cell(p("a"))) + cell(control(p("b")))))),
       "P block\nR1.0 a ‖ b\n"},
      {"CustomXmlAroundBlocksRowsAndCells",
       "<w:customXml><w:customXmlPr/>" + p("block") + "</w:customXml>" +
           table("<w:customXml>" + row("<w:customXml>" + cell(p("a")) + "</w:customXml>") +
                 "</w:customXml>"),
       "P block\nR1.0 a\n"},
      {"ContentsByField",
       para("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o "
            "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
            r("1 Scope 3")) +
           p("2 Price 4") + para("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") + p("Scope"),
       "P 1 Scope 3 (toc)\nP 2 Price 4 (toc)\nP Scope\n"},
      {"ContentsByControl",
       control(p("Scope 3"),
               "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>") +
           p("Scope"),
       "P Scope 3 (toc)\nP Scope\n"},
      {"ContentsByStyle", p("Scope 3", styled("TOC1")) + p("Scope"), "P Scope 3 (toc)\nP Scope\n"},
      {"BoxFollowsItsParagraph",
       para("<w:r><w:drawing><wps:txbx><w:txbxContent>" + p("inside") + table(row(two)) +
            "</w:txbxContent></wps:txbx></w:drawing></w:r>" + r("anchor")) +
           p("next"),
       "P anchor\ntextbox: P inside\ntextbox: R1.0 a ‖ b\nP next\n"},
      {"BoxInACellFollowsTheRow",
       table(row(cell(para("<w:r><w:pict><v:textbox><w:txbxContent>" + p("inside") +
                           "</w:txbxContent></v:textbox></w:pict></w:r>" + r("a"))) +
                 cell(p("b")))),
       "R1.0 a ‖ b\ntextbox: P inside\n"},
      {"RunInHeading",
       para(r("Changes."), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") +
           p(" Only by written order."),
       "P Changes. Only by written order.\n"},
      {"HiddenParagraphMarkJoins", para(r("one "), "<w:rPr><w:vanish/></w:rPr>") + p("two"),
       "P one two\n"},
      {"JoinedParagraphBeforeATable",
       para(r("one"), "<w:rPr><w:vanish/></w:rPr>") + table(row(two)), "P one\nR1.0 a ‖ b\n"},
      {"UnknownBlocksAreEntered", "<w:later>" + p("inside") + "</w:later>", "P inside\n"},
      {"AlternateBlocksOnce",
       "<mc:AlternateContent><mc:Choice Requires=\"w14\">" + p("same") +
           "</mc:Choice><mc:Fallback>" + p("same") + "</mc:Fallback></mc:AlternateContent>",
       "P same\n"},
  };
}

class DocxStoryTest : public ::testing::TestWithParam<Case> {};

TEST_P(DocxStoryTest, BlocksAreThoseOnThePage) {
  const Case& tested = GetParam();
  test::DocxBuilder builder(tested.body);
  builder.styles(test::style("TOC1", "toc 1"));
  EXPECT_EQ(test::dump(test::read_package(builder)), tested.dump);
}

INSTANTIATE_TEST_SUITE_P(Blocks, DocxStoryTest, ::testing::ValuesIn(cases()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(DocxStoryTest, ColumnsAreGridColumns) {
  const Document document = test::read_package(test::DocxBuilder(table(
      row(cell(p("a")) + cell(p("b"), span_of(2)) + cell(p("c")), "<w:gridBefore w:val=\"1\"/>"))));
  ASSERT_EQ(document.blocks.size(), 1U);
  const std::vector<Cell>& cells = document.blocks[0].cells;
  ASSERT_EQ(cells.size(), 3U);
  EXPECT_EQ(cells[0].column, 1U);
  EXPECT_EQ(cells[1].column, 2U);
  EXPECT_EQ(cells[1].columns, 2U);
  EXPECT_EQ(cells[2].column, 4U);
  EXPECT_EQ(document.text, "a | b | c\n");
}

TEST(DocxStoryTest, OriginIsTheElementInItsPart) {
  const std::string first = p("first");
  const std::string second = p("second");
  const std::string only_row = row(cell(p("a")) + cell(p("b")));
  const std::string main = "<w:document " + std::string(test::docx_namespaces()) + "><w:body>" +
                           first + second + "<w:tbl>" + only_row + "</w:tbl></w:body></w:document>";
  test::DocxBuilder builder;
  builder.main_part(main).main_path("contract/Main.xml");
  const Document document = test::read_package(builder);
  ASSERT_EQ(document.blocks.size(), 3U);
  const std::vector<std::string> elements = {first, second, only_row};
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const Origin& origin = document.blocks[i].origin;
    EXPECT_EQ(origin.part, "contract/Main.xml");
    EXPECT_EQ(main.substr(origin.bytes.begin, origin.bytes.size()), elements[i]);
  }
}

TEST(DocxStoryTest, AJoinedParagraphComesFromAllItsElements) {
  const std::string first = para(r("one "), "<w:rPr><w:vanish/></w:rPr>");
  const std::string second = p("two");
  const std::string main = "<w:document " + std::string(test::docx_namespaces()) + "><w:body>" +
                           first + second + "</w:body></w:document>";
  test::DocxBuilder builder;
  builder.main_part(main);
  const Document document = test::read_package(builder);
  ASSERT_EQ(document.blocks.size(), 1U);
  const TextSpan bytes = document.blocks[0].origin.bytes;
  EXPECT_EQ(main.substr(bytes.begin, bytes.size()), first + second);
}

TEST(DocxStoryTest, ARowGoesByTheLabelOfItsFirstCell) {
  const Document document = test::read_package(
      test::DocxBuilder(table(row(cell(p("", test::in_list(1, 0))) + cell(p("Portal"))) +
                              row(cell(p("word", test::in_list(1, 0))) + cell(p("App")))))
          .numbering(test::abstract_list(0, test::level(0, "decimal", "%1.")) + test::list(1, 0)));
  EXPECT_EQ(document.text, "1. | Portal\n2. word | App\n");
  EXPECT_EQ(test::dump(document), "R1.0 [1.]  ‖ Portal\nR1.1 [2.] word ‖ App\n");
}

TEST(DocxStoryTest, StoriesFollowTheBody) {
  const std::string note = R"(<w:r><w:footnoteReference w:id="5"/></w:r>)";
  const std::string endnote = R"(<w:r><w:endnoteReference w:id="2"/></w:r>)";
  test::DocxBuilder builder(para(r("Fee") + endnote + r(" and") + note));
  builder
      .footnotes("<w:footnote w:type=\"separator\" w:id=\"0\">" + p("unused") +
                 "</w:footnote><w:footnote w:id=\"4\">" + p("never referred to") +
                 "</w:footnote><w:footnote w:id=\"5\">" +
                 para("<w:r><w:footnoteRef/></w:r>" + r(" Net of tax.")) + p("More.") +
                 "</w:footnote>")
      .endnotes("<w:endnote w:id=\"2\">" + p("Ends.") + "</w:endnote>")
      .header(p("CONFIDENTIAL"))
      .footer(p("Page"))
      .comments("<w:comment w:id=\"1\" w:author=\"Ann\">" + p("Why?") + "</w:comment>");
  const Document document = test::read_package(builder);
  EXPECT_EQ(
      document.text,
      "Fee[i] and[1]\n\n[1] Net of tax.\nMore.\n\n[i] Ends.\n\nCONFIDENTIAL\n\nPage\n\nWhy?\n");
  EXPECT_EQ(test::dump(document),
            "P Fee¦ and\nfootnote: P [[1]] Net of tax.\nfootnote: P More.\nendnote: P [[i]] Ends.\n"
            "header: P CONFIDENTIAL\nfooter: P Page\ncomment: P Why?\n");
  EXPECT_EQ(document.blocks[1].origin.part, "word/footnotes.xml");
}

TEST(DocxStoryTest, NotesAreNumberedInTheOrderOfTheText) {
  const auto refer = [](int id) {
    return "<w:r><w:footnoteReference w:id=\"" + std::to_string(id) + "\"/></w:r>";
  };
  test::DocxBuilder builder(para(r("a") + refer(9)) + para(r("b") + refer(3)));
  builder.footnotes("<w:footnote w:id=\"3\">" + p("three") +
                    "</w:footnote><w:footnote w:id=\"9\">" + p("nine") + "</w:footnote>");
  EXPECT_EQ(test::read_package(builder).text, "a[1]\nb[2]\n\n[1] nine\n[2] three\n");
}

TEST(DocxStoryTest, AFieldWithoutEndLosesNothingSilently) {
  const Document document = test::read_package(test::DocxBuilder(
      p("before") + para("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + r("swallowed")) +
      p("and this")));
  EXPECT_EQ(document.text, "before\n");
  EXPECT_EQ(document.status, DocumentStatus::Partial);
  ASSERT_EQ(document.integrity.size(), 1U);
  EXPECT_EQ(document.integrity[0].rule, "unread-content");
  EXPECT_EQ(document.integrity[0].words, "swallowedand this");
}

TEST(DocxStoryTest, TablesNestedTooDeeplyAreReported) {
  std::string nested = p("core");
  for (int i = 0; i < 70; ++i)
    nested = table(row(cell(nested + p("x"))));
  const Document document = test::read_package(test::DocxBuilder(nested));
  EXPECT_EQ(document.text.find("core"), std::string::npos);
  EXPECT_EQ(document.status, DocumentStatus::Partial);
  ASSERT_FALSE(document.integrity.empty());
  EXPECT_EQ(document.integrity[0].rule, "unread-content");
}

}  // namespace
}  // namespace sowlint::readers
