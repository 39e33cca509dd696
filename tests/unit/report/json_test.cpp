#include "report/json.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/process.h"
#include "unit/report/sample.h"

namespace sowlint::report {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> result;
  for (const auto& [key, value] : object.items())
    result.push_back(key);
  return result;
}

/// A report in which every kind of field is filled.
Report full_report() {
  DocumentReport document = document_named("contracts/sow.docx");
  Finding rigid = finding_at("f1", "scope-freeze", "7.5(a)", "The scope ", "is frozen");
  rigid.quantities = {{QuantityKind::Duration, 5, Unit::BusinessDay, false, {}},
                      {QuantityKind::Percent, 2.5, Unit::Percent, false, {}},
                      {QuantityKind::Count, 0, Unit::None, true, {}}};
  rigid.guards = {{"working-exception", "lowered"}};
  rigid.revision = Revision{Revision::Kind::Inserted, {}, "Ann", ""};
  rigid.place->page = 3;
  Finding secondary = finding_at("f2", "exhaustive-scope", "7.5(a)", "The scope ", "is frozen");
  secondary.severity = Severity::Medium;
  secondary.secondary_to = "f1";
  Finding whole = finding_at("f4", "missing-change-path", "", "", "");
  whole.place.reset();
  whole.looked_for = "a clause on change";
  whole.places = {Place{{1, 2}, {1, 2}, 0, "x", "1"}};
  Finding hidden = finding_at("f5", "hidden-text", "9", "", "secret words");
  hidden.polarity = Polarity::Integrity;
  hidden.dimension.clear();
  hidden.burden.reset();
  hidden.unit = {};
  hidden.unit_text.clear();
  document.findings = {rigid, secondary, strength_at("f3", "light-path", "8", "small changes"),
                       whole, hidden};
  document.warnings = {{"encoding-guessed", "Read as windows-1252."}};
  Report report = report_of(document);
  DocumentReport failed;
  failed.path = "gone.docx";
  failed.status = ReviewStatus::NotChecked;
  failed.warnings = {{"not-checked", "there is no such file"}};
  report.documents.push_back(failed);
  return report;
}

TEST(Json, MeetsItsSchema) {
  EXPECT_EQ(test::schema_errors(to_json(full_report())), "");
}

TEST(Json, OfNothingMeetsItsSchema) {
  Report report = full_report();
  report.documents.clear();
  EXPECT_EQ(test::schema_errors(to_json(report)), "");
}

TEST(Json, SchemaRefusesAnUnknownField) {
  Json json = Json::parse(to_json(full_report()));
  json["documents"][0]["findings"][0]["mood"] = "grim";
  EXPECT_NE(test::schema_errors(json.dump()), "");
}

TEST(Json, SchemaRefusesACleanLookForWhatWasNotChecked) {
  Json json = Json::parse(to_json(full_report()));
  json["documents"][1]["warnings"] = Json::array();
  EXPECT_NE(test::schema_errors(json.dump()), "");
}

TEST(Json, KeepsTheOrderOfFields) {
  const Json json = Json::parse(to_json(full_report()));
  EXPECT_EQ(keys_of(json), (std::vector<std::string>{"schema", "tool", "documents", "summary"}));
  EXPECT_EQ(keys_of(json["documents"][0]),
            (std::vector<std::string>{"path", "sha256", "format", "language", "words", "pages",
                                      "status", "parties", "encoding", "languages", "type", "whole",
                                      "date", "index", "findings", "warnings"}));
  EXPECT_EQ(
      keys_of(json["documents"][0]["findings"][0]),
      (std::vector<std::string>{
          "id",         "rule",       "dimension",  "polarity",     "severity", "credit",
          "confidence", "burden",     "message",    "why",          "rewrite",  "language",
          "clause",     "quote",      "span",       "unit",         "cues",     "quantities",
          "guards",     "places",     "looked_for", "secondary_to", "revision", "ocr_confidence",
          "accepted",   "fingerprint"}));
}

TEST(Json, SaysWhereAndHowMuch) {
  const Json json = Json::parse(to_json(full_report()));
  const Json& finding = json["documents"][0]["findings"][0];
  EXPECT_EQ(finding["clause"].dump(),
            R"x({"label":"7.5(a)","title":"Changes","section":"change"})x");
  EXPECT_EQ(finding["span"].dump(),
            R"({"start_byte":110,"end_byte":119,"line":7,"column":5,"page":3,"boxes":[]})");
  EXPECT_EQ(finding["unit"].dump(),
            R"({"start_byte":100,"end_byte":120,"text":"The scope is frozen."})");
  EXPECT_EQ(finding["quantities"].dump(), R"([{"kind":"duration","value":5,"unit":"business-day"},)"
                                          R"({"kind":"percent","value":2.5,"unit":"percent"},)"
                                          R"({"kind":"count","value":null,"unit":null}])");
  EXPECT_EQ(finding["revision"].dump(), R"({"kind":"inserted","author":"Ann","date":null})");
}

TEST(Json, SaysWhatWasSoughtInTheWholeDocument) {
  const Json json = Json::parse(to_json(full_report()));
  const Json& finding = json["documents"][0]["findings"][3];
  EXPECT_TRUE(finding["span"].is_null());
  EXPECT_TRUE(finding["clause"].is_null());
  EXPECT_TRUE(finding["quote"].is_null());
  EXPECT_TRUE(finding["unit"].is_null());
  EXPECT_EQ(finding["looked_for"], "a clause on change");
  EXPECT_EQ(finding["places"].size(), 1U);
}

TEST(Json, CountsEverything) {
  const Json json = Json::parse(to_json(full_report()));
  EXPECT_EQ(json["summary"].dump(),
            R"({"documents":2,"failed":1,"findings":{"high":3,"medium":1,"low":0,"info":0},)"
            R"("strengths":1})");
}

TEST(Json, IsUtf8WhateverTheFileIsCalled) {
  Report report = full_report();
  report.documents[0].path = "\xFF\xC3(\x01.docx";
  const Json json = Json::parse(to_json(report));
  EXPECT_EQ(json["documents"][0]["path"], "\xEF\xBF\xBD\xEF\xBF\xBD(\x01.docx");
  EXPECT_EQ(test::schema_errors(to_json(report)), "");
}

TEST(Json, IsTheSameForTheSameReport) {
  EXPECT_EQ(to_json(full_report()), to_json(full_report()));
}

}  // namespace
}  // namespace sowlint::report
