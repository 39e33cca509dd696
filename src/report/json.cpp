#include "report/json.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/names.h"
#include "report/json_values.h"

namespace sowlint::report {
namespace {

constexpr base::Name<Revision::Kind> kRevisionKinds[] = {{Revision::Kind::Inserted, "inserted"},
                                                         {Revision::Kind::Deleted, "deleted"},
                                                         {Revision::Kind::MovedHere, "moved-here"},
                                                         {Revision::Kind::MovedAway, "moved-away"}};

/// Whole numbers without a fraction: 5, not 5.0.
Json number(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53: whole numbers up to here are exact
  if (std::trunc(value) == value && std::fabs(value) < kExact) {
    return static_cast<std::int64_t>(value);
  }
  return value;
}

/// `value` with the decimals that `parts` tell apart.
Json rounded(double value, double parts) {
  return number(std::round(value * parts) / parts);
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json text_or_null(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

/// The name of an optional value of an enum, or null.
template <class Enum>
Json name_or_null(const std::optional<Enum>& value) {
  return value ? Json(name_of(*value)) : Json(nullptr);
}

/// Counts from 1, so that 0 says there is none.
Json count_or_null(std::size_t count) {
  return count == 0 ? Json(nullptr) : Json(count);
}

/// An array built from `items` by `convert`.
template <class Item, class Convert>
Json array_of(const std::vector<Item>& items, Convert convert) {
  Json result = Json::array();
  for (const Item& item : items)
    result.push_back(convert(item));
  return result;
}

/// Hundredths of a point are finer than any printer.
Json box_of(const PageBox& box) {
  constexpr double kParts = 100;
  const auto points = [](double value) { return rounded(value, kParts); };
  return {{"page", box.page},
          {"left", points(box.left)},
          {"top", points(box.top)},
          {"right", points(box.right)},
          {"bottom", points(box.bottom)}};
}

Json span_of(const Place& place) {
  return {{"start_byte", place.span.begin},
          {"end_byte", place.span.end},
          {"line", place.at.line},
          {"column", place.at.column},
          {"page", count_or_null(place.page)},
          {"boxes", array_of(place.boxes, box_of)}};
}

Json place_of(const Place& place) {
  return {{"label", place.label}, {"quote", place.quote}, {"span", span_of(place)}};
}

Json cue_of(const CueHit& cue) {
  return {{"name", cue.name}, {"start_byte", cue.span.begin}, {"end_byte", cue.span.end}};
}

Json quantity_of(const Quantity& quantity) {
  return {{"kind", name_of(quantity.kind)},
          {"value", quantity.blank ? Json(nullptr) : number(quantity.value)},
          {"unit", text_or_null(std::string(name_of(quantity.unit)))}};
}

Json guard_of(const GuardEffect& guard) {
  return {{"name", guard.name}, {"effect", guard.effect}};
}

Json revision_of(const std::optional<Revision>& revision) {
  if (!revision) return nullptr;
  return {{"kind", base::name_in(kRevisionKinds, revision->kind)},
          {"author", text_or_null(revision->author)},
          {"date", text_or_null(revision->date)}};
}

/// Clause, quote, span and unit of a finding that stands at one place; all null for one that does
/// not. Hidden words may stand in no clause unit.
void add_where(Json& result, const Finding& finding) {
  const bool placed = finding.place.has_value();
  result["clause"] = placed ? Json({{"label", finding.clause_label},
                                    {"title", finding.clause_title},
                                    {"section", name_of(finding.section)}})
                            : Json(nullptr);
  result["quote"] = placed ? Json(finding.place->quote) : Json(nullptr);
  result["span"] = placed ? span_of(*finding.place) : Json(nullptr);
  const bool in_unit = placed && !finding.unit.empty();
  result["unit"] = in_unit ? Json({{"start_byte", finding.unit.begin},
                                   {"end_byte", finding.unit.end},
                                   {"text", finding.unit_text}})
                           : Json(nullptr);
}

/// How many parts of one are told apart. Points carry all their decimals: sums of them hold
/// exactly.
constexpr double kPointParts = 1e6;
constexpr double kShareParts = 1e4;
constexpr double kScoreParts = 10;

Json point_of(const IndexPoint& point) {
  return {{"finding", point.finding},
          {"rank", point.rank ? Json(*point.rank) : Json(nullptr)},
          {"mitigation", number(point.mitigation)},
          {"share", rounded(point.share, kPointParts)},
          {"points", rounded(point.points, kPointParts)},
          {"index_points", rounded(point.index_points, kPointParts)}};
}

Json dimension_of(const IndexDimension& dimension) {
  return {{"id", dimension.id},
          {"weight", rounded(dimension.weight, kShareParts)},
          {"score", rounded(dimension.score, kScoreParts)},
          {"spoken", dimension.spoken},
          {"points", array_of(dimension.points, point_of)}};
}

Json id_of(const std::string& id) {
  return id;
}

Json adjustment_of(const IndexAdjustment& adjustment) {
  return {{"kind", name_of(adjustment.kind)},
          {"dimension", text_or_null(adjustment.dimension)},
          {"index_points", rounded(adjustment.index_points, kPointParts)},
          {"findings", array_of(adjustment.findings, id_of)}};
}

Json change_of(const IndexChange& change) {
  return {
      {"rule", change.rule},
      {"findings", array_of(change.findings, id_of)},
      {"brings", text_or_null(change.brings)},
      {"dimensions",
       array_of(change.dimensions,
                [](const IndexChange::Score& score) -> Json {
                  return {{"id", score.dimension}, {"score", rounded(score.score, kScoreParts)}};
                })},
      {"score", rounded(change.exact, kScoreParts)},
      {"capped", change.capped}};
}

Json index_of(const std::optional<Index>& index) {
  if (!index) return nullptr;
  return {{"model", kIndexModel},
          {"score", index->score},
          {"low", index->low},
          {"high", index->high},
          {"exact", rounded(index->exact, kPointParts)},
          {"band", name_or_null(index->band)},
          {"coverage", rounded(index->coverage, kShareParts)},
          {"ceiling", index->ceiling ? Json(*index->ceiling) : Json(nullptr)},
          {"capped", index->capped},
          {"dimensions", array_of(index->dimensions, dimension_of)},
          {"adjustments", array_of(index->adjustments, adjustment_of)},
          {"what_if", array_of(index->what_if, change_of)},
          {"burden",
           {{"customer", rounded(index->burden.customer, kShareParts)},
            {"vendor", rounded(index->burden.vendor, kShareParts)},
            {"both", rounded(index->burden.both, kShareParts)}}}};
}

Json party_of(const Party& party) {
  return {{"name", text_or_null(party.name)},
          {"role", name_of(party.role)},
          {"aliases", array_of(party.aliases, [](const std::string& alias) { return alias; })}};
}

Json warning_of(const Warning& warning) {
  return {{"code", warning.code}, {"message", warning.message}};
}

Json summary_of(const Report& report) {
  const ReportSummary summary = summarise(report);
  const auto count = [&summary](Severity severity) {
    return summary.by_severity[static_cast<std::size_t>(severity)];
  };
  return {{"documents", summary.documents},
          {"failed", summary.failed},
          {"findings",
           {{"high", count(Severity::High)},
            {"medium", count(Severity::Medium)},
            {"low", count(Severity::Low)},
            {"info", count(Severity::Info)}}},
          {"strengths", summary.strengths}};
}

}  // namespace

Json json_of(const Finding& finding) {
  Json result = {{"id", finding.id},
                 {"rule", finding.rule},
                 {"dimension", text_or_null(finding.dimension)},
                 {"polarity", name_of(finding.polarity)},
                 {"severity", name_or_null(finding.severity)},
                 {"credit", name_or_null(finding.credit)},
                 {"confidence", number(finding.confidence)},
                 {"burden", name_or_null(finding.burden)},
                 {"message", finding.message},
                 {"why", finding.why},
                 {"rewrite", finding.rewrite},
                 {"language", code_of(finding.language)}};
  add_where(result, finding);
  result["cues"] = array_of(finding.cues, cue_of);
  result["quantities"] = array_of(finding.quantities, quantity_of);
  result["guards"] = array_of(finding.guards, guard_of);
  result["places"] = array_of(finding.places, place_of);
  result["looked_for"] = text_or_null(finding.looked_for);
  result["secondary_to"] = text_or_null(finding.secondary_to);
  result["revision"] = revision_of(finding.revision);
  constexpr double kConfidenceParts = 100;
  result["ocr_confidence"] =
      finding.ocr_confidence ? rounded(*finding.ocr_confidence, kConfidenceParts) : Json(nullptr);
  result["accepted"] = nullptr;
  result["fingerprint"] = finding.fingerprint;
  return result;
}

Json json_of(const DocumentReport& document) {
  const bool checked = document.status != ReviewStatus::NotChecked;
  return {{"path", document.path},
          {"sha256", text_or_null(document.sha256)},
          {"format", name_or_null(document.format)},
          {"language", code_of(document.language)},
          {"words", document.words},
          {"pages", count_or_null(document.pages)},
          {"status", name_of(document.status)},
          {"parties", array_of(document.parties, party_of)},
          {"encoding", text_or_null(document.encoding)},
          {"languages", array_of(document.languages, code_of)},
          {"type", name_or_null(document.type)},
          {"whole", checked ? Json(document.whole) : Json(nullptr)},
          {"date", nullptr},
          {"index", index_of(document.index)},
          {"findings",
           array_of(document.findings, [](const Finding& finding) { return json_of(finding); })},
          {"warnings", array_of(document.warnings, warning_of)}};
}

Json json_of_tool(const Report& report) {
  return {{"name", "sowlint"}, {"version", report.tool_version}, {"rules", report.rules_hash}};
}

std::string compact(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string to_json(const Report& report) {
  const Json result = {
      {"schema", "sowlint-report/1"},
      {"tool", json_of_tool(report)},
      {"documents", array_of(report.documents,
                             [](const DocumentReport& document) { return json_of(document); })},
      {"summary", summary_of(report)}};
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sowlint::report
