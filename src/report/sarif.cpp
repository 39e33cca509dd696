#include "report/sarif.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "report/json_values.h"
#include "report/sarif_rules.h"
#include "report/sentences.h"
#include "report/wording.h"
#include "text/lines.h"

namespace sowlint::report {
namespace {

constexpr std::size_t kMostResults = 25'000;
constexpr std::size_t kMostPlaces = 1'000;
/// GitHub takes logs of 10 MB compressed; longer texts are left out of the log.
constexpr std::size_t kLongestText = std::size_t{4} << 20;

constexpr const char* kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One document: its artifacts and the places in it.
class Artifacts {
 public:
  /// `first` is the index of its first artifact in the log.
  Artifacts(const DocumentReport& document, const Source* source, std::size_t first)
      : document_(document),
        source_(source != nullptr && source->document ? source : nullptr),
        first_(first),
        lines_(source_ == nullptr ? std::string_view() : std::string_view(text())) {}

  /// The file, and the text that was extracted from it.
  [[nodiscard]] std::vector<Json> all() const {
    Json file = {{"location", {{"uri", uri_of(document_.path)}}},
                 {"roles", {"analysisTarget"}},
                 {"properties", facts()}};
    if (source_ != nullptr) file["length"] = source_->bytes.size();
    if (!document_.sha256.empty()) file["hashes"] = {{"sha-256", document_.sha256}};
    if (!has_extracted_text()) return {file};
    Json extracted = {{"location", {{"uri", kExtracted}}},
                      {"parentIndex", first_},
                      {"mimeType", "text/plain"},
                      {"encoding", "UTF-8"},
                      {"length", text().size()},
                      {"description", {{"text", "The text as sowlint read it."}}}};
    if (text().size() <= kLongestText) extracted["contents"] = {{"text", text()}};
    return {file, extracted};
  }

  /// The document as a whole.
  [[nodiscard]] Json whole() const {
    Json result = file();
    if (source_ == nullptr) return result;
    if (has_extracted_text()) {
      result["region"] = {{"byteOffset", 0}, {"byteLength", source_->bytes.size()}};
    } else {
      result["region"] = region({0, text().size()});
    }
    return result;
  }

  /// The place of `span`, in the file or in its extracted text.
  [[nodiscard]] Json place(TextSpan span, const std::string& quote, TextSpan around) const {
    Json result = file();
    if (has_extracted_text()) {
      result = {{"artifactLocation", {{"uri", kExtracted}, {"index", first_ + 1}}}};
    }
    if (source_ == nullptr) return result;
    result["region"] = region(span);
    result["region"]["snippet"] = {{"text", quote}};
    if (around.size() > span.size() && around.contains(span)) {
      result["contextRegion"] = region(around);
      result["contextRegion"]["snippet"] = {{"text", text().substr(around.begin, around.size())}};
    }
    return result;
  }

  /// Lines and columns; they end before `end`.
  [[nodiscard]] Json region(TextSpan span) const {
    const LineColumn begin = lines_.at(span.begin);
    const LineColumn end = lines_.at(span.end);
    return {{"startLine", begin.line},
            {"startColumn", begin.column},
            {"endLine", end.line},
            {"endColumn", end.column}};
  }

  /// Whether a span of the report is a place in the file that an editor can change.
  [[nodiscard]] bool can_be_edited() const {
    return source_ != nullptr && !has_extracted_text() && document_.path != "-";
  }

  [[nodiscard]] bool has_extracted_text() const {
    return source_ != nullptr && !lines_are_the_files(document_);
  }

 private:
  static constexpr const char* kExtracted = "/extracted.txt";

  [[nodiscard]] Json file() const {
    return {{"artifactLocation", {{"uri", uri_of(document_.path)}, {"index", first_}}}};
  }

  [[nodiscard]] const std::string& text() const { return source_->document->text; }

  [[nodiscard]] Json facts() const {
    Json result = {{"status", name_of(document_.status)},
                   {"language", code_of(document_.language)}};
    if (document_.index) result["index"] = document_.index->score;
    return result;
  }

  const DocumentReport& document_;
  const Source* source_;
  std::size_t first_;
  text::LineIndex lines_;
};

/// Clause 7.5(a), or nothing.
Json logical_locations(const std::string& label, const std::string& title) {
  if (label.empty() && title.empty()) return Json::array();
  const std::string full = label.empty() || title.empty() ? label + title : label + " " + title;
  return {
      {{"name", label.empty() ? title : label}, {"fullyQualifiedName", full}, {"kind", "clause"}}};
}

Json location_of(Json physical, const Json& logical) {
  Json result = {{"physicalLocation", std::move(physical)}};
  if (!logical.empty()) result["logicalLocations"] = logical;
  return result;
}

/// The rewrite in place of the clause unit.
Json fix_of(const Finding& finding, const DocumentReport& document, const Artifacts& artifacts) {
  return {{"description",
           {{"text",
             "Replace the clause by the suggested wording; what stands in brackets is to be "
             "chosen."}}},
          {"artifactChanges",
           {{{"artifactLocation", {{"uri", uri_of(document.path)}}},
             {"replacements",
              {{{"deletedRegion", artifacts.region(finding.unit)},
                {"insertedContent", {{"text", finding.rewrite}}}}}}}}}};
}

Json properties_of(const Finding& finding) {
  Json result = {{"id", finding.id}, {"confidence", finding.confidence}};
  result[finding.severity ? "severity" : "credit"] =
      finding.severity ? name_of(*finding.severity)
                       : (finding.credit ? name_of(*finding.credit) : "");
  if (!finding.dimension.empty()) result["dimension"] = finding.dimension;
  if (finding.burden) result["burden"] = name_of(*finding.burden);
  if (finding.secondary_to) result["secondaryTo"] = *finding.secondary_to;
  return result;
}

/// The places that are not the first.
Json related_of(const Finding& finding, const Artifacts& artifacts) {
  Json result = Json::array();
  const auto add = [&](const Place& place, TextSpan around, const Json& logical) {
    if (result.size() == kMostPlaces) return;
    Json location = location_of(artifacts.place(place.span, place.quote, around), logical);
    location["id"] = result.size() + 1;
    result.push_back(std::move(location));
  };
  if (finding.place && artifacts.has_extracted_text()) {
    add(*finding.place, finding.unit,
        logical_locations(finding.clause_label, finding.clause_title));
  }
  for (const Place& place : finding.places)
    add(place, place.span, logical_locations(place.label, ""));
  return result;
}

Json result_of(const Finding& finding, const DocumentReport& document, const Artifacts& artifacts,
               const SarifRules& rules) {
  const bool helps = finding.polarity == Polarity::Collaborative;
  const bool in_file = finding.place && !artifacts.has_extracted_text();
  Json physical = in_file ? artifacts.place(finding.place->span, finding.place->quote, finding.unit)
                          : artifacts.whole();
  Json result = {
      {"ruleId", finding.rule},
      {"ruleIndex", rules.index_of(finding.rule)},
      {"kind", helps ? "informational" : "fail"},
      {"level", helps ? "none" : sarif_level(finding.severity)},
      {"message", {{"text", sarif_text(sentences_of(finding, document))}}},
      {"locations",
       {location_of(std::move(physical),
                    logical_locations(finding.clause_label, finding.clause_title))}},
      {"partialFingerprints",
       {{"primaryLocationLineHash", finding.fingerprint}, {"sowlint/v1", finding.fingerprint}}},
      {"properties", properties_of(finding)}};
  if (Json related = related_of(finding, artifacts); !related.empty()) {
    result["relatedLocations"] = std::move(related);
  }
  const bool rewritable =
      finding.polarity == Polarity::Rigid && !finding.rewrite.empty() && !finding.unit.empty();
  if (rewritable && in_file && artifacts.can_be_edited()) {
    result["fixes"] = Json::array({fix_of(finding, document, artifacts)});
  }
  return result;
}

Json notification(const char* level, const std::string& code, const std::string& message,
                  const Json& physical) {
  return {{"descriptor", {{"id", code}}},
          {"level", level},
          {"message", {{"text", sarif_text(message)}}},
          {"locations", {location_of(physical, Json::array())}}};
}

struct Log {
  Json artifacts = Json::array();
  Json results = Json::array();
  Json notifications = Json::array();
};

/// Findings that go into the log: all of them, or the gravest of all documents where there are more
/// than a log may hold.
std::optional<Severity> least_that_fits(const Report& report, std::optional<Severity> least) {
  Severity from = least.value_or(Severity::Info);
  const auto count = [&] {
    std::size_t sum = 0;
    for (const DocumentReport& document : report.documents) {
      sum += static_cast<std::size_t>(
          std::count_if(document.findings.begin(), document.findings.end(),
                        [&](const Finding& finding) { return is_wanted(finding, from); }));
    }
    return sum;
  };
  while (from != Severity::High && count() > kMostResults)
    from = static_cast<Severity>(static_cast<int>(from) + 1);
  return from;
}

void add(const DocumentReport& document, const Artifacts& artifacts, const SarifRules& rules,
         std::optional<Severity> least, Log& log) {
  const char* grave = document.status == ReviewStatus::NotChecked ? "error" : "warning";
  for (const Warning& warning : document.warnings)
    log.notifications.push_back(
        notification(grave, warning.code, warning.message, artifacts.whole()));
  std::size_t left_out = 0;
  for (const Finding& finding : document.findings) {
    if (!is_wanted(finding, least) || log.results.size() == kMostResults) {
      ++left_out;
      continue;
    }
    log.results.push_back(result_of(finding, document, artifacts, rules));
  }
  if (left_out > 0) {
    log.notifications.push_back(
        notification("warning", "findings-left-out",
                     counted(left_out, "finding") + " of this document are not in this log.",
                     artifacts.whole()));
  }
}

}  // namespace

std::string uri_of(const std::string& path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  if (path == "-") return "stdin";
  std::string result = path.starts_with('/') ? "file://" : "";
  for (const char byte : path) {
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9') ||
                       std::string_view("-._~/").find(byte) != std::string_view::npos;
    if (plain) {
      result += byte;
      continue;
    }
    const auto value = static_cast<unsigned char>(byte);
    result += '%';
    result += kDigits[value >> 4U];
    result += kDigits[value & 0xFU];
  }
  return result;
}

Result<std::string> to_sarif(const WriterInput& input, const WriterOptions& options) {
  const SarifRules rules(input, options.rule_docs);
  const std::optional<Severity> least = least_that_fits(input.report, options.min_severity);
  Log log;
  for (std::size_t i = 0; i < input.report.documents.size(); ++i) {
    const DocumentReport& document = input.report.documents[i];
    const Source* source = i < input.sources.size() ? &input.sources[i] : nullptr;
    const Artifacts artifacts(document, source, log.artifacts.size());
    add(document, artifacts, rules, least, log);
    for (Json& artifact : artifacts.all())
      log.artifacts.push_back(std::move(artifact));
  }
  const Json driver = {{"name", "sowlint"},
                       {"version", input.report.tool_version},
                       {"semanticVersion", input.report.tool_version},
                       {"rules", rules.descriptors()},
                       {"properties", {{"rules", input.report.rules_hash}}}};
  Json run = {{"tool", {{"driver", driver}}},
              {"columnKind", "unicodeCodePoints"},
              {"invocations",
               {{{"executionSuccessful", summarise(input.report).failed == 0},
                 {"toolExecutionNotifications", std::move(log.notifications)}}}},
              {"artifacts", std::move(log.artifacts)},
              {"results", std::move(log.results)}};
  const Json result = {{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", {std::move(run)}}};
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sowlint::report
