#include "gate/evaluate.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "base/names.h"
#include "gate/checks.h"

namespace sowlint::gate {
namespace {

constexpr base::Name<Outcome> kOutcomes[] = {{Outcome::Pass, "pass"},
                                             {Outcome::Warn, "warn"},
                                             {Outcome::Fail, "fail"},
                                             {Outcome::NotChecked, "not-checked"}};

constexpr base::Name<Standing> kStandings[] = {{Standing::Counts, "counts"},
                                               {Standing::Known, "known"},
                                               {Standing::Accepted, "accepted"},
                                               {Standing::Aside, "strength"}};

constexpr base::Name<WaiverState> kWaiverStates[] = {
    {WaiverState::Holds, "holds"},         {WaiverState::Expired, "expired"},
    {WaiverState::NotYet, "not-yet"},      {WaiverState::TooLong, "too-long"},
    {WaiverState::Forbidden, "forbidden"}, {WaiverState::Changed, "changed"},
    {WaiverState::Graver, "graver"},       {WaiverState::Unused, "unused"}};

/// The number at the beginning of what a check found; 0 if there is none.
double leading_number(std::string_view found) {
  double value = 0;
  (void)std::from_chars(found.data(), found.data() + found.size(), value);
  return value;
}

class Evaluation {
 public:
  Evaluation(const Case& contract, const Standard& standard)
      : case_(contract),
        standard_(standard) {}

  DocumentVerdict run() {
    verdict_.circumstances = standard_.circumstances;
    verdict_.measured = case_.measured;
    if (standard_.waivers != nullptr && !standard_.waivers->bytes.empty()) {
      verdict_.waiver_file = standard_.waivers->path;
    }
    verdict_.findings.resize(case_.report.findings.size());
    const bool read = case_.report.status != ReviewStatus::NotChecked &&
                      case_.document != nullptr && case_.contract != nullptr;
    if (!read) return std::move(verdict_);
    set_aside();
    const Contents contents(*case_.document, *case_.contract);
    apply_waivers(contents);
    apply_baseline(contents);
    verdict_.checks = checks_of(case_, standard_, verdict_.findings);
    excuse_checks();
    judge();
    return std::move(verdict_);
  }

 private:
  void set_aside() {
    for (std::size_t i = 0; i < verdict_.findings.size(); ++i) {
      const Finding& finding = case_.report.findings[i];
      FindingStanding& standing = verdict_.findings[i];
      if (finding.polarity == Polarity::Collaborative) standing.standing = Standing::Aside;
    }
  }

  /// What speaks against a waiver whatever became of its finding; Holds if nothing does.
  [[nodiscard]] WaiverState worth(const Waiver& waiver) const {
    const WaiverTerms& terms = standard_.policy.waivers;
    if (terms.never.contains(waiver.content.rule)) return WaiverState::Forbidden;
    if (!waiver.check.empty() && !can_be_accepted(waiver.check)) return WaiverState::Forbidden;
    if (standard_.date < waiver.accepted) return WaiverState::NotYet;
    if (waiver.until < standard_.date) return WaiverState::Expired;
    if (terms.longest_days && days_between(waiver.accepted, waiver.until) > *terms.longest_days) {
      return WaiverState::TooLong;
    }
    return WaiverState::Holds;
  }

  void apply_waivers(const Contents& contents) {
    if (standard_.waivers == nullptr) return;
    std::vector<Content> kept;
    std::vector<std::size_t> of_kept;
    // Those that may hold go first: of two for one finding, the one that is worth something counts.
    for (const bool worthy : {true, false}) {
      for (std::size_t i = 0; i < standard_.waivers->waivers.size(); ++i) {
        const Waiver& waiver = standard_.waivers->waivers[i];
        if (!waiver.check.empty() || (worth(waiver) == WaiverState::Holds) != worthy) continue;
        kept.push_back(waiver.content);
        of_kept.push_back(i);
      }
    }
    for (const Waiver& waiver : standard_.waivers->waivers)
      verdict_.waivers.push_back({waiver, WaiverState::Unused, "", std::nullopt, ""});
    const std::vector<Trace> traces = contents.trace(kept, case_.report.findings);
    for (std::size_t k = 0; k < traces.size(); ++k)
      apply(of_kept[k], traces[k]);
  }

  void apply(std::size_t index, const Trace& trace) {
    WaiverVerdict& waiver = verdict_.waivers[index];
    waiver.label = trace.label;
    waiver.how = trace.how;
    if (!trace.finding) {
      waiver.state = WaiverState::Unused;
      waiver.how = trace.fate == Fate::Gone ? "its clause is no longer in the contract"
                                            : "the rule no longer finds its clause: " + trace.how;
      return;
    }
    waiver.finding = case_.report.findings[*trace.finding].id;
    const WaiverState standing = worth(waiver.waiver);
    waiver.state = standing != WaiverState::Holds ? standing
                   : trace.fate == Fate::Changed  ? WaiverState::Changed
                   : trace.fate == Fate::Graver   ? WaiverState::Graver
                                                  : WaiverState::Holds;
    FindingStanding& finding = verdict_.findings[*trace.finding];
    finding.waiver = index;
    if (waiver.state == WaiverState::Holds) {
      finding.standing = Standing::Accepted;
    } else {
      finding.why = reason(waiver);
    }
  }

  [[nodiscard]] std::string reason(const WaiverVerdict& waiver) const {
    const std::string whose = "accepted by " + waiver.waiver.by + ", but ";
    switch (waiver.state) {
      case WaiverState::Expired:
        return whose + "only until " + to_string(waiver.waiver.until);
      case WaiverState::NotYet:
        return whose + "only from " + to_string(waiver.waiver.accepted);
      case WaiverState::TooLong:
        return whose + "for longer than the " +
               std::to_string(*standard_.policy.waivers.longest_days) + " days of the policy";
      case WaiverState::Forbidden:
        return whose + "the policy lets nobody accept this";
      case WaiverState::Changed:
        return whose + "the clause changed: " + waiver.how;
      case WaiverState::Graver:
        return whose + waiver.how;
      case WaiverState::Holds:
      case WaiverState::Unused:
        break;
    }
    return "";
  }

  void apply_baseline(const Contents& contents) {
    if (standard_.baseline == nullptr) return;
    std::vector<Content> kept;
    for (const BaselineFinding& finding : standard_.baseline->findings)
      kept.push_back(finding.content);
    const std::vector<Trace> traces = contents.trace(kept, case_.report.findings);
    for (std::size_t k = 0; k < traces.size(); ++k) {
      const BaselineFinding& known = standard_.baseline->findings[k];
      if (!traces[k].finding) {
        verdict_.mended.push_back({known.content.rule, known.clause, known.content.severity,
                                   traces[k].fate, traces[k].how});
        continue;
      }
      compare_with(known, traces[k]);
    }
  }

  /// Whether a number in the clause moved the way in which its rule gets worse.
  [[nodiscard]] bool numbers_got_worse(const std::string& rule, const Trace& trace) const {
    return std::any_of(trace.quantities.begin(), trace.quantities.end(),
                       [&](const compare::QuantityChange& change) {
                         return compare::effect_of(change, rule, *standard_.directions) > 0;
                       });
  }

  void compare_with(const BaselineFinding& known, const Trace& trace) {
    FindingStanding& finding = verdict_.findings[*trace.finding];
    const std::optional<Severity> now = case_.report.findings[*trace.finding].severity;
    const bool graver = known.content.severity && now && *now > *known.content.severity;
    const bool worse = graver || numbers_got_worse(known.content.rule, trace);
    finding.since_baseline = worse ? Fate::Graver : trace.fate;
    if (finding.standing != Standing::Counts) return;
    if (!worse) {
      finding.standing = Standing::Known;
      finding.why = trace.how;
      return;
    }
    finding.why = "worse than in the baseline";
    if (graver) finding.why += std::string(", where it was ") + name_of(*known.content.severity);
    if (trace.fate == Fate::Changed && !trace.how.empty()) finding.why += ": " + trace.how;
  }

  /// Failing checks that are accepted, or that failed no less in the baseline. What could not be
  /// read is never known.
  void excuse_checks() {
    for (Check& check : verdict_.checks) {
      if (check.outcome == Outcome::Pass || !can_be_accepted(check.id)) continue;
      if (in_baseline(check)) {
        check.outcome = Outcome::Pass;
        check.message += " It was so in the baseline.";
      }
    }
    for (std::size_t i = 0; i < verdict_.waivers.size(); ++i) {
      if (!verdict_.waivers[i].waiver.check.empty()) apply_to_check(i);
    }
  }

  [[nodiscard]] bool in_baseline(const Check& check) const {
    if (standard_.baseline == nullptr) return false;
    const auto known = standard_.baseline->checks.find(check.id);
    if (known == standard_.baseline->checks.end()) return false;
    return !check.number || !known->second || *check.number >= *known->second;
  }

  void apply_to_check(std::size_t index) {
    WaiverVerdict& waiver = verdict_.waivers[index];
    const auto check =
        std::find_if(verdict_.checks.begin(), verdict_.checks.end(), [&](const Check& candidate) {
          return candidate.id == waiver.waiver.check && candidate.outcome != Outcome::Pass;
        });
    waiver.state = worth(waiver.waiver);
    if (check == verdict_.checks.end()) {
      if (waiver.state == WaiverState::Forbidden) return;
      waiver.state = WaiverState::Unused;
      waiver.how = "the check passes, or the policy no longer asks it";
      return;
    }
    if (waiver.state == WaiverState::Holds && worse(*check, waiver.waiver)) {
      waiver.state = WaiverState::Graver;
      waiver.how = "it found " + waiver.waiver.found + " then and finds " + check->found + " now";
    }
    check->waiver = index;
    if (waiver.state == WaiverState::Holds) {
      check->outcome = Outcome::Pass;
    } else {
      check->message += " " + std::string("It was ") + reason(waiver) + ".";
    }
  }

  static bool worse(const Check& check, const Waiver& waiver) {
    if (waiver.found.empty()) return false;
    if (!check.number) return check.id.starts_with("state:") && check.found != waiver.found;
    const double then = leading_number(waiver.found);
    const double now = leading_number(check.found);
    return check.id.ends_with(":most") ? now > then : now < then;
  }

  void judge() {
    verdict_.outcome = Outcome::Pass;
    for (const Check& check : verdict_.checks) {
      if (check.outcome == Outcome::Fail) verdict_.outcome = Outcome::Fail;
      if (check.outcome == Outcome::Warn && verdict_.outcome == Outcome::Pass) {
        verdict_.outcome = Outcome::Warn;
      }
    }
  }

  const Case& case_;
  const Standard& standard_;
  DocumentVerdict verdict_;
};

}  // namespace

const char* name_of(Outcome outcome) {
  return base::name_in(kOutcomes, outcome);
}

const char* name_of(Standing standing) {
  return base::name_in(kStandings, standing);
}

const char* name_of(WaiverState state) {
  return base::name_in(kWaiverStates, state);
}

bool can_be_accepted(const std::string& check) {
  return check.starts_with("floor:") || check.starts_with("require:") ||
         check.starts_with("limit:") || check == "state:excerpt" || check == "state:absent-text" ||
         check == "state:placeholders" || check == "state:tracked-changes" ||
         check == "state:unknown-value";
}

DocumentVerdict evaluate(const Case& contract, const Standard& standard) {
  return Evaluation(contract, standard).run();
}

std::optional<double> stated_value(const std::vector<compare::Measured>& measured,
                                   std::string& from) {
  std::optional<double> value;
  for (const compare::Measured& found : measured) {
    if (found.name != "contract-value" || found.quantity.blank) continue;
    if (value && found.quantity.value <= *value) continue;
    value = found.quantity.value;
    from = found.label.empty() ? std::string("the text") : found.label;
  }
  return value;
}

}  // namespace sowlint::gate
