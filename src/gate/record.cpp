#include "gate/record.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/files.h"
#include "gate/seal.h"

namespace sowlint::gate {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kOpen = "<script type=\"application/json\" id=\"record\">";
constexpr std::string_view kClose = "</script>";

/// The JSON in a page, or the bytes themselves.
std::string json_in(const std::string& bytes) {
  const std::size_t open = bytes.find(kOpen);
  if (open == std::string::npos) return bytes;
  const std::size_t begin = open + kOpen.size();
  return bytes.substr(begin, bytes.find(kClose, begin) - begin);
}

std::string text_in(const Json& json, const char* key) {
  const Json& value = json.at(key);
  return value.is_null() ? std::string() : value.get<std::string>();
}

std::optional<double> number_in(const Json& json, const char* key) {
  const Json& value = json.at(key);
  return value.is_null() ? std::optional<double>() : std::optional(value.get<double>());
}

RecordedDocument document_in(const Json& json) {
  RecordedDocument document;
  document.path = text_in(json, "path");
  document.sha256 = text_in(json, "sha256");
  document.outcome = text_in(json, "outcome");
  document.waiver_file = text_in(json, "waiver_file");
  for (const Json& waiver : json.at("waivers")) {
    if (text_in(waiver, "state") != "holds") continue;
    const std::string rule = text_in(waiver, "rule");
    document.waivers.push_back((rule.empty() ? text_in(waiver, "check") : rule) + ", " +
                               text_in(waiver, "by") + ", " + text_in(waiver, "until"));
  }
  return document;
}

RunOptions options_in(const Json& json) {
  RunOptions options;
  options.policy = text_in(json, "policy");
  const std::string side = text_in(json, "side");
  if (side == "customer") options.side = Role::Customer;
  if (side == "vendor") options.side = Role::Vendor;
  options.value = number_in(json, "value");
  options.language = text_in(json, "language");
  options.view = text_in(json, "view");
  options.baseline = text_in(json, "baseline");
  return options;
}

/// What the library throws on other JSON than ours is caught here.
Result<Record> parsed(const std::string& path, const std::string& text) {
  try {
    const Json json = Json::parse(text);
    Record record;
    record.path = path;
    if (text_in(json, "schema") != "sowlint-record/1") {
      return tl::unexpected(Error{
          ErrorKind::Usage, "this is no record of this version; --record writes one", path, 0, 0});
    }
    record.tool_version = text_in(json.at("tool"), "version");
    record.rules_hash = text_in(json.at("tool"), "rules");
    record.policy_name = text_in(json.at("policy"), "name");
    record.policy_hash = text_in(json.at("policy"), "sha256");
    record.date = text_in(json, "date");
    record.outcome = text_in(json, "outcome");
    record.options = options_in(json.at("options"));
    for (const Json& document : json.at("documents"))
      record.documents.push_back(document_in(document));
    record.seal_holds = seal_holds(text);
    return record;
  } catch (const Json::exception& error) {
    return tl::unexpected(Error{
        ErrorKind::Usage,
        std::string("this is no record as --record writes it (") + error.what() + ")", path, 0, 0});
  }
}

}  // namespace

Result<Record> read_record(const std::string& path, const base::Limits& limits) {
  auto bytes = base::read_file(path, limits.input_bytes);
  if (!bytes) {
    bytes.error().kind = ErrorKind::Usage;
    return tl::unexpected(std::move(bytes.error()));
  }
  return parsed(path, json_in(*bytes));
}

Verification verify(const Record& record, const Run& now, const Judged& judged) {
  Verification result;
  const auto checked = std::find_if(
      record.documents.begin(), record.documents.end(),
      [&](const RecordedDocument& document) { return document.sha256 == judged.report.sha256; });
  result.same_file = checked != record.documents.end() && !judged.report.sha256.empty();
  result.same_policy = record.policy_hash == now.policy_hash;
  result.same_rules =
      record.rules_hash == now.rules_hash && record.tool_version == now.tool_version;
  const bool passes =
      judged.verdict.outcome == Outcome::Pass || judged.verdict.outcome == Outcome::Warn;
  const bool passed =
      result.same_file && (checked->outcome == "pass" || checked->outcome == "warn");
  result.still_holds = record.seal_holds && passed && passes;
  auto& remarks = result.remarks;
  if (!record.seal_holds) {
    remarks.emplace_back("The record was changed after it was written: its seal does not fit.");
  }
  if (!result.same_file) {
    remarks.emplace_back("The file is not one that was checked: its SHA-256 is not in the record.");
  } else if (!passed) {
    remarks.push_back("The contract did not pass when the record was written (" + checked->outcome +
                      ").");
  }
  if (!result.same_policy) {
    remarks.push_back("The policy \"" + record.policy_name + "\" is not the same as on " +
                      record.date + "; judged by today's.");
  }
  if (!result.same_rules) {
    remarks.push_back("The rules or the program are not the same as on " + record.date +
                      " (then version " + record.tool_version + "); judged by today's.");
  }
  for (const WaiverVerdict& waiver : judged.verdict.waivers) {
    if (waiver.state == WaiverState::Holds) continue;
    const std::string& rule = waiver.waiver.content.rule;
    remarks.push_back("The acceptance of " + (rule.empty() ? waiver.waiver.check : rule) + " by " +
                      waiver.waiver.by + " does not hold now (" + name_of(waiver.state) + ").");
  }
  for (const Check& check : judged.verdict.checks) {
    if (check.outcome == Outcome::Fail) remarks.push_back("Fails now: " + check.message);
  }
  return result;
}

}  // namespace sowlint::gate
