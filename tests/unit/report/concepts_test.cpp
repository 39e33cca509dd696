#include "report/concepts.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/report/sample.h"

namespace sowlint::report {
namespace {

Finding rated(const std::string& id, const std::string& rule, Severity severity) {
  Finding result = finding_at(id, rule, id, "The scope ", "is frozen");
  result.severity = severity;
  return result;
}

DocumentReport holding(std::vector<Finding> findings) {
  DocumentReport result = document_named("sow.docx");
  result.findings = std::move(findings);
  return result;
}

/// "rule:shown+others/beneath" for each concept.
std::vector<std::string> described(const std::vector<Concept>& concepts) {
  std::vector<std::string> result;
  for (const Concept& group : concepts) {
    std::string line = group.shown->rule + ":" + group.shown->id;
    for (const Finding* finding : group.others)
      line += "+" + finding->id;
    for (const Finding* finding : group.beneath)
      line += "/" + finding->id;
    result.push_back(line);
  }
  return result;
}

using Lines = std::vector<std::string>;

TEST(Concepts, ShowTheGravestFindingAndNameTheOthers) {
  const DocumentReport document =
      holding({rated("f1", "a", Severity::Medium), rated("f2", "b", Severity::Medium),
               rated("f3", "a", Severity::High), rated("f4", "a", Severity::Medium)});
  EXPECT_EQ(described(rigid_concepts(document, Severity::Medium)), (Lines{"a:f3+f1+f4", "b:f2"}));
}

TEST(Concepts, ShowTheFirstOfEquals) {
  const DocumentReport document =
      holding({rated("f1", "a", Severity::High), rated("f2", "a", Severity::High)});
  EXPECT_EQ(described(rigid_concepts(document, Severity::Medium)), (Lines{"a:f1+f2"}));
}

TEST(Concepts, LeaveOutWhatIsBelowTheLeastSeverity) {
  const DocumentReport document =
      holding({rated("f1", "a", Severity::Low), rated("f2", "b", Severity::High)});
  EXPECT_EQ(described(rigid_concepts(document, Severity::Medium)), (Lines{"b:f2"}));
  EXPECT_EQ(described(rigid_concepts(document, Severity::Info)), (Lines{"b:f2", "a:f1"}));
}

TEST(Concepts, StandUnderTheOneTheyGiveWayTo) {
  Finding beneath = rated("f2", "b", Severity::Medium);
  beneath.secondary_to = "f1";
  const DocumentReport document = holding({rated("f1", "a", Severity::High), beneath});
  EXPECT_EQ(described(rigid_concepts(document, Severity::Medium)), (Lines{"a:f1/f2"}));
}

TEST(Concepts, StandOnTheirOwnIfOneOfTheirFindingsDoes) {
  Finding beneath = rated("f2", "b", Severity::Medium);
  beneath.secondary_to = "f1";
  const DocumentReport document =
      holding({rated("f1", "a", Severity::High), beneath, rated("f3", "b", Severity::Medium)});
  EXPECT_EQ(described(rigid_concepts(document, Severity::Medium)), (Lines{"a:f1", "b:f3+f2"}));
}

TEST(Concepts, AreNotLostWhenTheirHeadlineIsNotShown) {
  Finding grave = rated("f2", "b", Severity::High);
  grave.secondary_to = "f1";
  const DocumentReport document = holding({rated("f1", "a", Severity::Low), grave});
  EXPECT_EQ(described(rigid_concepts(document, Severity::Medium)), (Lines{"b:f2"}));
}

TEST(Concepts, AreNotLostInACircle) {
  Finding first = rated("f1", "a", Severity::High);
  first.secondary_to = "f2";
  Finding second = rated("f2", "b", Severity::High);
  second.secondary_to = "f1";
  const DocumentReport document = holding({first, second});
  EXPECT_EQ(rigid_concepts(document, Severity::Medium).size(), 2U);
}

TEST(Concepts, OfStrengthsAreOrderedByCredit) {
  Finding weak = strength_at("f1", "a", "1", "help");
  weak.credit = Credit::Weak;
  const DocumentReport document =
      holding({weak, strength_at("f2", "b", "2", "help"), rated("f3", "c", Severity::High)});
  EXPECT_EQ(described(strengths(document)), (Lines{"b:f2", "a:f1"}));
}

}  // namespace
}  // namespace sowlint::report
