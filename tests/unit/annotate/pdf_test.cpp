#define POINTERHOLDER_TRANSITION 4  // qpdf: its handles are std::shared_ptr

#include "annotate/pdf.h"

#include <cstddef>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace sowlint::annotate {
namespace {

/// A file of those objects, numbered from 1; the first is the catalog.
std::string pdf_of(const std::vector<std::string>& objects) {
  std::string bytes = "%PDF-1.7\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(bytes.size());
    bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t table = bytes.size();
  bytes += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    bytes += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return bytes + "trailer\n<< /Size " + std::to_string(objects.size() + 1) +
         " /Root 1 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

/// One page of 200 by 400 points with those further keys, and keys of the catalog.
std::string one_page(const std::string& page_keys = "", const std::string& catalog_keys = "") {
  const std::string content = "BT ET";
  return pdf_of({"<< /Type /Catalog /Pages 2 0 R " + catalog_keys + " >>",
                 "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 400] >>",
                 "<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + page_keys + " >>",
                 "<< /Length 5 >>\nstream\n" + content + "\nendstream"});
}

const std::vector<Highlight>& one_highlight() {
  static const std::vector<Highlight> kOne = {
      {{{1, 10, 20, 60, 30}}, {"High: It is \u201Cfrozen\u201D", "Why: (\\) <>"}, Tint::Red}};
  return kOne;
}

std::string annotated(const std::string& bytes, const std::vector<Highlight>& highlights,
                      const AnnotateOptions& options = {}) {
  const auto written = annotate_pdf(bytes, highlights, options);
  if (written) return *written;
  ADD_FAILURE() << written.error().message;
  return {};
}

/// A file opened again: qpdf reads objects from its bytes when they are asked for.
struct Opened {
  explicit Opened(std::string file) : bytes(std::move(file)) {
    pdf.processMemoryFile("test", bytes.data(), bytes.size());
    QPDFObjectHandle page = QPDFPageDocumentHelper(pdf).getAllPages().at(0).getObjectHandle();
    QPDFObjectHandle present = page.getKey("/Annots");
    if (present.isArray()) annotations = present.getArrayAsVector();
  }

  std::string bytes;
  QPDF pdf;
  std::vector<QPDFObjectHandle> annotations;  ///< of the first page
};

std::string corners_of(QPDFObjectHandle annotation) {
  return annotation.getKey("/QuadPoints").unparse();
}

TEST(AnnotatePdf, HighlightsWithANote) {
  AnnotateOptions options;
  options.date = "2025-03-01";
  const std::string bytes = annotated(one_page(), one_highlight(), options);
  const Opened opened(bytes);
  const auto& annotations = opened.annotations;
  ASSERT_EQ(annotations.size(), 1U);
  QPDFObjectHandle note = annotations[0];
  EXPECT_EQ(note.getKey("/Subtype").getName(), "/Highlight");
  EXPECT_EQ(note.getKey("/Contents").getUTF8Value(),
            "High: It is \u201Cfrozen\u201D\n\nWhy: (\\) <>");
  EXPECT_EQ(note.getKey("/T").getUTF8Value(), "sowlint");
  EXPECT_EQ(note.getKey("/M").getUTF8Value(), "D:20250301000000Z");
  EXPECT_EQ(corners_of(note), "[ 10 380 60 380 10 370 60 370 ]");
  EXPECT_EQ(note.getKey("/Rect").unparse(), "[ 10 370 60 380 ]");
  EXPECT_TRUE(note.getKey("/AP").getKey("/N").isStream());
}

TEST(AnnotatePdf, OneAreaALineAndOneNoteAPage) {
  const std::vector<Highlight> highlights = {
      {{{1, 10, 20, 60, 30}, {1, 10, 32, 40, 42}, {2, 0, 0, 9, 9}}, {"Note"}, Tint::Yellow}};
  const Opened opened(annotated(one_page(), highlights));
  const auto& annotations = opened.annotations;
  ASSERT_EQ(annotations.size(), 1U);
  EXPECT_EQ(corners_of(annotations[0]),
            "[ 10 380 60 380 10 370 60 370 10 368 40 368 10 358 40 358 ]");
}

struct TurnCase {
  const char* name;
  const char* keys;
  const char* corners;
};

class TurnedPage : public testing::TestWithParam<TurnCase> {};

TEST_P(TurnedPage, IsMarkedWhereItIsShown) {
  const Opened opened(annotated(one_page(GetParam().keys), one_highlight()));
  const auto& annotations = opened.annotations;
  ASSERT_EQ(annotations.size(), 1U);
  EXPECT_EQ(corners_of(annotations[0]), GetParam().corners);
}

constexpr TurnCase kTurns[] = {
    {"Upright", "/Rotate 0", "[ 10 380 60 380 10 370 60 370 ]"},
    {"QuarterTurn", "/Rotate 90", "[ 20 60 30 60 20 10 30 10 ]"},
    {"HalfTurn", "/Rotate 180", "[ 140 30 190 30 140 20 190 20 ]"},
    {"TurnedBack", "/Rotate -90", "[ 170 390 180 390 170 340 180 340 ]"},
    {"ShiftedPage", "/MediaBox [100 50 300 450]", "[ 110 430 160 430 110 420 160 420 ]"},
    {"NotesOfOthersBefore", "/Rotate 0 /Annots []", "[ 10 380 60 380 10 370 60 370 ]"}};

INSTANTIATE_TEST_SUITE_P(Pages, TurnedPage, testing::ValuesIn(kTurns),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(AnnotatePdf, NotesOfOthersStayAndNothingIsSaidTwice) {
  const std::string bytes = one_page(
      "/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Ann) /Contents (Why?) >>]");
  const std::string once = annotated(bytes, one_highlight());
  const std::string twice = annotated(once, one_highlight());
  for (const std::string& result : {once, twice}) {
    const Opened opened(result);
    const auto& annotations = opened.annotations;
    ASSERT_EQ(annotations.size(), 2U);
    QPDFObjectHandle theirs = annotations[0];
    EXPECT_EQ(theirs.getKey("/Contents").getUTF8Value(), "Why?");
  }
}

TEST(AnnotatePdf, GivesTheSameBytes) {
  EXPECT_EQ(annotated(one_page(), one_highlight()), annotated(one_page(), one_highlight()));
}

TEST(AnnotatePdf, SignedFilesNeedForce) {
  const std::string field = "<< /Fields [<< /FT /Sig /T (S) /V << /Type /Sig /Filter /F >> >>] >>";
  const std::vector<std::string> all = {
      "/AcroForm " + field, "/AcroForm << /SigFlags 3 /Fields [] >>",
      "/Perms << /DocMDP << /Type /Sig >> >>",
      "/AcroForm << /Fields [<< /T (P) /Kids [<< /FT /Sig /V << /Filter /F >> >>] >>] >>"};
  for (const std::string& keys : all) {
    const std::string bytes = one_page("", keys);
    const auto refused = annotate_pdf(bytes, one_highlight(), {});
    ASSERT_FALSE(refused) << keys;
    EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
    EXPECT_NE(refused.error().message.find("--force"), std::string::npos);
    AnnotateOptions options;
    options.break_seal = true;
    EXPECT_TRUE(annotate_pdf(bytes, one_highlight(), options));
  }
  const std::string unsigned_form = "/AcroForm << /Fields [<< /FT /Sig /T (Empty) >>] >>";
  EXPECT_TRUE(annotate_pdf(one_page("", unsigned_form), one_highlight(), {}));
}

TEST(AnnotatePdf, ProtectedFilesAreRefused) {
  const std::string plain = one_page();
  QPDF pdf;
  pdf.processMemoryFile("plain", plain.data(), plain.size());
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setR6EncryptionParameters("", "owner", true, true, false, false, false, false,
                                   qpdf_r3p_full, true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  const std::string bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  const auto refused = annotate_pdf(bytes, one_highlight(), {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::Input);
  EXPECT_NE(refused.error().message.find("protected"), std::string::npos);
}

TEST(AnnotatePdf, DamagedFilesAreRefusedOrWritten) {
  const std::string whole = one_page();
  std::size_t refused = 0;
  for (std::size_t size = 0; size < whole.size(); size += 13) {
    const auto written = annotate_pdf(whole.substr(0, size), one_highlight(), {});
    refused += written ? 0U : 1U;
  }
  EXPECT_GE(refused, 1U);
  const auto nothing = annotate_pdf("no PDF", one_highlight(), {});
  ASSERT_FALSE(nothing);
  EXPECT_NE(nothing.error().message.find("too damaged"), std::string::npos);
}

}  // namespace
}  // namespace sowlint::annotate
