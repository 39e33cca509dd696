#include "gate/baseline.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/files.h"

namespace sowlint::gate {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "sowlint-baseline/1";

tl::unexpected<Error> refuse(const std::string& path, std::string message) {
  return tl::unexpected(Error{ErrorKind::Usage, std::move(message), path, 0, 0});
}

Json saying_of(const Saying& saying) {
  return {{"words", saying.words}, {"after", saying.lead_in}};
}

Json finding_of(const BaselineFinding& finding) {
  Json sayings = Json::array();
  for (const Saying& saying : finding.content.sayings)
    sayings.push_back(saying_of(saying));
  const auto& severity = finding.content.severity;
  return {{"rule", finding.content.rule},
          {"severity", severity ? Json(name_of(*severity)) : Json(nullptr)},
          {"clause", finding.clause},
          {"fingerprint", finding.content.fingerprint},
          {"says", std::move(sayings)}};
}

Json document_of(const BaselineDocument& document) {
  Json findings = Json::array();
  for (const BaselineFinding& finding : document.findings)
    findings.push_back(finding_of(finding));
  Json checks = Json::object();
  for (const auto& [id, number] : document.checks)
    checks[id] = number ? Json(*number) : Json(nullptr);
  return {{"path", document.path},
          {"sha256", document.sha256},
          {"checks", std::move(checks)},
          {"findings", std::move(findings)}};
}

BaselineFinding finding_in(const Json& json) {
  BaselineFinding finding;
  finding.content.rule = json.at("rule").get<std::string>();
  finding.content.fingerprint = json.at("fingerprint").get<std::string>();
  if (!json.at("severity").is_null()) {
    finding.content.severity = severity_named(json.at("severity").get<std::string>());
  }
  finding.clause = json.at("clause").get<std::string>();
  for (const Json& saying : json.at("says")) {
    finding.content.sayings.push_back(
        {saying.at("words").get<std::string>(), saying.at("after").get<std::string>()});
  }
  return finding;
}

BaselineDocument document_in(const Json& json) {
  BaselineDocument document;
  document.path = json.at("path").get<std::string>();
  document.sha256 = json.at("sha256").get<std::string>();
  for (const auto& [id, number] : json.at("checks").items())
    document.checks[id] =
        number.is_null() ? std::optional<double>() : std::optional(number.get<double>());
  for (const Json& finding : json.at("findings"))
    document.findings.push_back(finding_in(finding));
  return document;
}

/// What the library throws on other JSON than ours is caught here.
Result<std::vector<BaselineDocument>> documents_in(const std::string& path,
                                                   const std::string& bytes) {
  try {
    const Json json = Json::parse(bytes);
    if (json.at("schema").get<std::string>() != kSchema) {
      return refuse(
          path,
          std::string("this is no baseline of this version; \"schema\" should be ") + kSchema);
    }
    std::vector<BaselineDocument> documents;
    for (const Json& document : json.at("documents"))
      documents.push_back(document_in(document));
    return documents;
  } catch (const Json::exception& error) {
    return refuse(path, std::string("this is no baseline as --write-baseline writes it (") +
                            error.what() + "); write it anew");
  }
}

/// The name by which a contract is known in all its formats.
std::string stem_of(const std::string& path) {
  return std::filesystem::path(path).stem().string();
}

}  // namespace

const BaselineDocument* Baseline::of(const std::string& contract) const {
  for (const BaselineDocument& document : documents) {
    if (document.path == contract) return &document;
  }
  for (const BaselineDocument& document : documents) {
    if (stem_of(document.path) == stem_of(contract)) return &document;
  }
  return nullptr;
}

Result<Baseline> read_baseline(const std::string& path, const base::Limits& limits) {
  auto bytes = base::read_file(path, limits.input_bytes);
  if (!bytes) return refuse(path, bytes.error().message);
  auto documents = documents_in(path, *bytes);
  if (!documents) return tl::unexpected(std::move(documents.error()));
  return Baseline{path, std::move(*documents)};
}

std::string to_json(const std::vector<BaselineDocument>& documents) {
  Json list = Json::array();
  for (const BaselineDocument& document : documents)
    list.push_back(document_of(document));
  const Json result = {{"schema", kSchema}, {"documents", std::move(list)}};
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sowlint::gate
