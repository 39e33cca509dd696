#include "gate/checks.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "report/wording.h"
#include "rules/quantities.h"

namespace sowlint::gate {
namespace {

Outcome outcome_of(Response response) {
  switch (response) {
    case Response::Ignore:
      return Outcome::Pass;
    case Response::Warn:
      return Outcome::Warn;
    case Response::Fail:
      break;
  }
  return Outcome::Fail;
}

/// "5", "4.5".
std::string plain(double value) {
  constexpr int kDecimals = 2;
  std::string text = report::decimals(value, kDecimals);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

/// "30 days", "250,000".
std::string said(const Bound& bound) {
  if (bound.unit == Unit::Currency) {
    return report::grouped_digits(static_cast<std::size_t>(bound.value));
  }
  std::string unit = name_of(bound.unit);
  std::replace(unit.begin(), unit.end(), '-', ' ');
  return plain(bound.value) + " " + unit + (bound.value == 1 ? "" : "s");
}

std::string dimension_words(const std::string& floor) {
  if (floor == "index") return "the index";
  return report::words_for_dimension(floor) + std::string(" (") + floor + ")";
}

class Checker {
 public:
  Checker(const Case& contract, const Standard& standard,
          const std::vector<FindingStanding>& standings)
      : case_(contract),
        standard_(standard),
        standings_(standings) {}

  std::vector<Check> all() {
    check_states();
    check_floors();
    check_most();
    check_forbidden();
    check_required();
    check_limits();
    return std::move(checks_);
  }

 private:
  Check& add(std::string id, Outcome outcome, std::string message) {
    Check check;
    check.id = std::move(id);
    check.outcome = outcome;
    check.message = std::move(message);
    checks_.push_back(std::move(check));
    return checks_.back();
  }

  void state(State state, bool holds, const std::string& bad, std::string found = "") {
    const Response response = standard_.terms.response(state);
    if (response == Response::Ignore) return;
    Check& check = add(std::string("state:") + name_of(state),
                       holds ? outcome_of(response) : Outcome::Pass, holds ? bad : "");
    check.asked = "none";
    check.found = holds ? std::move(found) : "";
  }

  void check_states() {
    const DocumentReport& report = case_.report;
    state(State::Partial, report.status == ReviewStatus::Partial,
          "A part of the file was not read or not judged" + reasons() + ".");
    const bool contract = report.type && *report.type != ContractType::Other;
    state(State::NoContract, !contract,
          "The text does not read as a contract for work, so it has no index.");
    state(State::Excerpt, contract && !report.whole,
          "The text is not a whole contract: what is missing from it cannot be told.");
    check_absent_texts();
    const auto& placeholders = case_.contract->contract.placeholders;
    state(State::Placeholders, !placeholders.empty(),
          "Slots of a template are not filled in" + first_placeholder() + ".",
          std::to_string(placeholders.size()));
    const std::size_t pending = pending_changes();
    state(State::TrackedChanges, pending > 0,
          "Tracked changes are pending; accept or reject them before the signature.",
          std::to_string(pending));
    if (standard_.value_unknown) {
      state(State::UnknownValue, true,
            "The policy depends on the contract's value, which its text does not state; give it "
            "with --value.");
    }
  }

  void check_absent_texts() {
    std::string names;
    for (const AbsentText& text : case_.contract->contract.absent_texts)
      names += (names.empty() ? "" : ", ") + compare::unified(text.name);
    state(State::AbsentText, !names.empty(),
          "It rests on texts that are not in the file, which were not checked: " + names + ".",
          names);
  }

  /// Why the document is partial, as its warnings say.
  [[nodiscard]] std::string reasons() const {
    std::string codes;
    for (const Warning& warning : case_.report.warnings)
      codes += (codes.empty() ? "" : ", ") + warning.code;
    return codes.empty() ? "" : " (" + codes + ")";
  }

  [[nodiscard]] std::string first_placeholder() const {
    const auto& placeholders = case_.contract->contract.placeholders;
    if (placeholders.empty()) return "";
    const TextSpan span = placeholders.front();
    return ", the first one \"" +
           compare::unified(
               std::string_view(case_.document->text).substr(span.begin, span.size())) +
           "\"";
  }

  [[nodiscard]] std::size_t pending_changes() const {
    std::size_t count = 0;
    for (const Block& block : case_.document->blocks)
      count += block.revisions.size();
    return count;
  }

  /// Nothing where there is no index.
  [[nodiscard]] std::optional<double> score(const std::string& floor) const {
    const std::optional<Index>& index = case_.report.index;
    if (!index) return std::nullopt;
    if (floor == "index") return index->score;
    for (const IndexDimension& dimension : index->dimensions) {
      if (dimension.id == floor) return dimension.score;
    }
    return std::nullopt;
  }

  void check_floors() {
    for (const auto& [floor, least] : standard_.terms.floors) {
      const std::optional<double> found = score(floor);
      const std::string asked = "at least " + plain(least);
      if (!found) {
        // Where a text that is no contract may pass, it has no index to judge.
        Check& check =
            add("floor:" + floor, outcome_of(standard_.terms.response(State::NoContract)),
                "There is no index to compare with.");
        check.asked = asked;
        continue;
      }
      const bool low = *found < least;
      Check& check = add("floor:" + floor, low ? Outcome::Fail : Outcome::Pass,
                         low ? report::capitalised(dimension_words(floor)) + " is " +
                                   plain(*found) + ", below " + plain(least) + "."
                             : "");
      check.asked = asked;
      check.found = plain(*found);
      check.number = *found;
    }
  }

  void check_most() {
    for (auto entry = standard_.terms.most.rbegin(); entry != standard_.terms.most.rend();
         ++entry) {
      if (!entry->second) continue;
      std::vector<std::string> ids;
      for (std::size_t i = 0; i < standings_.size(); ++i) {
        const Finding& finding = case_.report.findings[i];
        if (standings_[i].standing != Standing::Counts) continue;
        if (finding.severity == entry->first) ids.push_back(finding.id);
      }
      const std::string severity = name_of(entry->first);
      const bool many = ids.size() > *entry->second;
      Check& check = add("most:" + severity, many ? Outcome::Fail : Outcome::Pass,
                         many ? report::counted(ids.size(), "finding") + " of severity " +
                                    severity + ", more than " + std::to_string(*entry->second) + "."
                              : "");
      check.asked = "at most " + std::to_string(*entry->second);
      check.found = std::to_string(ids.size());
      if (many) check.findings = std::move(ids);
    }
  }

  void check_forbidden() {
    for (const auto& [rule, because] : standard_.terms.forbidden) {
      std::vector<std::string> ids;
      for (std::size_t i = 0; i < standings_.size(); ++i) {
        const bool counts =
            standings_[i].standing == Standing::Counts || standings_[i].standing == Standing::Aside;
        if (counts && case_.report.findings[i].rule == rule) {
          ids.push_back(case_.report.findings[i].id);
        }
      }
      Check& check = add("forbid:" + rule, ids.empty() ? Outcome::Pass : Outcome::Fail,
                         ids.empty() ? "" : "\"" + rule + "\" must not stand in the contract.");
      check.asked = "none";
      check.found = std::to_string(ids.size());
      check.because = because;
      check.findings = std::move(ids);
    }
  }

  [[nodiscard]] bool found(const std::string& strength) const {
    return std::any_of(
        case_.report.findings.begin(), case_.report.findings.end(), [&](const Finding& finding) {
          return finding.rule == strength && finding.polarity == Polarity::Collaborative;
        });
  }

  [[nodiscard]] bool regulated(SectionType section) const {
    const auto& units = case_.contract->contract.units;
    return std::any_of(units.begin(), units.end(), [&](const ClauseUnit& unit) {
      return unit.section == section && unit.kind != UnitKind::Heading;
    });
  }

  void check_required() {
    for (const Requirement& requirement : standard_.terms.required) {
      const bool there =
          std::any_of(requirement.any.begin(), requirement.any.end(),
                      [&](const std::string& strength) { return found(strength); }) ||
          std::any_of(requirement.sections.begin(), requirement.sections.end(),
                      [&](SectionType section) { return regulated(section); });
      std::vector<std::string> names = requirement.any;
      for (const SectionType section : requirement.sections)
        names.push_back(std::string("a section on ") + name_of(section));
      const std::string list = report::joined(names, " or ");
      Check& check = add(requirement.id(), there ? Outcome::Pass : Outcome::Fail,
                         there ? "" : report::capitalised(list) + " is needed and was not found.");
      check.asked = list;
      check.found = there ? "found" : "not found";
      check.because = requirement.because;
    }
  }

  void check_limits() {
    for (const auto& [name, limit] : standard_.terms.limits) {
      const auto stated = std::any_of(case_.measured.begin(), case_.measured.end(),
                                      [&](const compare::Measured& measured) {
                                        return measured.name == name && !measured.quantity.blank;
                                      });
      if (!stated) {
        if (limit.unstated == Response::Ignore) continue;
        Check& check = add("limit:" + name + ":unstated", outcome_of(limit.unstated),
                           "The contract does not state the " + compare::measure_words(name) + ".");
        check.asked = "stated";
        check.found = "not stated";
        continue;
      }
      if (limit.least) check_bound(name, *limit.least, true);
      if (limit.most) check_bound(name, *limit.most, false);
    }
  }

  /// The worst value of the quantity against one bound.
  void check_bound(const std::string& name, const Bound& bound, bool least) {
    const compare::Measured* worst = nullptr;
    double worst_value = 0;
    for (const compare::Measured& measured : case_.measured) {
      if (measured.name != name || measured.quantity.blank) continue;
      const auto value =
          rules::convert(measured.quantity.value, measured.quantity.unit, bound.unit);
      if (!value) continue;
      if (worst != nullptr && (least ? *value >= worst_value : *value <= worst_value)) continue;
      worst = &measured;
      worst_value = *value;
    }
    if (worst == nullptr) return;
    const bool bad = least ? worst_value < bound.value : worst_value > bound.value;
    const std::string place = worst->label.empty() ? "" : " in " + worst->label;
    Check& check =
        add("limit:" + name + (least ? ":least" : ":most"), bad ? Outcome::Fail : Outcome::Pass,
            bad ? "The " + compare::measure_words(name) + place + " is " +
                      compare::unified(worst->quote) + (least ? ", less" : ", more") + " than " +
                      said(bound) + "."
                : "");
    check.asked = (least ? "at least " : "at most ") + said(bound);
    check.found = compare::unified(worst->quote);
    check.number = least ? worst_value : -worst_value;
  }

  const Case& case_;
  const Standard& standard_;
  const std::vector<FindingStanding>& standings_;
  std::vector<Check> checks_;
};

}  // namespace

std::vector<Check> checks_of(const Case& contract, const Standard& standard,
                             const std::vector<FindingStanding>& standings) {
  return Checker(contract, standard, standings).all();
}

}  // namespace sowlint::gate
