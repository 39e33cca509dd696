// Packages made to exhaust or mislead a reader. Each is read or refused within seconds even in a
// debug build under sanitizers; ctest's own time limit stops what hangs.
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "document/check.h"
#include "readers/docx_reader.h"
#include "support/docx_reading.h"
#include "support/repeat.h"

namespace sowlint::readers {
namespace {

using test::DocxBuilder;
using test::p;
using test::para;
using test::r;

std::string nested(const std::string& open, const std::string& inner, const std::string& close,
                   std::size_t depth) {
  return test::times(depth, open) + inner + test::times(depth, close);
}

enum class Outcome { Read, Refused, Partial };

const std::string& clause() {
  static const std::string kClause = p("The Supplier shall deliver only the items in Schedule A.");
  return kClause;
}

std::string nested_tables(std::size_t depth) {
  return nested("<w:tbl><w:tr><w:tc>", clause(), "</w:tc></w:tr></w:tbl>", depth);
}

std::string nested_controls(std::size_t depth) {
  return nested("<w:sdt><w:sdtContent>", clause(), "</w:sdtContent></w:sdt>", depth);
}

/// Built when its test runs: some are large.
struct Case {
  const char* name;
  DocxBuilder (*make)();
  Outcome outcome;
};

constexpr Case kArchives[] = {
    {"Bomb", [] { return DocxBuilder(p(std::string(std::size_t{65} << 20, 'A'))); },
     Outcome::Refused},
};

constexpr Case kXml[] = {
    {"DeepElements", [] { return DocxBuilder(nested_controls(100'000)); }, Outcome::Refused},
    {"DeepButAllowed", [] { return DocxBuilder(nested_controls(250)); }, Outcome::Read},
    {"NineHundredLevelsOfTables", [] { return DocxBuilder(nested_tables(300)); }, Outcome::Refused},
    {"HundredNestedTables", [] { return DocxBuilder(nested_tables(100)); }, Outcome::Partial},
    {"ManyAttributes",
     [] {
       std::string attributes;
       for (int i = 0; i < 300'000; ++i)
         attributes += " a" + std::to_string(i) + "=\"x\"";
       return DocxBuilder().main_part("<w:document " + std::string(test::docx_namespaces()) +
                                      attributes + "><w:body>" + clause() +
                                      "</w:body></w:document>");
     },
     Outcome::Refused},
};

constexpr Case kBodies[] = {
    {"LongParagraph", [] { return DocxBuilder(p(test::times(3'000'000, "word "))); },
     Outcome::Read},
    {"ManyParagraphs", [] { return DocxBuilder(test::times(50'000, clause())); }, Outcome::Read},
    {"ManyRuns", [] { return DocxBuilder(para(test::times(100'000, r("a")))); }, Outcome::Read},
    {"ManyCells",
     [] { return DocxBuilder(test::table(test::row(test::times(50'000, test::cell(p("a")))))); },
     Outcome::Read},
    {"HugeSpans",
     [] {
       return DocxBuilder(test::table(test::row(
           test::times(10'000, test::cell(p("a"), "<w:gridSpan w:val=\"2147483647\"/>")))));
     },
     Outcome::Read},
    {"ManyOpenFields",
     [] {
       const std::string open = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
       return DocxBuilder(para(test::times(100'000, open) + r("swallowed")));
     },
     Outcome::Partial},
    {"NestedAlternatives",
     [] {
       return DocxBuilder(para(
           nested("<mc:AlternateContent><mc:Choice Requires=\"a\"/><mc:Fallback>",
                  r(test::times(50'000, "word ")), "</mc:Fallback></mc:AlternateContent>", 200)));
     },
     Outcome::Read},
    {"NestedBoxes",
     [] {
       return DocxBuilder(para(nested("<w:r><w:pict><w:txbxContent><w:p>", r("inner"),
                                      "</w:p></w:txbxContent></w:pict></w:r>", 100)));
     },
     Outcome::Read},
    {"HiddenWordsInEveryParagraph",
     [] { return DocxBuilder(test::times(20'000, para(r("x") + r("hidden", "<w:vanish/>")))); },
     Outcome::Partial},
    {"DeletedMarksEverywhere",
     [] {
       return DocxBuilder(
           test::times(50'000, para(r("x "), "<w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr>")));
     },
     Outcome::Read},
    {"TenThousandNotes",
     [] {
       return DocxBuilder(
           para(test::times(10'000, R"(<w:r><w:footnoteReference w:id="1"/></w:r>)")));
     },
     Outcome::Read},
    {"NotesThatReferToThemselves",
     [] {
       const std::string reference = R"(<w:r><w:footnoteReference w:id="1"/></w:r>)";
       return DocxBuilder(para(r("a") + reference))
           .footnotes("<w:footnote w:id=\"1\">" + para(r("b") + reference) + "</w:footnote>");
     },
     Outcome::Read},
};

constexpr Case kDefinitions[] = {
    {"ChainOfStyles",
     [] {
       std::string styles;
       for (int i = 0; i < 20'000; ++i) {
         styles += test::style("s" + std::to_string(i), "s", "", "s" + std::to_string(i + 1));
       }
       return DocxBuilder(p("x", test::styled("s0"))).styles(styles);
     },
     Outcome::Read},
    {"CirclesOfLists",
     [] {
       std::string lists;
       for (int i = 0; i < 20'000; ++i) {
         lists += test::abstract_list(i, "<w:numStyleLink w:val=\"x\"/><w:styleLink w:val=\"y\"/>");
         lists += test::list(i, i);
       }
       return DocxBuilder(p("x", test::in_list(7, 0))).numbering(lists);
     },
     Outcome::Read},
    {"NumbersOutOfRange",
     [] {
       return DocxBuilder(
                  p("x", test::in_list(2147483647, 99)) + p("x", test::in_list(-5, -1)) +
                  para(r("x"), "<w:numPr><w:numId w:val=\"99999999999999999999\"/></w:numPr>"))
           .numbering(test::abstract_list(1, test::level(0, "decimal", "%1.")) + test::list(1, 1));
     },
     Outcome::Read},
};

class DocxHostileTest : public ::testing::TestWithParam<Case> {};

TEST_P(DocxHostileTest, EndsInTime) {
  const Case& tested = GetParam();
  const std::string bytes = tested.make().build();
  const ReadOptions options;
  base::Budget budget(options.limits.work);
  const auto begin = std::chrono::steady_clock::now();
  const Result<Document> document = read_docx("test.docx", bytes, options, budget);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(taken.count(), 10.0);
  ASSERT_EQ(document.has_value(), tested.outcome != Outcome::Refused)
      << (document ? document->text.substr(0, 100) : document.error().message);
  if (!document) return;
  EXPECT_EQ(document->status == DocumentStatus::Partial, tested.outcome == Outcome::Partial);
  EXPECT_EQ(document::broken_promises(*document), std::vector<std::string>());
  EXPECT_LE(document->integrity.size(), options.limits.findings);
}

std::string name_of(const ::testing::TestParamInfo<Case>& tested) {
  return tested.param.name;
}

INSTANTIATE_TEST_SUITE_P(Archives, DocxHostileTest, ::testing::ValuesIn(kArchives), name_of);
INSTANTIATE_TEST_SUITE_P(Xml, DocxHostileTest, ::testing::ValuesIn(kXml), name_of);
INSTANTIATE_TEST_SUITE_P(Bodies, DocxHostileTest, ::testing::ValuesIn(kBodies), name_of);
INSTANTIATE_TEST_SUITE_P(Definitions, DocxHostileTest, ::testing::ValuesIn(kDefinitions), name_of);

/// Every cut of a good package is read or refused, never anything else.
TEST(DocxHostileTest, CutsAndFlippedBytes) {
  const std::string good =
      DocxBuilder(p("One", test::in_list(1, 0)) + test::table(test::row(test::cell(p("a")))))
          .numbering(test::abstract_list(0, test::level(0, "decimal", "%1.")) + test::list(1, 0))
          .build();
  const ReadOptions options;
  for (std::size_t at = 0; at < good.size(); ++at) {
    base::Budget budget(options.limits.work);
    const std::string cut = good.substr(0, at);
    EXPECT_FALSE(read_docx("cut.docx", cut, options, budget)) << at;
    std::string flipped = good;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
    const Result<Document> document = read_docx("flipped.docx", flipped, options, budget);
    if (document) {
      EXPECT_TRUE(document::broken_promises(*document).empty());
    }
  }
}

}  // namespace
}  // namespace sowlint::readers
