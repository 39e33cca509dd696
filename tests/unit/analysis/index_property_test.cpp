// What holds of the index of any findings.
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "unit/analysis/index_sample.h"

namespace sowlint::analysis {
namespace {

using rules::Dimension;
using rules::RuleKind;

constexpr std::size_t kConcepts = 12;  ///< of each polarity
/// Sums of doubles that stand for whole millionths.
constexpr double kExact = 1e-7;

Dimension dimension_of(std::size_t number) {
  return static_cast<Dimension>(number % kDimensions);
}

double any_confidence() {
  return static_cast<double>(*rc::gen::inRange(50, 101)) / 100;
}

void add_strength(IndexSample& sample) {
  const auto number = *rc::gen::inRange<std::size_t>(0, kConcepts);
  const auto credit = static_cast<Credit>(*rc::gen::inRange(0, 3));
  sample.strength("good-" + std::to_string(number), dimension_of(number), credit, any_confidence());
}

/// A debit in a place of its own, or on the words of the finding before it.
void add_debit(IndexSample& sample) {
  const auto number = *rc::gen::inRange<std::size_t>(0, kConcepts);
  const auto severity = static_cast<Severity>(*rc::gen::inRange(0, 4));
  Finding& finding = sample.rigid("bad-" + std::to_string(number), dimension_of(number), severity,
                                  any_confidence());
  if (number % 3 == 0) {
    sample.source.rules[finding.rule].mitigated_by = {"good-" + std::to_string(number)};
  }
  const bool shares_words = *rc::gen::inRange(0, 4) == 0 && sample.findings.size() > 1;
  if (!shares_words) return;
  const Finding& before = sample.findings[sample.findings.size() - 2];
  if (before.place) finding.place = before.place;
}

void add_combination(IndexSample& sample) {
  const auto number = *rc::gen::inRange<std::size_t>(0, kConcepts);
  sample.of_document("all-" + std::to_string(number), dimension_of(number), RuleKind::Combination,
                     static_cast<Severity>(*rc::gen::inRange(0, 4)), any_confidence(),
                     {"bad-" + std::to_string(number)});
}

IndexSample any_sample() {
  IndexSample sample;
  const int count = *rc::gen::inRange(0, 40);
  for (int i = 0; i < count; ++i) {
    const int kind = *rc::gen::inRange(0, 10);
    if (kind < 4) {
      add_strength(sample);
    } else if (kind < 9) {
      add_debit(sample);
    } else {
      add_combination(sample);
    }
  }
  return sample;
}

double sum_of_lines(const Index& index) {
  double sum = 50;
  for (const IndexDimension& dimension : index.dimensions) {
    for (const IndexPoint& point : dimension.points)
      sum += point.index_points;
  }
  return sum;
}

bool near(double a, double b) {
  return std::abs(a - b) < kExact;
}

RC_GTEST_PROP(IndexProperty, PointsAndAdjustmentsAddUp, ()) {
  const Index index = any_sample().index();
  double sum = sum_of_lines(index);
  for (const IndexAdjustment& adjustment : index.adjustments)
    sum += adjustment.index_points;
  RC_ASSERT(near(sum, index.exact));
}

RC_GTEST_PROP(IndexProperty, ADimensionIsItsPointsKeptInRange, ()) {
  for (const IndexDimension& dimension : any_sample().index().dimensions) {
    double score = 50;
    for (const IndexPoint& point : dimension.points) {
      score += point.points;
      RC_ASSERT(std::abs(point.points * dimension.weight - point.index_points) < 1e-6);
    }
    RC_ASSERT(near(dimension.score, std::clamp(score, 0.0, 100.0)));
  }
}

RC_GTEST_PROP(IndexProperty, EveryFindingHasOneLine, ()) {
  const IndexSample sample = any_sample();
  const Index index = sample.index();
  std::vector<std::string> lines;
  for (const IndexDimension& dimension : index.dimensions) {
    for (const IndexPoint& point : dimension.points)
      lines.push_back(point.finding);
  }
  std::vector<std::string> findings;
  for (const Finding& finding : sample.findings)
    findings.push_back(finding.id);
  std::sort(lines.begin(), lines.end());
  std::sort(findings.begin(), findings.end());
  RC_ASSERT(lines == findings);
}

RC_GTEST_PROP(IndexProperty, TheOrderOfFindingsDoesNotMatter, ()) {
  IndexSample sample = any_sample();
  const Index before = sample.index();
  for (std::size_t left = sample.findings.size(); left > 1; --left) {
    const auto other = *rc::gen::inRange<std::size_t>(0, left);
    std::swap(sample.findings[left - 1], sample.findings[other]);
  }
  const Index after = sample.index();
  RC_ASSERT(before.exact == after.exact);
  RC_ASSERT(before.low == after.low);
  RC_ASSERT(before.high == after.high);
  RC_ASSERT(before.ceiling == after.ceiling);
  for (std::size_t d = 0; d < kDimensions; ++d)
    RC_ASSERT(before.dimensions[d].score == after.dimensions[d].score);
  RC_ASSERT(before.what_if.size() == after.what_if.size());
  for (std::size_t i = 0; i < before.what_if.size(); ++i)
    RC_ASSERT(before.what_if[i].exact == after.what_if[i].exact);
}

RC_GTEST_PROP(IndexProperty, AStrengthNeverLowersIt, ()) {
  IndexSample sample = any_sample();
  const double before = sample.index().exact;
  add_strength(sample);
  RC_ASSERT(sample.index().exact >= before - kExact);
}

RC_GTEST_PROP(IndexProperty, SurerStrengthsRaiseItAndSurerDebitsLowerIt, ()) {
  IndexSample sample = any_sample();
  // Debits on one span compete: there a surer one may take the place of a weightier one.
  for (std::size_t i = 0; i < sample.findings.size(); ++i) {
    if (sample.findings[i].place) sample.findings[i].place->span = {i * 100, i * 100 + 9};
    sample.findings[i].places.clear();
  }
  RC_PRE(!sample.findings.empty());
  Finding& finding = sample.findings[*rc::gen::inRange<std::size_t>(0, sample.findings.size())];
  const double before = sample.index().exact;
  finding.confidence = std::min(1.0, finding.confidence + 0.2);
  const double after = sample.index().exact;
  if (finding.polarity == Polarity::Rigid) {
    RC_ASSERT(after <= before + kExact);
  } else {
    RC_ASSERT(after >= before - kExact);
  }
}

RC_GTEST_PROP(IndexProperty, TheRangeHoldsTheScore, ()) {
  IndexSample sample = any_sample();
  for (Finding& finding : sample.findings) {
    if (*rc::gen::inRange(0, 3) == 0) finding.confidence_if_resolved = 1;
    if (*rc::gen::inRange(0, 5) == 0) finding.guards = {{"blank-value", "noted"}};
  }
  const Index index = sample.index();
  RC_ASSERT(0 <= index.low);
  RC_ASSERT(index.low <= index.score);
  RC_ASSERT(index.score <= index.high);
  RC_ASSERT(index.high <= 100);
}

RC_GTEST_PROP(IndexProperty, ChangesHelpAndComeInOrder, ()) {
  const Index index = any_sample().index();
  double last = 100;
  for (const IndexChange& change : index.what_if) {
    RC_ASSERT(change.exact >= index.exact - kExact);
    RC_ASSERT(change.exact <= last + kExact);
    RC_ASSERT(!change.dimensions.empty() || change.capped || near(change.exact, index.exact));
    last = change.exact;
  }
}

}  // namespace
}  // namespace sowlint::analysis
