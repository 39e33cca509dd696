// Packages: which part is the document, and what is refused.
#include "readers/docx_package.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "readers/docx_reader.h"
#include "support/docx_reading.h"

namespace sowlint::readers {
namespace {

using test::DocxBuilder;
using test::p;
using test::refusal_of;

std::string main_part(
    const std::string& body, const std::string& prefix = "w",
    const std::string& space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main") {
  return "<" + prefix + ":document xmlns:" + prefix + "=\"" + space + "\"><" + prefix + ":body>" +
         body + "</" + prefix + ":body></" + prefix + ":document>";
}

std::string utf16(const std::string& ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}

struct Case {
  const char* name;
  DocxBuilder builder;
};

std::vector<Case> readable() {
  const std::string strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  return {
      {"Usual", DocxBuilder(p("words"))},
      {"OtherPath", DocxBuilder(p("words")).main_path("x/y/contract.xml")},
      {"AtTheRoot", DocxBuilder(p("words")).main_path("main.xml")},
      {"StrictNamespace", DocxBuilder().main_part(main_part(p("words"), "w", strict))},
      {"OtherPrefix", DocxBuilder().main_part(
                          main_part("<ns0:p><ns0:r><ns0:t>words</ns0:t></ns0:r></ns0:p>", "ns0"))},
      {"DefaultNamespace",
       DocxBuilder().main_part(
           "<document xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><body>"
           "<p><r><t>words</t></r></p></body></document>")},
      {"ByteOrderMark", DocxBuilder().main_part("\xEF\xBB\xBF" + main_part(p("words")))},
      {"Utf16", DocxBuilder().main_part(
                    utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + main_part(p("words"))))},
      {"RelationsInACircle", DocxBuilder(p("words")).relationship("numbering", "document.xml")},
      {"RelationToAMissingPart", DocxBuilder(p("words")).relationship("styles", "nosuch.xml")},
      {"RelationOutOfThePackage",
       DocxBuilder(p("words")).relationship("styles", "../../../../etc/passwd")},
      {"AbsoluteTarget", DocxBuilder(p("words")).relationship("styles", "/word/document.xml")},
  };
}

class DocxPackageTest : public ::testing::TestWithParam<Case> {};

TEST_P(DocxPackageTest, IsRead) {
  EXPECT_EQ(test::read_package(GetParam().builder).text, "words\n");
}

INSTANTIATE_TEST_SUITE_P(Packages, DocxPackageTest, ::testing::ValuesIn(readable()),
                         [](const auto& tested) { return std::string(tested.param.name); });

struct Refusal {
  const char* name;
  std::string bytes;
  std::string message;  ///< a part of it
};

std::vector<Refusal> refused() {
  const std::string good = DocxBuilder(p("words")).build();
  const auto part = [](const std::string& type, const std::string& bytes) {
    return DocxBuilder(p("words")).part(type + ".xml", bytes, type).build();
  };
  const std::string doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
  return {
      {"Empty", "", "does not begin as a zip package"},
      {"Truncated", good.substr(0, good.size() / 2), "damaged zip package"},
      {"ZipInZip", test::zip_of({{"contract.docx", good}}), "without a document in it"},
      {"MainPartMissing",
       test::zip_of({{"_rels/.rels",
                      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                      "relationships\"><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                      "Target=\"word/document.xml\"/></Relationships>"}}),
       "without a document in it"},
      {"NoWordDocument", DocxBuilder().main_part("<workbook/>").build(), "no Word document"},
      {"NoBody",
       DocxBuilder()
           .main_part("<w:document " + std::string(test::docx_namespaces()) + "/>")
           .build(),
       "no Word document"},
      {"BadXml", DocxBuilder().main_part("<w:document>").build(), "word/document.xml"},
      {"BadUtf8", DocxBuilder().main_part(main_part(p("\xFF\xFE\xC3("))).build(),
       "not well-formed"},
      {"Doctype", DocxBuilder().main_part(doctype + main_part(p("&a;"))).build(), "DOCTYPE"},
      {"BrokenStyles", part("styles", "<w:styles"), "word/styles.xml"},
      {"BrokenNumbering", part("numbering", doctype + "<a/>"), "word/numbering.xml"},
      {"BrokenFootnotes", part("footnotes", "<"), "word/footnotes.xml"},
      {"BrokenHeader", part("header", "<"), "word/header.xml"},
      {"BrokenContentTypes",
       test::zip_of({{"[Content_Types].xml", "<"}, {"word/document.xml", main_part(p("x"))}}),
       "[Content_Types].xml"},
  };
}

class DocxRefusalTest : public ::testing::TestWithParam<Refusal> {};

TEST_P(DocxRefusalTest, SaysWhy) {
  const std::string message = refusal_of(GetParam().bytes);
  EXPECT_NE(message.find(GetParam().message), std::string::npos) << message;
  EXPECT_EQ(message.find("root:"), std::string::npos) << "no file of this machine is ever read";
}

INSTANTIATE_TEST_SUITE_P(Files, DocxRefusalTest, ::testing::ValuesIn(refused()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(DocxPackageTest, TheBudgetIsKept) {
  const std::string bytes = DocxBuilder(p("words")).build();
  const ReadOptions options;
  base::Budget budget(100);
  const Result<Document> document = read_docx("a.docx", bytes, options, budget);
  ASSERT_FALSE(document);
  EXPECT_NE(document.error().message.find("more work"), std::string::npos);
}

TEST(DocxPackageTest, RelationshipsOfAPart) {
  const std::string bytes = DocxBuilder(p("words"))
                                .relationship("styles", "../styles.xml")
                                .relationship("hyperlink", "http://example.org/", true)
                                .build();
  const base::Limits limits;
  base::Budget budget(limits.work);
  const Result<DocxPackage> package = DocxPackage::open(bytes, limits, budget);
  ASSERT_TRUE(package);
  EXPECT_EQ(package->main_part(), "word/document.xml");
  ASSERT_EQ(package->relationships().size(), 2U);
  EXPECT_EQ(package->relationships()[0].type, "styles");
  EXPECT_EQ(package->relationships()[0].target, "styles.xml");
  EXPECT_EQ(package->relationships()[1].target, "http://example.org/");
  EXPECT_TRUE(package->relationships()[1].external);
}

}  // namespace
}  // namespace sowlint::readers
