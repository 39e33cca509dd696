// `sowlint review` and `sowlint text`, run as people run them: bad input, exit status, settings.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/paths.h"
#include "support/process.h"

namespace sowlint {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

constexpr const char* kRigid =
    "# Statement of Work\n\n"
    "between Northmere Council (the \"Customer\") and Vale Systems Ltd (the \"Supplier\").\n\n"
    "## 3. Scope\n\n"
    "3.1 The functional specification shall be locked upon approval and shall not thereafter be "
    "open to alteration for any reason.\n\n"
    "3.2 The Supplier delivers the reports that are described in Annex 1.\n";

constexpr const char* kQuiet =
    "# Service agreement\n\n"
    "between Northmere Council (the \"Customer\") and Vale Systems Ltd (the \"Supplier\").\n\n"
    "## 1. Place\n\n"
    "1.1 The office of the Supplier is open on working days from nine to five.\n";

class Review : public testing::Test {
 protected:
  Review() {
    folder_.write("rigid.md", kRigid);
    folder_.write("quiet.md", kQuiet);
  }

  [[nodiscard]] test::ProcessResult run(Words words, const std::string& input = "") const {
    words.insert(words.begin(), "review");
    return test::sowlint(std::move(words), folder_.path().string(), input);
  }

  [[nodiscard]] Json json(Words words) const {
    words.insert(words.begin(), {"--format", "json"});
    const test::ProcessResult result = run(words);
    EXPECT_EQ(test::schema_errors(result.output), "");
    return Json::parse(result.output);
  }

  test::ScratchFolder folder_;
};

bool has_rule(const Json& report, const std::string& rule) {
  const Json& findings = report["documents"][0]["findings"];
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Json& finding) { return finding["rule"] == rule; });
}

TEST_F(Review, FailsOnNothingUnlessAsked) {
  EXPECT_EQ(run({"rigid.md"}).status, 0);
  EXPECT_EQ(run({"--fail-on", "high", "rigid.md"}).status, 1);
  EXPECT_EQ(run({"--fail-on", "info", "quiet.md"}).status, 0);
}

TEST_F(Review, MinSeverityChangesNeitherJsonNorExitStatus) {
  const test::ProcessResult all = run({"--format", "json", "rigid.md"});
  const test::ProcessResult few = run({"--format", "json", "--min-severity", "high", "rigid.md"});
  EXPECT_EQ(all.output, few.output);
  EXPECT_EQ(run({"--fail-on", "low", "--min-severity", "high", "rigid.md"}).status, 1);
}

TEST_F(Review, ExplainsItsIndex) {
  const std::string page = run({"--explain", "rigid.md"}).output;
  EXPECT_NE(page.find("Where the index comes from"), std::string::npos);
  EXPECT_NE(page.find("scope-freeze, 3.1: high × 0.95"), std::string::npos) << page;
  EXPECT_EQ(run({"rigid.md"}).output.find("Where the index comes from"), std::string::npos);
}

TEST_F(Review, WeightsOfTheSettingsCount) {
  folder_.write("weights.yaml", "weights: {CHG: 0.28, OUT: 0.04}\n");
  const Json report = json({"--config", "weights.yaml", "rigid.md"});
  EXPECT_EQ(report["documents"][0]["index"]["dimensions"][0]["weight"], 0.28);
  EXPECT_NE(report["documents"][0]["index"], json({"rigid.md"})["documents"][0]["index"]);
}

TEST_F(Review, ReadsStandardInput) {
  const test::ProcessResult result = run({"-", "--format", "json"}, kRigid);
  EXPECT_EQ(result.status, 0);
  const Json report = Json::parse(result.output);
  EXPECT_EQ(report["documents"][0]["path"], "-");
  EXPECT_TRUE(has_rule(report, "scope-freeze"));
}

TEST_F(Review, IsTheSameEveryTime) {
  const test::ProcessResult first = run({"--format", "json", "rigid.md", "quiet.md"});
  EXPECT_EQ(first.output, run({"--format", "json", "rigid.md", "quiet.md"}).output);
  EXPECT_EQ(run({"rigid.md"}).output, run({"rigid.md"}).output);
}

TEST_F(Review, DoesNotDependOnTheLocale) {
  const Words command = {test::program_path(), "review", "rigid.md"};
  const std::string here = folder_.path().string();
  const test::ProcessResult plain = test::run({command, here, "", {"LC_ALL=C"}});
  const test::ProcessResult other =
      test::run({command, here, "", {"LC_ALL=de_DE.UTF-8", "LANG=tr_TR"}});
  EXPECT_EQ(plain.output, other.output);
}

TEST_F(Review, QuotesExactlyTheWordsOfItsSpans) {
  const Json report = json({"rigid.md"});
  ASSERT_TRUE(has_rule(report, "scope-freeze"));
  const std::string text = kRigid;
  for (const Json& finding : report["documents"][0]["findings"]) {
    const std::size_t begin = finding["span"]["start_byte"];
    const std::size_t end = finding["span"]["end_byte"];
    EXPECT_EQ(text.substr(begin, end - begin), finding["quote"]);
  }
}

TEST_F(Review, WritesToAFile) {
  const test::ProcessResult result = run({"--format", "json", "-o", "out.json", "rigid.md"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.output, "");
  const std::string written = test::contents((folder_.path() / "out.json").string());
  EXPECT_EQ(written, run({"--format", "json", "rigid.md"}).output);
}

TEST_F(Review, SaysWhenTheOutputHasNoFolder) {
  const test::ProcessResult result = run({"-o", "none/out.txt", "rigid.md"});
  EXPECT_EQ(result.status, 2);
  EXPECT_TRUE(result.errors.starts_with("sowlint: none/out.txt: ")) << result.errors;
}

TEST_F(Review, DoesNotReplaceAContract) {
  fs::create_symlink("rigid.md", folder_.path() / "link.md");
  for (const char* output : {"rigid.md", "./rigid.md", "link.md"}) {
    const test::ProcessResult result = run({"-o", output, "quiet.md", "rigid.md"});
    EXPECT_EQ(result.status, 2);
    EXPECT_TRUE(result.errors.starts_with("sowlint: " + std::string(output) + ": ")) << output;
  }
  EXPECT_EQ(test::contents((folder_.path() / "rigid.md").string()), kRigid);
}

TEST_F(Review, ReviewsAFileGivenTwiceOnce) {
  const test::ProcessResult result = run({"--format", "json", "rigid.md", "./rigid.md"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.errors, "sowlint: ./rigid.md: this file is given twice; it is read once\n");
  EXPECT_EQ(Json::parse(result.output)["summary"]["documents"], 1);
}

TEST_F(Review, NeedsAFile) {
  const test::ProcessResult result = run({});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.errors, "sowlint: name the files to review, or - for standard input\n");
}

TEST_F(Review, WorksOnACopyInAnEmptyFolder) {
  const test::ScratchFolder installed;
  const fs::path program = installed.path() / "bin" / "sowlint";
  fs::create_directory(program.parent_path());
  fs::copy_file(test::program_path(), program);
  const test::ScratchFolder empty;
  empty.write("contract.docx",
              test::contents(test::project_path("corpus/rigid-sow/contract.docx")));
  const test::ProcessResult result =
      test::run({{program.string(), "review", "contract.docx"}, empty.path().string(), "", {}});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.errors, "");
  EXPECT_NE(result.output.find("HIGH 3.3 (scope)"), std::string::npos) << result.output;
}

TEST_F(Review, KeepsToTheWidth) {
  for (const char* width : {"39", "201", "eighty", ""}) {
    EXPECT_EQ(run({"--width", width, "rigid.md"}).status, 2) << width;
  }
  EXPECT_EQ(run({"--width", "40", "rigid.md"}).status, 0);
}

TEST_F(Review, ColoursOnlyWhenAsked) {
  EXPECT_EQ(run({"rigid.md"}).output.find('\x1b'), std::string::npos);
  EXPECT_NE(run({"--color", "always", "rigid.md"}).output.find('\x1b'), std::string::npos);
}

// ---- Bad input ------------------------------------------------------------------------------

struct Bad {
  const char* name;
  const char* file;
  std::string bytes;
  const char* says;  ///< words that the message must hold
};

void PrintTo(const Bad& bad, std::ostream* out) {
  *out << bad.name;
}

class BadInput : public testing::TestWithParam<Bad> {};

TEST_P(BadInput, IsNotCheckedAndTheOthersAre) {
  const Bad& bad = GetParam();
  const test::ScratchFolder folder;
  folder.write("rigid.md", kRigid);
  folder.write(bad.file, bad.bytes);
  for (const Words& words : {Words{bad.file, "rigid.md"}, Words{"rigid.md", bad.file}}) {
    Words command = {"review", "--format", "json", "--fail-on", "high"};
    command.insert(command.end(), words.begin(), words.end());
    const test::ProcessResult result = test::sowlint(command, folder.path().string());
    EXPECT_EQ(result.status, 3);
    const std::string lead = "sowlint: " + std::string(bad.file) + ": not checked: ";
    EXPECT_TRUE(result.errors.starts_with(lead)) << result.errors;
    EXPECT_NE(result.errors.find(bad.says), std::string::npos) << result.errors;
    EXPECT_EQ(test::schema_errors(result.output), "");
    const Json report = Json::parse(result.output);
    ASSERT_EQ(report["documents"].size(), 2U);
    EXPECT_EQ(report["summary"]["failed"], 1);
    EXPECT_GE(report["summary"]["findings"]["high"], 1);
  }
  const test::ProcessResult page = test::sowlint({"review", bad.file}, folder.path().string());
  EXPECT_NE(page.output.find("NOT CHECKED: "), std::string::npos) << page.output;
  EXPECT_EQ(page.output.find("0 high"), std::string::npos) << page.output;
  const test::ProcessResult text = test::sowlint({"text", bad.file}, folder.path().string());
  EXPECT_EQ(text.status, 3);
  EXPECT_EQ(text.output, "");
}

std::string binary_junk() {
  std::string bytes;
  unsigned state = 12345;
  for (int i = 0; i < 4096; ++i) {
    state = state * 1103515245U + 12345U;
    bytes += static_cast<char>((state >> 16U) & 0xFFU);
  }
  return bytes;
}

/// The first half of a real package.
std::string broken_package() {
  const std::string whole = test::contents(test::project_path("corpus/rigid-sow/contract.docx"));
  return whole.substr(0, whole.size() / 2);
}

/// The container that both old Word files and password-protected new ones come in.
std::string compound_file() {
  return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(4096, '\0');
}

INSTANTIATE_TEST_SUITE_P(Review, BadInput,
                         testing::Values(Bad{"empty", "empty.md", "", "empty"},
                                         Bad{"only_blanks", "blank.txt", " \n\n\t\n", ""},
                                         Bad{"junk", "junk.txt", binary_junk(), ""},
                                         Bad{"broken_zip", "broken.docx", broken_package(), ""},
                                         Bad{"old_word", "old.doc", compound_file(),
                                             "save it as .docx"}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_F(Review, SaysWhatIsNotAFile) {
  fs::create_directory(folder_.path() / "drafts");
  for (const char* path : {"missing.md", "drafts"}) {
    const test::ProcessResult result = run({"--format", "json", path, "rigid.md"});
    EXPECT_EQ(result.status, 3);
    EXPECT_TRUE(result.errors.starts_with("sowlint: " + std::string(path) + ": not checked: "))
        << result.errors;
    EXPECT_EQ(test::schema_errors(result.output), "");
    EXPECT_TRUE(Json::parse(result.output)["documents"][0]["sha256"].is_null());
  }
}

TEST_F(Review, PrintsNoEscapeFromAFileName) {
  const std::string name = "a\x1b[31m\x07.md";
  const test::ProcessResult result = run({name});
  EXPECT_EQ(result.errors.find('\x1b'), std::string::npos);
  EXPECT_EQ(result.output.find('\x1b'), std::string::npos);
}

TEST_F(Review, DoesNotCheckWhatItCannotRead) {
  std::string italian = "# Contratto di servizi\n\n";
  for (int i = 0; i < 12; ++i) {
    italian +=
        "Il Fornitore esegue le prestazioni descritte nel presente contratto entro i termini "
        "concordati tra le parti e informa senza indugio il Cliente di ogni ritardo.\n\n";
  }
  folder_.write("italian.md", italian);
  const test::ProcessResult result = run({"--format", "json", "italian.md"});
  EXPECT_EQ(result.status, 3);
  EXPECT_NE(result.errors.find("--lang en"), std::string::npos) << result.errors;
  EXPECT_EQ(test::schema_errors(result.output), "");
  EXPECT_EQ(run({"--lang", "en", "italian.md"}).status, 0);
}

// ---- Rules and settings ---------------------------------------------------------------------

TEST_F(Review, LeavesOutADisabledRule) {
  EXPECT_TRUE(has_rule(json({"rigid.md"}), "scope-freeze"));
  EXPECT_FALSE(has_rule(json({"--disable", "scope-freeze", "rigid.md"}), "scope-freeze"));
}

TEST_F(Review, FollowsTheSettingsFoundUpwards) {
  folder_.write(".sowlint.yaml", "disable: [scope-freeze]\n");
  fs::create_directories(folder_.path() / "in" / "here");
  const test::ProcessResult result = test::sowlint({"review", "--format", "json", "../../rigid.md"},
                                                   (folder_.path() / "in" / "here").string());
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.errors, "sowlint: settings from " + fs::canonical(folder_.path()).string() +
                               "/.sowlint.yaml\n");
  EXPECT_FALSE(has_rule(Json::parse(result.output), "scope-freeze"));
}

TEST_F(Review, IgnoresSettingsBesideTheContract) {
  folder_.write("theirs/.sowlint.yaml", "disable: [scope-freeze]\n");
  folder_.write("theirs/rigid.md", kRigid);
  const test::ProcessResult result = run({"--format", "json", "theirs/rigid.md"});
  EXPECT_EQ(result.errors, "");
  EXPECT_TRUE(has_rule(Json::parse(result.output), "scope-freeze"));
}

TEST_F(Review, EnablesWhatTheSettingsDisable) {
  folder_.write(".sowlint.yaml", "disable: [scope-freeze]\n");
  EXPECT_TRUE(has_rule(json({"--enable", "scope-freeze", "rigid.md"}), "scope-freeze"));
}

TEST_F(Review, ChangesALevel) {
  folder_.write("mine.yaml", "severity: {scope-freeze: low}\n");
  const Json before = json({"rigid.md"})["summary"]["findings"];
  const Json after = json({"--config", "mine.yaml", "rigid.md"})["summary"]["findings"];
  EXPECT_EQ(before["high"], 1);
  EXPECT_EQ(after["high"], 0);
  EXPECT_EQ(after["low"], before["low"].get<int>() + 1);
}

struct Wrong {
  const char* name;
  const char* file;
  const char* bytes;
  Words words;
  const char* errors;  ///< what standard error begins with
};

void PrintTo(const Wrong& wrong, std::ostream* out) {
  *out << wrong.name;
}

class WrongRules : public testing::TestWithParam<Wrong> {};

TEST_P(WrongRules, StopBeforeTheReview) {
  const Wrong& wrong = GetParam();
  const test::ScratchFolder folder;
  folder.write("rigid.md", kRigid);
  folder.write(wrong.file, wrong.bytes);
  Words command = {"review", "rigid.md", "missing.md"};
  command.insert(command.end(), wrong.words.begin(), wrong.words.end());
  const test::ProcessResult result = test::sowlint(command, folder.path().string());
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.output, "");
  EXPECT_TRUE(result.errors.starts_with(wrong.errors)) << result.errors;
}

INSTANTIATE_TEST_SUITE_P(
    Review, WrongRules,
    testing::Values(
        Wrong{"bad_pack",
              "pack/change/mine.yaml",
              "id: mine\nseverityy: high\n",
              {"--rules", "pack"},
              "sowlint: pack/change/mine.yaml:"},
        Wrong{"no_pack", "x", "", {"--rules", "nowhere"}, "sowlint: nowhere: "},
        Wrong{"unknown_rule",
              "x",
              "",
              {"--disable", "scope-freez"},
              "sowlint: there is no rule \"scope-freez\"; did you mean \"scope-freeze\"?\n"},
        Wrong{"on_and_off",
              "x",
              "",
              {"--disable", "scope-freeze", "--enable", "scope-freeze"},
              "sowlint: \"scope-freeze\" cannot be both enabled and disabled\n"},
        Wrong{"no_settings", "x", "", {"--config", "none.yaml"}, "sowlint: none.yaml: "},
        Wrong{"unknown_rule_in_settings",
              "mine.yaml",
              "disable:\n  - scope-freez\n",
              {"--config", "mine.yaml"},
              "sowlint: settings from mine.yaml\n"
              R"(sowlint: mine.yaml:2:5: there is no rule "scope-freez"; did you mean )"
              "\"scope-freeze\"?\n"},
        Wrong{"unknown_level_in_settings",
              "mine.yaml",
              "severity: {scope-freeze: grave}\n",
              {"--config", "mine.yaml"},
              "sowlint: settings from mine.yaml\n"
              R"(sowlint: mine.yaml:1:26: "grave" is no level of "scope-freeze"; expected high, )"
              "medium, low or info"},
        Wrong{"language_without_rules",
              "x",
              "",
              {"--lang", "fr"},
              "sowlint: there are no rules for --lang fr yet; there are for: en, ru\n"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace sowlint
