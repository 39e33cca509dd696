// OpenDocument texts: what is read, in which order, under which labels, and what is said of the
// rest.
#include "readers/odt_reader.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/odt_builder.h"
#include "support/reading.h"

namespace sowlint::readers {
namespace {

using test::OdtSource;
using test::text_style;

std::string p(const std::string& inside, const std::string& style = "") {
  return "<text:p" + (style.empty() ? "" : " text:style-name=\"" + style + "\"") + ">" + inside +
         "</text:p>";
}

std::string span(const std::string& style, const std::string& inside) {
  return "<text:span text:style-name=\"" + style + "\">" + inside + "</text:span>";
}

std::string list(const std::string& attributes, const std::string& items) {
  return "<text:list " + attributes + ">" + items + "</text:list>";
}

std::string item(const std::string& inside, const std::string& attributes = "") {
  return "<text:list-item " + attributes + ">" + inside + "</text:list-item>";
}

std::string cell(const std::string& inside, const std::string& attributes = "") {
  return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
}

std::string row(const std::string& cells) {
  return "<table:table-row>" + cells + "</table:table-row>";
}

std::string level(int number, const std::string& attributes) {
  return "<text:list-level-style-number text:level=\"" + std::to_string(number) + "\" " +
         attributes + "/>";
}

/// Levels "1.", "1.1", "(a)", and bullets.
const char* const kLists =
    "<text:list-style style:name=\"L\">"
    "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
    "style:num-suffix=\".\"/>"
    "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "
    "text:display-levels=\"2\"/>"
    "<text:list-level-style-number text:level=\"3\" style:num-format=\"a\" style:num-prefix=\"(\" "
    "style:num-suffix=\")\"/>"
    "</text:list-style>"
    "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" "
    "text:bullet-char=\"-\"/></text:list-style>";

std::string paragraph_style(const std::string& name, const std::string& inside,
                            const std::string& attributes = "") {
  return "<style:style style:family=\"paragraph\" style:name=\"" + name + "\" " + attributes + ">" +
         inside + "</style:style>";
}

struct Case {
  const char* name;
  OdtSource source;
  std::string text;   ///< what `sowlint text` prints
  std::string notes;  ///< of hidden and unread content
};

std::vector<Case> inline_cases() {
  const std::string hidden = text_style("H", "text:display=\"none\"");
  const std::string white = text_style("W", "fo:color=\"#ffffff\"");
  const std::string hidden_note =
      "hidden-text high: The file holds words that are not shown (hidden text) ";
  return {
      {"Blanks",
       {p("  a \n b<text:s text:c=\"2\"/>c<text:tab/>d <text:span> e</text:span>"), "", "", ""},
       "a b  c d e\n",
       ""},
      {"BlankBetweenSpans", {p(span("X", "a") + " " + span("X", "b")), "", "", ""}, "a b\n", ""},
      {"LineBreak", {p("a<text:line-break/>b"), "", "", ""}, "a b\n", ""},
      {"Field", {p("on <text:date>1 May</text:date>"), "", "", ""}, "on 1 May\n", ""},
      {"Link",
       {p("see <text:a xlink:href=\"https://x\">there</text:a>"), "", "", ""},
       "see there\n",
       ""},
      {"Ruby",
       {p("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text>"
          "</text:ruby>"),
        "", "", ""},
       "a\n",
       ""},
      {"Hidden",
       {p("a " + span("H", "secret") + "b"), hidden, "", ""},
       "a b\n",
       hidden_note + "[secret]"},
      {"HiddenByParagraphStyle",
       {p("a") + p("secret", "P"),
        paragraph_style("P", "<style:text-properties text:display=\"none\"/>"), "", ""},
       "a\n",
       hidden_note + "[secret]"},
      {"HiddenSection",
       {p("a") + "<text:section text:display=\"none\">" + p("secret") + "</text:section>", "", "",
        ""},
       "a\n",
       hidden_note + "[secret]"},
      {"ShownSection", {"<text:section>" + p("a") + "</text:section>", "", "", ""}, "a\n", ""},
      {"ConditionalText",
       {p("a<text:hidden-text text:string-value=\"secret\"/>"), "", "", ""},
       "a\n",
       "hidden-text high: The file holds words that are shown on a condition only [secret]"},
      {"White",
       {p("a " + span("W", "secret")), white, "", ""},
       "a secret\n",
       "hidden-text high: The file holds words in the colour of their background [secret]"},
      {"WhiteOnDarkCell",
       {"<table:table>" + row(cell(p(span("W", "fine")), "table:style-name=\"C\"")) +
            "</table:table>",
        white + "<style:style style:family=\"table-cell\" "
                "style:name=\"C\"><style:table-cell-properties "
                "fo:background-color=\"#1f3864\"/></style:style>",
        "", ""},
       "fine\n",
       ""},
      {"WhiteOnDarkParagraph",
       {p(span("W", "fine"), "P"),
        white +
            paragraph_style("P", "<style:paragraph-properties fo:background-color=\"#1f3864\"/>"),
        "", ""},
       "fine\n",
       ""},
      {"Tiny",
       {p("a " + span("S", "secret")), text_style("S", "fo:font-size=\"1pt\""), "", ""},
       "a secret\n",
       "hidden-text high: The file holds words too small to be read [secret]"},
      {"TinyShare",
       {p("a " + span("S", "secret"), "P"),
        text_style("S", "fo:font-size=\"2pt\"") +
            paragraph_style("P", "<style:text-properties fo:font-size=\"10%\"/>"),
        "", ""},
       "a secret\n",
       "hidden-text high: The file holds words too small to be read [a secret]"},
      {"OffPage",
       {p("a") + p("secret", "P"),
        paragraph_style("P", "<style:paragraph-properties fo:margin-left=\"-80cm\"/>"), "", ""},
       "a\nsecret\n",
       "hidden-text high: The file holds words outside the page [secret]"},
      {"InheritedStyle",
       {p("a") + p("secret", "P"), paragraph_style("P", "", "style:parent-style-name=\"Q\""),
        paragraph_style("Q", "<style:text-properties text:display=\"none\"/>"), ""},
       "a\n",
       hidden_note + "[secret]"},
      {"StyleCircle",
       {p("a", "P"), "",
        paragraph_style("P", "", "style:parent-style-name=\"Q\"") +
            paragraph_style("Q", "", "style:parent-style-name=\"P\""),
        ""},
       "a\n",
       ""},
  };
}

std::vector<Case> list_cases() {
  const std::string two_levels =
      list("text:style-name=\"L\"",
           item(p("a") + list("", item(p("b")) + item(p("c") + list("", item(p("d")))))) +
               item(p("e") + p("more")));
  return {
      {"Levels", {two_levels, "", kLists, ""}, "1. a\n1.1 b\n1.2 c\n(a) d\n2. e\nmore\n", ""},
      {"NewListCountsAnew",
       {list("text:style-name=\"L\"", item(p("a"))) + p("x") +
            list("text:style-name=\"L\"", item(p("b"))),
        "", kLists, ""},
       "1. a\nx\n1. b\n",
       ""},
      {"ContinueNumbering",
       {list("text:style-name=\"L\"", item(p("a"))) + p("x") +
            list("text:style-name=\"L\" text:continue-numbering=\"true\"",
                 item(list("", item(p("b"))))),
        "", kLists, ""},
       "1. a\nx\n1.1 b\n",
       ""},
      {"ContinueList",
       {list("text:style-name=\"L\" xml:id=\"one\"", item(p("a"))) +
            list("text:style-name=\"L\"", item(p("x"))) +
            list("text:style-name=\"L\" text:continue-list=\"one\"", item(p("b"))),
        "", kLists, ""},
       "1. a\n1. x\n2. b\n",
       ""},
      {"StartValue",
       {list("text:style-name=\"L\"", item(p("a"), "text:start-value=\"7\"") + item(p("b"))), "",
        kLists, ""},
       "7. a\n8. b\n",
       ""},
      {"ListHeader",
       {list("text:style-name=\"L\"",
             "<text:list-header>" + p("title") + "</text:list-header>" + item(p("a"))),
        "", kLists, ""},
       "title\n1. a\n",
       ""},
      {"Bullets", {list("text:style-name=\"B\"", item(p("a"))), "", kLists, ""}, "• a\n", ""},
      {"Pattern",
       {list("text:style-name=\"Q\"", item(p("a") + list("", item(p("b"))))), "",
        "<text:list-style style:name=\"Q\">" +
            level(1, "style:num-format=\"I\" loext:num-list-format=\"Article %1%\"") +
            level(2, "style:num-format=\"a\" loext:num-list-format=\"%1%-(%2%)\"") +
            "</text:list-style>",
        ""},
       "Article I a\nI-(a) b\n",
       ""},
      {"LettersBehindZ",
       {list("text:style-name=\"Q\"", item(p("a"), "text:start-value=\"28\"")) +
            list("text:style-name=\"R\"", item(p("b"), "text:start-value=\"28\"")),
        "",
        "<text:list-style style:name=\"Q\">" + level(1, "style:num-format=\"a\"") +
            "</text:list-style><text:list-style style:name=\"R\">" +
            level(1, "style:num-format=\"a\" style:num-letter-sync=\"true\"") +
            "</text:list-style>",
        ""},
       "ab a\nbb b\n",
       ""},
      {"UnknownListStyle", {list("text:style-name=\"none\"", item(p("a"))), "", "", ""}, "a\n", ""},
      {"HeadingsByOutline",
       {"<text:h text:outline-level=\"1\">Scope</text:h>"
        "<text:h text:outline-level=\"2\">Included</text:h>"
        "<text:h text:outline-level=\"2\" text:is-list-header=\"true\">Note</text:h>"
        "<text:h text:outline-level=\"1\">Price</text:h>",
        "",
        "<text:outline-style style:name=\"O\">"
        "<text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
        "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" "
        "text:display-levels=\"2\"/></text:outline-style>",
        ""},
       "1. Scope\n\n1.1 Included\n\nNote\n\n2. Price\n",
       ""},
  };
}

std::vector<Case> block_cases() {
  const std::string note =
      "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
      "<text:note-body>" +
      p("deep") + "</text:note-body></text:note>";
  const std::string frame =
      "<draw:frame><draw:text-box>" + p("boxed") + "</draw:text-box></draw:frame>";
  return {
      {"Note", {p("a" + note + " b"), "", "", ""}, "a[1] b\n\n[1] deep\n", ""},
      {"Comment",
       {p("a<office:annotation><dc:creator>C</dc:creator>" + p("remark") + "</office:annotation>"),
        "", "", ""},
       "a\n\nremark\n",
       ""},
      {"TextBox", {p("a" + frame) + p("b"), "", "", ""}, "a\nboxed\nb\n", ""},
      {"Shape",
       {p("a<draw:custom-shape>" + p("drawn") + "</draw:custom-shape>"), "", "", ""},
       "a\ndrawn\n",
       ""},
      {"Table",
       {"<table:table><table:table-header-rows>" + row(cell(p("A")) + cell(p("B"))) +
            "</table:table-header-rows>" +
            row(cell(p("wide"), "table:number-columns-spanned=\"2\"") +
                "<table:covered-table-cell/>") +
            "</table:table>",
        "", "", ""},
       "A | B\nwide\n",
       ""},
      {"HeaderAndFooter",
       {p("a"), "", "",
        "<style:master-page style:name=\"M\"><style:header>" + p("top") +
            "</style:header><style:footer>" + p("foot") + "</style:footer></style:master-page>"},
       "a\n\ntop\n\nfoot\n",
       ""},
      {"Contents",
       {"<text:table-of-content><text:table-of-content-source text:outline-level=\"10\"/>"
        "<text:index-body>" +
            p("1 Scope 3") + "</text:index-body></text:table-of-content>" + p("a"),
        "", "", ""},
       "1 Scope 3\na\n",
       ""},
      {"Image",
       {p("a<draw:frame><draw:image xlink:href=\"Pictures/1.png\"/></draw:frame>"), "", "", ""},
       "a\n",
       "unread-content info: The file holds 1 image; words in it are not read"},
      {"RemoteImage",
       {p("a<draw:frame><draw:image xlink:href=\"https://x/1.png\"/></draw:frame>"), "", "", ""},
       "a\n",
       "unread-content info: The file holds 1 image; words in it are not read\n"
       "remote-reference medium: The file makes programs load something from another computer; "
       "sowlint does not fetch it [https://x/1.png]"},
      {"Object",
       {p("a<draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image/></draw:frame>"), "",
        "", ""},
       "a\n",
       "unread-content medium: The file holds an embedded object; words in it are not read"},
      {"LinkedSection",
       {p("a") + "<text:section><text:section-source xlink:href=\"../b.odt\"/></text:section>", "",
        "", ""},
       "a\n",
       "unread-content medium: The file holds a section kept in another file; words in it are not "
       "read"},
      {"OffPageBox",
       {p("a<draw:frame svg:x=\"-90cm\"><draw:text-box>" + p("secret") +
          "</draw:text-box></draw:frame>"),
        "", "", ""},
       "a\nsecret\n",
       "hidden-text high: The file holds words outside the page [secret]"},
  };
}

class OdtReaderTest : public testing::TestWithParam<Case> {};

TEST_P(OdtReaderTest, ReadsAndSaysWhatItCannotRead) {
  const Document document = test::read_flat_odt(GetParam().source);
  EXPECT_EQ(document.text, GetParam().text);
  EXPECT_EQ(test::notes_of(document), GetParam().notes);
  EXPECT_EQ(document.format, Format::Odt);
}

const auto kName = [](const auto& tested) { return std::string(tested.param.name); };

INSTANTIATE_TEST_SUITE_P(Inline, OdtReaderTest, testing::ValuesIn(inline_cases()), kName);
INSTANTIATE_TEST_SUITE_P(Lists, OdtReaderTest, testing::ValuesIn(list_cases()), kName);
INSTANTIATE_TEST_SUITE_P(Blocks, OdtReaderTest, testing::ValuesIn(block_cases()), kName);

// ---------------------------------------------------------------- tracked changes

OdtSource tracked() {
  const std::string info =
      "<office:change-info><dc:creator>Editor</dc:creator><dc:date>2025-01-06T09:00:00</dc:date>"
      "</office:change-info>";
  return {
      "<text:tracked-changes>"
      "<text:changed-region text:id=\"i\"><text:insertion>" +
          info +
          "</text:insertion></text:changed-region>"
          "<text:changed-region text:id=\"d\"><text:deletion>" +
          info + p("old one") + p("old two") +
          "</text:deletion></text:changed-region></text:tracked-changes>" +
          p("a <text:change-start text:change-id=\"i\"/>new") +
          p("line<text:change-end text:change-id=\"i\"/> b") +
          p("c <text:change text:change-id=\"d\"/> d"),
      "", "", ""};
}

TEST(OdtRevisions, EachViewShowsItsWords) {
  EXPECT_EQ(test::read_flat_odt(tracked()).text, "a new\nline b\nc d\n");
  EXPECT_EQ(test::read_flat_odt(tracked(), RevisionView::Original).text,
            "a\nb\nc old one\nold two d\n");
  EXPECT_EQ(test::read_flat_odt(tracked(), RevisionView::All).text,
            "a new\nline b\nc old one\nold two d\n");
}

TEST(OdtRevisions, SayWhoChangedWhatAndWhen) {
  const Document document = test::read_flat_odt(tracked(), RevisionView::All);
  std::vector<std::string> found;
  for (const Block& block : document.blocks) {
    for (const Revision& revision : block.revisions) {
      found.push_back(std::string(revision.kind == Revision::Kind::Inserted ? "+" : "-") +
                      document.text.substr(revision.span.begin, revision.span.size()) + "/" +
                      revision.author + "/" + revision.date);
    }
  }
  const std::string by = "/Editor/2025-01-06T09:00:00";
  EXPECT_EQ(found, (std::vector<std::string>{"+new" + by, "+line" + by, "-old one" + by,
                                             "-old two" + by}));
}

TEST(OdtRevisions, ADeletionInsideItselfEnds) {
  const std::string deletion =
      "<text:tracked-changes><text:changed-region text:id=\"d\"><text:deletion>" +
      p("x<text:change text:change-id=\"d\"/>") +
      "</text:deletion></text:changed-region>"
      "</text:tracked-changes>";
  const Document document = test::read_flat_odt(
      {deletion + p("a<text:change text:change-id=\"d\"/>"), "", "", ""}, RevisionView::All);
  EXPECT_EQ(document.text, "ax\n");
}

// ---------------------------------------------------------------- packages

TEST(OdtPackage, ReadsAsTheFlatFileDoes) {
  const OdtSource source{list("text:style-name=\"L\"", item(p("a"))), "", kLists, ""};
  const Document document = test::read_any("a.odt", test::packed_odt(source));
  EXPECT_EQ(document.text, test::read_flat_odt(source).text);
  EXPECT_TRUE(document.warnings.empty());
  EXPECT_EQ(document.blocks.at(0).origin.part, "content.xml");
}

TEST(OdtPackage, EncryptedIsRefusedWithAWayOut) {
  EXPECT_EQ(test::refused("a.odt", test::packed_odt({p("a"), "", "", ""},
                                                    "<manifest:file-entry><manifest:encryption-"
                                                    "data/></manifest:file-entry>")),
            "the file is protected by a password; open it in LibreOffice, save it without a "
            "password and review that");
}

TEST(OdtPackage, MacrosAndObjectsAreNamed) {
  const std::string entries =
      "<manifest:file-entry manifest:full-path=\"Basic/script-lc.xml\" manifest:media-type=\"\"/>"
      "<manifest:file-entry manifest:full-path=\"Object 1/\" "
      "manifest:media-type=\"application/vnd.oasis.opendocument.chart\"/>";
  const Document document = test::read_any(
      "a.odt",
      test::packed_odt(
          {p("a<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>"), "", "", ""},
          entries));
  EXPECT_EQ(test::notes_of(document),
            "unread-content medium: The file holds a chart; words in it are not read\n"
            "unread-content medium: The file holds macros; sowlint neither runs nor reads them");
  EXPECT_EQ(document.status, DocumentStatus::Partial);
}

TEST(OdtPackage, OtherOpenDocumentFilesAreRefused) {
  const std::string flat = test::flat_odt({p("a"), "", "", ""});
  std::string sheet = flat;
  for (std::size_t at = sheet.find("office:text"); at != std::string::npos;
       at = sheet.find("office:text"))
    sheet.replace(at, 11, "office:spreadsheet");
  EXPECT_EQ(test::refused("a.fods", sheet),
            "this is an OpenDocument file but no text; review the document it belongs to, saved as "
            ".odt or .docx");
}

// ---------------------------------------------------------------- hostile files

TEST(OdtHostile, ADoctypeIsRefused) {
  std::string flat = test::flat_odt({p("&x;"), "", "", ""});
  flat.insert(flat.find("?>") + 2, "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
  EXPECT_NE(test::refused("a.fodt", flat).find("a DOCTYPE"), std::string::npos);
}

TEST(OdtHostile, DeepTablesAreSaidToBeUnread) {
  std::string body = p("x");
  for (int i = 0; i < 70; ++i)
    body = "<table:table>" + row(cell(body)) + "</table:table>";
  const Document document = test::read_flat_odt({p("a") + body, "", "", ""});
  EXPECT_EQ(test::notes_of(document),
            "unread-content high: The file holds tables nested too deeply to be read");
  EXPECT_EQ(document.status, DocumentStatus::Partial);
}

TEST(OdtHostile, DeepElementsAreRefused) {
  std::string body = "x";
  for (int i = 0; i < 600; ++i)
    body = span("T", body);
  EXPECT_NE(test::refused("a.fodt", test::flat_odt({p(body), "", "", ""})).find("nested deeper"),
            std::string::npos);
}

TEST(OdtHostile, AbsurdNumbersCostNothing) {
  const Document document = test::read_flat_odt(
      {list("text:style-name=\"L\"", item(p("a"), "text:start-value=\"99999999999\"")) +
           p("b<text:s text:c=\"4294967295\"/>c") + "<table:table>" +
           row(cell(p("x"),
                    "table:number-columns-spanned=\"2000000000\" "
                    "table:number-columns-repeated=\"2000000000\"") +
               cell(p("y"))) +
           "</table:table>",
       "", kLists, ""});
  EXPECT_LT(document.text.size(), 2000U);
}

}  // namespace
}  // namespace sowlint::readers
