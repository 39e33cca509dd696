// The output of poppler's programs, whole, broken and hostile.
#include "readers/pdf_boxes.h"

#include <string>

#include <gtest/gtest.h>

#include "readers/pdf_outline.h"

namespace sowlint::readers {
namespace {

PdfPages parse(const std::string& output, const base::Limits& limits = {}) {
  base::Budget budget(limits.work);
  return parse_boxes(output, limits, budget);
}

std::string word(const std::string& text,
                 const char* box = R"(xMin="1" yMin="2" xMax="30" yMax="12")") {
  return std::string("<word ") + box + ">" + text + "</word>";
}

std::string page_of(const std::string& words) {
  return "<page width=\"595\" height=\"842\"><flow><block><line>" + words +
         "</line></block></flow></page>";
}

std::string document_of(const std::string& pages) {
  return "<!DOCTYPE html PUBLIC \"x\" \"http://www.w3.org/x.dtd\"><html><head><title>&bad; < "
         "</title></head><body>\n<doc>" +
         pages + "</doc></body></html>";
}

struct Case {
  std::string name;
  std::string words;
  std::string read;  ///< words of the page, separated by "|"
};

class Boxes : public ::testing::TestWithParam<Case> {};

TEST_P(Boxes, WordsAreMended) {
  const PdfPages read = parse(document_of(page_of(GetParam().words)));
  EXPECT_TRUE(read.complete);
  ASSERT_EQ(read.pages.size(), 1U);
  std::string words;
  for (const PdfPiece& piece : read.pages[0].pieces) {
    for (const PdfWord& each : piece.words)
      words += (words.empty() ? "" : "|") + each.text;
  }
  EXPECT_EQ(words, GetParam().read);
}

INSTANTIATE_TEST_SUITE_P(
    Words, Boxes,
    ::testing::Values(Case{"plain", word("Net") + word("30"), "Net|30"},
                      Case{"escaped", word("R&amp;D &lt;a&gt; &quot;x&quot;"), "R&D <a> \"x\""},
                      Case{"control_characters",
                           word("a\x01"
                                "b\x1B") +
                               word("\x0C"),
                           "a b"},
                      Case{"no_utf8", word("a\xFF\xC3(b"), "a\uFFFD\uFFFD(b"},
                      Case{"lone_surrogate", word("a\xED\xA0\x80z"), "a\uFFFD\uFFFD\uFFFDz"},
                      Case{"no_character", word("a\uFFFFz"), "a\uFFFDz"},
                      Case{"blank", word("") + word("  "), ""},
                      Case{"line_end", word("a\nb"), "a b"},
                      Case{"no_numbers",
                           word("lost", R"(xMin="nan" yMin="2" xMax="3" yMax="4")") +
                               word("lost", R"(xMin="1e99" yMin="2" xMax="3" yMax="4")") +
                               word("lost", R"(yMin="2")") + word("kept"),
                           "kept"}),
    [](const auto& tested) { return tested.param.name; });

TEST(Boxes, TheFirstPagesOfCutOutputCount) {
  const std::string whole = document_of(page_of(word("one")) + page_of(word("two")));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const PdfPages read = parse(whole.substr(0, size));
    EXPECT_LE(read.pages.size(), 2U);
    EXPECT_EQ(read.complete, size >= whole.find("</doc>") + 6);
  }
}

TEST(Boxes, TurnedBoxesAreTurnedBack) {
  const PdfPages read =
      parse(document_of(page_of(word("x", R"(xMin="30" yMin="12" xMax="1" yMax="2")"))));
  EXPECT_DOUBLE_EQ(read.pages.at(0).pieces.at(0).box.left, 1);
  EXPECT_DOUBLE_EQ(read.pages.at(0).pieces.at(0).box.bottom, 12);
}

TEST(Boxes, LimitsHold) {
  base::Limits limits;
  limits.xml_nodes = 5;
  EXPECT_FALSE(parse(document_of(page_of(word("a") + word("b"))), limits).complete);
  limits = {};
  limits.xml_depth = 3;
  EXPECT_FALSE(parse(document_of(page_of(word("a"))), limits).complete);
  limits = {};
  limits.work = 10;
  EXPECT_FALSE(parse(document_of(page_of(word("a"))), limits).complete);
  std::string deep = "<doc>";
  for (int i = 0; i < 100'000; ++i)
    deep += "<a>";
  EXPECT_FALSE(parse(deep).complete);
}

TEST(Outline, BookmarksAndWordsOutside) {
  const std::string xml =
      "<?xml version=\"1.0\"?><!DOCTYPE pdf2xml SYSTEM \"pdf2xml.dtd\">\n<pdf2xml "
      "producer=\"poppler\">"
      "<page number=\"1\" top=\"0\" left=\"0\" height=\"1263\" width=\"892\">"
      "<text top=\"10\" left=\"10\" width=\"90\" height=\"17\" font=\"0\">on <b>it</b></text>"
      "<text top=\"1325\" left=\"108\" width=\"90\" height=\"17\" font=\"0\">be<b>low</b></text>"
      "<text top=\"10\" left=\"-200\" width=\"90\" height=\"17\" font=\"0\">beside</text></page>"
      "<outline><item page=\"1\">Scope</item><outline><item page=\"2\">Limits</item></outline>"
      "<item>Nowhere</item></outline></pdf2xml>";
  base::Limits limits;
  base::Budget budget(limits.work);
  const PdfOutline outline = parse_outline(xml, limits, budget);
  EXPECT_TRUE(outline.complete);
  EXPECT_EQ(outline.outside, "below beside");
  EXPECT_EQ(outline.outside_page, 1U);
  ASSERT_EQ(outline.bookmarks.size(), 3U);
  EXPECT_EQ(outline.bookmarks[0].title, "Scope");
  EXPECT_EQ(outline.bookmarks[0].level, 1);
  EXPECT_EQ(outline.bookmarks[1].level, 2);
  EXPECT_EQ(outline.bookmarks[1].page, 2U);
  EXPECT_EQ(outline.bookmarks[2].page, 0U);
}

}  // namespace
}  // namespace sowlint::readers
