#include "analysis/document_rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "analysis/conditions.h"
#include "analysis/levels.h"

namespace sowlint::analysis {
namespace {

using rules::Condition;
using rules::RuleKind;

/// What is not found may be worded so that it was not recognised.
constexpr double kNotFound = 0.8;
/// A combination is only as good as its parts.
constexpr double kLeastOfParts = 0.7;
/// Places that a finding names; more are counted in its message only.
constexpr std::size_t kMostSpots = 500;

bool lists(const std::vector<ContractType>& types, ContractType type) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

/// Whether the text is organised into clauses, so that what is missing can be told from what was
/// not read well.
bool has_structure(const Contract& contract) {
  return std::any_of(contract.clauses.begin(), contract.clauses.end(), [](const Clause& clause) {
    return !clause.label.empty() || !clause.title.empty();
  });
}

class DocumentRules {
 public:
  explicit DocumentRules(const DocumentView& view)
      : view_(view),
        conditions_({view.document, view.rules, view.evaluator, view.coverage.judged,
                     [this](const std::string& id) { return found(id); }}) {
    for (const Match& match : view.matches) {
      found_[match.rule].push_back(
          {match.rule, match.level, match.confidence, {{match.unit, match.span}}});
    }
  }

  std::vector<DocumentMatch> run() {
    std::vector<DocumentMatch> all;
    for (std::uint32_t rule = 0; rule < view_.rules.rules().size(); ++rule) {
      if (!view_.rules.rules()[rule].document) continue;
      const auto& matches = matches_of(rule);
      all.insert(all.end(), matches.begin(), matches.end());
    }
    return all;
  }

 private:
  [[nodiscard]] const Contract& contract() const { return view_.evaluator.evidence().contract(); }

  /// Rules that others rest on are run when they are asked for; packs hold no circles.
  const std::vector<DocumentMatch>& matches_of(std::uint32_t index) {
    const auto known = done_.find(index);
    if (known != done_.end()) return known->second;
    return done_.emplace(index, run(index)).first->second;
  }

  std::vector<Found> found(const std::string& id) {
    std::vector<Found> result;
    for (std::uint32_t rule = 0; rule < view_.rules.rules().size(); ++rule) {
      const rules::Rule& other = view_.rules.rules()[rule];
      const bool wanted =
          id.empty() ? other.polarity == Polarity::Rigid && !other.document : other.id == id;
      if (!wanted) continue;
      const auto of_units = found_.find(rule);
      if (of_units != found_.end()) {
        result.insert(result.end(), of_units->second.begin(), of_units->second.end());
      }
      if (!other.document) continue;
      for (const DocumentMatch& match : matches_of(rule))
        result.push_back({rule, match.level, match.confidence, match.spots});
    }
    return result;
  }

  [[nodiscard]] bool speaks_of(const rules::Rule& rule) const {
    const rules::DocumentLogic& logic = *rule.document;
    if (view_.options.adjustments.disabled.contains(rule.id)) return false;
    if (view_.options.whole_text) return true;
    if (!lists(logic.documents, contract().type)) return false;
    if (word_count(view_.document) < logic.at_least_words) return false;
    if (rule.kind != RuleKind::Absence) return true;
    return contract().whole && view_.complete && has_structure(contract());
  }

  std::vector<DocumentMatch> run(std::uint32_t index) {
    const rules::Rule& rule = view_.rules.rules()[index];
    std::vector<DocumentMatch> matches;
    if (!speaks_of(rule)) return matches;
    for (Answer& answer : answers(rule)) {
      if (answer.confidence < kLeastOfParts) continue;
      if (auto match = settled(index, std::move(answer))) matches.push_back(std::move(*match));
    }
    return matches;
  }

  /// The answers that hold: one, or for a contradiction one for each alternative.
  std::vector<Answer> answers(const rules::Rule& rule) {
    const rules::DocumentLogic& logic = *rule.document;
    std::vector<Answer> result;
    if (rule.kind == RuleKind::Absence) {
      if (auto answer = absence(rule)) result.push_back(std::move(*answer));
      return result;
    }
    std::vector<const Condition*> questions = {&*logic.when};
    if (rule.kind == RuleKind::Contradiction && logic.when->kind == Condition::Kind::Any) {
      questions.clear();
      for (const Condition& part : logic.when->parts)
        questions.push_back(&part);
    }
    for (const Condition* question : questions) {
      Answer answer = conditions_.answer(*question, rule);
      if (answer.holds) result.push_back(std::move(answer));
    }
    return result;
  }

  std::optional<Answer> absence(const rules::Rule& rule) {
    const rules::DocumentLogic& logic = *rule.document;
    Answer answer{true};
    if (logic.when) {
      answer = conditions_.answer(*logic.when, rule);
      if (!answer.holds) return std::nullopt;
    }
    answer.confidence = std::min(answer.confidence, kNotFound);
    for (const Condition& condition : logic.satisfied_by) {
      if (conditions_.answer(condition, rule).holds) return std::nullopt;
    }
    answer.notes.push_back("It belongs in " + logic.belongs_in + ".");
    return answer;
  }

  std::optional<DocumentMatch> settled(std::uint32_t index, Answer answer) {
    const rules::Rule& rule = view_.rules.rules()[index];
    DocumentMatch match;
    match.rule = index;
    match.confidence = answer.confidence;
    match.spots = std::move(answer.spots);
    match.notes = std::move(answer.notes);
    const auto& levels = view_.options.adjustments.levels;
    const auto set = levels.find(rule.id);
    match.level = set != levels.end() ? set->second : rule.level;
    for (const rules::DocumentModifier& modifier : rule.document->modifiers)
      apply(modifier, rule, match);
    if (match.level.none()) return std::nullopt;
    const auto before = [](const Spot& a, const Spot& b) { return a.span < b.span; };
    const auto same = [](const Spot& a, const Spot& b) { return a.span == b.span; };
    std::stable_sort(match.spots.begin(), match.spots.end(), before);
    match.spots.erase(std::unique(match.spots.begin(), match.spots.end(), same), match.spots.end());
    return match;
  }

  void apply(const rules::DocumentModifier& modifier, const rules::Rule& rule,
             DocumentMatch& match) {
    if (!conditions_.answer(modifier.when, rule).holds) return;
    const rules::Level before = match.level;
    match.level = moved(match.level, modifier);
    if (match.level.none() || match.level == before || modifier.because.empty()) return;
    match.notes.push_back(note_of(before, match.level, modifier.because));
  }

  const DocumentView& view_;
  Conditions conditions_;
  std::map<std::uint32_t, std::vector<Found>> found_;
  std::map<std::uint32_t, std::vector<DocumentMatch>> done_;
};

}  // namespace

std::vector<DocumentMatch> document_matches(const DocumentView& view) {
  return DocumentRules(view).run();
}

}  // namespace sowlint::analysis
