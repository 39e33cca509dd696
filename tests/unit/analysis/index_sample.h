// Findings made by hand for the tests of the index.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "analysis/index.h"

namespace sowlint::analysis {

/// Findings of rules that exist only here. Each stands in a clause unit of its own unless said
/// otherwise.
struct IndexSample {
  std::vector<Finding> findings;
  IndexSource source;

  RuleFacts& rule(const std::string& id, rules::Dimension dimension) {
    RuleFacts& facts = source.rules[id];
    facts.dimension = dimension;
    return facts;
  }

  Finding& rigid(const std::string& id, rules::Dimension dimension, Severity severity,
                 double confidence) {
    RuleFacts& facts = rule(id, dimension);
    facts.level = facts.gravest = std::max(facts.level, rules::Level{severity, {}});
    Finding& finding = add(id, dimension, confidence);
    finding.severity = severity;
    return finding;
  }

  Finding& strength(const std::string& id, rules::Dimension dimension, Credit credit,
                    double confidence) {
    RuleFacts& facts = rule(id, dimension);
    facts.polarity = Polarity::Collaborative;
    facts.level = facts.gravest = {{}, credit};
    Finding& finding = add(id, dimension, confidence);
    finding.polarity = Polarity::Collaborative;
    finding.credit = credit;
    return finding;
  }

  /// A finding of the whole document: it stands nowhere, but rests on the words of `parts`.
  Finding& of_document(const std::string& id, rules::Dimension dimension, rules::RuleKind kind,
                       Severity severity, double confidence,
                       const std::vector<std::string>& parts = {}) {
    rigid(id, dimension, severity, confidence);
    source.rules[id].kind = kind;
    Finding& finding = findings.back();
    finding.place.reset();
    for (const Finding& other : findings) {
      const bool part = std::find(parts.begin(), parts.end(), other.rule) != parts.end();
      if (part && other.place) finding.places.push_back(*other.place);
    }
    return finding;
  }

  [[nodiscard]] Index index() const { return index_of(findings, source); }

 private:
  Finding& add(const std::string& id, rules::Dimension dimension, double confidence) {
    constexpr std::size_t kUnit = 100;
    Finding& finding = findings.emplace_back();
    finding.id = "f" + std::to_string(findings.size());
    finding.rule = id;
    finding.dimension = name_of(dimension);
    finding.confidence = confidence;
    finding.burden = Burden::Both;
    const std::size_t begin = findings.size() * kUnit;
    finding.unit = {begin, begin + kUnit - 1};
    finding.place = Place{{begin + 10, begin + 20}, {}, 0, "words", ""};
    return finding;
  }
};

/// The point of the finding with this id.
inline const IndexPoint& point_of(const Index& index, const std::string& finding) {
  for (const IndexDimension& dimension : index.dimensions) {
    for (const IndexPoint& point : dimension.points) {
      if (point.finding == finding) return point;
    }
  }
  static const IndexPoint kNone;
  return kNone;
}

}  // namespace sowlint::analysis
