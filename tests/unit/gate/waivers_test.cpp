#include "gate/waivers.h"

#include <string>

#include <gtest/gtest.h>

#include "gate/date.h"
#include "support/process.h"

namespace sowlint::gate {
namespace {

Waiver waiver(const std::string& rule) {
  Waiver result;
  result.content.rule = rule;
  result.content.fingerprint = "0123456789abcdef";
  result.content.severity = Severity::High;
  result.content.sayings = {{"the @vendor shall answer within @5_day", "lead in: \"words\""}};
  result.clause = "4.1 Answers";
  result.text = "The Supplier shall answer within five days.";
  result.by = "Head of IT";
  result.reason = "agreed # not a comment";
  result.accepted = {2026, 11, 24};
  result.until = {2027, 5, 3};
  return result;
}

WaiverFile file(const std::string& bytes) {
  const auto read = parse_waivers("x.waivers.yaml", bytes, base::Limits());
  EXPECT_TRUE(read) << (read ? "" : to_string(read.error().front()));
  return read ? *read : WaiverFile();
}

std::string added(const WaiverFile& to, const Waiver& entry,
                  const std::vector<std::size_t>& replaced = {}) {
  const auto bytes = with_waiver(to, replaced, entry, base::Limits());
  EXPECT_TRUE(bytes) << (bytes ? "" : to_string(bytes.error()));
  return bytes ? *bytes : "";
}

TEST(Waivers, AreWrittenAndReadAgain) {
  const WaiverFile again = file(added({}, waiver("scope-freeze")));
  ASSERT_EQ(again.waivers.size(), 1U);
  const Waiver& read = again.waivers[0];
  EXPECT_EQ(read.content.rule, "scope-freeze");
  EXPECT_EQ(read.content.sayings, waiver("x").content.sayings);
  EXPECT_EQ(read.content.severity, Severity::High);
  EXPECT_EQ(read.reason, "agreed # not a comment");
  EXPECT_EQ(read.until, (Date{2027, 5, 3}));
}

TEST(Waivers, LeaveTheOthersAndTheirCommentsAlone) {
  const std::string first = added({}, waiver("one"));
  const std::string commented = "# ours\n" + first + "  # about two\n";
  const std::string both = added(file(commented), waiver("two"));
  EXPECT_TRUE(both.starts_with(commented)) << both;
  const WaiverFile three = file(added(file(both + "# the end\n"), waiver("three")));
  ASSERT_EQ(three.waivers.size(), 3U);
  EXPECT_NE(three.bytes.find("# the end"), std::string::npos);
  const std::string replaced = added(three, waiver("new"), {1});
  EXPECT_NE(replaced.find("# about two"), std::string::npos);
  EXPECT_NE(replaced.find("# the end"), std::string::npos);
  const WaiverFile after = file(replaced);
  ASSERT_EQ(after.waivers.size(), 3U);
  EXPECT_EQ(after.waivers[0].content.rule, "one");
  EXPECT_EQ(after.waivers[1].content.rule, "three");
  EXPECT_EQ(after.waivers[2].content.rule, "new");
}

TEST(Waivers, RefuseAFileThatCannotBeAddedTo) {
  const std::string flow =
      "waivers: [{check: \"floor:index\", by: A, reason: B, accepted: 2026-01-01, until: "
      "2026-02-01}]\n";
  const auto bytes = with_waiver(file(flow), {}, waiver("one"), base::Limits());
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().kind, ErrorKind::Usage);
}

TEST(Waivers, FillAnEmptyFileOrList) {
  EXPECT_EQ(file(added(file(""), waiver("one"))).waivers.size(), 1U);
  EXPECT_EQ(file(added(file("# mine\n"), waiver("one"))).waivers.size(), 1U);
  EXPECT_EQ(file(added(file("waivers: []\n"), waiver("one"))).waivers.size(), 1U);
}

struct ErrorCase {
  const char* name;
  const char* text;
  const char* expected;
};

class WaiverErrors : public testing::TestWithParam<ErrorCase> {};

TEST_P(WaiverErrors, NamePlaceAndWhatWasExpected) {
  const auto read = parse_waivers("w.yaml", GetParam().text, base::Limits());
  ASSERT_FALSE(read);
  std::string all;
  for (const Error& error : read.error())
    all += to_string(error) + "\n";
  EXPECT_NE(all.find(GetParam().expected), std::string::npos) << all;
}

INSTANTIATE_TEST_SUITE_P(
    Waivers, WaiverErrors,
    testing::Values(
        ErrorCase{"nobody",
                  "waivers:\n  - {check: x, reason: B, accepted: 2026-01-01, until: 2026-02-01}\n",
                  "w.yaml:2:5: a waiver needs the key \"by\""},
        ErrorCase{"no_reason",
                  "waivers:\n  - {check: x, by: A, reason: '', accepted: 2026-01-01, until: "
                  "2026-02-01}\n",
                  "\"reason\" must not be empty"},
        ErrorCase{"no_end", "waivers:\n  - {check: x, by: A, reason: B, accepted: 2026-01-01}\n",
                  "needs the key \"until\""},
        ErrorCase{"bad_date",
                  "waivers:\n  - {check: x, by: A, reason: B, accepted: 2026-01-01, until: "
                  "2026-02-30}\n",
                  "w.yaml:2:63: \"until\" must be a date, as in 2026-12-31"},
        ErrorCase{"neither",
                  "waivers:\n  - {by: A, reason: B, accepted: 2026-01-01, until: 2026-01-02}\n",
                  "names either a \"rule\" or a \"check\""},
        ErrorCase{"unknown", "waivers:\n  - {rulez: x}\n", "unknown key \"rulez\" in a waiver"}),
    [](const auto& test_case) { return test_case.param.name; });

TEST(Waivers, LieBesideTheContractUnderItsName) {
  EXPECT_EQ(waiver_path("a/contract.docx"), "a/contract.waivers.yaml");
  EXPECT_EQ(waiver_path("contract.pdf"), "contract.waivers.yaml");
}

TEST(Dates, AreDaysOfTheCalendar) {
  EXPECT_EQ(date_in("2026-02-28"), (Date{2026, 2, 28}));
  for (const char* bad :
       {"2026-02-29", "2026-13-01", "26-01-01", "2026-1-01", "2026-01-01x", "", "20+6-01-01"})
    EXPECT_FALSE(date_in(bad)) << bad;
  EXPECT_EQ(days_between({2026, 2, 27}, {2026, 3, 1}), 2);
  EXPECT_EQ(to_string(Date{2026, 3, 1}), "2026-03-01");
}

}  // namespace
}  // namespace sowlint::gate
