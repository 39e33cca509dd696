// One-sided power is found whoever holds it, customer or vendor, and not where the other side has
// the same right nearby.
#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "analysis/analyse.h"
#include "base/budget.h"
#include "contract/build.h"
#include "selftest/unit_run.h"
#include "support/contract_text.h"
#include "support/shipped_rules.h"

namespace sowlint::selftest {
namespace {

/// `{A}` holds the power, `{B}` bears it.
struct Power {
  std::string_view rule;
  SectionType section;
  std::string_view sentence;
};

constexpr Power kPowers[] = {
    {"sole-discretion", SectionType::Change,
     "{A} decides in its sole discretion whether a proposed change of scope goes ahead."},
    {"sole-discretion", SectionType::Acceptance,
     "Whether a milestone has been reached is determined by {A} alone."},
    {"sole-discretion", SectionType::Change,
     "{A} may refuse any change request without giving reasons."},
    {"sole-discretion", SectionType::Fees,
     "Extra charges are fixed at the absolute discretion of {A}."},
    {"unilateral-change-right", SectionType::Change,
     "{A} may alter the scope of the Services at any time by notice to {B}."},
    {"unilateral-change-right", SectionType::Fees,
     "{A} reserves the right to revise the fees whenever it sees fit."},
    {"unilateral-change-right", SectionType::Scope,
     "The specification may be amended unilaterally by {A}."},
    {"unilateral-change-right", SectionType::Boilerplate,
     "{A} may modify these terms from time to time without the consent of {B}."},
    {"unilateral-change-right", SectionType::Fees,
     "{A} is entitled to adjust the rates at any time on written notice."},
    {"one-sided-interpretation", SectionType::Boilerplate,
     "In case of doubt the interpretation given by {A} is binding."},
    {"one-sided-interpretation", SectionType::Boilerplate,
     "Any ambiguity in this SOW shall be resolved in favour of {A}."},
    {"one-sided-interpretation", SectionType::Scope,
     "Where two documents conflict, {A} decides which of them applies."},
    {"hair-trigger-termination", SectionType::TermTermination,
     "{A} may terminate this Agreement with immediate effect for any breach, however small."},
    {"hair-trigger-termination", SectionType::TermTermination,
     "If {B} misses a single date, {A} is entitled to end the contract at once."},
    {"hair-trigger-termination", SectionType::TermTermination,
     "Any failure of {B} to perform that is not cured within two days entitles {A} to terminate."},
    {"claim-time-bar", SectionType::Disputes,
     "Claims of {B} not raised within five days of the event are forfeited."},
    {"claim-time-bar", SectionType::Change,
     "{B} loses every right to an adjustment that it has not notified within seven calendar days."},
    {"claim-time-bar", SectionType::Disputes,
     "{B} waives any claim against {A} of which it does not give notice within 72 hours."},
    {"sole-discretion", SectionType::TermTermination,
     "{A} is free to end a work package whenever it pleases and owes {B} no explanation."},
    {"sole-discretion", SectionType::Roles,
     "It lies within the unfettered judgement of {A} to decide who works on the project."},
    {"sole-discretion", SectionType::Acceptance,
     "The decision of {A} on the quality of a deliverable is final and may not be disputed."},
    {"unilateral-change-right", SectionType::Change,
     "Delivery dates may be moved by {A} at any time without the agreement of {B}."},
    {"unilateral-change-right", SectionType::Fees,
     "{A} may index the prices as it considers appropriate by notice to {B}."},
    {"unilateral-change-right", SectionType::Fees,
     "The rate card in force from time to time, as issued by {A}, applies."},
    {"unilateral-change-right", SectionType::Scope,
     "{A} can drop individual features from the scope on its own authority at any time."},
    {"unilateral-change-right", SectionType::Change,
     "{B} accepts in advance all changes to the deliverables that {A} decides upon."},
    {"one-sided-interpretation", SectionType::Boilerplate,
     "Should a provision be unclear, the reading of {A} prevails."},
    {"one-sided-interpretation", SectionType::Scope,
     "Gaps and contradictions in the documents go to the expense of {B}."},
    {"one-sided-interpretation", SectionType::Boilerplate,
     "What a term of this contract means is for {A} to determine."},
    {"hair-trigger-termination", SectionType::TermTermination,
     "{A} may rescind the contract without notice should it be dissatisfied with {B}."},
    {"hair-trigger-termination", SectionType::TermTermination,
     "Upon any default of {B}, {A} can terminate forthwith without granting a period of grace."},
    {"claim-time-bar", SectionType::Disputes,
     "{B} shall be deemed to have waived any objection not received by {A} within six days."},
    {"claim-time-bar", SectionType::Schedule,
     "An extension of time is excluded unless {B} requests it within three days of the delay."},
    {"claim-time-bar", SectionType::Change,
     "Failing notice by {B} inside one week, its right to compensation lapses."}};

/// Names for the two sides: the customer's, then the vendor's.
struct Sides {
  std::string_view customer;
  std::string_view vendor;
};

constexpr Sides kSides[] = {{"the Customer", "the Supplier"},
                            {"the Client", "the Contractor"},
                            {"the Buyer", "the Service Provider"}};

std::string with_parties(std::string_view sentence, std::string_view holder,
                         std::string_view bearer) {
  std::string result(sentence);
  for (const auto& [mark, name] : {std::pair{"{A}", holder}, std::pair{"{B}", bearer}}) {
    for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark))
      result.replace(at, 3, name);
  }
  if (result.front() == 't') result.front() = 'T';
  return result;
}

using Direction = std::tuple<Power, Sides>;

class BothDirections : public testing::TestWithParam<Direction> {};

TEST_P(BothDirections, WeighTheSame) {
  const auto& [power, sides] = GetParam();
  const std::string rule(power.rule);
  std::vector<Severity> levels;
  for (const std::string& sentence : {with_parties(power.sentence, sides.customer, sides.vendor),
                                      with_parties(power.sentence, sides.vendor, sides.customer)}) {
    const UnitRun run = run_on_unit(sentence, power.section, test::shipped_english(), rule);
    ASSERT_EQ(run.findings.size(), 1U) << rule << ": " << sentence;
    levels.push_back(*run.findings.front().severity);
    EXPECT_GE(levels.back(), Severity::Medium) << sentence;
  }
  EXPECT_EQ(levels.front(), levels.back()) << power.sentence;
}

INSTANTIATE_TEST_SUITE_P(Powers, BothDirections,
                         testing::Combine(testing::ValuesIn(kPowers), testing::ValuesIn(kSides)),
                         [](const auto& test) { return "Case" + std::to_string(test.index); });

/// A right and the same right of the other party.
struct Mirror {
  std::string_view rule;
  std::string_view title;
  std::string_view right;  ///< of {A}
};

constexpr Mirror kMirrors[] = {
    {"sole-discretion", "Changes",
     "{A} may refuse a change request of {B} in its sole discretion."},
    {"sole-discretion", "Fees",
     "{A} decides at its absolute discretion whether a rate proposed by {B} applies."},
    {"unilateral-change-right", "Changes",
     "{A} may alter the scope of the Services at any time by notice to {B}."},
    {"unilateral-change-right", "Fees",
     "{A} reserves the right to revise the fees whenever it sees fit."}};

std::size_t count_of(const std::string& text, std::string_view rule) {
  const test::TextContract contract = test::text_contract(text);
  const base::Limits limits;
  base::Budget budget(limits.work);
  const DocumentReport report = analysis::analyse(
      contract.document, contract.read, test::shipped_english(), analysis::Options(), budget);
  return static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(),
                    [&](const Finding& finding) { return finding.rule == rule; }));
}

class MirrorRights : public testing::TestWithParam<Mirror> {
 protected:
  MirrorRights()
      : title_(GetParam().title),
        customers_(with_parties(GetParam().right, "the Customer", "the Supplier")),
        vendors_(with_parties(GetParam().right, "the Supplier", "the Customer")) {}

  std::string title_;
  std::string customers_;
  std::string vendors_;
};

TEST_P(MirrorRights, AloneEachIsFound) {
  for (const std::string& right : {customers_, vendors_}) {
    EXPECT_EQ(
        count_of("3. " + title_ + "\n\n3.1 " + right + "\n\n3.2 Meetings are held in Hall B.\n",
                 GetParam().rule),
        1U)
        << right;
  }
}

TEST_P(MirrorRights, SilenceEachOtherWithinTheSection) {
  const std::string head = "3. " + title_ + "\n\n3.1 ";
  EXPECT_EQ(count_of(head + customers_ + "\n\n3.2 " + vendors_ + "\n", GetParam().rule), 0U);
  EXPECT_EQ(
      count_of(head + vendors_ + "\n\n3.2 The rota is kept in Hall B.\n\n3.3 " + customers_ + "\n",
               GetParam().rule),
      0U);
  EXPECT_EQ(count_of(head + customers_ + " " + vendors_ + "\n", GetParam().rule), 0U);
}

TEST_P(MirrorRights, DoNotReachIntoAnotherSection) {
  EXPECT_EQ(count_of("3. " + title_ + "\n\n3.1 " + customers_ +
                         "\n\n4. Publicity\n\n4.1 Press notes are written together.\n\n5. " +
                         title_ + " to the schedule\n\n5.1 " + vendors_ + "\n",
                     GetParam().rule),
            2U);
}

TEST_P(MirrorRights, SaidInOneBreathAreNoFinding) {
  EXPECT_EQ(count_of("3. " + title_ + "\n\n3.1 " +
                         with_parties(GetParam().right, "Either party", "the other party") + "\n",
                     GetParam().rule),
            0U);
}

TEST_P(MirrorRights, TwiceForOnePartyAreStillFound) {
  EXPECT_EQ(count_of("3. " + title_ + "\n\n3.1 " + vendors_ + "\n\n3.2 " + vendors_ + "\n",
                     GetParam().rule),
            2U);
}

INSTANTIATE_TEST_SUITE_P(Rights, MirrorRights, testing::ValuesIn(kMirrors),
                         [](const auto& test) { return "Case" + std::to_string(test.index); });

}  // namespace
}  // namespace sowlint::selftest
