#include "annotate/docx.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "archive/zip_writer.h"
#include "base/budget.h"
#include "base/files.h"
#include "readers/docx_reader.h"
#include "support/docx_builder.h"
#include "support/docx_changes.h"
#include "support/docx_reading.h"
#include "support/paths.h"

namespace sowlint::annotate {
namespace {

using test::para;
using test::r;
using test::tracked;

Document document_of(const std::string& bytes,
                     readers::RevisionView view = readers::RevisionView::Final) {
  readers::ReadOptions options;
  options.view = view;
  base::Budget budget(options.limits.work);
  auto document = readers::read_docx("test.docx", bytes, options, budget);
  if (document) return std::move(*document);
  ADD_FAILURE() << to_string(document.error());
  return {};
}

TextSpan span_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text.find(words);
  EXPECT_NE(at, std::string::npos) << words << " in " << document.text;
  return {at, at + words.size()};
}

Result<std::string> annotate(const std::string& bytes, const Document& document,
                             const std::vector<Remark>& remarks,
                             const AnnotateOptions& options = {}) {
  const base::Limits limits;
  base::Budget budget(limits.work);
  return annotate_docx(document, bytes, remarks, options, limits, budget);
}

/// Annotates and checks what must hold of every annotated file.
std::string annotated(const std::string& bytes, const Document& document,
                      const std::vector<Remark>& remarks, const AnnotateOptions& options = {}) {
  const auto written = annotate(bytes, document, remarks, options);
  if (!written) {
    ADD_FAILURE() << to_string(written.error());
    return bytes;
  }
  const std::vector<std::string> before = test::broken_rules(bytes);
  for (const std::string& broken : test::broken_rules(*written)) {
    EXPECT_NE(std::count(before.begin(), before.end(), broken), 0) << broken;
  }
  EXPECT_EQ(document_of(*written, readers::RevisionView::Original).text,
            document_of(bytes, readers::RevisionView::Original).text);
  EXPECT_EQ(document_of(test::settled(*written, false)).text, document.text);
  return *written;
}

Remark remark(const Document& document, std::string_view words, std::string paragraph = "Note") {
  return {span_of(document, words), {std::move(paragraph)}, std::nullopt, Tint::Yellow};
}

struct AnchorCase {
  const char* name;
  std::string body;
  std::string words;   ///< of the text
  std::string anchor;  ///< of the part, "" for the same
};

std::string run(std::string_view inner) {
  return "<w:r>" + std::string(inner) + "</w:r>";
}

std::vector<AnchorCase> anchors() {
  const std::string mark = "<w:footnoteReference w:id=\"2\"/>";
  return {
      {"WholeRun", para(r("may not change")), "may not change", ""},
      {"InsideARun", para(r("It may not change here.")), "may not change", ""},
      {"AtTheStart", para(r("may not change here")), "may not change", ""},
      {"OverRuns", para(r("It may ", "<w:b/>") + r("not") + r(" change", "<w:i/>") + r(".")),
       "may not change", ""},
      {"SplitIntoCharacters", para(r("a") + r("b") + r("c") + r("d")), "bc", ""},
      {"AroundATab", para(run("<w:t>may</w:t><w:tab/><w:t>not change</w:t>")), "may not", "maynot"},
      {"EndsBeforeATab", para(run("<w:t>may</w:t><w:tab/><w:t>not change</w:t>")), "may", ""},
      {"BeginsBehindABreak", para(run("<w:t>may</w:t><w:br/><w:t>not change</w:t>")), "not", ""},
      {"References", para(run("<w:t>A &amp; B&#8217;s &#x20AC;uro</w:t>")), "B\u2019s \u20AC", ""},
      {"OldPreserve", para(run("<w:t xml:space=\"preserve\"> a b c </w:t>")), "b", ""},
      {"InALink", para("<w:hyperlink w:anchor=\"x\">" + r("see clause 4 there") + "</w:hyperlink>"),
       "clause 4", ""},
      {"IntoALink",
       para(r("It ") + "<w:hyperlink w:anchor=\"x\">" + r("may not") + "</w:hyperlink>" +
            r(" change.")),
       "not change", ""},
      {"InAnInsertion", para(tracked("w:ins", r("It may not change."))), "may not", ""},
      {"InAField", para("<w:fldSimple w:instr=\"REF a\">" + r("may not") + "</w:fldSimple>"), "not",
       ""},
      {"InAControl",
       para("<w:sdt><w:sdtContent>" + r("It may not change") + "</w:sdtContent></w:sdt>"),
       "may not", ""},
      {"BesideANoteMark", para(run("<w:t>may not</w:t>" + mark + "<w:t> change</w:t>")), "change",
       ""},
      {"AcrossCells",
       test::table(test::row(test::cell(test::p("Design")) + test::cell(test::p("frozen")))),
       "Design | frozen", "Designfrozen"},
      {"JoinedParagraphs",
       para(r("It may "), "<w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr>") +
           para(r("not change")),
       "may not", ""},
      {"MarkupInText", para(run("<w:t>It <![CDATA[may]]> not</w:t>")), "not", "It may not"}};
}

class Anchor : public testing::TestWithParam<AnchorCase> {};

TEST_P(Anchor, StandsAtTheExactWords) {
  const AnchorCase& test = GetParam();
  const std::string bytes = test::DocxBuilder(test.body).build();
  const Document document = document_of(bytes);
  const std::string result = annotated(bytes, document, {remark(document, test.words)});
  const auto comments = test::comments_in(result);
  ASSERT_EQ(comments.size(), 1U);
  EXPECT_EQ(comments[0].anchor, test.anchor.empty() ? test.words : test.anchor);
  EXPECT_EQ(comments[0].author, "sowlint");
  EXPECT_EQ(comments[0].paragraphs, std::vector<std::string>{"Note"});
  EXPECT_EQ(document_of(result).text, document.text);
}

INSTANTIATE_TEST_SUITE_P(Places, Anchor, testing::ValuesIn(anchors()),
                         [](const auto& test) { return test.param.name; });

struct ReplacementCase {
  const char* name;
  std::string body;
  std::string clause;
  std::string accepted;  ///< the text once it is; "" if the replacement is declined
  std::string reason;    ///< why it is declined
};

std::vector<ReplacementCase> replacements() {
  const std::string one = "First one. It may not change. Last one.";
  return {
      {"Sentence", para(r(one)), "It may not change.", "First one. NEW & BETTER Last one.\n", ""},
      {"WholeParagraph", para(r("It may not change.")), "It may not change.", "NEW & BETTER\n", ""},
      {"OverRuns",
       para(r("First. It ") + r("may ", "<w:b/>") + "<w:proofErr w:type=\"spellStart\"/>" +
            r("not") + "<w:bookmarkStart w:id=\"7\" w:name=\"b\"/>" + r(" change. Last.") +
            "<w:bookmarkEnd w:id=\"7\"/>"),
       "It may not change.", "First. NEW & BETTER Last.\n", ""},
      {"LabelStays", para(r("It may not change."), test::in_list(1, 0)), "1. It may not change.",
       "1. NEW & BETTER\n", ""},
      {"TabsGo", para(run("<w:t>It may</w:t><w:tab/><w:t>not change.</w:t><w:t/>")),
       "It may not change.", "NEW & BETTER\n", ""},
      {"CommentOfOthersInside",
       para(r("It ") + "<w:commentRangeStart w:id=\"0\"/>" + r("may not") +
            "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>" +
            r(" change.")),
       "It may not change.", "NEW & BETTER\n\nwhy?\n", ""},
      {"Field",
       para(r("It may ") + "<w:fldSimple w:instr=\"REF a\">" + r("not") + "</w:fldSimple>" +
            r(" change.")),
       "It may not change.", "", "it holds a field"},
      {"ComplexField",
       para(run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>REF a</w:instrText>") +
            run("<w:fldChar w:fldCharType=\"separate\"/>") + r("It may not change.") +
            run("<w:fldChar w:fldCharType=\"end\"/>")),
       "It may not change.", "", "it holds a field"},
      {"Link",
       para(r("It ") + "<w:hyperlink w:anchor=\"x\">" + r("may not") + "</w:hyperlink>" +
            r(" change.")),
       "It may not change.", "", "it holds a link"},
      {"Control",
       para(r("It ") + "<w:sdt><w:sdtContent>" + r("may not") + "</w:sdtContent></w:sdt>" +
            r(" change.")),
       "It may not change.", "", "it holds a form field"},
      {"PendingInsertion", para(r("It may ") + tracked("w:ins", r("not")) + r(" change.")),
       "It may not change.", "", "a change in it is still pending"},
      {"PendingDeletion",
       para(r("It may ") + tracked("w:del", test::deleted("never")) + r("not change.")),
       "It may not change.", "", "a change in it is still pending"},
      {"NoteMark", para(r("It may not") + run("<w:footnoteReference w:id=\"2\"/>") + r(" change.")),
       "It may not[1] change.", "", "it holds a field or the mark of a note"},
      {"Row", test::table(test::row(test::cell(test::p("Design")) + test::cell(test::p("frozen")))),
       "Design | frozen", "", "it is a row of a table"},
      {"Joined",
       para(r("It may "), "<w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr>") +
           para(r("not change.")),
       "It may not change.", "", "it runs over several paragraphs"},
      {"PageBreak", para(run("<w:t>It may</w:t><w:br w:type=\"page\"/><w:t>not change.</w:t>")),
       "It may not change.", "", "it holds a page or column break"},
      {"MarkupInText", para(run("<w:t>It <![CDATA[may]]> not change. Last.</w:t>")),
       "It may not change.", "", "it holds more than text"}};
}

test::DocxBuilder package_of(const std::string& body) {
  test::DocxBuilder builder(body);
  builder.numbering(test::abstract_list(1, test::level(0, "decimal", "%1.")) + test::list(1, 1));
  if (body.find("commentReference") != std::string::npos) {
    builder.comments("<w:comment w:id=\"0\" w:author=\"Ann\">" + test::p("why?") + "</w:comment>");
  }
  return builder;
}

class Replacing : public testing::TestWithParam<ReplacementCase> {};

TEST_P(Replacing, ChangesTheWholeClauseOrSaysWhyNot) {
  const ReplacementCase& test = GetParam();
  const std::string bytes = package_of(test.body).build();
  const Document document = document_of(bytes);
  Remark wanted = remark(document, test.clause);
  wanted.replacement = Replacement{wanted.words, "NEW & BETTER", false};
  const std::string result = annotated(bytes, document, {wanted});
  const std::string accepted = test.accepted.empty() ? document.text : test.accepted;
  EXPECT_EQ(document_of(result).text, accepted);
  EXPECT_EQ(document_of(test::settled(result, true)).text, accepted);
  std::vector<std::string> paragraphs = {"Note"};
  if (!test.reason.empty()) {
    paragraphs.push_back("The clause is not changed in place, because " + test.reason + ".");
  }
  EXPECT_EQ(test::comments_in(result).back().paragraphs, paragraphs);
}

INSTANTIATE_TEST_SUITE_P(Clauses, Replacing, testing::ValuesIn(replacements()),
                         [](const auto& test) { return test.param.name; });

TEST(AnnotateDocx, AddsBehindAClauseThatStays) {
  const std::string bytes = test::DocxBuilder(para(r("It stays. Last."))).build();
  const Document document = document_of(bytes);
  Remark wanted = remark(document, "It");
  wanted.replacement = Replacement{span_of(document, "It stays."), "More.", true};
  EXPECT_EQ(document_of(annotated(bytes, document, {wanted})).text, "It stays. More. Last.\n");
}

TEST(AnnotateDocx, CommentsStandInsideWhatIsReplaced) {
  const std::string bytes = test::DocxBuilder(para(r("It may ") + r("not change. Last."))).build();
  const Document document = document_of(bytes);
  Remark first = remark(document, "may not", "First");
  first.replacement = Replacement{span_of(document, "It may not change."), "New.", false};
  Remark second = remark(document, "change", "Second");
  second.replacement = Replacement{span_of(document, "not change."), "Other.", false};
  const std::string result = annotated(bytes, document, {second, first});
  EXPECT_EQ(document_of(result).text, "New. Last.\n");
  const auto comments = test::comments_in(result);
  ASSERT_EQ(comments.size(), 2U);
  EXPECT_EQ(comments[0].anchor, "may not");
  EXPECT_EQ(comments[1].anchor, "change");
  EXPECT_EQ(comments[1].paragraphs.back(),
            "The clause is not changed in place, because another suggestion stands there.");
}

TEST(AnnotateDocx, TouchesNothingElse) {
  const std::string body = "<w:p >\r\n <w:r   w:rsidR='1'><w:t >may not</w:t ></w:r>" + r("!") +
                           "<w:r><w:t>x</w:t></w:r></w:p>";
  const std::string bytes = test::DocxBuilder(body).styles("").build();
  const Document document = document_of(bytes);
  const std::string result = annotated(bytes, document, {remark(document, "not")});
  const std::string part = test::member_of(result, "word/document.xml");
  EXPECT_NE(part.find("<w:p >\r\n <w:r   w:rsidR='1'><w:t xml:space=\"preserve\" >may </w:t></w:r>"
                      "<w:commentRangeStart w:id=\"0\"/><w:r   w:rsidR='1'>"
                      "<w:t xml:space=\"preserve\">not</w:t ></w:r><w:commentRangeEnd w:id=\"0\"/>"
                      "<w:r><w:commentReference w:id=\"0\"/></w:r>" +
                      r("!")),
            std::string::npos)
      << part;
  for (const char* name : {"word/styles.xml", "_rels/.rels"})
    EXPECT_EQ(test::member_of(result, name), test::member_of(bytes, name));
}

TEST(AnnotateDocx, CopiesGetNumbersOfTheirOwn) {
  const std::string look = "<w:b/><w:rPrChange w:id=\"40\" w:author=\"A\"><w:rPr/></w:rPrChange>";
  const std::string bytes = test::DocxBuilder(para(r("It may not change. Last.", look))).build();
  const Document document = document_of(bytes);
  Remark wanted = remark(document, "not");
  wanted.replacement = Replacement{span_of(document, "It may not change."), "New.", false};
  const std::string part =
      test::member_of(annotated(bytes, document, {wanted}), "word/document.xml");
  EXPECT_EQ(part.find("w:id=\"40\""), part.rfind("w:id=\"40\""));
  EXPECT_NE(part.find("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">New."), std::string::npos);
}

TEST(AnnotateDocx, WritesInThePartsOwnPrefix) {
  const std::string uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  for (const bool bound : {true, false}) {
    const std::string p = bound ? "ns0:" : "";
    const std::string name = bound ? "xmlns:ns0" : "xmlns";
    const std::string part = "<" + p + "document " + name + "=\"" + uri + "\"><" + p + "body><" +
                             p + "p><" + p + "r><" + p + "t>It may not change.</" + p + "t></" + p +
                             "r></" + p + "p></" + p + "body></" + p + "document>";
    const std::string bytes = test::DocxBuilder().main_part(part).build();
    const Document document = document_of(bytes);
    Remark wanted = remark(document, "may not");
    wanted.replacement = Replacement{span_of(document, "It may not change."), "New.", false};
    EXPECT_EQ(document_of(annotated(bytes, document, {wanted})).text, "New.\n");
  }
}

TEST(AnnotateDocx, StrictFilesGetStrictComments) {
  const std::string uri = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  const std::string part = "\xEF\xBB\xBF<w:document xmlns:w=\"" + uri +
                           "\"><w:body><w:p><w:r><w:t>may not</w:t></w:r></w:p></w:body>"
                           "</w:document>";
  const std::string bytes = test::DocxBuilder().main_part(part).build();
  const Document document = document_of(bytes);
  const std::string result = annotated(bytes, document, {remark(document, "not")});
  EXPECT_EQ(test::comments_in(result).at(0).anchor, "not");
  EXPECT_NE(test::member_of(result, "word/comments.xml").find(uri), std::string::npos);
  EXPECT_NE(test::member_of(result, "word/_rels/document.xml.rels").find("purl.oclc.org"),
            std::string::npos);
}

TEST(AnnotateDocx, CommentsOfOthersStay) {
  const std::string theirs =
      "<w:comment w:id=\"7\" w:author=\"Ann\" w:initials=\"A\">" + test::p("Why?") + "</w:comment>";
  const std::string body = para("<w:commentRangeStart w:id=\"7\"/>" + r("may not") +
                                "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference "
                                "w:id=\"7\"/></w:r>");
  const std::string bytes = test::DocxBuilder(body).comments(theirs).build();
  const Document document = document_of(bytes);
  const std::string result = annotated(bytes, document, {remark(document, "not")});
  const auto comments = test::comments_in(result);
  ASSERT_EQ(comments.size(), 2U);
  EXPECT_EQ(comments[0].author, "Ann");
  EXPECT_EQ(comments[0].anchor, "may not");
  EXPECT_NE(test::member_of(result, "word/comments.xml").find(theirs), std::string::npos);
  EXPECT_EQ(document_of(result).text, document.text);
}

TEST(AnnotateDocx, FillsTheEmptyPartAndItsCompanions) {
  const std::string w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  test::DocxBuilder builder(para(r("may not")));
  builder.part("comments.xml", "<c:comments xmlns:c=\"" + w + "\"/>", "comments");
  builder.part("commentsExtended.xml", "<a:commentsEx xmlns:a=\"urn:x\"/>", "commentsExtended");
  builder.part("commentsIds.xml", "<a:commentsIds xmlns:a=\"urn:y\"></a:commentsIds>",
               "commentsIds");
  builder.part("people.xml", "<a:people xmlns:a=\"urn:z\"/>", "people");
  const std::string bytes = builder.build();
  const Document document = document_of(bytes);
  const std::string result =
      annotated(bytes, document, {remark(document, "may"), remark(document, "not")});
  const std::string comments = test::member_of(result, "word/comments.xml");
  const std::string extended = test::member_of(result, "word/commentsExtended.xml");
  const std::string ids = test::member_of(result, "word/commentsIds.xml");
  for (const char* id : {"50C00001", "50C00002"}) {
    const std::string quoted = "paraId=\"" + std::string(id) + "\"";
    EXPECT_NE(comments.find("w14:" + quoted), std::string::npos) << comments;
    EXPECT_NE(extended.find("w15:" + quoted), std::string::npos) << extended;
    EXPECT_NE(ids.find("w16cid:" + quoted), std::string::npos) << ids;
  }
  EXPECT_NE(test::member_of(result, "word/people.xml").find("w15:author=\"sowlint\""),
            std::string::npos);
}

TEST(AnnotateDocx, StylesAreFoundByTheirNames) {
  const std::string bytes =
      test::DocxBuilder(para(r("may not")))
          .styles(test::style("Kommentar", "annotation text") +
                  test::style("Zeichen", "annotation reference", "", "", "character"))
          .build();
  const Document document = document_of(bytes);
  const std::string result = annotated(bytes, document, {remark(document, "not")});
  EXPECT_NE(test::member_of(result, "word/comments.xml").find("<w:pStyle w:val=\"Kommentar\"/>"),
            std::string::npos);
  EXPECT_NE(test::member_of(result, "word/document.xml").find("<w:rStyle w:val=\"Zeichen\"/>"),
            std::string::npos);
}

TEST(AnnotateDocx, WordsOutsideTheRunningTextAreQuoted) {
  const std::string box =
      "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox>"
      "<w:txbxContent>" +
      test::p("in the box") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
  const std::string bytes =
      test::DocxBuilder(para(r("Top.")) +
                        para(r("Noted") + run("<w:footnoteReference w:id=\"2\"/>") + box))
          .footnotes("<w:footnote w:id=\"2\">" + test::p("in the note") + "</w:footnote>")
          .header(test::p("in the header"))
          .build();
  const Document document = document_of(bytes);
  const std::string result = annotated(
      bytes, document,
      {remark(document, "the note"), remark(document, "the box"), remark(document, "the header")});
  const auto comments = test::comments_in(result);
  ASSERT_EQ(comments.size(), 3U);
  EXPECT_EQ(comments[0].paragraphs.at(1), "In a text box: \u201Cthe box\u201D");
  EXPECT_EQ(comments[0].anchor, "in the box");
  EXPECT_EQ(comments[1].paragraphs.at(1), "In a footnote: \u201Cthe note\u201D");
  EXPECT_EQ(comments[1].anchor, "");
  EXPECT_EQ(comments[2].paragraphs.at(1), "In a header: \u201Cthe header\u201D");
  EXPECT_EQ(comments[2].anchor, "Top.");
}

TEST(AnnotateDocx, SaysNothingTwice) {
  const std::string bytes = test::DocxBuilder(para(r("may not, may not"))).build();
  const Document document = document_of(bytes);
  const std::vector<Remark> remarks = {remark(document, "may"),
                                       remark(document, "not"),
                                       {{9, 12}, {"Other"}, std::nullopt, Tint::Yellow}};
  const std::string once = annotated(bytes, document, remarks);
  EXPECT_EQ(test::comments_in(once).size(), 3U);
  const std::string twice = annotated(once, document_of(once), remarks);
  EXPECT_EQ(once, twice);
}

TEST(AnnotateDocx, GivesTheSameBytesAndTheDateAskedFor) {
  const std::string bytes = test::DocxBuilder(para(r("It may not change."))).build();
  const Document document = document_of(bytes);
  Remark wanted = remark(document, "not");
  wanted.replacement = Replacement{span_of(document, "It may not change."), "New.", false};
  AnnotateOptions options;
  const std::string undated = annotated(bytes, document, {wanted}, options);
  EXPECT_EQ(undated, annotated(bytes, document, {wanted}, options));
  EXPECT_EQ(test::member_of(undated, "word/document.xml").find("w:date"), std::string::npos);
  options.date = "2025-03-01";
  const std::string dated = annotated(bytes, document, {wanted}, options);
  for (const char* name : {"word/document.xml", "word/comments.xml"}) {
    EXPECT_NE(test::member_of(dated, name).find("w:date=\"2025-03-01T00:00:00Z\""),
              std::string::npos);
  }
}

TEST(AnnotateDocx, WithoutRemarksTheFileComesBackAsItWas) {
  const std::string bytes = test::DocxBuilder(para(r("may not"))).build();
  EXPECT_EQ(annotated(bytes, document_of(bytes), {}), bytes);
}

TEST(AnnotateDocx, SignedFilesNeedForce) {
  test::DocxBuilder builder(para(r("may not")));
  std::string bytes = builder.build();
  const std::array<archive::Member, 1> members = {archive::Member{
      "_rels/.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"b\" "
      "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/"
      "origin\" Target=\"_xmlsignatures/origin.sigs\"/></Relationships>"}};
  bytes = *archive::with_members(bytes, members);
  const Document document = document_of(bytes);
  const auto refused = annotate(bytes, document, {remark(document, "not")});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::Usage);
  EXPECT_NE(refused.error().message.find("--force"), std::string::npos);
  AnnotateOptions options;
  options.break_seal = true;
  EXPECT_TRUE(annotate(bytes, document, {remark(document, "not")}, options));
}

TEST(AnnotateDocx, HostileTextIsOnlyText) {
  const std::string bytes = test::DocxBuilder(para(r("may not"))).build();
  const Document document = document_of(bytes);
  const std::string hostile = "</w:t><w:del w:id=\"1\"/>\x1b[2J\"'&#x0; ]]>";
  Remark wanted = remark(document, "may not", hostile);
  wanted.replacement = Replacement{wanted.words, hostile, false};
  const std::string result = annotated(bytes, document, {wanted});
  const std::string expected = "</w:t><w:del w:id=\"1\"/>\uFFFD[2J\"'&#x0; ]]>";
  EXPECT_EQ(test::comments_in(result).at(0).paragraphs.at(0), expected);
  EXPECT_EQ(document_of(result).text, expected + "\n");
}

/// The bytes that `path`, below tests/golden, should hold; `now` is written there when asked to.
std::string golden(const std::string& path, const std::string& now) {
  const std::string file = test::project_path("tests/golden/" + path);
  if (std::getenv("SOWLINT_UPDATE_GOLDEN") != nullptr) {
    EXPECT_TRUE(base::write_file(file, now));
  }
  const auto bytes = base::read_file(file, base::Limits().input_bytes);
  if (bytes) return *bytes;
  ADD_FAILURE() << bytes.error().message;
  return {};
}

TEST(GoldenDocx, IsWrittenAsBefore) {
  const std::string bytes = *base::read_file(test::project_path("corpus/tracked-sow/contract.docx"),
                                             base::Limits().input_bytes);
  const Document document = document_of(bytes);
  Remark replaced = remark(document, "not exchanged", "High: words that are replaced");
  replaced.paragraphs.emplace_back("Why: a reason.");
  replaced.replacement =
      Replacement{span_of(document,
                          "Issues chosen for a fortnight are not exchanged during that "
                          "fortnight."),
                  "Issues may be exchanged within [5] days.", false};
  const std::vector<Remark> remarks = {
      replaced, remark(document, "No request for a change", "Low: words in a pending insertion"),
      remark(document, "administration fee", "Low: words in a text box")};
  AnnotateOptions options;
  options.date = "2025-03-01";
  const std::string result = annotated(bytes, document, remarks, options);
  for (const char* part : {"document.xml", "comments.xml"}) {
    const std::string now = test::member_of(result, "word/" + std::string(part));
    EXPECT_EQ(now, golden("annotated-docx/" + std::string(part), now));
  }
}

TEST(AnnotateDocx, ManyCommentsInOneRunStayBounded) {
  const std::string look = "<w:rFonts w:ascii=\"" + std::string(60'000, 'F') + "\"/>";
  const std::string bytes = test::DocxBuilder(para(r(std::string(6'000, 'x'), look))).build();
  const Document document = document_of(bytes);
  std::vector<Remark> remarks;
  for (std::size_t at = 1; at < 2'400; at += 2)
    remarks.push_back({{at, at + 1}, {"Note"}, std::nullopt, Tint::Yellow});
  const auto refused = annotate(bytes, document, remarks);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("larger than sowlint reads"), std::string::npos);
}

}  // namespace
}  // namespace sowlint::annotate
