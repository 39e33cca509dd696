// The words of one paragraph, whatever is between them.
#include "readers/docx_inline.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/docx_reading.h"
#include "text/words.h"

namespace sowlint::readers {
namespace {

using test::deleted;
using test::para;
using test::r;
using test::tracked;

std::string field(const std::string& code, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string unstored_field(const std::string& begin_data, const std::string& code) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\">" + begin_data +
         "</w:fldChar></w:r><w:r><w:instrText>" + code +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string box(const std::string& words) {
  return "<w:txbxContent>" + test::p(words) + "</w:txbxContent>";
}

struct Case {
  const char* name;
  std::string inline_markup;
  std::string text;   ///< Document::text without its last line end
  std::string words;  ///< what is read; "=": the text
};

std::vector<Case> cases() {
  const std::string note = R"(<w:r><w:footnoteReference w:id="7"/></w:r>)";
  return {
      {"OneCharacterARun", r("s") + r("h", "<w:b/>") + r("a") + r("ll"), "shall", "="},
      {"BlanksAtRunBorders", r("shall ") + r("not"), "shall not", "="},
      {"TabAndBreaks",
       r("a") + "<w:r><w:tab/></w:r>" + r("b") + "<w:r><w:br/></w:r>" + r("c") +
           "<w:r><w:cr/></w:r>" + r("d") + "<w:r><w:br w:type=\"page\"/></w:r>" + r("e"),
       "a b c d e", "="},
      {"LineEndsInsideText", "<w:r><w:t>a\nb\tc</w:t></w:r>", "a b c", "="},
      {"Hyphens",
       r("non") + "<w:r><w:noBreakHyphen/></w:r>" + r("nego") + "<w:r><w:softHyphen/></w:r>" +
           r("tiable"),
       "non\u2011nego\u00ADtiable", "="},
      {"Symbols",
       R"(<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>)" + r(" agreed ") +
           R"(<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Arial" w:char="00A7"/></w:r>)"
           R"(<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>)",
       "☑ agreed ≥§\uFFFD", "="},
      {"SmartTagHyperlinkCustomXml",
       "<w:smartTag w:element=\"City\"><w:smartTagPr><w:attr/></w:smartTagPr>" + r("Paris") +
           "</w:smartTag>" + r(" and ") + "<w:hyperlink>" + r("linked") + "</w:hyperlink>" +
           "<w:customXml w:element=\"x\"><w:customXmlPr/>" + r(" words") + "</w:customXml>",
       "Paris and linked words", "="},
      {"DirectionAndUnknownContainers",
       "<w:dir w:val=\"ltr\">" + r("a") + "</w:dir><w:bdo w:val=\"ltr\">" + r("b") +
           "</w:bdo><w:later>" + r("c") + "</w:later>",
       "abc", "="},
      {"SimpleField", "<w:fldSimple w:instr=\" REF x \">" + r("1.1(a)") + "</w:fldSimple>",
       "1.1(a)", "="},
      {"FieldCodeIsNotRead", r("see ") + field(" REF _Ref1 \\r ", r("1.1(a)")) + r("."),
       "see 1.1(a).", "="},
      {"NestedFields",
       field(" IF " + std::string("</w:instrText></w:r>") + field(" MERGEFIELD x ", r("unseen")) +
                 "<w:r><w:instrText> = 1 ",
             r("shown")),
       "shown", "="},
      {"FieldInAResult", field(" HYPERLINK ", r("a ") + field(" PAGE ", r("3")) + r(" b")), "a 3 b",
       "="},
      {"DropDownWithoutResult",
       r("Payment: ") +
           unstored_field("<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry "
                          "w:val=\"net 30\"/><w:listEntry w:val=\"net 60\"/></w:ddList></w:ffData>",
                          " FORMDROPDOWN "),
       "Payment: net 60", "="},
      {"CheckBoxes",
       unstored_field("<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>",
                      " FORMCHECKBOX ") +
           r(" yes ") +
           unstored_field("<w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox></w:ffData>",
                          " FORMCHECKBOX ") +
           r(" no"),
       "☒ yes ☐ no", "="},
      {"AStoredResultIsNotDoubled",
       "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:listEntry w:val=\"x\"/>"
       "</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN "
       "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
           r("x") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
       "x", "="},
      {"ListNumbersInText",
       unstored_field("", " LISTNUM \\l 5 ") + r(" one ") +
           unstored_field("", " LISTNUM NumberDefault \\l 5 ") + r(" two ") +
           unstored_field("", " LISTNUM \\l 6 ") + r(" deep ") +
           unstored_field("", " LISTNUM \\l 5 \\s 9 ") + r(" nine"),
       "(a) one (b) two (i) deep (i) nine", "="},
      {"AutoNumbers",
       unstored_field("", " AUTONUM ") + r(" a ") + unstored_field("", " AUTONUM ") + r(" b ") +
           unstored_field("", " AUTONUMOUT ") + r(" c"),
       "1. a 2. b I. c", "="},
      {"StrayFieldMarks",
       "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("a") +
           "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("b"),
       "ab", "="},
      {"FootnoteMarkIsPrintedNotRead", r("shall") + note + r(" deliver") + note,
       "shall[1] deliver[1]", "shall deliver"},
      {"EndnoteMark", r("shall") + R"(<w:r><w:endnoteReference w:id="3"/></w:r>)" + r(" deliver"),
       "shall[i] deliver", "shall deliver"},
      {"CustomNoteMarkIsItsText",
       r("shall") +
           R"(<w:r><w:footnoteReference w:id="7" w:customMarkFollows="1"/><w:t>*</w:t></w:r>)",
       "shall*", "="},
      {"ContentControls",
       R"(<w:sdt><w:sdtPr><w:alias w:val="Date"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>)" +
           r("Click to enter a date") + "</w:sdtContent></w:sdt>" + r(" now"),
       "Click to enter a date now", "="},
      {"RubyBaseOnly",
       "<w:r><w:ruby><w:rubyPr/><w:rt>" + r("kana") + "</w:rt><w:rubyBase>" + r("kanji") +
           "</w:rubyBase></w:ruby></w:r>",
       "kanji", "="},
      {"Formula",
       r("x = ") +
           "<m:oMathPara><m:oMath><m:r><m:t>a+</m:t></m:r><m:f><m:num><m:r><m:t>b</m:t></m:r>"
           "</m:num></m:f></m:oMath></m:oMathPara>",
       "x = a+b", "="},
      {"CommentMarksLeaveNothing",
       R"(<w:commentRangeStart w:id="0"/>)" + r("fee") +
           R"(<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>)",
       "fee", "="},
      {"TextBoxOnce",
       "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic>"
       "<a:graphicData><wps:wsp><wps:txbx>" +
           box("no refunds") +
           "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
           "<mc:Fallback><w:pict><v:shape><v:textbox>" +
           box("no refunds") +
           "</v:textbox></v:shape></w:pict></mc:Fallback>"
           "</mc:AlternateContent></w:r>" +
           r("anchor"),
       "anchor\nno refunds", "anchor"},
      {"OnlyTheFallbackHasWords",
       "<mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback>" + r("kept") +
           "</mc:Fallback></mc:AlternateContent>",
       "kept", "="},
      {"WordArt",
       "<w:r><w:pict><v:shape><v:textpath string=\"DRAFT ONLY\"/></v:shape></w:pict></w:r>" +
           r("text"),
       "DRAFT ONLY text", "="},
      {"TextAfterAnUnknownChild", "<w:r><w:t>shall <w:x/>not</w:t></w:r>", "shall not", "="},
  };
}

class DocxInlineTest : public ::testing::TestWithParam<Case> {};

TEST_P(DocxInlineTest, WordsAreThoseOnThePage) {
  const Case& tested = GetParam();
  const Document document = test::read_package(test::DocxBuilder(para(tested.inline_markup)));
  EXPECT_EQ(document.text, tested.text + "\n");
  ASSERT_FALSE(document.blocks.empty());
  const std::string expected = tested.words == "=" ? tested.text : tested.words;
  EXPECT_EQ(test::words_read(document, document.blocks[0]), expected);
}

INSTANTIATE_TEST_SUITE_P(Markup, DocxInlineTest, ::testing::ValuesIn(cases()),
                         [](const auto& tested) { return std::string(tested.param.name); });

// ---- the phrase "shall not exceed", set in every way Word can set it ----

struct Setting {
  const char* name;
  std::string inline_markup;
  std::string place;  ///< the characters of Document::text from its first to its last letter
};

std::vector<Setting> settings() {
  const std::string caps = "<w:smallCaps/>";
  return {
      {"Plain", r("It shall not exceed 5."), "shall not exceed"},
      {"BoldInsideAWord", r("It sh") + r("al", "<w:b/>") + r("l not exceed 5."),
       "shall not exceed"},
      {"SmallCaps", r("It ") + r("shall not exceed", caps) + r(" 5."), "shall not exceed"},
      {"AllCapsByFormat", r("It ") + r("shall not", "<w:caps/>") + r(" exceed 5."),
       "shall not exceed"},
      {"Capitals", r("It SHALL NOT EXCEED 5."), "SHALL NOT EXCEED"},
      {"NoBreakSpace", r("It shall\u00A0not exceed 5."), "shall\u00A0not exceed"},
      {"DoubleSpace", r("It shall  not exceed 5."), "shall  not exceed"},
      {"Tab", r("It shall") + "<w:r><w:tab/></w:r>" + r("not exceed 5."), "shall not exceed"},
      {"LineBreak", r("It shall") + "<w:r><w:br/></w:r>" + r("not exceed 5."), "shall not exceed"},
      {"SoftHyphenElement", r("It shall not ex") + "<w:r><w:softHyphen/></w:r>" + r("ceed 5."),
       "shall not ex\u00ADceed"},
      {"SoftHyphenCharacter", r("It shall not ex\u00ADceed 5."), "shall not ex\u00ADceed"},
      {"ZeroWidthSpace", r("It shall not ex\u200Bceed 5."), "shall not ex\u200Bceed"},
      {"FootnoteInside",
       r("It shall not") + R"(<w:r><w:footnoteReference w:id="7"/></w:r>)" + r(" exceed 5."),
       "shall not[1] exceed"},
      {"FootnoteInsideAWord",
       r("It shall not ex") + R"(<w:r><w:footnoteReference w:id="7"/></w:r>)" + r("ceed 5."),
       "shall not ex[1]ceed"},
      {"InsertionInside", r("It shall ") + tracked("w:ins", r("not ")) + r("exceed 5."),
       "shall not exceed"},
      {"DeletionInside", r("It shall ") + tracked("w:del", deleted("may ")) + r("not exceed 5."),
       "shall not exceed"},
      {"InsertionInsideAWord", r("It sh") + tracked("w:ins", r("al")) + r("l not exceed 5."),
       "shall not exceed"},
      {"FieldInside", r("It shall ") + field(" REF x ", r("not")) + r(" exceed 5."),
       "shall not exceed"},
      {"HyperlinkInside",
       r("It shall ") + "<w:hyperlink>" + r("not") + "</w:hyperlink>" + r(" exceed 5."),
       "shall not exceed"},
      {"BookmarkInside",
       r("It shall no") + R"(<w:bookmarkStart w:id="1" w:name="b"/>)" + r("t exceed 5."),
       "shall not exceed"},
      {"CommentInside",
       r("It shall ") + R"(<w:commentRangeStart w:id="1"/>)" + r("not") +
           R"(<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>)" +
           r(" exceed 5."),
       "shall not exceed"},
      {"SmartTagInside",
       r("It shall ") + "<w:smartTag>" + r("no") + "</w:smartTag>" + r("t exceed 5."),
       "shall not exceed"},
      {"FullWidth", r("It ｓｈａｌｌ not exceed 5."), "ｓｈａｌｌ not exceed"},
  };
}

class DocxTypographyTest : public ::testing::TestWithParam<Setting> {};

TEST_P(DocxTypographyTest, ThePhraseIsFoundAtItsPlace) {
  const Setting& tested = GetParam();
  const Document document = test::read_package(test::DocxBuilder(para(tested.inline_markup)));
  ASSERT_EQ(document.blocks.size(), 1U);
  text::TokenStream words;
  text::append_words(document.text, document.blocks[0].runs, text::HyphenReading::Joined, words);
  for (std::uint32_t i = 0; i + 2 < words.tokens.size(); ++i) {
    if (words.word(i) != "shall" || words.word(i + 1) != "not" || words.word(i + 2) != "exceed") {
      continue;
    }
    const std::size_t begin = words.tokens[i].source_begin;
    EXPECT_EQ(document.text.substr(begin, words.tokens[i + 2].source_end - begin), tested.place);
    return;
  }
  FAIL() << "not found in: " << words.text;
}

INSTANTIATE_TEST_SUITE_P(Settings, DocxTypographyTest, ::testing::ValuesIn(settings()),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace sowlint::readers
