// Every writer of the table on hand-made reports: what it says, and that hostile text stays text.
#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include <expat.h>
#include <gtest/gtest.h>

#include "report/writer.h"
#include "sample.h"

namespace sowlint::report {
namespace {

using Json = nlohmann::json;

std::string written(const std::string& format, const Report& report,
                    const WriterOptions& options = {}) {
  rules::Pack pack;
  pack.rules.resize(2);
  pack.rules[0].id = "big-bang-delivery";
  pack.rules[1].id = "scope-freeze";
  const auto bytes = writer_named(format)->write({report, pack, {}}, options);
  EXPECT_TRUE(bytes) << bytes.error().message;
  return bytes.value_or("");
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++count;
  return count;
}

bool well_formed(const std::string& xml) {
  XML_Parser parser = XML_ParserCreate(nullptr);
  const bool good = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
  XML_ParserFree(parser);
  return good;
}

Report sample() {
  DocumentReport document = document_named("drafts/a & b.md");
  document.format = Format::Markdown;
  document.findings = {finding_at("f1", "scope-freeze", "3.1", "The scope ", "is closed to change"),
                       strength_at("f2", "backlog-swap", "4.2", "items may be exchanged")};
  Finding whole = finding_at("f3", "missing-change-path", "", "", "");
  whole.place.reset();
  whole.severity = Severity::Info;
  whole.looked_for = "a clause on change";
  document.findings.push_back(whole);
  return report_of(document);
}

Report not_checked() {
  DocumentReport document;
  document.path = "locked.docx";
  document.status = ReviewStatus::NotChecked;
  document.warnings = {{"not-checked", "the file is encrypted; save it without a password"}};
  return report_of(document);
}

TEST(Writers, AreNamedOnce) {
  for (const Writer& writer : writers()) {
    EXPECT_EQ(writer_named(writer.name), &writer) << writer.name;
    EXPECT_FALSE(writer.summary.empty());
  }
  EXPECT_EQ(writer_named("docs"), nullptr);
}

TEST(Writers, EqualInputGivesEqualBytes) {
  for (const Writer& writer : writers()) {
    if (writer.needs_sources) continue;
    const std::string name(writer.name);
    EXPECT_EQ(written(name, sample()), written(name, sample())) << name;
  }
}

TEST(Writers, WhatWasNotCheckedNeverLooksClean) {
  for (const Writer& writer : writers()) {
    if (writer.needs_sources) continue;
    const std::string bytes = written(std::string(writer.name), not_checked());
    EXPECT_NE(bytes.find("the file is encrypted"), std::string::npos) << writer.name;
    EXPECT_NE(bytes.find("locked.docx"), std::string::npos) << writer.name;
  }
}

TEST(JsonLines, OneDocumentThenItsFindings) {
  const std::vector<std::string> lines = lines_of(written("jsonl", sample()));
  ASSERT_EQ(lines.size(), 4U);
  const Json document = Json::parse(lines[0]);
  EXPECT_EQ(document["kind"], "document");
  EXPECT_EQ(document["schema"], "sowlint-report/1");
  EXPECT_FALSE(document.contains("findings"));
  const Json finding = Json::parse(lines[1]);
  EXPECT_EQ(finding["kind"], "finding");
  EXPECT_EQ(finding["path"], "drafts/a & b.md");
  // The members are those of the JSON report.
  Json expected = Json::parse(written("json", sample()))["documents"][0]["findings"][0];
  expected["kind"] = "finding";
  expected["path"] = "drafts/a & b.md";
  EXPECT_EQ(finding, expected);
}

TEST(Csv, HasOneRowAFinding) {
  const std::string csv = written("csv", sample());
  const std::vector<std::string> lines = lines_of(csv);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_TRUE(lines[0].starts_with("\xEF\xBB\xBF\"path\",\"status\""));
  EXPECT_TRUE(lines[1].starts_with("\"drafts/a & b.md\",\"ok\",\"\",\"f1\",\"scope-freeze\""));
  EXPECT_TRUE(lines[1].ends_with("\r"));
  for (const std::string& line : lines)
    EXPECT_EQ(count_of(line, "\",\""), 21U) << line;
}

TEST(Csv, NeutralisesFormulas) {
  Report report = sample();
  report.documents[0].findings[0].place->quote = "=cmd|'/c calc'!A1";
  EXPECT_NE(written("csv", report).find(",\"'=cmd|'/c calc'!A1\","), std::string::npos);
}

TEST(JUnit, HasACaseForEachRule) {
  const std::string xml = written("junit", sample());
  EXPECT_TRUE(well_formed(xml)) << xml;
  EXPECT_NE(xml.find("<testsuite name=\"drafts/a &amp; b.md\" tests=\"4\" failures=\"1\" "
                     "errors=\"0\">"),
            std::string::npos)
      << xml;
  EXPECT_NE(xml.find("name=\"big-bang-delivery\"/>"), std::string::npos) << xml;
  EXPECT_NE(xml.find("<failure type=\"high\" message=\"The scope is closed to change\">"),
            std::string::npos)
      << xml;
}

TEST(JUnit, FailsFromTheLevelThatIsAskedFor) {
  Report report = sample();
  report.documents[0].findings[0].severity = Severity::Medium;
  WriterOptions options;
  options.fail_on = Severity::High;
  EXPECT_EQ(count_of(written("junit", report, options), "<failure"), 0U);
  options.fail_on = Severity::Info;
  EXPECT_EQ(count_of(written("junit", report, options), "<failure"), 2U);
}

TEST(JUnit, AnUncheckedFileIsAnErrorAndNothingPasses) {
  const std::string xml = written("junit", not_checked());
  EXPECT_NE(xml.find("tests=\"1\" failures=\"0\" errors=\"1\""), std::string::npos) << xml;
}

TEST(Checkstyle, NamesFileLineAndRule) {
  const std::string xml = written("checkstyle", sample());
  EXPECT_TRUE(well_formed(xml));
  EXPECT_NE(xml.find("<file name=\"drafts/a &amp; b.md\">"), std::string::npos);
  EXPECT_NE(xml.find("<error line=\"7\" column=\"5\" severity=\"error\""), std::string::npos);
  EXPECT_NE(xml.find("source=\"sowlint.scope-freeze\""), std::string::npos);
  EXPECT_NE(xml.find("<error line=\"0\" column=\"0\" severity=\"info\""), std::string::npos);
}

TEST(GitHub, HasOneCommandALine) {
  const std::vector<std::string> lines = lines_of(written("github", sample()));
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_TRUE(lines[0].starts_with(
      "::error file=drafts/a & b.md,line=7,col=5,title=scope-freeze (high)::3.1 Changes"))
      << lines[0];
  EXPECT_TRUE(lines[1].starts_with("::notice "));
  EXPECT_TRUE(lines[2].starts_with("::notice file=drafts/a & b.md,title=missing-change-path"));
}

TEST(GitHub, GivesNoLinesOfABinaryFile) {
  Report report = sample();
  report.documents[0].format = Format::Docx;
  EXPECT_EQ(written("github", report).find("line="), std::string::npos);
}

TEST(Markdown, StaysBelowTheLimitOfComments) {
  Report report = sample();
  const Finding finding = report.documents[0].findings[0];
  for (int i = 0; i < 2000; ++i)
    report.documents[0].findings.push_back(finding);
  for (int i = 0; i < 300; ++i)
    report.documents.push_back(report.documents[0]);
  const std::string comment = written("markdown", report);
  EXPECT_LT(comment.size(), 60'000U);
  EXPECT_NE(comment.find("found no room here"), std::string::npos);
  EXPECT_NE(comment.find("not legal advice"), std::string::npos);
}

TEST(Markdown, MarksTheDecisiveWords) {
  const std::string comment = written("markdown", sample());
  EXPECT_NE(comment.find("> The scope <b>is closed to change</b>."), std::string::npos) << comment;
  EXPECT_NE(comment.find("**High** · 3.1 Changes, line 7 · scope-freeze"), std::string::npos)
      << comment;
}

TEST(Markdown, LinksRulesToTheirPages) {
  WriterOptions options;
  options.rule_docs = "https://example.com/our rules";
  const std::string comment = written("markdown", sample(), options);
  EXPECT_NE(comment.find("[scope-freeze](https://example.com/our%20rules/scope-freeze.md)"),
            std::string::npos)
      << comment;
  options.rule_docs = "javascript:alert(1)";
  EXPECT_EQ(written("markdown", sample(), options).find("javascript"), std::string::npos);
}

TEST(Writers, LeaveOutWhatIsNotWanted) {
  WriterOptions options;
  options.min_severity = Severity::Low;
  for (const char* format : {"csv", "markdown", "junit", "checkstyle", "github"}) {
    const std::string bytes = written(format, sample(), options);
    EXPECT_EQ(bytes.find("f3 info"), std::string::npos) << format;
    EXPECT_EQ(bytes.find("\"f3\""), std::string::npos) << format;
    EXPECT_EQ(bytes.find("missing-change-path (info)"), std::string::npos) << format;
    EXPECT_NE(bytes.find("scope-freeze"), std::string::npos) << format;
  }
  EXPECT_NE(written("jsonl", sample(), options).find("missing-change-path"), std::string::npos);
}

/// Everything that a document can say, saying the worst.
Report hostile() {
  const std::string worst =
      "</script><script>alert(1)</script><img src=x onerror=alert(1)> \"'`&lt;\u2028\n::error::fake"
      "%0A::set-output name=x::y\n=1+1 | @everyone ![x](http://127.0.0.1:9/p.png) "
      "[c](javascript:alert(1))\x1b]0;pwned\x07\x1b[2J\xC2\x9B"
      "31m\x01\xEF\xBF\xBF\xff ]]> -->";
  DocumentReport document = document_named(worst);
  document.format = Format::Text;
  Finding finding = finding_at("f1", "scope-freeze", worst, worst, worst, worst);
  finding.message = worst;
  finding.why = worst;
  finding.rewrite = worst;
  finding.clause_title = worst;
  finding.revision = Revision{Revision::Kind::Inserted, {}, worst, worst};
  Finding places = finding;
  places.id = "f2";
  places.place.reset();
  places.places = {*finding.place, *finding.place};
  document.findings = {finding, places};
  document.parties = {{worst, Role::Vendor, {worst}}};
  document.warnings = {{"x", worst}};
  return report_of(document);
}

TEST(Hostile, XmlStaysWellFormed) {
  for (const char* format : {"junit", "checkstyle"}) {
    const std::string xml = written(format, hostile());
    EXPECT_TRUE(well_formed(xml)) << xml;
    EXPECT_EQ(xml.find("<script"), std::string::npos);
  }
}

TEST(Hostile, NoFormatLetsControlsThrough) {
  for (const Writer& writer : writers()) {
    if (writer.needs_sources) continue;
    const std::string bytes = written(std::string(writer.name), hostile());
    const bool control = std::any_of(bytes.begin(), bytes.end(), [](char byte) {
      return static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\r';
    });
    EXPECT_FALSE(control) << writer.name;
    EXPECT_EQ(bytes.find('\xff'), std::string::npos) << writer.name;
  }
}

TEST(Hostile, GitHubCommandsKeepTheirLine) {
  for (const std::string& line : lines_of(written("github", hostile()))) {
    EXPECT_TRUE(line.starts_with("::error file=&lt;") || line.starts_with("::error file=</script>"))
        << line;
    EXPECT_EQ(line.find("%0A"), std::string::npos) << line;
  }
}

TEST(Hostile, CsvKeepsItsRows) {
  const std::string csv = written("csv", hostile());
  EXPECT_EQ(count_of(csv, "\n"), 3U);
  EXPECT_EQ(count_of(csv, "\r\n"), 3U);
}

TEST(Hostile, MarkdownHasNothingAlive) {
  const std::string comment = written("markdown", hostile());
  EXPECT_EQ(count_of(comment, "<script"), count_of(comment, "\\<script"));
  EXPECT_EQ(count_of(comment, "<img"), count_of(comment, "\\<img"));
  EXPECT_EQ(comment.find("@everyone"), std::string::npos);
  EXPECT_EQ(comment.find("http://"), std::string::npos);
  EXPECT_EQ(count_of(comment, "[c]("), 0U);
  EXPECT_EQ(count_of(comment, "|"), count_of(comment, "\\|"));
}

TEST(Hostile, JsonLinesAreLines) {
  for (const std::string& line : lines_of(written("jsonl", hostile())))
    EXPECT_TRUE(Json::accept(line)) << line;
}

}  // namespace
}  // namespace sowlint::report
