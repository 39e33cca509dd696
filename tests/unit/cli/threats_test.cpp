// Hostile files, given to the program as a person would: each ends as it must, in time, with
// nothing written but what was asked for.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "support/paths.h"
#include "support/process.h"
#include "support/threat_files.h"

namespace sowlint {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::Outcome;
using test::Threat;

/// Unoptimised builds with sanitizers need most of it; optimised ones stay below ten seconds.
/// For a program without optimisation on a busy machine.
constexpr std::chrono::seconds kLongest{60};
constexpr std::chrono::seconds kLongestOfCostly{900};

bool is_rules(const Threat& threat) {
  return std::string(threat.name).ends_with(".yaml");
}

std::set<std::string> rules_found(const Json& document) {
  std::set<std::string> rules;
  for (const Json& finding : document["findings"])
    rules.insert(finding["rule"].get<std::string>());
  return rules;
}

bool is_flagged(const Json& document) {
  const Json& findings = document["findings"];
  const bool noted = std::any_of(findings.begin(), findings.end(), [](const Json& finding) {
    return finding["polarity"] == "integrity";
  });
  const Json& warnings = document["warnings"];
  return noted || std::any_of(warnings.begin(), warnings.end(), [](const Json& warning) {
           return warning["code"] == "extension-mismatch";
         });
}

void expect_rules_refused(const Threat& threat) {
  const test::ScratchFolder folder;
  folder.write("contract.txt", "The Client pays.\n");
  folder.write(std::string("pack/lexicon/en/") + threat.name, threat.make());
  const test::ProcessResult result =
      test::sowlint({"review", "--rules", "pack", "contract.txt"}, folder.path().string());
  EXPECT_EQ(result.status, 2) << result.output;
  EXPECT_NE(result.errors.find(threat.name), std::string::npos) << result.errors;
}

void expect_outcome(const Threat& threat) {
  const test::ScratchFolder folder;
  folder.write(threat.name, threat.make());
  // The sentence in Russian is read as if it were English, for which there are rules.
  const test::ProcessResult result = test::sowlint(
      {"review", "--lang", "en", "--format", "json", threat.name}, folder.path().string());
  const bool refused = threat.outcome == Outcome::Refused;
  ASSERT_EQ(result.status, refused ? 3 : 0) << result.errors;
  const Json report = Json::parse(result.output);
  const Json& document = report["documents"].at(0);
  EXPECT_EQ(document["status"] == "not-checked", refused);
  if (refused) {
    EXPECT_FALSE(document["warnings"].empty());
    EXPECT_TRUE(document["index"].is_null());
  }
  EXPECT_EQ(is_flagged(document), threat.outcome == Outcome::Flagged) << document["warnings"];
  if (*threat.must_find != '\0') {
    EXPECT_TRUE(rules_found(document).contains(threat.must_find)) << document["findings"];
  }
  EXPECT_EQ(result.output.find("root:"), std::string::npos) << "a line of /etc/passwd";
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1)
      << "something was written beside the file";
}

void expect_harmless_on_terminal(const Threat& threat) {
  const test::ScratchFolder folder;
  folder.write(threat.name, threat.make());
  const test::ProcessResult result =
      test::sowlint({"review", "--all", "--color", "never", threat.name}, folder.path().string());
  for (const std::string& printed : {result.output, result.errors}) {
    EXPECT_EQ(printed.find('\x1B'), std::string::npos);
    EXPECT_EQ(printed.find("\xC2\x9B"), std::string::npos);
    EXPECT_EQ(printed.find('\x07'), std::string::npos);
  }
}

void expect_handled(const Threat& threat) {
  const auto begin = std::chrono::steady_clock::now();
  if (is_rules(threat)) {
    expect_rules_refused(threat);
  } else {
    expect_outcome(threat);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, threat.costly ? kLongestOfCostly : kLongest);
  for (const char* const evil : {"/tmp/sowlint_evil", "/tmp/sowlint_evil2"})
    EXPECT_FALSE(fs::exists(evil));
}

std::vector<Threat> threats_that_are(bool costly) {
  std::vector<Threat> result;
  for (const Threat& threat : test::threats()) {
    if (threat.costly == costly) result.push_back(threat);
  }
  return result;
}

std::string name_of_case(const testing::TestParamInfo<Threat>& tested) {
  std::string name = tested.param.name;
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
}

class Threats : public testing::TestWithParam<Threat> {};

TEST_P(Threats, EndAsTheyMust) {
  expect_handled(GetParam());
}

INSTANTIATE_TEST_SUITE_P(Files, Threats, testing::ValuesIn(threats_that_are(false)), name_of_case);

class ThreatsLong : public testing::TestWithParam<Threat> {};

TEST_P(ThreatsLong, EndAsTheyMust) {
  expect_handled(GetParam());
}

INSTANTIATE_TEST_SUITE_P(Files, ThreatsLong, testing::ValuesIn(threats_that_are(true)),
                         name_of_case);

TEST(ThreatsOnATerminal, NothingActs) {
  for (const Threat& threat : test::threats()) {
    if (std::string(threat.name).starts_with("txt_") && !threat.costly) {
      SCOPED_TRACE(threat.name);
      expect_harmless_on_terminal(threat);
    }
  }
}

/// The list of cases that may stand beside a checkout names no file that is not built here. PDFs
/// have tests of their own.
TEST(ThreatsList, IsComplete) {
  const std::string shared = test::shared_path();
  if (shared.empty()) GTEST_SKIP() << "the list of threats is not beside this checkout";
  std::ifstream in(shared + "/threats/manifest.json");
  if (!in) GTEST_SKIP() << "the list of threats is not beside this checkout";
  const Json list = Json::parse(in);
  for (const Json& entry : list) {
    if (entry["file"].is_null()) continue;
    const auto name = entry["file"].get<std::string>();
    if (name.ends_with(".pdf")) continue;
    const auto& known = test::threats();
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const Threat& threat) { return threat.name == name; });
    ASSERT_NE(found, known.end()) << name;
    const std::string expected = entry["expect"];
    EXPECT_EQ(found->outcome == Outcome::Refused, expected == "refuse") << name;
    EXPECT_EQ(found->outcome == Outcome::Flagged, expected == "flag") << name;
  }
}

// ---------------------------------------------------------------- the file system

TEST(ThreatsOfTheFileSystem, WhatIsNoFileIsRefusedAtOnce) {
  const test::ScratchFolder folder;
  const std::string good = folder.write("good.txt", "The Client pays.\n");
  const std::string pipe = (folder.path() / "pipe.txt").string();
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  fs::create_symlink("b.txt", folder.path() / "a.txt");
  fs::create_symlink("a.txt", folder.path() / "b.txt");
  for (const std::string& path :
       {pipe, std::string("/dev/zero"), std::string("a.txt"), folder.path().string()}) {
    const test::ProcessResult result =
        test::sowlint({"review", "--format", "json", path, good}, folder.path().string());
    EXPECT_EQ(result.status, 3) << path;
    const Json report = Json::parse(result.output);
    EXPECT_EQ(report["documents"][0]["status"], "not-checked") << path;
    EXPECT_EQ(report["documents"][1]["status"], "ok") << path;
  }
}

TEST(ThreatsOfTheFileSystem, NamesActOnNothing) {
  const test::ScratchFolder folder;
  const std::string name = "-x\n\x1B[31m\xFF.txt";
  folder.write(name, "No changes to the scope are permitted after signature.\n");
  const test::ProcessResult result =
      test::sowlint({"review", "--color", "never", "--", name}, folder.path().string());
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_EQ(result.output.find('\x1B'), std::string::npos);
  const test::ProcessResult json =
      test::sowlint({"review", "--format", "json", "--", name}, folder.path().string());
  EXPECT_TRUE(Json::accept(json.output));
}

TEST(ThreatsOfTheFileSystem, AFullDiskLeavesNothingBehind) {
  const test::ScratchFolder folder;
  folder.write("a.txt", "The Client pays.\n");
  const test::ProcessResult full =
      test::sowlint({"review", "--output", "/dev/full", "a.txt"}, folder.path().string());
  EXPECT_NE(full.status, 0);
  const test::ProcessResult nowhere =
      test::sowlint({"review", "--output", "missing/out.txt", "a.txt"}, folder.path().string());
  EXPECT_EQ(nowhere.status, 2);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(ThreatsOfTheFileSystem, TheLocaleChangesNothing) {
  const test::ScratchFolder folder;
  folder.write("a.txt", "No changes to the scope are permitted after signature. I.\n");
  const auto in_locale = [&](const std::string& locale) {
    test::Process process;
    process.command = {test::program_path(), "review", "--format", "json", "a.txt"};
    process.folder = folder.path().string();
    process.environment = {"LC_ALL=" + locale, "TZ=Pacific/Kiritimati"};
    return test::run(process).output;
  };
  EXPECT_EQ(in_locale("C"), in_locale("tr_TR.UTF-8"));
  EXPECT_FALSE(in_locale("C").empty());
}

}  // namespace
}  // namespace sowlint
