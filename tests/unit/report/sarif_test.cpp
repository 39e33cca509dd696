// SARIF: levels, places, fixes, fingerprints and limits.
#include "report/sarif.h"

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "report/sarif_rules.h"
#include "sample.h"

namespace sowlint::report {
namespace {

using Json = nlohmann::json;

/// A report on a text of two lines and what was read for it.
class Sarif : public testing::Test {
 protected:
  Sarif() {
    const std::string text = "3.1 Änderungen\nThe scope is closed to change.\n";
    DocumentReport document = document_named("drafts/a b.md");
    document.format = Format::Markdown;
    Finding finding = finding_at("f1", "scope-freeze", "3.1", "The scope ", "is closed to change");
    finding.unit = {text.find("The"), text.find("change.") + 7};
    const std::size_t at = text.find("is closed");
    finding.place->span = {at, at + finding.place->quote.size()};
    document.findings = {finding, strength_at("f2", "backlog-swap", "4.2", "may be exchanged")};
    document.findings[1].place->span = {4, 8};
    document.findings[1].unit = {4, 8};
    report_ = report_of(document);
    sources_.resize(1);
    sources_[0].bytes = text;
    sources_[0].document = Document{};
    sources_[0].document->text = text;
    pack_.rules.resize(1);
    pack_.rules[0].id = "scope-freeze";
    pack_.rules[0].summary = "the scope is closed to change";
    pack_.rules[0].level.severity = Severity::High;
  }

  [[nodiscard]] Json run(const WriterOptions& options = {}) const {
    const auto bytes = to_sarif({report_, pack_, sources_}, options);
    return Json::parse(bytes.value_or("{}"))["runs"][0];
  }

  Report report_;
  rules::Pack pack_;
  std::vector<Source> sources_;
};

TEST_F(Sarif, PointsIntoTheFile) {
  const Json result = run()["results"][0];
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["kind"], "fail");
  const Json& location = result["locations"][0];
  EXPECT_EQ(location["physicalLocation"]["artifactLocation"]["uri"], "drafts/a%20b.md");
  const Json expected = {{"startLine", 2},
                         {"startColumn", 11},
                         {"endLine", 2},
                         {"endColumn", 30},
                         {"snippet", {{"text", "is closed to change"}}}};
  EXPECT_EQ(location["physicalLocation"]["region"], expected);
  EXPECT_EQ(location["logicalLocations"][0]["fullyQualifiedName"], "3.1 Changes");
  EXPECT_EQ(result["partialFingerprints"]["primaryLocationLineHash"], "0123456789abcdef");
}

TEST_F(Sarif, ColumnsCountCodePoints) {
  // "Änderungen": four bytes from its first are three characters.
  const Json region = run()["results"][1]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(region["startColumn"], 5);
  EXPECT_EQ(region["endColumn"], 8);
}

TEST_F(Sarif, FixesReplaceTheWholeClauseUnit) {
  const Json fix = run()["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0];
  const Json expected = {{"startLine", 2}, {"startColumn", 1}, {"endLine", 2}, {"endColumn", 31}};
  EXPECT_EQ(fix["deletedRegion"], expected);
  EXPECT_EQ(fix["insertedContent"]["text"], "Either party may propose a change at any time.");
}

TEST_F(Sarif, StrengthsAreInformationalAndNotFixed) {
  const Json result = run()["results"][1];
  EXPECT_EQ(result["kind"], "informational");
  EXPECT_EQ(result["level"], "none");
  EXPECT_FALSE(result.contains("fixes"));
}

TEST_F(Sarif, BinaryFormatsBringTheirText) {
  report_.documents[0].format = Format::Docx;
  const Json log = run();
  ASSERT_EQ(log["artifacts"].size(), 2U);
  EXPECT_EQ(log["artifacts"][1]["parentIndex"], 0);
  EXPECT_EQ(log["artifacts"][1]["contents"]["text"], sources_[0].document->text);
  const Json& result = log["results"][0];
  EXPECT_FALSE(result["locations"][0]["physicalLocation"]["region"].contains("startLine"));
  EXPECT_EQ(result["locations"][0]["logicalLocations"][0]["name"], "3.1");
  const Json& related = result["relatedLocations"][0]["physicalLocation"];
  EXPECT_EQ(related["artifactLocation"]["index"], 1);
  EXPECT_EQ(related["region"]["startLine"], 2);
  EXPECT_FALSE(result.contains("fixes"));
}

TEST_F(Sarif, NamesEveryRuleOnce) {
  const Json rules = run()["tool"]["driver"]["rules"];
  ASSERT_EQ(rules.size(), 2U);
  EXPECT_EQ(rules[0]["id"], "scope-freeze");
  EXPECT_EQ(rules[0]["defaultConfiguration"]["level"], "error");
  EXPECT_EQ(rules[1]["id"], "backlog-swap");
}

TEST_F(Sarif, KeepsTheGravestOfTooMany) {
  DocumentReport& document = report_.documents[0];
  Finding mild = document.findings[0];
  mild.severity = Severity::Low;
  document.findings.assign(26'000, mild);
  document.findings.push_back(mild);
  document.findings.back().severity = Severity::High;
  const Json log = run();
  EXPECT_EQ(log["results"].size(), 1U);
  EXPECT_EQ(log["results"][0]["level"], "error");
  const Json note = log["invocations"][0]["toolExecutionNotifications"].back();
  EXPECT_EQ(note["descriptor"]["id"], "findings-left-out");
  EXPECT_NE(note["message"]["text"].get<std::string>().find("26,000 findings"), std::string::npos);
}

TEST_F(Sarif, PlacesOfOneResultHaveALimit) {
  report_.documents[0].findings[0].places.assign(3'000, *report_.documents[0].findings[0].place);
  EXPECT_EQ(run()["results"][0]["relatedLocations"].size(), 1'000U);
}

TEST_F(Sarif, UncheckedIsAFailedRun) {
  report_.documents[0].status = ReviewStatus::NotChecked;
  report_.documents[0].findings.clear();
  report_.documents[0].warnings = {{"not-checked", "the file is encrypted"}};
  const Json invocation = run()["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  EXPECT_EQ(invocation["toolExecutionNotifications"][0]["level"], "error");
}

TEST_F(Sarif, LinksRulesOnlyToAddresses) {
  WriterOptions options;
  options.rule_docs = "https://example.com/rules";
  EXPECT_EQ(run(options)["tool"]["driver"]["rules"][0]["helpUri"],
            "https://example.com/rules/scope-freeze.html");
  options.rule_docs = "docs/rules";
  EXPECT_FALSE(run(options)["tool"]["driver"]["rules"][0].contains("helpUri"));
}

TEST(SarifText, IsNeitherLinkNorSlot) {
  EXPECT_EQ(sarif_text("[click](javascript:alert(1)) {0} {name}\n[5] days"),
            "[click] (javascript:alert(1)) { 0} {name} [5] days");
}

struct Uri {
  const char* name;
  const char* path;
  const char* expected;
};

void PrintTo(const Uri& uri, std::ostream* out) {
  *out << uri.name;
}

class SarifUri : public testing::TestWithParam<Uri> {};

TEST_P(SarifUri, Is) {
  EXPECT_EQ(uri_of(GetParam().path), GetParam().expected);
}

constexpr Uri kUris[] = {
    {"Relative", "a/b.md", "a/b.md"},          {"Absolute", "/a/b.md", "file:///a/b.md"},
    {"StandardInput", "-", "stdin"},           {"Scheme", "javascript:x", "javascript%3Ax"},
    {"Blank", "a b#c?.md", "a%20b%23c%3F.md"}, {"NotUtf8", "a\xff", "a%FF"},
    {"Letters", "ä.md", "%C3%A4.md"}};

INSTANTIATE_TEST_SUITE_P(Paths, SarifUri, testing::ValuesIn(kUris),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace sowlint::report
