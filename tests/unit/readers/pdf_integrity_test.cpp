// Words that a PDF hides, and what else it carries.
#include <string>

#include <gtest/gtest.h>

#include "support/dump.h"
#include "support/pdf_builder.h"
#include "support/pdf_reading.h"

namespace sowlint::readers {
namespace {

using test::PdfBuilder;
using test::show;

const std::string kVisible =
    show(72, 100, "The Supplier shall deliver the Portal by the third of May.", 12);

std::string words(double top, const std::string& before, const std::string& text) {
  return "BT " + before + " /F1 12 Tf 72 " + std::to_string(842 - top) + " Td (" + text +
         ") Tj ET\n";
}

struct Case {
  std::string name;
  std::string content;  ///< on a page with visible words
  std::string notes;
};

class PdfHidden : public ::testing::TestWithParam<Case> {};

TEST_P(PdfHidden, IsReported) {
  PdfBuilder builder;
  builder.page(kVisible + GetParam().content);
  EXPECT_EQ(test::integrity_words_of(test::read_pdf_bytes(builder.bytes())), GetParam().notes);
}

INSTANTIATE_TEST_SUITE_P(
    Words, PdfHidden,
    ::testing::Values(
        Case{"white", words(200, "1 1 1 rg", "no changes are permitted"),
             "hidden-text high: no changes are permitted\n"},
        Case{"nearly_white", words(200, "0.97 g", "no changes are permitted"),
             "hidden-text high: no changes are permitted\n"},
        Case{"rendered_invisibly", words(200, "0 g 3 Tr", "no changes are permitted") + "0 Tr\n",
             "hidden-text high: no changes are permitted\n"},
        Case{"covered", words(200, "0 g", "no changes are permitted") + "1 g 60 630 300 30 re f\n",
             "hidden-text high: no changes are permitted\n"},
        Case{"blackened",
             words(200, "0 g", "no changes are permitted") + "0 g 60 630 300 30 re f\n",
             "hidden-text high: no changes are permitted\n"},
        Case{"tiny", "BT 0 g /F1 1 Tf 72 640 Td (no changes are permitted) Tj ET\n",
             "hidden-text high: no changes are permitted\n"},
        Case{"below_the_page", words(900, "0 g", "no changes are permitted"),
             "hidden-text high: no changes are permitted\n"},
        Case{"beside_the_page", "BT 0 g /F1 12 Tf 900 640 Td (no changes are permitted) Tj ET\n",
             "hidden-text high: no changes are permitted\n"},
        Case{"white_on_blue_is_honest",
             "0.1 0.2 0.5 rg 60 636 300 25 re f " + words(198, "1 1 1 rg", "Changes to the scope"),
             ""},
        Case{"light_grey_is_readable", words(200, "0.8 g", "Draft of the third of May"), ""},
        Case{"small_print_is_readable",
             "BT 0.3 g /F1 5.5 Tf 72 640 Td (Registered in England) Tj ET\n", ""},
        Case{"a_point_and_a_dash_are_seen", words(200, "0 g", "- . ,"), ""}),
    [](const auto& tested) { return tested.param.name; });

TEST(PdfHiddenCheck, CanBeLeftOutAndSaysSo) {
  PdfBuilder builder;
  builder.page(kVisible + words(200, "1 1 1 rg", "no changes are permitted"));
  ReadOptions options;
  options.pdf.hidden_check = false;
  const Document document = test::read_pdf_bytes(builder.bytes(), options);
  EXPECT_EQ(test::integrity_words_of(document), "");
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].code, "hidden-text-unchecked");
  EXPECT_EQ(document.status, DocumentStatus::Ok);
}

TEST(PdfHiddenCheck, HiddenWordsAreReadAllTheSame) {
  PdfBuilder builder;
  builder.page(kVisible + words(200, "1 1 1 rg", "No changes are permitted."));
  const Document document = test::read_pdf_bytes(builder.bytes());
  EXPECT_NE(test::dump(document).find("P No changes are permitted."), std::string::npos);
  ASSERT_EQ(document.integrity.size(), 1U);
  const TextSpan span = document.integrity[0].span;
  EXPECT_EQ(document.text.substr(span.begin, span.size()), "No changes are permitted.");
}

struct Carried {
  std::string name;
  std::string object;     ///< an object of its own
  std::string catalogue;  ///< "%" stands for the reference to it
  std::string notes;
  DocumentStatus status;
};

class PdfCarries : public ::testing::TestWithParam<Carried> {};

TEST_P(PdfCarries, IsReported) {
  PdfBuilder builder;
  builder.page(kVisible);
  std::string catalogue = GetParam().catalogue;
  const std::string reference = builder.object(GetParam().object);
  if (const std::size_t at = catalogue.find('%'); at != std::string::npos)
    catalogue.replace(at, 1, reference);
  builder.catalogue(catalogue);
  const Document document = test::read_pdf_bytes(builder.bytes());
  EXPECT_EQ(test::integrity_words_of(document), GetParam().notes);
  EXPECT_EQ(document.status, GetParam().status);
}

INSTANTIATE_TEST_SUITE_P(
    Objects, PdfCarries,
    ::testing::Values(Carried{"nothing", "null", "", "", DocumentStatus::Ok},
                      Carried{"a_script", "<</S/JavaScript/JS(app.alert\\(1\\))>>", "/OpenAction %",
                              "unread-content medium: \n", DocumentStatus::Ok},
                      Carried{"a_script_in_disguise", "<</S/J#61vaScript/JS(app.alert\\(1\\))>>",
                              "/OpenAction %", "unread-content medium: \n", DocumentStatus::Ok},
                      Carried{"an_attachment", "<</Type/Filespec/F(a.txt)/EF<<>>>>",
                              "/Names<</EmbeddedFiles<</Names[(a.txt) %]>>>>",
                              "unread-content medium: \n", DocumentStatus::Partial},
                      Carried{"a_dynamic_form", "<</XFA[(template) null]/Fields[]>>", "/AcroForm %",
                              "unread-content high: \n", DocumentStatus::Partial},
                      Carried{"a_program_to_start", "<</S/Launch/F(calc.exe)>>", "/OpenAction %",
                              "remote-reference medium: \n", DocumentStatus::Ok}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace sowlint::readers
