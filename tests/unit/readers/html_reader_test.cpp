// Web pages: what is read, under which labels, and what is said of the rest.
#include "readers/html_reader.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/reading.h"
#include "support/repeat.h"

namespace sowlint::readers {
namespace {

struct Case {
  const char* name;
  std::string page;   ///< what stands in the body
  std::string text;   ///< what `sowlint text` prints
  std::string notes;  ///< of hidden and unread content
};

Document read_body(const std::string& body, RevisionView view = RevisionView::Final) {
  return test::read_any("a.html", "<html><body>" + body + "</body></html>", view);
}

const std::string kHidden =
    "hidden-text high: The file holds words that are not shown (hidden text) ";
const std::string kWhite =
    "hidden-text high: The file holds words in the colour of their background ";
const std::string kTiny = "hidden-text high: The file holds words too small to be read ";
const std::string kOffPage = "hidden-text high: The file holds words outside the page ";

std::vector<Case> block_cases() {
  return {
      {"Paragraphs", "<p>a\n b</p> <p>c</p>", "a b\nc\n", ""},
      {"ParagraphsWithoutEnds", "<p>a<p>b<div>c", "a\nb\nc\n", ""},
      {"TextWithoutElements", "a <b>b</b>", "a b\n", ""},
      {"Entities", "<p>a &amp; b&nbsp;c &#8212; &eacute;</p>", "a & b\u00A0c — é\n", ""},
      {"Headings", "<h1>Scope</h1><p>a</p><h2>Price</h2>", "Scope\na\n\nPrice\n", ""},
      {"OrderedList", "<ol><li>a<li>b<ol type=a><li>c</ol></ol>", "1. a\n2. b\na. c\n", ""},
      {"ListStartsAndValues", "<ol start=4 type=I><li>a<li value=9>b<li>c</ol>",
       "IV. a\nIX. b\nX. c\n", ""},
      {"ReversedList", "<ol reversed start=2><li>a<li>b</ol>", "2. a\n1. b\n", ""},
      {"Bullets", "<ul><li>a<p>b</ul>", "• a\nb\n", ""},
      {"ListWithoutMarks", "<ul style='list-style-type: none'><li>7.1 a</ul>", "7.1 a\n", ""},
      {"Definitions", "<dl><dt>Term<dd>Meaning</dl>", "Term\nMeaning\n", ""},
      {"Break", "<p>a<br>b</p>", "a b\n", ""},
      {"TwoBreaks", "<p>a<br><br>b</p>", "a\nb\n", ""},
      {"BreaksBetweenClauses", "<p>7.1 One.<br>7.2 Two.<br>and more</p>",
       "7.1 One.\n7.2 Two. and more\n", ""},
      {"Table", "<table><tr><th>A<th>B<tr><td>1<td>2</table>", "A | B\n1 | 2\n", ""},
      {"TableWithParts",
       "<table><caption>Prices</caption><thead><tr><td>A</td></tr></thead><tbody><tr><td>1</td></"
       "tr>"
       "</tbody></table>",
       "Prices\nA\n1\n", ""},
      {"NestedTableInOrder", "<table><tr><td>before<table><tr><td>x<td>y</table>after</table>",
       "before\nx | y\nafter\n", ""},
      {"Preformatted", "<pre>7.1  One goes\n     on.\n\n7.2  Two.</pre>",
       "7.1 One goes on.\n7.2 Two.\n", ""},
      {"PreformattedByStyle", "<div style='white-space: pre-wrap'>a\n\nb</div>", "a\nb\n", ""},
      {"Form",
       "<p>Fee: <input value=100> <input type=checkbox checked> yes "
       "<select><option>net 30<option selected>net 60</select></p>",
       "Fee: 100 ☒ yes net 60\n", ""},
      {"SkippedElements", "<p>a</p><template>x</template><head><title>t</title></head>", "a\n", ""},
      {"Footnote",
       "<p>a<a href='#fn1' role='doc-noteref'><sup>1</sup></a> b</p>"
       "<section role='doc-endnotes'><ol><li id=fn1><p>deep<a href='#fnref1' "
       "role='doc-backlink'>back</a></p></li></ol></section>",
       "a1 b\n\n[1] deep\n", ""},
      {"OrdinaryLinksAreWords", "<p>see <a href='#x'>1</a> and <a href='y#fn2'>clause two</a></p>",
       "see 1 and clause two\n", ""},
  };
}

std::vector<Case> hidden_cases() {
  const auto styled = [](const std::string& css, const std::string& inside) {
    return "<p>a <span style=\"" + css + "\">" + inside + "</span></p>";
  };
  return {
      {"DisplayNone", styled("display:none", "secret"), "a\n", kHidden + "[secret]"},
      {"HiddenAttribute", "<p>a</p><div hidden><p>one</p><p>two</p></div>", "a\n",
       kHidden + "[onetwo]"},
      {"Visibility", styled("visibility: hidden", "secret <i style='visibility:visible'>b</i>"),
       "a b\n", kHidden + "[secret ]"},
      {"Opacity", styled("opacity:0", "secret"), "a\n", kHidden + "[secret]"},
      {"ByClass",
       "<style>.x, p.y { display : none !important }</style><p>a</p><p class='z x'>secret", "a\n",
       kHidden + "[secret]"},
      {"ById", "<style>#n{visibility:hidden}</style><p>a<p id=n>secret", "a\n",
       kHidden + "[secret]"},
      {"ByMedia", "<style>@media print { .x { display:none } }</style><p>a<p class=x>secret", "a\n",
       kHidden + "[secret]"},
      {"SelectorsThatAreNotUnderstood", "<style>nav a:hover{display:none}</style><p>a", "a\n", ""},
      {"White", styled("color:#fff", "secret"), "a secret\n", kWhite + "[secret]"},
      {"WhiteByName", "<p>a <font color=white>secret</font></p>", "a secret\n",
       kWhite + "[secret]"},
      {"NearlyWhite", styled("color: rgb(250, 250, 250)", "secret"), "a secret\n",
       kWhite + "[secret]"},
      {"WhiteOnDark", "<div style='background:#1f3864'><p style='color:white'>fine</p></div>",
       "fine\n", ""},
      {"WhiteOnDarkCell", "<table><tr><td bgcolor='#1f3864'><font color=white>fine</table>",
       "fine\n", ""},
      {"WhiteOnAPicture",
       "<div style='background-image:url(x.png)'><p style='color:white'>fine</p></div>", "fine\n",
       ""},
      {"BlackOnBlack", styled("color:black;background:#000", "secret"), "a secret\n",
       kWhite + "[secret]"},
      {"Tiny", styled("font-size:1px", "secret"), "a secret\n", kTiny + "[secret]"},
      {"TinyByShare", "<div style='font-size:10%'><p style='font-size:50%'>secret", "secret\n",
       kTiny + "[secret]"},
      {"OffPage", styled("position:absolute;left:-9999px", "secret"), "a secret\n",
       kOffPage + "[secret]"},
      {"OffPageByIndent", "<p style='text-indent:-9999px'>secret", "secret\n",
       kOffPage + "[secret]"},
      {"Clipped", styled("position:absolute; clip: rect(0,0,0,0)", "secret"), "a secret\n",
       kOffPage + "[secret]"},
      {"OrdinaryPositions", styled("position:absolute;left:20px;height:2em", "fine"), "a fine\n",
       ""},
      {"WordsForOutlook", "<p>a<!--[if mso]><p>secret</p><![endif]--></p>", "a\n",
       "hidden-text high: The file holds words that only some programs show [secret]"},
      {"SettingsForOutlook",
       "<p>a<!--[if mso]><xml><w:View>Normal</w:View></xml><style>p{}</style><![endif]--></p>",
       "a\n", ""},
      {"PreformattedWhite", "<pre>a <span style='color:#fff'>secret</span></pre>", "a secret\n",
       kWhite + "[secret]"},
      {"PlainComment", "<p>a<!-- note --></p>", "a\n", ""},
      {"Script", "<p>a</p><script>document.write('x')</script>", "a\n",
       "unread-content info: The page holds scripts; what they would write is not read"},
      {"Frame", "<p>a</p><iframe src='b.html'></iframe>", "a\n",
       "unread-content medium: The file holds a frame with another document; words in it are not "
       "read"},
      {"Image", "<p>a<img src='1.png'></p>", "a\n",
       "unread-content info: The file holds 1 image; words in it are not read"},
      {"RemoteImages", "<p>a<img src='https://x/1.png'><img src='//x/2.png'></p>", "a\n",
       "unread-content info: The file holds 2 images; words in them are not read\n"
       "remote-reference low: Opening the page loads 2 things from other computers, which tells "
       "them who reads; sowlint does not fetch them [https://x/1.png]"},
  };
}

class HtmlReaderTest : public testing::TestWithParam<Case> {};

TEST_P(HtmlReaderTest, ReadsAndSaysWhatItCannotRead) {
  const Document document = read_body(GetParam().page);
  EXPECT_EQ(document.text, GetParam().text);
  EXPECT_EQ(test::notes_of(document), GetParam().notes);
  EXPECT_EQ(document.format, Format::Html);
}

const auto kName = [](const auto& tested) { return std::string(tested.param.name); };

INSTANTIATE_TEST_SUITE_P(Blocks, HtmlReaderTest, testing::ValuesIn(block_cases()), kName);
INSTANTIATE_TEST_SUITE_P(Hidden, HtmlReaderTest, testing::ValuesIn(hidden_cases()), kName);

TEST(HtmlRevisions, EachViewShowsItsWords) {
  const std::string page = "<p>a <ins datetime='2025-01-06'>new</ins><del>old</del> b</p>";
  EXPECT_EQ(read_body(page).text, "a new b\n");
  EXPECT_EQ(read_body(page, RevisionView::Original).text, "a old b\n");
  const Document all = read_body(page, RevisionView::All);
  EXPECT_EQ(all.text, "a newold b\n");
  ASSERT_EQ(all.blocks.at(0).revisions.size(), 2U);
  EXPECT_EQ(all.blocks[0].revisions[0].date, "2025-01-06");
  EXPECT_EQ(all.blocks[0].revisions[1].kind, Revision::Kind::Deleted);
}

TEST(HtmlTables, CellsKnowTheirColumns) {
  const Document document = read_body(
      "<table><tr><th>A<th colspan=2>B<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>");
  ASSERT_EQ(document.blocks.size(), 3U);
  EXPECT_TRUE(document.blocks[0].header_row);
  EXPECT_EQ(document.blocks[0].cells.at(1).columns, 2U);
  EXPECT_EQ(document.blocks[2].cells.at(0).column, 1U);
}

struct Encoding {
  const char* name;
  std::string page;
  std::string text;
  std::string encoding;
};

class HtmlEncodingTest : public testing::TestWithParam<Encoding> {};

TEST_P(HtmlEncodingTest, IsTheOneThatThePageNames) {
  const Document document = test::read_any("a.html", GetParam().page);
  EXPECT_EQ(document.text, GetParam().text);
  EXPECT_EQ(document.encoding, GetParam().encoding);
}

INSTANTIATE_TEST_SUITE_P(
    All, HtmlEncodingTest,
    testing::Values(
        Encoding{"utf8", "<html><p>Preis: 5 €", "Preis: 5 €\n", "UTF-8"},
        Encoding{"named", "<html><meta charset=windows-1251><p>\xD6\xE5\xED\xE0", "Цена\n",
                 "windows-1251"},
        Encoding{"named_the_old_way",
                 "<html><meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-1\">"
                 "<p>Geb\xFChr \x80 5",
                 "Gebühr € 5\n", "windows-1252"},
        Encoding{"wrongly_named", "<html><meta charset=windows-1252><p>Gebühr", "Gebühr\n",
                 "UTF-8"},
        Encoding{"nul", std::string("<html><p>a\0b", 12), "a b\n", "UTF-8"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(HtmlHostile, DepthLosesNothing) {
  const Document document = read_body(test::times(200'000, "<div>") + "The Client pays.");
  EXPECT_EQ(document.text, "The Client pays.\n");
}

TEST(HtmlHostile, EndsWithoutBeginningsCostABoundedTime) {
  base::Budget budget(20'000'000);
  const Document document = read_html(
      "<html>" + test::times(20'000, "<b>") + "word" + test::times(100'000, "</x></i>") + "end", {},
      budget);
  EXPECT_EQ(document.status, DocumentStatus::Partial);
  EXPECT_NE(document.text.find("word"), std::string::npos);
}

TEST(HtmlHostile, DeepTablesAreReadAsParagraphs) {
  const Document document = read_body(test::times(100, "<table><tr><td>") + "The Client pays.");
  EXPECT_EQ(document.text, "The Client pays.\n");
}

TEST(HtmlHostile, AbsurdSpansCostNothing) {
  const Document document = read_body(
      "<table>" + test::times(1000, "<tr><td colspan=99999 rowspan=99999>x</td>") + "</table>");
  EXPECT_EQ(document.blocks.size(), 1000U);
}

}  // namespace
}  // namespace sowlint::readers
