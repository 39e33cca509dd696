#include "report/remarks.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "report/excerpt.h"
#include "report/plain_text.h"
#include "report/sentences.h"
#include "report/suggested_wording.h"
#include "report/wording.h"
#include "report/writer.h"

namespace sowlint::report {
namespace {

constexpr const char* kTracked =
    "The tracked change here puts this in place of the whole clause; what stands in brackets is "
    "yours to choose.";
constexpr const char* kTrackedAddition =
    "The tracked change here adds this behind the clause; what stands in brackets is yours to "
    "choose.";

const rules::Rule* rule_of(const rules::Pack& pack, const std::string& id) {
  const auto found = std::lower_bound(
      pack.rules.begin(), pack.rules.end(), id,
      [](const rules::Rule& rule, const std::string& wanted) { return rule.id < wanted; });
  return found != pack.rules.end() && found->id == id ? &*found : nullptr;
}

/// Where a clause that is missing would stand.
std::vector<SectionType> home_of(const rules::Rule& rule) {
  if (!rule.sections.empty()) return rule.sections;
  switch (rule.dimension) {
    case rules::Dimension::Chg:
      return {SectionType::Change, SectionType::Scope};
    case rules::Dimension::Out:
      return {SectionType::Objectives, SectionType::Background};
    case rules::Dimension::Dec:
      return {SectionType::Roles};
    case rules::Dimension::Bur:
      return {SectionType::Requirements, SectionType::Scope};
    case rules::Dimension::Fbk:
      return {SectionType::Communication, SectionType::Method, SectionType::Schedule};
    case rules::Dimension::Acc:
      return {SectionType::Acceptance, SectionType::Deliverables};
    case rules::Dimension::Com:
      return {SectionType::Fees};
    case rules::Dimension::Rel:
      return {SectionType::Disputes, SectionType::Boilerplate};
  }
  return {};
}

annotate::Tint tint_of(const Finding& finding) {
  if (finding.polarity == Polarity::Collaborative) return annotate::Tint::Green;
  switch (finding.severity.value_or(Severity::Info)) {
    case Severity::High:
      return annotate::Tint::Red;
    case Severity::Medium:
      return annotate::Tint::Orange;
    case Severity::Low:
      return annotate::Tint::Yellow;
    case Severity::Info:
      break;
  }
  return annotate::Tint::Grey;
}

class Remarks {
 public:
  Remarks(const RemarkSubject& subject, const RemarkOptions& options)
      : subject_(subject),
        options_(options) {}

  std::vector<annotate::Remark> run() {
    const std::vector<Finding>& findings = subject_.report.findings;
    if (options_.suggest) choose_replacing();
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (is_wanted_here(findings[i])) add(findings[i], replacing_[i]);
    }
    return std::move(remarks_);
  }

 private:
  [[nodiscard]] bool is_wanted_here(const Finding& finding) const {
    if (finding.polarity == Polarity::Collaborative) return options_.strengths;
    return is_wanted(finding, options_.min_severity);
  }

  /// Marks the findings whose rewrite takes the place of their clause: the gravest of each.
  void choose_replacing() {
    const std::vector<Finding>& findings = subject_.report.findings;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const Finding& finding = findings[i];
      if (finding.polarity == Polarity::Rigid && finding.place && !finding.secondary_to &&
          is_wanted_here(finding) && suggested_wording(finding.rewrite, subject_.contract)) {
        order.push_back(i);
      }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return findings[a].severity > findings[b].severity;
    });
    std::vector<TextSpan> taken;  // sorted, without overlap
    for (const std::size_t i : order) {
      const TextSpan unit = findings[i].unit;
      const auto next = std::lower_bound(taken.begin(), taken.end(), unit);
      if (next != taken.end() && next->overlaps(unit)) continue;
      if (next != taken.begin() && std::prev(next)->overlaps(unit)) continue;
      taken.insert(next, unit);
      replacing_[i] = true;
    }
  }

  void add(const Finding& finding, bool replaces) {
    if (finding.place) {
      annotate::Remark remark{finding.place->span, paragraphs_of(finding, replaces), std::nullopt,
                              tint_of(finding)};
      if (replaces) remark.replacement = replacement_of(finding);
      remarks_.push_back(std::move(remark));
    } else if (finding.places.empty()) {
      remarks_.push_back({where_it_belongs(finding), paragraphs_of(finding, false), std::nullopt,
                          tint_of(finding)});
    } else {
      add_at_each_place(finding);
    }
  }

  void add_at_each_place(const Finding& finding) {
    for (std::size_t i = 0; i < finding.places.size(); ++i) {
      std::vector<std::string> paragraphs = paragraphs_of(finding, false);
      if (finding.places.size() > 1) {
        std::vector<std::string> others;
        for (std::size_t k = 0; k < finding.places.size(); ++k) {
          if (k != i) others.push_back(name_of_place(finding.places[k]));
        }
        paragraphs.insert(paragraphs.begin() + 1,
                          "Read together with " + joined(others, "; ") + ".");
      }
      remarks_.push_back(
          {finding.places[i].span, std::move(paragraphs), std::nullopt, tint_of(finding)});
    }
  }

  [[nodiscard]] static std::string name_of_place(const Place& place) {
    constexpr std::size_t kLongestQuote = 80;
    return (place.label.empty() ? "" : place.label + " ") + "\u201C" +
           shortened(one_line(place.quote), kLongestQuote) + "\u201D";
  }

  [[nodiscard]] std::vector<std::string> paragraphs_of(const Finding& finding,
                                                       bool replaces) const {
    if (finding.polarity == Polarity::Collaborative) {
      return {"Helps: " + headline_of(finding), "Rule: " + finding.rule + "."};
    }
    const std::string level = finding.severity ? name_of(*finding.severity) : "info";
    std::vector<std::string> result = {capitalised(level) + ": " + headline_of(finding)};
    if (!finding.why.empty()) result.push_back("Why: " + one_line(finding.why));
    if (finding.looked_for) result.push_back("Looked for: " + one_line(*finding.looked_for) + ".");
    std::string facts = finding.burden ? std::string("Burden: ") + words_for(*finding.burden) + ". "
                                       : std::string();
    result.push_back(facts + "Severity: " + level + ". Rule: " + finding.rule + ".");
    if (finding.secondary_to) {
      result.push_back("Another finding on the same words comes first.");
    }
    if (!finding.rewrite.empty()) {
      result.push_back("Instead: " +
                       one_line(with_section_labels(finding.rewrite, subject_.contract)));
      if (replaces) {
        const auto wording = suggested_wording(finding.rewrite, subject_.contract);
        result.emplace_back(wording && wording->adds ? kTrackedAddition : kTracked);
      }
    }
    return result;
  }

  [[nodiscard]] std::optional<annotate::Replacement> replacement_of(const Finding& finding) const {
    const auto wording = suggested_wording(finding.rewrite, subject_.contract);
    if (!wording) return std::nullopt;
    return annotate::Replacement{finding.unit, one_line(wording->words), wording->adds};
  }

  /// The first line of the section where something is missing, else of the document.
  [[nodiscard]] TextSpan where_it_belongs(const Finding& finding) const {
    const rules::Rule* rule = rule_of(subject_.pack, finding.rule);
    const Clause* clause =
        rule == nullptr ? nullptr : clause_about(subject_.contract, home_of(*rule));
    for (const Block& block : subject_.document.blocks) {
      if (block.story != Story::Body || block.runs.empty()) continue;
      if (clause == nullptr || block.span.end > clause->span.begin) return block.span;
    }
    return {};
  }

  const RemarkSubject& subject_;
  const RemarkOptions& options_;
  std::vector<bool> replacing_ = std::vector<bool>(subject_.report.findings.size(), false);
  std::vector<annotate::Remark> remarks_;
};

}  // namespace

std::vector<annotate::Remark> remarks_on(const RemarkSubject& subject,
                                         const RemarkOptions& options) {
  return Remarks(subject, options).run();
}

}  // namespace sowlint::report
