// One small contract in every format: the same findings in all of them, and goldens byte for byte.
// To accept a change of goldens:
// SOWLINT_UPDATE_GOLDEN=1 build/dev/tests/test_cli --gtest_filter='*Formats*'
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <regex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "report/writer.h"
#include "support/paths.h"
#include "support/process.h"

namespace sowlint {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kContract = "tests/golden/contract.md";

/// The formats that are text.
std::vector<std::string> formats() {
  std::vector<std::string> result;
  for (const report::Writer& writer : report::writers()) {
    if (!writer.binary) result.emplace_back(writer.name);
  }
  return result;
}

std::string printed(const std::string& format) {
  std::vector<std::string> words = {"review", "--width", "200", "--format", format, kContract};
  if (format == "terminal") words.emplace_back("--all");
  const auto result = test::sowlint(words, test::project_path(""));
  EXPECT_EQ(result.status, 0) << result.errors;
  return result.output;
}

using Counts = std::map<std::string, std::size_t>;

/// How often each rule's id is the first group of `pattern`.
Counts rules_in(const std::string& text, const std::string& pattern) {
  Counts result;
  const std::regex expression(pattern);
  for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match)
    ++result[(*match)[1]];
  return result;
}

Counts rules_of_report() {
  Counts result;
  const Json report = Json::parse(printed("json"));
  for (const Json& finding : report["documents"][0]["findings"])
    ++result[finding["rule"].get<std::string>()];
  return result;
}

struct Reading {
  const char* format;
  const char* pattern;  ///< its first group is the rule of a finding
};

void PrintTo(const Reading& reading, std::ostream* out) {
  *out << reading.format;
}

class Formats : public testing::TestWithParam<Reading> {};

TEST_P(Formats, CarryTheSameFindings) {
  const Counts expected = rules_of_report();
  ASSERT_GE(expected.size(), 4U) << "the contract must have something to find";
  EXPECT_EQ(rules_in(printed(GetParam().format), GetParam().pattern), expected);
}

constexpr Reading kReadings[] = {
    {"terminal", R"rx((?:HIGH|MEDIUM|LOW|INFO|HELPS) [^\n]* ([a-z-]+)\n)rx"},
    {"html", R"rx( data-rule="([a-z-]+)">)rx"},
    {"jsonl", R"rx("id":"f[0-9]+","rule":"([a-z-]+)")rx"},
    {"csv", R"rx("f[0-9]+","([a-z-]+)",)rx"},
    {"sarif", R"rx("ruleId": "([a-z-]+)")rx"},
    {"markdown", R"rx(\*\* · [^\n]* · ([a-z-]+): )rx"},
    {"checkstyle", R"rx(source="sowlint\.([a-z-]+)")rx"},
    {"github", R"rx(,title=([a-z-]+) \()rx"}};

INSTANTIATE_TEST_SUITE_P(All, Formats, testing::ValuesIn(kReadings),
                         [](const auto& test) { return std::string(test.param.format); });

TEST(FormatsJUnit, HasEveryFindingInTheCaseOfItsRule) {
  const std::string xml = printed("junit");
  Counts found;
  const std::regex cases(R"rx(name="([a-z-]+)">([^]*?)</testcase>)rx");
  for (std::sregex_iterator match(xml.begin(), xml.end(), cases), end; match != end; ++match) {
    const Counts lines =
        rules_in((*match)[2], R"rx((f[0-9]+) (?:high|medium|low|info|strength), )rx");
    found[(*match)[1]] = lines.size();
  }
  EXPECT_EQ(found, rules_of_report());
}

TEST(FormatsTable, HasAReadingForEveryFormat) {
  std::vector<std::string> read = {"json", "junit"};
  for (const Reading& reading : kReadings)
    read.emplace_back(reading.format);
  std::vector<std::string> all = formats();
  std::sort(read.begin(), read.end());
  std::sort(all.begin(), all.end());
  EXPECT_EQ(read, all);
}

TEST(FormatsSarif, IsValidByTheOfficialSchema) {
  const std::string schema =
      test::project_path("build/npm/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  if (!fs::exists(schema)) GTEST_SKIP() << "no schema of SARIF here: scripts/install-npm";
  const test::ScratchFolder folder;
  for (const char* contract :
       {kContract, "corpus/mixed-sow/contract.docx", "corpus/tracked-sow/contract.docx"}) {
    const auto log =
        test::sowlint({"review", "--format", "sarif", contract}, test::project_path(""));
    const auto checked =
        test::run({{"/usr/bin/python3", test::project_path("tests/support/check_schema.py"), schema,
                    folder.write("log.sarif", log.output)},
                   "",
                   "",
                   {}});
    EXPECT_EQ(checked.status, 0) << contract << checked.output << checked.errors;
  }
}

/// Without what changes with every release or every rule: the version, the hash of the rules, rules
/// that found nothing, and the style and script of pages, which are files of their own.
std::string masked(const std::string& format, std::string text) {
  const auto replace = [&](const char* pattern, const char* by) {
    text = std::regex_replace(text, std::regex(pattern), by);
  };
  replace("[0-9a-f]{64}", "HASH");
  replace(R"rx(("(?:version|semanticVersion)": ?)"0\.[^"]*")rx", "$1\"VERSION\"");
  if (format == "html") {
    const auto cut = [&](const std::string& open, const std::string& close) {
      const std::size_t begin = text.find(open) + open.size();
      text.replace(begin, text.find(close, begin) - begin, "…");
    };
    cut("<style>", "</style>");
    cut("<script>", "</script>");
    replace("'sha256-[^']*'", "'sha256-…'");
    replace("sowlint [0-9.]+ ·", "sowlint VERSION ·");
  }
  if (format == "junit") {
    replace("    <testcase [^\n]*/>\n", "");
    replace("tests=\"[0-9]+\"", "tests=\"…\"");
  }
  if (format != "sarif") return text;
  Json log = Json::parse(text);
  Json& run = log["runs"][0];
  Json kept = Json::array();
  for (Json& rule : run["tool"]["driver"]["rules"]) {
    const bool used =
        std::any_of(run["results"].begin(), run["results"].end(),
                    [&](const Json& result) { return result["ruleId"] == rule["id"]; });
    if (used) kept.push_back(rule);
  }
  run["tool"]["driver"]["rules"] = kept;
  for (Json& result : run["results"])
    result.erase("ruleIndex");
  return log.dump(2) + "\n";
}

class FormatsGolden : public testing::TestWithParam<std::string> {};

TEST_P(FormatsGolden, IsWhatIsPrinted) {
  const std::string actual = masked(GetParam(), printed(GetParam()));
  const std::string path = test::project_path("tests/golden/contract." + GetParam());
  if (const char* update = std::getenv("SOWLINT_UPDATE_GOLDEN");
      update != nullptr && std::string(update) == "1") {
    std::ofstream(path, std::ios::binary) << actual;
  }
  ASSERT_TRUE(fs::exists(path)) << path << " is missing; see the top of this file";
  EXPECT_EQ(test::contents(path), actual) << "see the top of this file";
}

INSTANTIATE_TEST_SUITE_P(All, FormatsGolden, testing::ValuesIn(formats()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace sowlint
