// RTF documents: what is read, under which labels, and what is said of the rest.
#include "readers/rtf_reader.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/reading.h"
#include "support/repeat.h"

namespace sowlint::readers {
namespace {

struct Case {
  const char* name;
  std::string inside;  ///< behind {\rtf1\ansi\ansicpg1252 and a table of fonts, colours and styles
  std::string text;
  std::string notes;
};

std::string rtf(const std::string& inside) {
  return "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 "
         "Arial CYR;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset128 "
         "Gothic;}}{\\colortbl;\\red0\\green0"
         "\\blue0;\\red255\\green255\\blue255;\\red31\\green56\\blue100;}{\\stylesheet{\\s0 "
         "Normal;}"
         "{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2;}{\\s3 toc 1;}}" +
         inside + "}";
}

const std::string kHidden =
    "hidden-text high: The file holds words that are not shown (hidden text) ";
const std::string kWhite =
    "hidden-text high: The file holds words in the colour of their background ";

std::vector<Case> character_cases() {
  return {
      {"Paragraphs", "a\\par b\\par", "a\nb\n", ""},
      {"LastParagraphWithoutEnd", "a\\par b", "a\nb\n", ""},
      {"LineEndsAreNothing", "a\r\nb\\par", "ab\n", ""},
      {"Escapes", "\\{a\\\\b\\}\\par", "{a\\b}\n", ""},
      {"CodePage", "Geb\\'fchr \\'80 5\\par", "Gebühr € 5\n", ""},
      {"CodePageOfFont", "{\\f1\\'d6\\'e5\\'ed\\'e0}\\par", "Цена\n", ""},
      {"TwoByteCodePage", "{\\f3\\'83\\'4a\\'83e}\\par", "カテ\n", ""},
      {"Unicode", "\\u8364? \\u1062\\'3f\\u-3913?\\par", "€ Ц•\n", ""},
      {"UnicodeHalves", "\\u-10179?\\u-8704?\\par", "\U0001F600\n", ""},
      {"NoStandIns", "{\\uc0\\u8364 x}\\u8364?y\\par", "€x€y\n", ""},
      {"TwoStandIns", "{\\uc2\\u8364\\'80\\'80z}\\par", "€z\n", ""},
      {"StandInsEndWithTheGroup", "{\\u8364}?\\par", "€?\n", ""},
      {"Signs", "\\ldblquote a\\rdblquote\\emdash\\~b\\_c\\-d\\tab e\\line f\\par",
       "“a”—\u00A0b\u2011c\u00ADd e f\n", ""},
      {"SymbolFont", "{\\f2\\'b7} a\\par", "• a\n", ""},
      {"Binary", "a{\\pict\\bin4 }{}\\}b\\par", "ab\n",
       "unread-content info: The file holds 1 image; words in it are not read"},
      {"UnknownDestination", "a{\\*\\whatever b}{\\unknown c}\\par", "ac\n", ""},
      {"Field", "{\\field{\\*\\fldinst HYPERLINK \"https://x\"}{\\fldrslt there}} a\\par",
       "there a\n", ""},
      {"Bookmark", "{\\*\\bkmkstart x}a{\\*\\bkmkend x}\\par", "a\n", ""},
  };
}

std::vector<Case> block_cases() {
  return {
      {"Label", "{\\listtext\\pard 7.5\\tab}\\ls1\\ilvl1 a\\par", "7.5 a\n", ""},
      {"OldLabel", "{\\pntext (a)\\tab}a\\par", "(a) a\n", ""},
      {"BulletLabel", "{\\listtext{\\f2\\'b7}\\tab}a\\par\\pard b\\par", "• a\nb\n", ""},
      {"Headings", "\\pard\\s1 Scope\\par\\pard\\s2 What\\par\\pard a\\par", "Scope\n\nWhat\na\n",
       ""},
      {"HeadingByLevel", "\\pard\\outlinelevel1 Scope\\par\\pard a\\par", "Scope\na\n", ""},
      {"Table",
       "\\trowd\\cellx1\\cellx2\\pard\\intbl A\\cell B\\cell\\row\\pard\\intbl C\\par D\\cell\\cell"
       "\\row\\pard a\\par",
       "A | B\nC\nD\na\n", ""},
      {"RowWithoutEnd", "\\trowd\\cellx1\\pard\\intbl A\\cell B", "A | B\n", ""},
      {"NestedTable",
       "\\trowd\\cellx1\\pard\\intbl out\\par\\pard\\intbl\\itap2 x\\nestcell y\\nestcell"
       "{\\*\\nesttableprops\\trowd\\cellx1\\nestrow}\\pard\\intbl after\\cell z\\cell\\row",
       "out after | z\nx | y\n", ""},
      {"Footnote", "a{\\footnote\\pard deep\\par} b\\par", "a[1] b\n\n[1] deep\n", ""},
      {"HeaderAndFooter", "{\\header top\\par}{\\footer foot\\par}a\\par", "a\n\ntop\n\nfoot\n",
       ""},
      {"Comment", "a{\\*\\atnid X}{\\*\\annotation remark\\par}\\par", "a\n\nremark\n", ""},
      {"TextBox",
       "a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt boxed\\par}}{\\shprslt old}}\\par "
       "b\\par",
       "a\nboxed\nb\n", ""},
      {"Info", "{\\info{\\title t}{\\author u}}a\\par", "a\n", ""},
      {"Object",
       "a{\\object\\objemb{\\*\\objclass Excel.Sheet.12}{\\*\\objdata 0105}{\\result{\\pict 00}b}}"
       "\\par",
       "ab\n",
       "unread-content medium: The file holds an embedded object (Excel.Sheet.12); words in it are "
       "not read"},
      {"RemoteTemplate", "{\\*\\template http://x/t.dot}a\\par", "a\n",
       "remote-reference medium: The file makes programs load something from another computer; "
       "sowlint does not fetch it [http://x/t.dot]"},
      {"RemotePicture",
       "a{\\field{\\*\\fldinst INCLUDEPICTURE \"https://x/p.png\" \\\\d}{\\fldrslt}}\\par", "a\n",
       "remote-reference medium: The file makes programs load something from another computer; "
       "sowlint does not fetch it [https://x/p.png]"},
  };
}

std::vector<Case> hidden_cases() {
  return {
      {"Hidden", "a {\\v secret}b\\par", "a b\n", kHidden + "[secret]"},
      {"HiddenOff", "{\\v secret\\v0  b}\\par", "b\n", kHidden + "[secret]"},
      {"HiddenUntilPlain", "\\v secret\\plain  b\\par", "b\n", kHidden + "[secret]"},
      {"White", "a {\\cf2 secret}\\par", "a secret\n", kWhite + "[secret]"},
      {"WhiteOnDarkWords", "{\\cf2\\chcbpat3 fine}\\par", "fine\n", ""},
      {"WhiteOnDarkParagraph", "\\pard\\cbpat3{\\cf2 fine}\\par", "fine\n", ""},
      {"WhiteOnDarkCell", "\\trowd\\clcbpat3\\cellx1\\pard\\intbl{\\cf2 fine}\\cell\\row", "fine\n",
       ""},
      {"WhiteInBrightCell", "\\trowd\\cellx1\\pard\\intbl{\\cf2 secret}\\cell\\row", "secret\n",
       kWhite + "[secret]"},
      {"Tiny", "{\\fs2 secret}\\par", "secret\n",
       "hidden-text high: The file holds words too small to be read [secret]"},
      {"OffPage", "\\pard\\li-30000 secret\\par", "secret\n",
       "hidden-text high: The file holds words outside the page [secret]"},
      {"Disguised", "sh\\u1072?ll\\par", "shаll\n",
       "disguised-text high: The text holds words with letters borrowed from another alphabet "
       "[shаll]"},
  };
}

class RtfReaderTest : public testing::TestWithParam<Case> {};

TEST_P(RtfReaderTest, ReadsAndSaysWhatItCannotRead) {
  const Document document = test::read_any("a.rtf", rtf(GetParam().inside));
  EXPECT_EQ(document.text, GetParam().text);
  EXPECT_EQ(test::notes_of(document), GetParam().notes);
  EXPECT_EQ(document.format, Format::Rtf);
}

const auto kName = [](const auto& tested) { return std::string(tested.param.name); };

INSTANTIATE_TEST_SUITE_P(Characters, RtfReaderTest, testing::ValuesIn(character_cases()), kName);
INSTANTIATE_TEST_SUITE_P(Blocks, RtfReaderTest, testing::ValuesIn(block_cases()), kName);
INSTANTIATE_TEST_SUITE_P(Hidden, RtfReaderTest, testing::ValuesIn(hidden_cases()), kName);

// 6 January 2025, 09:00: the year 125, month 1, day 6, hour 9.
constexpr int kDate = (125 << 20) | (1 << 16) | (6 << 11) | (9 << 6);

TEST(RtfRevisions, EachViewShowsItsWords) {
  const std::string by = "\\revauth1\\revdttm" + std::to_string(kDate);
  const std::string gone = "\\revauthdel1\\revdttmdel" + std::to_string(kDate);
  const std::string file = rtf("{\\*\\revtbl{Unknown;}{Editor;}}a {\\revised" + by +
                               " new}{\\deleted" + gone + " old} b\\par");
  EXPECT_EQ(test::read_any("a.rtf", file).text, "a new b\n");
  EXPECT_EQ(test::read_any("a.rtf", file, RevisionView::Original).text, "a old b\n");
  const Document all = test::read_any("a.rtf", file, RevisionView::All);
  EXPECT_EQ(all.text, "a newold b\n");
  ASSERT_EQ(all.blocks.at(0).revisions.size(), 2U);
  EXPECT_EQ(all.blocks[0].revisions[0].author, "Editor");
  EXPECT_EQ(all.blocks[0].revisions[0].date, "2025-01-06T09:00:00");
  EXPECT_EQ(all.blocks[0].revisions[1].kind, Revision::Kind::Deleted);
}

TEST(RtfHostile, DeepGroupsAreRefused) {
  EXPECT_NE(test::refused("a.rtf", "{\\rtf1 " + test::times(500'000, "{") + "a")
                .find("nests its groups deeper than 1000 levels"),
            std::string::npos);
}

TEST(RtfHostile, ImpossibleBinaryLengthsHideNothing) {
  const Document document = test::read_any("a.rtf", "{\\rtf1 \\bin2147483647 x}");
  EXPECT_EQ(document.text, "x\n");
  EXPECT_EQ(document.status, DocumentStatus::Partial);
}

TEST(RtfHostile, CutFilesAreSaidToBe) {
  const Document document = test::read_any("a.rtf", "{\\rtf1 The Client pays.");
  EXPECT_EQ(document.text, "The Client pays.\n");
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].code, "damaged");
}

TEST(RtfHostile, AbsurdNumbersCostNothing) {
  const Document document = test::read_any(
      "a.rtf", rtf("\\pard\\intbl\\itap999999999 a\\cell\\row{\\fs999999999\\cf-5\\f-7\\uc99999 b}"
                   "\\u99999999 \\ilvl-4\\outlinelevel77 c\\par"));
  EXPECT_NE(document.text.find('a'), std::string::npos);
}

TEST(RtfHostile, TablesNestedTooDeeplyAreRead) {
  std::string file;
  for (int depth = 1; depth < 100; ++depth)
    file += "\\pard\\intbl\\itap" + std::to_string(depth) + " word\\par";
  const Document document = test::read_any("a.rtf", rtf(file));
  EXPECT_EQ(document.warnings.at(0).code, "tables-too-deep");
}

}  // namespace
}  // namespace sowlint::readers
