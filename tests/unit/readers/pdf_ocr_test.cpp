#include "readers/pdf_ocr.h"

#include <string>

#include <gtest/gtest.h>

#include "base/child.h"
#include "document/printed.h"
#include "readers/pdf_render.h"
#include "support/pdf_builder.h"
#include "support/pdf_reading.h"
#include "support/process.h"

namespace sowlint::readers {
namespace {

constexpr const char* kHead =
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_"
    "num\tleft\ttop\twidth\theight\tconf\ttext\n";

TEST(RecognisedPage, WordsOfALineMakeAPiece) {
  const std::string tsv = std::string(kHead) +
                          "1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t\n"
                          "4\t1\t1\t1\t1\t0\t100\t200\t300\t40\t-1\t\n"
                          "5\t1\t1\t1\t1\t1\t100\t200\t100\t40\t96.5\tThe\n"
                          "5\t1\t1\t1\t1\t2\t220\t205\t180\t30\t50\tSupplier\n"
                          "5\t1\t1\t1\t2\t1\t100\t300\t200\t38\t88\tshall\n"
                          "5\t1\t1\t1\t2\t2\t310\t300\t20\t38\t10\t \n";
  const PdfPage page = recognised_page(tsv, 200);
  ASSERT_EQ(page.pieces.size(), 2U);
  EXPECT_EQ(text_of(page.pieces[0]), "The Supplier");
  EXPECT_EQ(text_of(page.pieces[1]), "shall");
  EXPECT_DOUBLE_EQ(page.width, 360);
  EXPECT_DOUBLE_EQ(page.pieces[0].words[0].box.left, 36);
  EXPECT_DOUBLE_EQ(page.pieces[0].words[0].confidence, 0.965);
  // Letters of one line and of lines of nearly one height count as of one size.
  EXPECT_DOUBLE_EQ(page.pieces[0].words[1].box.height(), page.pieces[1].words[0].box.height());
}

TEST(RecognisedPage, WhatIsNoTableIsAnEmptyPage) {
  for (const char* tsv : {"", "\n\n", "no tabs", "5\t1\t1\n", "5\tx\tx\tx\tx\tx\tx\tx\tx\tx\tx\t"})
    EXPECT_TRUE(recognised_page(tsv, 200).pieces.empty()) << tsv;
}

/// A page that shows the words as a picture, and `stamp` as text.
std::string scanned(const std::vector<std::string>& lines, const std::string& stamp = "") {
  const test::ScratchFolder scratch;
  test::PdfBuilder text;
  text.page(test::show_lines(72, 100, lines, 24, 16));
  const std::string file = scratch.write("text.pdf", text.bytes());
  const test::ProcessResult rendered =
      test::run({{"pdftoppm", "-gray", "-r", "150", file}, "", "", {}});
  std::string_view stream = rendered.output;
  const auto picture = next_page(stream);
  if (!picture) return "";
  test::PdfBuilder scan;
  scan.page("q 595 0 0 842 0 0 cm BI /W " + std::to_string(picture->width) + " /H " +
            std::to_string(picture->height) + " /CS /G /BPC 8 ID " + std::string(picture->pixels) +
            "\nEI Q\n" + stamp);
  return scan.bytes();
}

class Scan : public ::testing::Test {
 protected:
  void SetUp() override {
    if (base::find_program("tesseract").empty()) GTEST_SKIP() << "tesseract is not installed";
  }
};

TEST_F(Scan, IsReadWithOcrAndSaysHowSureItIs) {
  const std::string bytes =
      scanned({"The scope is frozen on signature.", "No changes are permitted."});
  EXPECT_NE(test::pdf_refusal_of(bytes).find("scanned, not checked"), std::string::npos);
  ReadOptions options;
  options.pdf.ocr = true;
  const Document document = test::read_pdf_bytes(bytes, options);
  EXPECT_NE(document.text.find("The scope is frozen on signature."), std::string::npos)
      << document.text;
  const std::size_t at = document.text.find("frozen");
  const auto confidence = document::ocr_confidence_of(document, {at, at + 6});
  ASSERT_TRUE(confidence);
  EXPECT_GT(*confidence, 0.5);
  EXPECT_LE(*confidence, 1);
  const auto boxes = document::boxes_of(document, {at, at + 6});
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_NEAR(boxes[0].top, 102, 6);
  ASSERT_FALSE(document.warnings.empty());
  EXPECT_EQ(document.warnings[0].code, "ocr");
}

TEST_F(Scan, WithAStampIsAScan) {
  const std::vector<std::string> lines(
      12, "The scope is frozen on signature and no changes are ever permitted.");
  const std::string bytes = scanned(
      lines, test::show(72, 20, "Envelope 41B7-99C2-0417-AA10, completed on the third of May", 8));
  EXPECT_NE(test::pdf_refusal_of(bytes).find("scanned, not checked"), std::string::npos);
}

TEST_F(Scan, OfNothingReadableIsRefused) {
  ReadOptions options;
  options.pdf.ocr = true;
  const std::string bytes = test::PdfBuilder().page("0 g 72 400 400 300 re f").bytes();
  EXPECT_NE(test::pdf_refusal_of(bytes, options).find("no words were recognised"),
            std::string::npos);
}

}  // namespace
}  // namespace sowlint::readers
