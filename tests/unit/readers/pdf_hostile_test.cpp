// PDFs that are damaged, hostile or no contracts: refused with a sentence that helps, or read with
// what is missing said. Nothing crashes, hangs, or looks clean without having been read.
#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/child.h"
#include "document/check.h"
#include "readers/pdf_render.h"
#include "support/paths.h"
#include "support/pdf_builder.h"
#include "support/pdf_reading.h"
#include "support/process.h"

namespace sowlint::readers {
namespace {

using test::PdfBuilder;
using test::show;

/// A page that shows a black frame and no text.
constexpr const char* kPicture = "0 g 72 400 400 300 re f 1 g 82 410 380 280 re f";
constexpr const char* kSentence = "The Supplier shall deliver the Portal by the third of May.";

struct Case {
  std::string name;
  std::string bytes;
  std::string refusal;  ///< in the sentence
};

class HostilePdf : public ::testing::TestWithParam<Case> {};

TEST_P(HostilePdf, IsRefused) {
  const auto begun = std::chrono::steady_clock::now();
  const std::string refusal = test::pdf_refusal_of(GetParam().bytes);
  EXPECT_NE(refusal.find(GetParam().refusal), std::string::npos) << refusal;
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

std::string good() {
  PdfBuilder builder;
  builder.page(show(72, 100, kSentence));
  return builder.bytes();
}

INSTANTIATE_TEST_SUITE_P(
    Threats, HostilePdf,
    ::testing::Values(
        Case{"empty", "%PDF-1.4\n", "damaged"},
        Case{"header_only_in_other_clothes", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "damaged"},
        Case{"page_tree_loop",
             "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 "
             "R]/Count 1>>endobj trailer<</Root 1 0 R>>",
             "empty or damaged"},
        Case{"no_pages",
             "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]"
             "/Count 0>>endobj trailer<</Root 1 0 R>>",
             "damaged"},
        Case{"many_pages_that_are_not_there",
             "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]"
             "/Count 2000000000>>endobj trailer<</Root 1 0 R>>",
             "damaged"},
        Case{"noise_behind_a_header", "%PDF-1.7\n" + std::string(100'000, '\xA7'), "damaged"},
        Case{"scanned", PdfBuilder().page(kPicture).bytes(), "scanned, not checked"},
        Case{"blank_pages", PdfBuilder().page("").page("").bytes(), "empty or damaged"}),
    [](const auto& tested) { return tested.param.name; });

TEST(HostilePdfs, ADeepPageTreeIsNoStackOverflow) {
  std::string bytes = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
  for (int i = 2; i < 20'000; ++i) {
    bytes += std::to_string(i) + " 0 obj<</Type/Pages/Count 1/Kids[" + std::to_string(i + 1) +
             " 0 R]>>endobj\n";
  }
  bytes += "trailer<</Root 1 0 R>>";
  EXPECT_NE(test::pdf_refusal_of(bytes).find("damaged"), std::string::npos);
}

TEST(HostilePdfs, APageOfHugeSizeIsRenderedCoarsely) {
  PdfBuilder builder;
  builder.page(show(72, 100, kSentence), "/MediaBox[0 0 14400 14400]");
  const Document document = test::read_pdf_bytes(builder.bytes());
  EXPECT_NE(document.text.find("Portal"), std::string::npos);
}

TEST(HostilePdfs, AnEndlessContentStreamRunsIntoTheLimit) {
  std::string content = show(72, 100, kSentence);
  for (int i = 0; i < 60'000; ++i)
    content += "BT /F1 9 Tf 72 500 Td (more and more words that never end) Tj ET\n";
  PdfBuilder builder;
  builder.page(content);
  ReadOptions options;
  options.limits.child_seconds = 3;
  options.limits.child_cpu_seconds = 1;
  options.limits.child_output_bytes = 200'000;
  base::Budget budget(options.limits.work);
  const auto begun = std::chrono::steady_clock::now();
  const auto document = read_document("a.pdf", builder.bytes(), options, budget);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20));
  EXPECT_TRUE(!document || document->status == DocumentStatus::Partial);
}

TEST(HostilePdfs, TextBesidePicturesIsPartial) {
  PdfBuilder builder;
  builder.page(show(72, 100, kSentence) + show(72, 120, kSentence)).page(kPicture).page("");
  const Document document = test::read_pdf_bytes(builder.bytes());
  EXPECT_EQ(document.status, DocumentStatus::Partial);
  EXPECT_EQ(test::integrity_words_of(document), "unread-content high: \n");
  EXPECT_NE(document.integrity[0].message.find("page 2 are not read: it is a picture"),
            std::string::npos);
}

TEST(HostilePdfs, MoreBytesThanAllowedAreRefused) {
  ReadOptions options;
  options.limits.pdf_bytes = 100;
  EXPECT_NE(test::pdf_refusal_of(good(), options).find("larger than"), std::string::npos);
}

TEST(HostilePdfs, TooMuchTextIsPartialOrRefused) {
  PdfBuilder builder;
  for (int i = 0; i < 20; ++i)
    builder.page(show(72, 100, kSentence));
  ReadOptions options;
  options.pdf.hidden_check = false;
  options.limits.child_output_bytes = 8000;
  const Document document = test::read_pdf_bytes(builder.bytes(), options);
  EXPECT_EQ(document.status, DocumentStatus::Partial);
  EXPECT_LT(document.pages, 20U);
  EXPECT_GT(document.pages, 0U);
}

/// The PDF encrypted by qpdf with a password.
std::string encrypted(const std::string& user, const std::string& owner) {
  const test::ScratchFolder scratch;
  const std::string plain = scratch.write("plain.pdf", good());
  const std::string target = (scratch.path() / "encrypted.pdf").string();
  const test::ProcessResult result =
      test::run({{"qpdf", "--encrypt", user, owner, "256", "--", plain, target}, "", "", {}});
  EXPECT_EQ(result.status, 0) << result.errors;
  return test::contents(target);
}

class EncryptedPdf : public ::testing::Test {
 protected:
  void SetUp() override {
    if (base::find_program("qpdf").empty()) GTEST_SKIP() << "qpdf is not installed";
  }
};

TEST_F(EncryptedPdf, IsRefusedWithoutThePassword) {
  const std::string refusal = test::pdf_refusal_of(encrypted("open", "owner"));
  EXPECT_NE(refusal.find("encrypted"), std::string::npos) << refusal;
  EXPECT_NE(refusal.find("--password-env"), std::string::npos) << refusal;
}

TEST_F(EncryptedPdf, IsRefusedWithAWrongPassword) {
  ReadOptions options;
  options.pdf.password = "shut";
  EXPECT_EQ(test::pdf_refusal_of(encrypted("open", "owner"), options),
            "the password given does not open this PDF");
}

TEST_F(EncryptedPdf, IsReadWithThePassword) {
  ReadOptions options;
  options.pdf.password = "open";
  const Document document = test::read_pdf_bytes(encrypted("open", "owner"), options);
  EXPECT_NE(document.text.find(kSentence), std::string::npos);
  EXPECT_TRUE(document.warnings.empty());
}

TEST_F(EncryptedPdf, RestrictionsAloneDoNotStopReading) {
  const Document document = test::read_pdf_bytes(encrypted("", "owner"));
  EXPECT_NE(document.text.find(kSentence), std::string::npos);
  ASSERT_FALSE(document.warnings.empty());
  EXPECT_EQ(document.warnings[0].code, "restricted");
}

/// Changes a few bytes, cuts, repeats.
std::string mutated(std::string bytes, std::mt19937& random) {
  const auto any = [&](std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
  };
  const std::size_t changes = 1 + any(12);
  for (std::size_t i = 0; i < changes && bytes.size() > 64; ++i) {
    const std::size_t at = any(bytes.size());
    switch (any(5)) {
      case 0:
        bytes[at] = static_cast<char>(any(256));
        break;
      case 1:
        bytes.erase(at, 1 + any(std::min<std::size_t>(200, bytes.size() - at)));
        break;
      case 2:
        bytes.insert(at, bytes.substr(any(bytes.size()), any(300)));
        break;
      case 3:
        bytes.resize(std::max<std::size_t>(64, at));
        break;
      default:
        bytes.replace(at, 1, std::to_string(any(100'000)));
        break;
    }
  }
  return bytes;
}

/// Whatever became of it: refused with a sentence, or a document that keeps its promises.
void expect_bearable(const std::string& bytes) {
  ReadOptions options;
  options.limits.child_seconds = 10;
  base::Budget budget(options.limits.work);
  const auto begun = std::chrono::steady_clock::now();
  const auto document = read_document("a.pdf", bytes, options, budget);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(30));
  if (!document) {
    EXPECT_FALSE(document.error().message.empty());
    return;
  }
  EXPECT_EQ(document::broken_promises(*document), std::vector<std::string>());
  EXPECT_FALSE(document->blocks.empty() && document->status == DocumentStatus::Ok);
}

void mutate(const std::string& bytes, int times) {
  constexpr std::uint32_t kSeed = 4711;
  std::mt19937 random(kSeed);
  for (int i = 0; i < times; ++i)
    expect_bearable(mutated(bytes, random));
}

TEST(MutatedPdf, IsBearable) {
  mutate(good(), 12);
}

TEST(MutatedPdfLong, IsBearable) {
  mutate(good(), 150);
  mutate(test::contents(test::project_path("corpus/rigid-sow/contract.pdf")), 150);
}

TEST(GreyPages, WhatIsNoPictureIsNoPage) {
  for (const std::string bytes :
       {"", "P5", "P5 2", "P5 2 2 255", "P5 2 2 255\nabc", "P6 1 1 255\nabc", "P5 1 1 65535\nab",
        "P5 99999999 99999999 255\nab"}) {
    std::string_view stream = bytes;
    EXPECT_FALSE(next_page(stream)) << bytes;
  }
  std::string_view two = "P5 2 1 255\nabP5\n# comment\n1 1 255\nc";
  ASSERT_TRUE(next_page(two));
  const auto second = next_page(two);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->pixels, "c");
  EXPECT_FALSE(next_page(two));
}

}  // namespace
}  // namespace sowlint::readers
