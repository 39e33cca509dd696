// What cannot be read is said.
#include "readers/docx_unread.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/docx_reading.h"

namespace sowlint::readers {
namespace {

using test::DocxBuilder;
using test::p;
using test::para;
using test::r;

std::string graphic(const std::string& uri) {
  return "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"" + uri +
         "\"/></a:graphic></wp:inline></w:drawing></w:r>";
}

struct Case {
  const char* name;
  DocxBuilder builder;
  std::string rule;  ///< "": nothing is noted
  std::string severity;
  std::string words;
  DocumentStatus status;
};

std::vector<Case> cases() {
  const std::string image = "<w:r><w:drawing><wp:inline><a:blip/></wp:inline></w:drawing></w:r>";
  const auto ole = [](const std::string& program) {
    return "<w:r><w:object><v:shape/><o:OLEObject ProgID=\"" + program + "\"/></w:object></w:r>";
  };
  const auto template_at = [](const std::string& address) {
    DocxBuilder builder(p("text"));
    builder.part("settings.xml", "<w:settings " + std::string(test::docx_namespaces()) + "/>",
                 "settings");
    builder.member("word/_rels/settings.xml.rels",
                   "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                   "relationships\"><Relationship Id=\"rId1\" Type=\"http://x/attachedTemplate\" "
                   "Target=\"" +
                       address + "\" TargetMode=\"External\"/></Relationships>");
    return builder;
  };
  const auto related = [](const std::string& type, const std::string& target) {
    return DocxBuilder(p("text")).relationship(type, target, true);
  };
  return {
      {"PlainText", DocxBuilder(p("text")), "", "", "", DocumentStatus::Ok},
      {"EmbeddedObject", DocxBuilder(para(r("a") + ole("Excel.Sheet.12"))), "unread-content",
       "medium", "", DocumentStatus::Partial},
      {"OldFormula", DocxBuilder(para(r("a") + ole("Equation.3"))), "", "", "", DocumentStatus::Ok},
      {"Chart",
       DocxBuilder(
           para(r("a") + graphic("http://schemas.openxmlformats.org/drawingml/2006/chart"))),
       "unread-content", "medium", "", DocumentStatus::Partial},
      {"SmartArt",
       DocxBuilder(
           para(r("a") + graphic("http://schemas.openxmlformats.org/drawingml/2006/diagram"))),
       "unread-content", "medium", "", DocumentStatus::Partial},
      {"Macros", DocxBuilder(p("a")).relationship("vbaProject", "vbaProject.bin"), "unread-content",
       "medium", "", DocumentStatus::Ok},
      {"InsertedFile", DocxBuilder(p("a") + "<w:altChunk r:id=\"rId1\"/>"), "unread-content",
       "medium", "", DocumentStatus::Partial},
      {"SubDocument", DocxBuilder(p("a") + "<w:subDoc r:id=\"rId1\"/>"), "unread-content", "medium",
       "", DocumentStatus::Partial},
      {"ImageBesideText", DocxBuilder(para(r("a") + image)), "unread-content", "info", "",
       DocumentStatus::Ok},
      {"OnlyImages", DocxBuilder(para(image)), "unread-content", "high", "",
       DocumentStatus::Partial},
      {"RemoteTemplate", template_at("http://198.51.100.9/t.dotm"), "remote-reference", "medium",
       "http://198.51.100.9/t.dotm", DocumentStatus::Ok},
      {"TemplateOnAServer", template_at("file:///\\\\server\\share\\t.dotm"), "remote-reference",
       "medium", "file:///\\\\server\\share\\t.dotm", DocumentStatus::Ok},
      {"TemplateOnAHost", template_at("file://server/t.dotm"), "remote-reference", "medium",
       "file://server/t.dotm", DocumentStatus::Ok},
      {"LocalTemplate", template_at("file:///C:\\Users\\ann\\Normal.dotm"), "", "", "",
       DocumentStatus::Ok},
      {"RemoteImage", related("image", "https://example.org/p.png"), "remote-reference", "low",
       "https://example.org/p.png", DocumentStatus::Ok},
      {"RemoteObject", related("oleObject", "\\\\server\\x.xlsx"), "remote-reference", "medium",
       "\\\\server\\x.xlsx", DocumentStatus::Ok},
      {"LinksForReadersAreHarmless", related("hyperlink", "https://example.org/"), "", "", "",
       DocumentStatus::Ok},
      {"TwoPartsOfOneName", DocxBuilder(p("text")).member("Word/Document.xml", "<x/>"),
       "unread-content", "high", "Word/Document.xml", DocumentStatus::Partial},
  };
}

class DocxUnreadTest : public ::testing::TestWithParam<Case> {};

TEST_P(DocxUnreadTest, IsSaidAndCounts) {
  const Case& tested = GetParam();
  const Document document = test::read_package(tested.builder);
  EXPECT_EQ(document.status, tested.status);
  EXPECT_EQ(document.warnings.empty(), tested.status == DocumentStatus::Ok);
  if (tested.rule.empty()) {
    EXPECT_TRUE(document.integrity.empty()) << document.integrity[0].message;
    return;
  }
  ASSERT_EQ(document.integrity.size(), 1U);
  EXPECT_EQ(document.integrity[0].rule, tested.rule);
  EXPECT_EQ(document.integrity[0].severity, tested.severity);
  EXPECT_EQ(document.integrity[0].words, tested.words);
}

INSTANTIATE_TEST_SUITE_P(Objects, DocxUnreadTest, ::testing::ValuesIn(cases()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(DocxUnreadTest, EqualObjectsShareANote) {
  const std::string chart = graphic("http://schemas.openxmlformats.org/drawingml/2006/chart");
  const Document document = test::read_package(DocxBuilder(para(r("a") + chart + chart)));
  ASSERT_EQ(document.integrity.size(), 1U);
  EXPECT_EQ(document.integrity[0].message,
            "The file holds a chart, 2 times; words in it are not read");
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].message, "not read: a chart, 2 times");
}

}  // namespace
}  // namespace sowlint::readers
