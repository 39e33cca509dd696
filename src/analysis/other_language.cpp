#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "analysis/findings.h"

namespace sowlint::analysis {
namespace {

std::size_t block_of(const Document& document, const Finding& finding) {
  const auto& blocks = document.blocks;
  const auto block = std::partition_point(
      blocks.begin(), blocks.end(),
      [&](const Block& candidate) { return candidate.span.end <= finding.place->span.begin; });
  return static_cast<std::size_t>(block - blocks.begin());
}

/// Whether two findings in different languages speak of one clause.
bool say_the_same(const Document& document, const Finding& a, const Finding& b) {
  if (a.rule != b.rule || !a.place || !b.place || a.language == b.language) return false;
  if (!a.clause_label.empty() && a.clause_label == b.clause_label) return true;
  const std::size_t first = block_of(document, a);
  const std::size_t second = block_of(document, b);
  return std::max(first, second) - std::min(first, second) <= 1;
}

/// Adds `other`, the same in another language, to `finding`. The graver level holds.
void join(Finding other, Finding& finding) {
  if (finding.places.empty()) finding.places.push_back(*finding.place);
  finding.places.push_back(std::move(*other.place));
  const auto by_place = [](const Place& a, const Place& b) { return a.span < b.span; };
  std::stable_sort(finding.places.begin(), finding.places.end(), by_place);
  finding.severity = std::max(finding.severity, other.severity);
  finding.credit = std::max(finding.credit, other.credit);
  finding.confidence = std::max(finding.confidence, other.confidence);
}

/// Reading order; what has no place comes last.
bool reads_before(const Finding& a, const Finding& b) {
  if (a.place.has_value() != b.place.has_value()) return a.place.has_value();
  if (!a.place) return false;
  return std::tie(a.place->span, a.rule) < std::tie(b.place->span, b.rule);
}

void number_anew(std::vector<Finding>& findings) {
  std::map<std::string, std::string> renamed;
  for (std::size_t i = 0; i < findings.size(); ++i)
    renamed[findings[i].id] = "f" + std::to_string(i + 1);
  for (Finding& finding : findings) {
    finding.id = renamed[finding.id];
    if (!finding.secondary_to) continue;
    const auto headline = renamed.find(*finding.secondary_to);
    if (headline == renamed.end()) {
      finding.secondary_to.reset();  // it went into a finding of the other language
    } else {
      finding.secondary_to = headline->second;
    }
  }
}

}  // namespace

void add_in_other_language(const Document& document, std::vector<Finding> more,
                           std::vector<Finding>& findings) {
  // Ids of both sides are "f1" …; those of `more` are told apart until all are numbered anew.
  const std::string mark = std::to_string(findings.size()) + "+";
  std::vector<bool> joined(findings.size(), false);
  for (Finding& other : more) {
    other.id = mark + other.id;
    if (other.secondary_to) other.secondary_to = mark + *other.secondary_to;
    std::size_t same = 0;
    while (same < joined.size() && (joined[same] || !say_the_same(document, findings[same], other)))
      ++same;
    if (same < joined.size()) {
      joined[same] = true;
      join(std::move(other), findings[same]);
    } else {
      findings.push_back(std::move(other));
    }
  }
  std::stable_sort(findings.begin(), findings.end(), reads_before);
  number_anew(findings);
}

}  // namespace sowlint::analysis
