#include "analysis/conditions.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "analysis/coverage.h"
#include "analysis/sections.h"

namespace sowlint::analysis {
namespace {

using rules::Condition;
using Kind = Condition::Kind;

/// How sure it is that words which make an expression true mean what the rule takes them for.
constexpr double kSaid = 0.95;

void add(const Answer& part, Answer& whole) {
  whole.confidence = std::min(whole.confidence, part.confidence);
  whole.spots.insert(whole.spots.end(), part.spots.begin(), part.spots.end());
  whole.notes.insert(whole.notes.end(), part.notes.begin(), part.notes.end());
}

/// Whether a finding is as grave, or a strength as strong.
bool reaches(const rules::Level& level, const rules::Level& least) {
  if (least.severity) return level.severity && *level.severity >= *least.severity;
  return level.credit && *level.credit >= *least.credit;
}

std::string counted(std::size_t count, const std::string& things) {
  return std::to_string(count) + " " + things;
}

}  // namespace

Conditions::Conditions(ConditionSource source)
    : source_(std::move(source)),
      evidence_(source_.evaluator.evidence()),
      guards_(source_.rules) {}

Answer Conditions::answer(const Condition& condition, const rules::Rule& rule) {
  switch (condition.kind) {
    case Kind::All:
      return all_of(condition, rule);
    case Kind::Any:
      return some_of(condition, rule, 1);
    case Kind::None:
      return {!some_of(condition, rule, 1).holds};
    case Kind::Of:
      return some_of(condition, rule, condition.at_least);
    case Kind::Said:
      return said(condition, rule);
    case Kind::Found:
      return found(condition);
    case Kind::Outnumbers:
      return outnumbers(condition, rule);
    case Kind::OneSideOnly:
      return one_side_only(condition, rule);
    case Kind::Differ:
      return differ(condition, rule);
    case Kind::Clash:
      return clash(condition, rule);
    case Kind::Placeholder:
      return placeholder(condition);
    case Kind::RestsOn:
      return rests_on(condition);
    case Kind::PagesAtMost:
      return {at_most_pages(condition.pages)};
  }
  return {};
}

Answer Conditions::all_of(const Condition& condition, const rules::Rule& rule) {
  Answer whole{true};
  for (const Condition& part : condition.parts) {
    const Answer found = answer(part, rule);
    if (!found.holds) return {};
    add(found, whole);
  }
  return whole;
}

/// At least `needed` of the parts. One is enough to know where one is needed; where several are,
/// all that hold are named.
Answer Conditions::some_of(const Condition& condition, const rules::Rule& rule,
                           std::size_t needed) {
  Answer whole;
  std::size_t holding = 0;
  for (const Condition& part : condition.parts) {
    const Answer found = answer(part, rule);
    if (!found.holds) continue;
    ++holding;
    add(found, whole);
    if (needed == 1) break;
  }
  if (holding < needed) return {};
  whole.holds = true;
  return whole;
}

/// The words for which `expression` is true in the unit and that no guard cancels.
std::optional<Stretch> Conditions::standing(const rules::Expression& expression,
                                            const rules::Rule& rule, std::size_t unit) {
  Truth truth = source_.evaluator.evaluate(expression, unit);
  if (!truth.holds) return std::nullopt;
  const text::TokenRow& row = evidence_.row(unit);
  if (truth.stretches.empty()) truth.stretches.push_back({row.own, row.last, {}, {}});
  const std::uint64_t steps = row.last - row.first + evidence_.contract().units[unit].span.size();
  for (Stretch& stretch : truth.stretches) {
    if (!source_.evaluator.charge(steps)) return std::nullopt;
    if (guards_.judge({source_.document, source_.evaluator, rule, unit, stretch}).cancelled) {
      continue;
    }
    return std::move(stretch);
  }
  return std::nullopt;
}

std::vector<Conditions::Hit> Conditions::hits(const rules::Expression& expression,
                                              const rules::Rule& rule, std::size_t most) {
  const std::vector<std::uint32_t> cues = rules::necessary_cues(expression);
  const auto& units = evidence_.contract().units;
  std::vector<Hit> result;
  for (std::size_t unit = 0; unit < units.size() && result.size() < most; ++unit) {
    if (!source_.evaluator.charge(1)) break;
    const text::TokenRow& row = evidence_.row(unit);
    if (!source_.judged[unit] || row.own == row.last) continue;
    if (standing_of(rule, units[unit].section) == Standing::Nowhere) continue;
    const auto present = [&](std::uint32_t cue) { return !evidence_.hits(unit, cue).empty(); };
    if (!cues.empty() && std::none_of(cues.begin(), cues.end(), present)) continue;
    auto stretch = standing(expression, rule, unit);
    if (!stretch) continue;
    TextSpan span = evidence_.own_source(unit, stretch->first, stretch->last);
    if (span.empty()) span = units[unit].span;
    result.push_back({{unit, span}, std::move(*stretch)});
  }
  return result;
}

Answer Conditions::said(const Condition& condition, const rules::Rule& rule) {
  const bool counts = condition.at_least > 1 || !condition.called.empty();
  const auto found = hits(condition.said.front(), rule, counts ? kAll : 1);
  Answer result;
  result.holds = found.size() >= condition.at_least;
  if (!result.holds) return result;
  result.confidence = kSaid;
  for (const Hit& hit : found)
    result.spots.push_back(hit.spot);
  if (!condition.called.empty()) {
    result.notes.push_back(counted(found.size(), condition.called.front()) + ".");
  }
  return result;
}

/// The most certain findings that are enough.
Answer Conditions::found(const Condition& condition) const {
  std::vector<Found> all;
  if (condition.rules.empty()) {
    all = source_.found({});
  } else {
    for (const std::string& id : condition.rules) {
      std::vector<Found> of_rule = source_.found(id);
      std::move(of_rule.begin(), of_rule.end(), std::back_inserter(all));
    }
  }
  if (condition.least) {
    std::erase_if(all,
                  [&](const Found& finding) { return !reaches(finding.level, *condition.least); });
  }
  if (all.size() < condition.at_least) return {};
  std::stable_sort(all.begin(), all.end(),
                   [](const Found& a, const Found& b) { return a.confidence > b.confidence; });
  Answer result{true};
  for (std::size_t i = 0; i < condition.at_least; ++i)
    result.confidence = std::min(result.confidence, all[i].confidence);
  for (const Found& finding : all)
    result.spots.insert(result.spots.end(), finding.spots.begin(), finding.spots.end());
  return result;
}

Answer Conditions::outnumbers(const Condition& condition, const rules::Rule& rule) {
  const auto more = hits(condition.said.front(), rule, kAll);
  const auto fewer = hits(condition.said.back(), rule, kAll);
  Answer result;
  result.holds =
      static_cast<double>(more.size()) > condition.times * static_cast<double>(fewer.size());
  if (!result.holds) return result;
  result.confidence = kSaid;
  for (const Hit& hit : more)
    result.spots.push_back(hit.spot);
  if (!condition.called.empty()) {
    result.notes.push_back(counted(more.size(), condition.called.front()) + ", " +
                           counted(fewer.size(), condition.called.back()) + ".");
  }
  return result;
}

Answer Conditions::placeholder(const Condition& condition) {
  const auto& units = evidence_.contract().units;
  const rules::Expression& expression = condition.said.front();
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    if (!source_.evaluator.charge(1)) break;
    if (!source_.judged[unit]) continue;
    const Truth truth = source_.evaluator.evaluate(expression, unit);
    for (const Stretch& stretch : truth.stretches) {
      const Spot spot{unit, evidence_.own_source(unit, stretch.first, stretch.last)};
      if (is_unfilled(spot)) return {true, kSaid, {spot}, {}};
    }
  }
  return {};
}

Answer Conditions::rests_on(const Condition& condition) const {
  for (const AbsentText& text : evidence_.contract().absent_texts) {
    if (text.kind == condition.absent) return {true, kSaid, {}, {}};
  }
  return {};
}

/// Formats without pages are counted by their words.
bool Conditions::at_most_pages(std::size_t pages) const {
  constexpr std::size_t kWordsOfAPage = 450;
  if (source_.document.pages > 0) return source_.document.pages <= pages;
  return word_count(source_.document) <= pages * kWordsOfAPage;
}

}  // namespace sowlint::analysis
