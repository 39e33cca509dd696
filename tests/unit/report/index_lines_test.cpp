#include "report/index_lines.h"

#include <cstdint>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "report/json.h"
#include "report/wording.h"
#include "support/process.h"
#include "unit/report/sample.h"

namespace sowlint::report {
namespace {

constexpr std::size_t kColumns = 80;

IndexDimension dimension(const std::string& id, double weight) {
  IndexDimension result;
  result.id = id;
  result.weight = weight;
  return result;
}

/// One freeze, one swap and a ceiling; what print rounds off the lines is a hundredth.
DocumentReport indexed() {
  DocumentReport document = document_named("sow.docx");
  document.findings = {finding_at("f1", "scope-freeze", "2.1", "The scope ", "is frozen"),
                       strength_at("f2", "backlog-swap", "8", "equal items may be swapped")};
  Index index;
  index.score = 43;
  index.low = 38;
  index.high = 50;
  index.exact = 43.01;
  index.band = Band::Mixed;
  index.coverage = 0.75;
  index.ceiling = 75;
  index.capped = true;
  index.dimensions = {dimension("CHG", 0.18), dimension("OUT", 0.14), dimension("DEC", 0.14),
                      dimension("BUR", 0.12), dimension("FBK", 0.14), dimension("ACC", 0.1),
                      dimension("COM", 0.1),  dimension("REL", 0.08)};
  for (std::size_t d = 0; d < 6; ++d)
    index.dimensions[d].spoken = true;
  index.dimensions[0].score = 19.64;
  index.dimensions[0].points = {{"f1", 0, 0.5, 1, -22.8, -4.104}, {"f2", {}, 1, 0.1, 5, 1.239}};
  index.adjustments = {{IndexAdjustment::Kind::Clamp, "CHG", 0.875, {}},
                       {IndexAdjustment::Kind::Ceiling, "", -5, {"f1"}}};
  index.what_if = {
      {"scope-freeze", {"f1"}, "backlog-swap", {{"CHG", 56.3}, {"COM", 50}}, 50.736, false}};
  index.burden = {0.654, 0.1, 0.246};
  document.index = index;
  return document;
}

bool holds(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

TEST(IndexLines, TheSummarySaysScoreRangeBandCoverageAndBurden) {
  const std::string page = index_summary(indexed(), Layout(200, false));
  EXPECT_EQ(page,
            "Index 43 (38–50), mixed, 6 of 8 dimensions spoken of. It is capped at 75 by "
            "scope-freeze (2.1).\n"
            "Who carries what counts against it: customer 65 %, vendor 10 %, both 25 %.\n");
}

TEST(IndexLines, WithoutABandThereIsNotEnoughText) {
  DocumentReport document = indexed();
  document.index->band.reset();
  EXPECT_TRUE(holds(index_summary(document, Layout(kColumns, false)), "not enough text to judge"));
}

TEST(IndexLines, ATextThatIsNoContractHasNone) {
  DocumentReport document = indexed();
  document.index.reset();
  const Layout layout(kColumns, false);
  EXPECT_TRUE(holds(index_summary(document, layout), "No index"));
  EXPECT_EQ(index_changes(document, layout), "");
  EXPECT_EQ(index_table(document, layout), "");
}

TEST(IndexLines, AChangeNamesItsPlaceAndWhatItBrings) {
  const std::string page = index_changes(indexed(), Layout(200, false));
  EXPECT_TRUE(holds(page,
                    "Replace scope-freeze in 2.1 by backlog-swap: change 56.3, money 50.0, "
                    "index 50.7."))
      << page;
}

TEST(IndexLines, TheTableShowsTheArithmetic) {
  const std::string page = index_table(indexed(), Layout(kColumns, false));
  EXPECT_TRUE(holds(page, "Change CHG, weight 0.18")) << page;
  EXPECT_TRUE(holds(page, "scope-freeze, 2.1: high × 0.95 × 0.5 softened")) << page;
  EXPECT_TRUE(holds(page, "-22.8   -4.10\n")) << page;
  EXPECT_TRUE(holds(page, "backlog-swap, 8: strong × 0.95 × 0.1 again")) << page;
  EXPECT_TRUE(holds(page, "Capped at 75 by: scope-freeze (2.1)")) << page;
}

TEST(IndexLines, WhatTheSumPrintsAddsUp) {
  const std::string page = index_table(indexed(), Layout(kColumns, false));
  std::istringstream lines(page.substr(page.find("Where nothing is said")));
  std::int64_t sum = 0;
  std::int64_t total = 0;
  for (std::string line; std::getline(lines, line);) {
    std::string digits = line.substr(line.find_last_of(' ') + 1);
    ASSERT_EQ(digits[digits.size() - 3], '.') << line;
    digits.erase(digits.size() - 3, 1);
    total = std::stoll(digits);
    sum += total;
  }
  EXPECT_EQ(sum - total, total) << page;
  EXPECT_TRUE(holds(page, "Rounding of the lines above")) << page;
}

TEST(IndexLines, JsonMeetsItsSchema) {
  EXPECT_EQ(test::schema_errors(to_json(report_of(indexed()))), "");
}

struct DecimalsCase {
  double value;
  int count;
  const char* text;
};

TEST(Decimals, RoundHalfAwayFromZeroWithoutALocale) {
  for (const DecimalsCase& number :
       {DecimalsCase{-4.104, 2, "-4.10"}, DecimalsCase{42.85, 1, "42.9"},
        DecimalsCase{-0.004, 2, "0.00"}, DecimalsCase{-0.005, 2, "-0.01"},
        DecimalsCase{0.5, 0, "1"}, DecimalsCase{99.995, 2, "100.00"},
        DecimalsCase{0.05, 2, "0.05"}})
    EXPECT_EQ(decimals(number.value, number.count), number.text);
}

}  // namespace
}  // namespace sowlint::report
