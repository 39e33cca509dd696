// "sowlint gate", run as people run it.
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/docx_builder.h"
#include "support/paths.h"
#include "support/process.h"

namespace sowlint {
namespace {

using Words = std::vector<std::string>;

constexpr const char* kDay = "2026-11-24";

/// A short contract with two findings of severity high and one quantity.
constexpr const char* kContract =
    "# Statement of Work\n\n"
    "This Statement of Work is made between Corvane Foods NV (the \"Client\") and Ridgefell "
    "Analytics BV (the \"Supplier\").\n\n"
    "## 1 Scope\n\n"
    "1.1 The Supplier shall build the forecasting model and train the planners.\n\n"
    "## 2 Roles\n\n"
    "2.1 Questions not answered by the Client within ten hours shall be treated as answered in the "
    "manner the Supplier proposes.\n\n"
    "## 3 Changes\n\n"
    "3.1 The functional specification shall be locked upon approval and no additions are "
    "accepted.\n\n"
    "## 4 Acceptance\n\n"
    "4.1 The Client reviews each deliverable within ten business days of delivery and gives "
    "reasons for a rejection.\n\n"
    "## 5 Fees\n\n"
    "5.1 The total price is EUR 9,000. Invoices are payable within thirty "
    "days.\n\n"
    "Signed for both parties\n";

constexpr const char* kPolicy =
    "name: Test policy\nmost: {high: 0}\nunread: {partial: fail, excerpt: ignore, absent-text: "
    "ignore}\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

class Gate : public testing::Test {
 protected:
  Gate() {
    folder_.write("contract.md", kContract);
    folder_.write("policy.yaml", kPolicy);
  }

  test::ProcessResult gate(Words words) {
    Words all{"gate", "--policy", "policy.yaml", "--date", kDay};
    all.insert(all.end(), words.begin(), words.end());
    return test::sowlint(all, folder_.path().string());
  }

  /// Accepts the two high findings until the middle of 2027.
  void accept_all() {
    const test::ProcessResult result =
        gate({"contract.md", "--accept", finding("customer-response-ultimatum"), "--accept",
              finding("scope-freeze"), "--by", "Head of IT", "--reason", "agreed on the phone",
              "--until", "2027-06-30"});
    ASSERT_EQ(result.status, 0) << result.errors;
  }

  /// The id of the finding of that rule in contract.md.
  std::string finding(const std::string& rule) {
    const std::string json = gate({"--format", "json", "contract.md"}).output;
    const std::size_t at = json.find("\"rule\": \"" + rule + "\"");
    EXPECT_NE(at, std::string::npos) << rule << "\n" << json;
    if (at == std::string::npos) return "";
    const std::size_t id = json.rfind("\"id\": \"", at) + 7;
    return json.substr(id, json.find('"', id) - id);
  }

  bool exists(const std::string& name) const {
    return std::filesystem::exists(folder_.path() / name);
  }

  std::string file(const std::string& name) const {
    return test::contents((folder_.path() / name).string());
  }

  test::ScratchFolder folder_;
};

TEST_F(Gate, EndsWithZeroWhereThePolicyIsMet) {
  folder_.write("policy.yaml", "most: {high: 5}\nunread: ignore\n");
  const test::ProcessResult result = gate({"contract.md"});
  EXPECT_EQ(result.status, 0) << result.output << result.errors;
  EXPECT_NE(result.output.find("PASS, by the policy \"policy\" on 2026-11-24"), std::string::npos);
}

TEST_F(Gate, EndsWithOneWhereItIsNot) {
  const test::ProcessResult result = gate({"contract.md"});
  EXPECT_EQ(result.status, 1) << result.output << result.errors;
  EXPECT_NE(result.output.find("FAIL, by the policy \"Test policy\""), std::string::npos);
  EXPECT_NE(result.output.find("2 findings of severity high, more than 0."), std::string::npos)
      << result.output;
}

TEST_F(Gate, EndsWithTwoWhereThePolicyIsWrong) {
  folder_.write("policy.yaml", "most: {hihg: 0}\n");
  const test::ProcessResult result = gate({"contract.md"});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.errors,
            "sowlint: policy.yaml:1:8: unknown key \"hihg\" in \"most\"; did you mean \"high\"?\n");
}

TEST_F(Gate, EndsWithThreeWhereAFileCouldNotBeChecked) {
  folder_.write("broken.docx", "PK\x03\x04 and no more");
  const test::ProcessResult result = gate({"broken.docx", "contract.md"});
  EXPECT_EQ(result.status, 3);
  EXPECT_NE(result.output.find("NOT CHECKED"), std::string::npos);
  EXPECT_NE(result.output.find("FAIL"), std::string::npos) << "the others are judged all the same";
  EXPECT_NE(result.errors.find("broken.docx: not checked: "), std::string::npos);
}

TEST_F(Gate, DoesNotPassWhatWasReadInPartUnlessThePolicySaysSo) {
  const std::string docx =
      test::DocxBuilder(test::p("This Statement of Work is made between the Client and the "
                                "Supplier. The Supplier shall build the model.") +
                        "<w:altChunk r:id=\"rId1\"/>")
          .build();
  folder_.write("part.docx", docx);
  folder_.write("policy.yaml",
                "most: {high: any}\nunread: {no-contract: ignore, excerpt: ignore}\n");
  test::ProcessResult result = gate({"part.docx"});
  EXPECT_EQ(result.status, 1) << result.output;
  EXPECT_NE(result.output.find("[state:partial]"), std::string::npos) << result.output;
  const test::ProcessResult accepted = gate({"part.docx", "--accept", "state:partial", "--by", "A",
                                             "--reason", "B", "--until", "2026-12-01"});
  EXPECT_EQ(accepted.status, 2) << "nobody can accept what was not read";
  folder_.write("policy.yaml", "most: {high: any}\nunread: ignore\n");
  result = gate({"part.docx"});
  EXPECT_EQ(result.status, 0) << result.output;
}

TEST_F(Gate, AcceptsRisksByName) {
  accept_all();
  EXPECT_EQ(gate({"contract.md"}).status, 0);
  EXPECT_NE(file("contract.waivers.yaml").find("by: \"Head of IT\""), std::string::npos);
  const test::ProcessResult list = gate({"--list-waivers", "contract.md"});
  EXPECT_NE(list.output.find("holds customer-response-ultimatum (2.1)"), std::string::npos)
      << list.output;
}

TEST_F(Gate, AcceptsNothingWithoutNameReasonAndEnd) {
  const std::string id = finding("scope-freeze");
  for (const Words& missing :
       {Words{"--by", "A", "--reason", "B"}, Words{"--by", "A", "--until", "2027-01-01"},
        Words{"--reason", "B", "--until", "2027-01-01"},
        Words{"--by", " ", "--reason", "B", "--until", "2027-01-01"},
        Words{"--by", "A", "--reason", "B", "--until", "2026-11-23"},
        Words{"--by", "A", "--reason", "B", "--until", "soon"}}) {
    Words words{"contract.md", "--accept", id};
    words.insert(words.end(), missing.begin(), missing.end());
    EXPECT_EQ(gate(words).status, 2);
  }
  EXPECT_FALSE(exists("contract.waivers.yaml"));
}

TEST_F(Gate, KeepsOtherAcceptancesAndComments) {
  accept_all();
  const std::string commented = file("contract.waivers.yaml") + "# reviewed in May\n";
  folder_.write("contract.waivers.yaml", commented);
  folder_.write("policy.yaml", std::string(kPolicy) + "limits: {payment-term: {most: 10 days}}\n");
  const test::ProcessResult result =
      gate({"contract.md", "--accept", "limit:payment-term:most", "--by", "CFO", "--reason",
            "cash is there", "--until", "2027-01-31"});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_TRUE(file("contract.waivers.yaml").starts_with(commented));
  EXPECT_EQ(gate({"contract.md"}).status, 0);
}

TEST_F(Gate, StopsToCountWhatIsExpired) {
  accept_all();
  const test::ProcessResult later =
      test::sowlint({"gate", "--policy", "policy.yaml", "--date", "2027-07-01", "contract.md"},
                    folder_.path().string());
  EXPECT_EQ(later.status, 1);
  EXPECT_NE(later.output.find("expired"), std::string::npos) << later.output;
  EXPECT_NE(later.output.find("Accepted by Head of IT, but only until 2027-06-30."),
            std::string::npos)
      << later.output;
}

TEST_F(Gate, HonoursWhatThePolicySaysOfAcceptances) {
  accept_all();
  folder_.write("policy.yaml", std::string(kPolicy) + "waivers: {never: [scope-freeze]}\n");
  EXPECT_NE(gate({"contract.md"}).output.find("forbidden"), std::string::npos);
  folder_.write("policy.yaml", std::string(kPolicy) + "waivers: {longest: 30 days}\n");
  EXPECT_NE(gate({"contract.md"}).output.find("too-long"), std::string::npos);
}

struct Move {
  const char* name;
  std::string (*change)(std::string contract);
};

class WaiversSurvive : public Gate, public testing::WithParamInterface<Move> {};

TEST_P(WaiversSurvive, WhatDoesNotMatter) {
  accept_all();
  folder_.write("contract.md", GetParam().change(kContract));
  const test::ProcessResult result = gate({"contract.md"});
  EXPECT_EQ(result.status, 0) << result.output;
}

INSTANTIATE_TEST_SUITE_P(
    Gate, WaiversSurvive,
    testing::Values(
        Move{"renumbering",
             [](std::string text) {
               text = replaced(std::move(text), "2.1 Questions", "7.4 Questions");
               return replaced(std::move(text), "3.1 The functional", "8.2(b) The functional");
             }},
        Move{"reflow",
             [](std::string text) {
               return replaced(std::move(text), "within ten hours shall",
                               "within\nten hours\nshall");
             }},
        Move{
            "moving",
            [](std::string text) {
              const std::string clause =
                  "3.1 The functional specification shall be locked upon approval and no additions "
                  "are accepted.\n\n";
              text = replaced(std::move(text), clause, "3.1 Changes are talked about.\n\n");
              return replaced(std::move(text), "1.1 The Supplier", clause + "1.1 The Supplier");
            }},
        Move{"figures",
             [](std::string text) {
               return replaced(std::move(text), "ten hours", "10 (ten) hours");
             }},
        Move{"names",
             [](std::string text) {
               text = replaced(std::move(text), "(the \"Client\")", "(the \"Customer\")");
               return replaced(std::move(text), "answered by the Client",
                               "answered by the Customer");
             }},
        Move{"articles",
             [](std::string text) {
               return replaced(std::move(text), "The functional spec", "A functional spec");
             }}),
    [](const auto& test_case) { return std::string(test_case.param.name); });

TEST_F(Gate, StopsToCountWhereWordsChangeInAWayThatMatters) {
  accept_all();
  folder_.write("contract.md", replaced(kContract, "ten hours", "five hours"));
  const test::ProcessResult result = gate({"contract.md"});
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(
      result.output.find("Accepted by Head of IT, but the clause changed: \"10 hours\" became "
                         "\"5 hours\"."),
      std::string::npos)
      << result.output;
  EXPECT_NE(result.output.find("changed customer-response-ultimatum"), std::string::npos);
}

TEST_F(Gate, ReportsWhatMeetsNoFindingAnyMore) {
  accept_all();
  folder_.write("contract.md", replaced(kContract,
                                        "shall be locked upon approval and no additions "
                                        "are accepted",
                                        "is revised together after each iteration"));
  const test::ProcessResult result = gate({"contract.md"});
  EXPECT_EQ(result.status, 0);
  EXPECT_NE(result.output.find("unused scope-freeze"), std::string::npos) << result.output;
}

TEST_F(Gate, HoldsInEveryFormatOfOneContract) {
  const std::string folder = folder_.path().string();
  for (const char* name : {"contract.md", "contract.docx"}) {
    folder_.write(std::string("order/") + name,
                  test::contents(test::project_path(std::string("corpus/mixed-sow/") + name)));
  }
  const Words tail{"--by", "A", "--reason", "B", "--until", "2027-01-31"};
  Words accept{"gate", "--date", kDay, "order/contract.md"};
  for (const char* id : {"f8", "f15", "limit:customer-response-time:least"}) {
    accept.emplace_back("--accept");
    accept.emplace_back(id);
  }
  accept.insert(accept.end(), tail.begin(), tail.end());
  ASSERT_EQ(test::sowlint(accept, folder).status, 0);
  const test::ProcessResult docx =
      test::sowlint({"gate", "--date", kDay, "order/contract.docx"}, folder);
  EXPECT_EQ(docx.status, 0) << docx.output;
}

TEST_F(Gate, CountsOnlyWhatIsNewOrWorseThanTheBaseline) {
  ASSERT_EQ(gate({"--write-baseline", "base.json", "contract.md"}).status, 0);
  EXPECT_EQ(gate({"--baseline", "base.json", "contract.md"}).status, 0);
  // One fixed and one new never cancel out.
  std::string text =
      replaced(kContract, "shall be locked upon approval and no additions are accepted",
               "is revised together after each iteration");
  text = replaced(text, "1.1 The Supplier",
                  "1.2 Acceptance occurs automatically upon delivery.\n\n1.1 The Supplier");
  folder_.write("contract.md", text);
  folder_.write("policy.yaml", "most: {high: 0, medium: 0}\nunread: ignore\n");
  test::ProcessResult result = gate({"--baseline", "base.json", "contract.md"});
  EXPECT_EQ(result.status, 1) << result.output;
  EXPECT_NE(result.output.find("scope-freeze (3.1) is gone"), std::string::npos) << result.output;
  EXPECT_NE(result.output.find("deemed-acceptance"), std::string::npos);
}

TEST_F(Gate, CallsAChangedClauseChanged) {
  ASSERT_EQ(gate({"--write-baseline", "base.json", "contract.md"}).status, 0);
  folder_.write("contract.md", replaced(kContract, "ten hours", "twelve hours"));
  test::ProcessResult result = gate({"--baseline", "base.json", "contract.md", "--format", "json"});
  EXPECT_EQ(result.status, 0) << result.output;
  EXPECT_NE(result.output.find("\"since_baseline\": \"changed\""), std::string::npos);
  EXPECT_NE(result.output.find("\"mended\": []"), std::string::npos);
  folder_.write("contract.md", replaced(kContract, "ten hours", "two hours"));
  result = gate({"--baseline", "base.json", "contract.md"});
  EXPECT_EQ(result.status, 1) << result.output;
  EXPECT_NE(result.output.find("Worse than in the baseline: \"10 hours\" became \"2 hours\"."),
            std::string::npos)
      << result.output;
}

TEST_F(Gate, RefusesABaselineThatIsNone) {
  folder_.write("base.json", "{\"schema\": \"sowlint-report/1\"}");
  EXPECT_EQ(gate({"--baseline", "base.json", "contract.md"}).status, 2);
  folder_.write("base.json", "nothing");
  EXPECT_EQ(gate({"--baseline", "base.json", "contract.md"}).status, 2);
}

TEST_F(Gate, WritesARecordThatCanBeVerified) {
  accept_all();
  const test::ProcessResult result =
      gate({"--record", "r.json", "--record", "r.html", "contract.md"});
  ASSERT_EQ(result.status, 0) << result.errors;
  const std::string record = file("r.json");
  EXPECT_EQ(test::schema_errors(record, "docs/gate.schema.json"), "");
  for (const char* sheet : {"r.json", "r.html"}) {
    EXPECT_EQ(gate({"--verify", sheet, "contract.md"}).status, 0) << sheet;
  }
  // It says so when time, file, policy or record are not what they were.
  const std::string folder = folder_.path().string();
  EXPECT_EQ(
      test::sowlint({"gate", "--verify", "r.json", "--date", "2027-07-01", "contract.md"}, folder)
          .status,
      1);
  folder_.write("forged.json", replaced(record, "Head of IT", "Head of HR"));
  EXPECT_NE(gate({"--verify", "forged.json", "contract.md"}).output.find("its seal does not fit"),
            std::string::npos);
  folder_.write("policy.yaml", std::string(kPolicy) + "forbid: [scope-freeze]\n");
  const test::ProcessResult stricter = gate({"--verify", "r.json", "contract.md"});
  EXPECT_NE(stricter.output.find("the policy is the same: no"), std::string::npos);
  folder_.write("contract.md", std::string(kContract) + "\n");
  const test::ProcessResult other = gate({"--verify", "r.json", "contract.md"});
  EXPECT_EQ(other.status, 1);
  EXPECT_NE(other.output.find("the file is the one that was checked: no"), std::string::npos);
  EXPECT_EQ(gate({"--verify", "r.json", "missing.md"}).status, 3);
  EXPECT_EQ(gate({"--verify", "contract.md", "contract.md"}).status, 2);
}

TEST_F(Gate, MakesItsPageHarmless) {
  folder_.write("policy.yaml", std::string(kPolicy) + "name: \"<script>alert(1)</script>\"\n");
  folder_.write("policy.yaml", replaced(kPolicy, "Test policy", "\"<script>alert(1)</script>\""));
  (void)gate({"--record", "r.html", "contract.md"});
  const std::string page = file("r.html");
  EXPECT_EQ(page.find("<script>alert"), std::string::npos);
  EXPECT_NE(page.find("&lt;script&gt;alert(1)"), std::string::npos);
  EXPECT_EQ(page.find("http://"), std::string::npos);
}

TEST_F(Gate, PrintsDataByItsSchema) {
  accept_all();
  (void)gate({"--write-baseline", "base.json", "contract.md"});
  const test::ProcessResult result =
      gate({"--baseline", "base.json", "--format", "json", "contract.md", "missing.md"});
  EXPECT_EQ(result.status, 3);
  EXPECT_EQ(test::schema_errors(result.output, "docs/gate.schema.json"), "");
}

TEST_F(Gate, GivesTheSameBytesEveryTime) {
  const Words words{"--format", "json", "contract.md"};
  EXPECT_EQ(gate(words).output, gate(words).output);
}

TEST_F(Gate, ReadsSettingsOnlyIfThePolicyNamesThem) {
  folder_.write(".sowlint.yaml", "disable: [scope-freeze, customer-response-ultimatum]\n");
  EXPECT_EQ(gate({"contract.md"}).status, 1);
  folder_.write("policy.yaml", std::string(kPolicy) + "settings: .sowlint.yaml\n");
  EXPECT_EQ(gate({"contract.md"}).status, 0);
}

TEST_F(Gate, JudgesByTypeAndValue) {
  folder_.write("policy.yaml", std::string(kPolicy) +
                                   "when:\n  - {value: {below: 10000}, then: {disable: "
                                   "[scope-freeze, customer-response-ultimatum]}}\n");
  const test::ProcessResult stated = gate({"contract.md"});
  EXPECT_EQ(stated.status, 0) << stated.output;
  EXPECT_NE(stated.output.find("value 9,000 (read in 5.1)"), std::string::npos) << stated.output;
  EXPECT_EQ(gate({"--value", "10000", "contract.md"}).status, 1);
  folder_.write("contract.md", replaced(kContract, "EUR 9,000", "what is agreed"));
  const test::ProcessResult unknown = gate({"contract.md"});
  EXPECT_EQ(unknown.status, 1);
  EXPECT_NE(unknown.output.find("[state:unknown-value]"), std::string::npos) << unknown.output;
}

struct MisuseCase {
  const char* name;
  Words words;
  const char* expected;
};

class GateMisuse : public Gate, public testing::WithParamInterface<MisuseCase> {};

TEST_P(GateMisuse, IsExplained) {
  const test::ProcessResult result = gate(GetParam().words);
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.errors.find(GetParam().expected), std::string::npos) << result.errors;
}

INSTANTIATE_TEST_SUITE_P(
    Gate, GateMisuse,
    testing::Values(
        MisuseCase{"no_file", {}, "name the contracts to check"},
        MisuseCase{"two_modes", {"--init", "--accept", "f1"}, "are separate steps"},
        MisuseCase{"by_alone", {"contract.md", "--by", "A"}, "--by belongs to --accept ID"},
        MisuseCase{"record_kind", {"contract.md", "--record", "r.pdf"}, "neither"},
        MisuseCase{"date", {"contract.md", "--date", "24.11.2026"}, "may be given only once"},
        MisuseCase{"value", {"contract.md", "--value", "much"}, "--value cannot be \"much\""},
        MisuseCase{"unknown_finding",
                   {"contract.md", "--accept", "f99", "--by", "A", "--reason", "B", "--until",
                    "2027-01-01"},
                   "there is no finding or check \"f99\""},
        MisuseCase{"count",
                   {"contract.md", "--accept", "most:high", "--by", "A", "--reason", "B", "--until",
                    "2027-01-01"},
                   "accept the findings"},
        MisuseCase{"two_files",
                   {"contract.md", "policy.yaml", "--accept", "f1"},
                   "--accept takes one contract"}),
    [](const auto& test_case) { return std::string(test_case.param.name); });

/// What README and the file itself tell a newcomer to do, line by line.
TEST_F(Gate, LetsANewcomerWriteAPolicy) {
  const std::string folder = folder_.path().string();
  test::ProcessResult result = test::sowlint({"gate", "--init"}, folder);
  ASSERT_EQ(result.status, 0) << result.errors;
  EXPECT_NE(result.errors.find("sowlint gate --policy sowlint-policy.yaml"), std::string::npos);
  const Words check{"gate", "--policy", "sowlint-policy.yaml", "--date", kDay, "contract.md"};
  EXPECT_EQ(test::sowlint(check, folder).status, 1);
  // Every line that is commented out can be used as it stands.
  std::string text = file("sowlint-policy.yaml");
  std::string used;
  while (!text.empty()) {
    std::string line = text.substr(0, text.find('\n'));
    text.erase(0, line.size() + 1);
    const bool setting = line.starts_with("# ") && line.size() > 2 && line[2] >= 'a' &&
                         line[2] <= 'z' && line.find(':') < line.find(' ', 2) &&
                         line.find("packs:") == std::string::npos;
    const bool nested = line.starts_with("#   ") && line.find("sowlint gate") == std::string::npos;
    used += (setting || nested ? line.substr(2) : line) + "\n";
  }
  folder_.write("sowlint-policy.yaml", used);
  result = test::sowlint(check, folder);
  EXPECT_EQ(result.status, 1) << used << result.errors;
  EXPECT_EQ(test::sowlint({"gate", "--init"}, folder).status, 2) << "it must not be overwritten";
}

TEST_F(Gate, StartsFromAnyPolicyThatShips) {
  const std::string folder = folder_.path().string();
  ASSERT_EQ(
      test::sowlint({"gate", "--init", "--policy", "agile-delivery", "--output", "a.yaml"}, folder)
          .status,
      0);
  EXPECT_NE(file("a.yaml").find("\nextends: agile-delivery\n"), std::string::npos);
}

}  // namespace
}  // namespace sowlint
