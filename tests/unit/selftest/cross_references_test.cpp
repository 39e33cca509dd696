// "Subject to clause 9.2": an exception that stands in the clause named counts as if it stood in
// the sentence; a reference that leads nowhere makes the finding less certain.
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analysis/analyse.h"
#include "base/budget.h"
#include "support/contract_text.h"
#include "support/shipped_rules.h"

namespace sowlint::selftest {
namespace {

/// The first finding of scope-freeze in a contract whose clause 4.1 is `freeze` and whose clause
/// 9.2 is `path`.
std::optional<Finding> freeze_in(const std::string& freeze, const std::string& path) {
  const test::TextContract contract = test::text_contract(
      "4. Scope\n\n4.1 " + freeze + "\n\n4.2 The Supplier works from Hall B.\n\n9. Changes\n\n" +
      "9.1 The register is kept by the Supplier.\n\n9.2 " + path +
      "\n\n9.3 Meetings take place on Tuesdays.\n");
  const base::Limits limits;
  base::Budget budget(limits.work);
  const DocumentReport report = analysis::analyse(
      contract.document, contract.read, test::shipped_english(), analysis::Options(), budget);
  for (const Finding& finding : report.findings) {
    if (finding.rule == "scope-freeze") return finding;
  }
  return std::nullopt;
}

const std::string kHall = "The Customer provides a room.";
const std::string kSwap =
    "The parties may agree at any review to exchange items for others of the same size.";

struct Case {
  std::string name;
  std::string freeze;
  std::string path;
  std::optional<Severity> level;  ///< nothing: no finding
};

class OneHop : public testing::TestWithParam<Case> {};

TEST_P(OneHop, FollowsTheReference) {
  const Case& test = GetParam();
  const auto finding = freeze_in(test.freeze, test.path);
  ASSERT_EQ(finding.has_value(), test.level.has_value())
      << (finding ? finding->unit_text : std::string("nothing found"));
  if (!finding) return;
  EXPECT_EQ(finding->severity, test.level);
  EXPECT_GT(finding->confidence, 0.7);
}

INSTANTIATE_TEST_SUITE_P(
    References, OneHop,
    testing::Values(
        Case{"NoReference", "After signature the requirements are frozen.", kSwap, Severity::High},
        Case{"SubjectToAWorkingPath",
             "Subject to clause 9.2, the requirements are frozen after signature.",
             kSwap,
             {}},
        Case{"ExceptBehind",
             "The requirements are frozen after signature except as set out in "
             "clause 9.2.",
             kSwap,
             {}},
        Case{"TheWholeSection",
             "Subject to section 9, the requirements are frozen after signature.",
             kSwap,
             {}},
        Case{"OnlyUnder",
             "After signature the requirements are final and may be altered only under "
             "clause 9.2.",
             "The Product Owner may reorder and exchange items in the backlog.",
             {}},
        Case{"AFormalPath", "Subject to clause 9.2, the requirements are frozen after signature.",
             "Changes are made by a formal amendment.", Severity::Medium},
        Case{"NothingThere", "Subject to clause 9.2, the requirements are frozen after signature.",
             kHall, Severity::High},
        Case{"NoPathThere", "Subject to clause 9.2, the requirements are frozen after signature.",
             "No email or oral arrangement is binding.", Severity::High},
        Case{"AnotherClause", "Subject to clause 9.3, the requirements are frozen after signature.",
             kSwap, Severity::High},
        Case{"NotTwoHops", "Subject to clause 9.1, the requirements are frozen after signature.",
             kSwap, Severity::High},
        Case{"Notwithstanding",
             "Notwithstanding clause 9.2, the requirements are frozen after signature.", kSwap,
             Severity::High}),
    [](const auto& test) { return test.param.name; });

TEST(UnresolvedReference, CapsConfidence) {
  for (const std::string freeze :
       {"Subject to clause 14.7, the requirements are frozen after signature.",
        "The requirements are frozen after signature except as set out in Annex K.",
        "The requirements of Schedule 7 are frozen after signature."}) {
    const auto finding = freeze_in(freeze, kSwap);
    ASSERT_TRUE(finding.has_value()) << freeze;
    EXPECT_LE(finding->confidence, 0.7) << freeze;
    EXPECT_EQ(finding->severity, Severity::High) << freeze;
  }
}

}  // namespace
}  // namespace sowlint::selftest
