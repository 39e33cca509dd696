#include "gate/json.h"

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/sha256.h"
#include "gate/seal.h"

namespace sowlint::gate {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// At most six decimals; whole numbers without any.
Json number_or_null(const std::optional<double>& value) {
  if (!value) return nullptr;
  constexpr double kParts = 1e6;
  constexpr double kExact = 9007199254740992.0;
  const double rounded = std::round(*value * kParts) / kParts;
  if (std::trunc(rounded) == rounded && std::fabs(rounded) < kExact) {
    return static_cast<std::int64_t>(rounded);
  }
  return rounded;
}

Json index_or_null(const std::optional<std::size_t>& index) {
  return index ? Json(*index) : Json(nullptr);
}

template <class Enum>
Json name_or_null(const std::optional<Enum>& value) {
  return value ? Json(name_of(*value)) : Json(nullptr);
}

template <class Item, class Convert>
Json array_of(const std::vector<Item>& items, Convert convert) {
  Json result = Json::array();
  for (const Item& item : items)
    result.push_back(convert(item));
  return result;
}

Json check_of(const Check& check) {
  return {{"id", check.id},
          {"outcome", name_of(check.outcome)},
          {"asked", check.asked},
          {"found", text_or_null(check.found)},
          {"message", text_or_null(check.message)},
          {"because", text_or_null(check.because)},
          {"findings", check.findings},
          {"waiver", index_or_null(check.waiver)}};
}

Json finding_of(const Finding& finding, const FindingStanding& standing) {
  return {{"id", finding.id},
          {"rule", finding.rule},
          {"severity", name_or_null(finding.severity)},
          {"credit", name_or_null(finding.credit)},
          {"standing", name_of(standing.standing)},
          {"why", text_or_null(standing.why)},
          {"waiver", index_or_null(standing.waiver)},
          {"since_baseline", name_or_null(standing.since_baseline)},
          {"clause", text_or_null(finding.clause_label)},
          {"line", finding.place ? Json(finding.place->at.line) : Json(nullptr)},
          {"quote", finding.place ? Json(finding.place->quote) : Json(nullptr)},
          {"message", finding.message},
          {"fingerprint", finding.fingerprint}};
}

Json waiver_of(const WaiverVerdict& verdict) {
  const Waiver& waiver = verdict.waiver;
  return {{"state", name_of(verdict.state)},
          {"how", text_or_null(verdict.how)},
          {"rule", text_or_null(waiver.content.rule)},
          {"check", text_or_null(waiver.check)},
          {"finding", verdict.finding ? Json(*verdict.finding) : Json(nullptr)},
          {"clause", text_or_null(verdict.label)},
          {"accepted_clause", text_or_null(waiver.clause)},
          {"text", text_or_null(waiver.text)},
          {"by", waiver.by},
          {"reason", waiver.reason},
          {"accepted", to_string(waiver.accepted)},
          {"until", to_string(waiver.until)}};
}

Json measured_of(const compare::Measured& measured) {
  const Quantity& quantity = measured.quantity;
  return {{"name", measured.name},
          {"value", quantity.blank ? Json(nullptr) : number_or_null(quantity.value)},
          {"unit", text_or_null(name_of(quantity.unit))},
          {"clause", text_or_null(measured.label)},
          {"quote", measured.quote}};
}

Json mended_of(const Mended& mended) {
  return {{"rule", mended.rule},
          {"severity", name_or_null(mended.severity)},
          {"clause", text_or_null(mended.clause)},
          {"fate", name_of(mended.fate)},
          {"how", text_or_null(mended.how)}};
}

Json index_of(const std::optional<Index>& index) {
  if (!index) return nullptr;
  constexpr double kTenths = 10;
  Json dimensions = Json::object();
  for (const IndexDimension& dimension : index->dimensions)
    dimensions[dimension.id] = number_or_null(std::round(dimension.score * kTenths) / kTenths);
  return {{"score", index->score},
          {"low", index->low},
          {"high", index->high},
          {"band", name_or_null(index->band)},
          {"dimensions", std::move(dimensions)}};
}

Json findings_of(const Judged& judged) {
  Json findings = Json::array();
  for (std::size_t i = 0; i < judged.report.findings.size(); ++i)
    findings.push_back(finding_of(judged.report.findings[i], judged.verdict.findings[i]));
  return findings;
}

Json document_of(const Judged& judged) {
  const DocumentReport& report = judged.report;
  const DocumentVerdict& verdict = judged.verdict;
  return {{"path", report.path},
          {"sha256", text_or_null(report.sha256)},
          {"format", name_or_null(report.format)},
          {"words", report.words},
          {"pages", report.pages == 0 ? Json(nullptr) : Json(report.pages)},
          {"type", name_or_null(report.type)},
          {"status", name_of(report.status)},
          {"outcome", name_of(verdict.outcome)},
          {"value", number_or_null(verdict.circumstances.value)},
          {"value_from", text_or_null(verdict.value_from)},
          {"index", index_of(report.index)},
          {"checks", array_of(verdict.checks, check_of)},
          {"findings", findings_of(judged)},
          {"waiver_file", text_or_null(verdict.waiver_file)},
          {"waivers", array_of(verdict.waivers, waiver_of)},
          {"quantities", array_of(verdict.measured, measured_of)},
          {"baseline", text_or_null(verdict.baseline)},
          {"mended", array_of(verdict.mended, mended_of)},
          {"not_checked", not_checked(judged)},
          {"warnings", array_of(report.warnings, [](const Warning& warning) -> Json {
             return {{"code", warning.code}, {"message", warning.message}};
           })}};
}

Json options_of(const RunOptions& options) {
  return {{"policy", options.policy},
          {"side", name_or_null(options.side)},
          {"value", number_or_null(options.value)},
          {"language", text_or_null(options.language)},
          {"view", options.view},
          {"baseline", text_or_null(options.baseline)}};
}

Json run_of(const Run& run, const char* schema) {
  return {{"schema", schema},
          {"tool", {{"name", "sowlint"}, {"version", run.tool_version}, {"rules", run.rules_hash}}},
          {"policy",
           {{"name", run.policy_name}, {"sha256", run.policy_hash}, {"files", run.policy_files}}},
          {"date", to_string(run.date)},
          {"options", options_of(run.options)},
          {"outcome", name_of(outcome_of(run))},
          {"documents", array_of(run.documents, document_of)}};
}

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const Run& run) {
  return dumped(run_of(run, "sowlint-gate/1")) + "\n";
}

std::string record_json(const Run& run) {
  return sealed(dumped(run_of(run, "sowlint-record/1")));
}

}  // namespace sowlint::gate
