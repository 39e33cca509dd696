#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "compare/course.h"
#include "compare/lines.h"

namespace sowlint::compare {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// One decimal; whole numbers without any.
Json tenths(double value) {
  constexpr double kParts = 10;
  const double rounded = std::round(value * kParts) / kParts;
  if (std::trunc(rounded) == rounded) return static_cast<std::int64_t>(rounded);
  return rounded;
}

Json draft_of(const DocumentReport& report) {
  return {{"path", report.path},
          {"sha256", text_or_null(report.sha256)},
          {"format", report.format ? Json(name_of(*report.format)) : Json(nullptr)},
          {"status", name_of(report.status)},
          {"words", report.words},
          {"index", report.index ? Json(report.index->score) : Json(nullptr)},
          {"findings", report.findings.size()}};
}

Json norms_of(const std::vector<std::size_t>& indices, const std::vector<Norm>& norms) {
  Json list = Json::array();
  for (const std::size_t index : indices)
    list.push_back({{"label", text_or_null(norms[index].label)},
                    {"start_byte", norms[index].span.begin},
                    {"end_byte", norms[index].span.end},
                    {"text", norms[index].text}});
  return list;
}

Json words_of(const ClauseChange& change, const Comparison& comparison) {
  Json list = Json::array();
  if (change.verdict != ClauseVerdict::Changed) return list;
  const std::vector<NormWord>& before = comparison.before[change.before.front()].words;
  const std::vector<NormWord>& after = comparison.after[change.after.front()].words;
  for (const WordChange& word : word_changes(before, after))
    list.push_back({{"kind", name_of(word.kind)},
                    {"before", text_or_null(said(before, word.before_begin, word.before_end))},
                    {"after", text_or_null(said(after, word.after_begin, word.after_end))}});
  return list;
}

Json clause_of(const ClauseChange& change, const Comparison& comparison) {
  return {{"verdict", name_of(change.verdict)},
          {"before", norms_of(change.before, comparison.before)},
          {"after", norms_of(change.after, comparison.after)},
          {"words", words_of(change, comparison)},
          {"how", text_or_null(change.how)}};
}

Json finding_or_null(const std::optional<std::size_t>& index, const DocumentReport& report) {
  if (!index) return nullptr;
  const Finding& finding = report.findings[*index];
  return {{"id", finding.id},
          {"severity", finding.severity ? Json(name_of(*finding.severity)) : Json(nullptr)},
          {"credit", finding.credit ? Json(name_of(*finding.credit)) : Json(nullptr)},
          {"clause", text_or_null(finding.clause_label)},
          {"quote", finding.place ? Json(finding.place->quote) : Json(nullptr)}};
}

Json step_of(const Comparison& comparison, const DocumentReport& before,
             const DocumentReport& after) {
  Json clauses = Json::array();
  for (const ClauseChange& change : comparison.clauses)
    clauses.push_back(clause_of(change, comparison));
  Json findings = Json::array();
  for (const FindingChange& change : comparison.findings) {
    findings.push_back({{"verdict", name_of(change.verdict)},
                        {"rule", finding_of(change, before, after).rule},
                        {"before", finding_or_null(change.before, before)},
                        {"after", finding_or_null(change.after, after)},
                        {"how", text_or_null(change.how)}});
  }
  Json numbers = Json::array();
  for (const NumberChange& number : comparison.numbers) {
    numbers.push_back({{"name", text_or_null(number.name)},
                       {"before", number.before},
                       {"after", number.after},
                       {"before_clause", text_or_null(comparison.before[number.before_norm].label)},
                       {"after_clause", text_or_null(comparison.after[number.after_norm].label)}});
  }
  Json scores = Json::array();
  for (const ScoreChange& score : comparison.scores)
    scores.push_back(
        {{"id", score.id}, {"before", tenths(score.before)}, {"after", tenths(score.after)}});
  return {{"differs", comparison.differs()},
          {"summary", summary_of(comparison)},
          {"renumbered", comparison.renumbered},
          {"clauses", std::move(clauses)},
          {"findings", std::move(findings)},
          {"quantities", std::move(numbers)},
          {"scores", std::move(scores)},
          {"load",
           {{"customer_before", tenths(comparison.load.customer_before)},
            {"customer_after", tenths(comparison.load.customer_after)},
            {"vendor_before", tenths(comparison.load.vendor_before)},
            {"vendor_after", tenths(comparison.load.vendor_after)}}},
          {"favours", name_of(comparison.favours)}};
}

}  // namespace

std::string to_json(const Course& course) {
  Json drafts = Json::array();
  for (const DocumentReport& report : course.drafts)
    drafts.push_back(draft_of(report));
  Json steps = Json::array();
  for (std::size_t i = 0; i < course.steps.size(); ++i)
    steps.push_back(step_of(course.steps[i], course.drafts[i], course.drafts[i + 1]));
  const Json result = {
      {"schema", "sowlint-compare/1"},
      {"tool",
       {{"name", "sowlint"}, {"version", course.tool_version}, {"rules", course.rules_hash}}},
      {"drafts", std::move(drafts)},
      {"steps", std::move(steps)}};
  return result.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sowlint::compare
