// Several outputs of one run: all of them or none.
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "cli/command_line.h"
#include "report/writer.h"
#include "support/paths.h"
#include "support/process.h"

namespace sowlint {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

constexpr const char* kContract =
    "# Statement of Work\n\n"
    "between Northmere Council (the \"Customer\") and Vale Systems Ltd (the \"Supplier\").\n\n"
    "3.1 The functional specification shall be locked upon approval and shall not thereafter be "
    "open to alteration for any reason.\n";

class Reports : public testing::Test {
 protected:
  Reports() { folder_.write("draft.md", kContract); }

  [[nodiscard]] test::ProcessResult run(Words words) const {
    words.insert(words.begin(), "review");
    return test::sowlint(std::move(words), folder_.path().string());
  }

  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_.path() / name).string();
  }

  /// Names in the folder, besides the contract.
  [[nodiscard]] std::size_t files() const {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder_.path()))
      ++count;
    return count - 1;
  }

  test::ScratchFolder folder_;
};

TEST_F(Reports, AllComeFromOneRun) {
  const auto result = run({"--report", "csv=a.csv", "--report", "json=b.json", "draft.md"});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_NE(result.output.find("scope-freeze"), std::string::npos);
  EXPECT_EQ(test::contents(path("a.csv")), run({"--format", "csv", "draft.md"}).output);
  EXPECT_EQ(test::contents(path("b.json")), run({"--format", "json", "draft.md"}).output);
  EXPECT_EQ(files(), 2U);
}

TEST_F(Reports, OneThatCannotBeWrittenLeavesNone) {
  folder_.write("a.csv", "old");
  const auto result = run({"--report", "csv=a.csv", "--report", "json=missing/b.json", "draft.md"});
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.errors.find("missing/b.json: the folder for the output does not exist"),
            std::string::npos)
      << result.errors;
  EXPECT_EQ(test::contents(path("a.csv")), "old");
  EXPECT_EQ(files(), 1U);
}

TEST_F(Reports, AFullDiskOnStandardOutputLeavesNone) {
  const auto result = test::run(
      {{"sh", "-c", R"("$0" review --report csv=a.csv draft.md > /dev/full)", test::program_path()},
       folder_.path().string(),
       "",
       {}});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(files(), 0U);
}

TEST_F(Reports, AFileThatCannotBeCheckedIsInAllOfThem) {
  const auto result = run({"--report", "csv=a.csv", "--report", "junit=b.xml", "nothing.md"});
  EXPECT_EQ(result.status, 3);
  EXPECT_NE(test::contents(path("a.csv")).find("not-checked"), std::string::npos);
  EXPECT_NE(test::contents(path("b.xml")).find("<error"), std::string::npos);
}

struct Refusal {
  const char* name;
  Words words;
  const char* says;
};

void PrintTo(const Refusal& refusal, std::ostream* out) {
  *out << refusal.name;
}

class Refusals : public Reports, public testing::WithParamInterface<Refusal> {};

TEST_P(Refusals, SayWhatToDoAndWriteNothing) {
  const auto result = run(GetParam().words);
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.errors.find(GetParam().says), std::string::npos) << result.errors;
  EXPECT_EQ(result.output, "");
  EXPECT_EQ(files(), 0U);
  EXPECT_EQ(test::contents(path("draft.md")), kContract);
}

const std::vector<Refusal>& refusals() {
  static const std::vector<Refusal> kRefusals = {
      {"UnknownFormat", {"--report", "jsn=a", "draft.md"}, "did you mean \"json\"?"},
      {"NoFile", {"--report", "json", "draft.md"}, "say --report json=FILE"},
      {"EmptyFile", {"--report", "json=", "draft.md"}, "say --report json=FILE"},
      {"StandardOutput", {"--report", "json=-", "draft.md"}, "say --format json"},
      {"TheContract", {"--report", "json=./draft.md", "draft.md"}, "which is read"},
      {"TwoToOneFile",
       {"--report", "json=a", "--report", "csv=./a", "draft.md"},
       "two outputs go to this file"},
      {"AsTheOutput",
       {"--output", "a", "--report", "csv=a", "draft.md"},
       "two outputs go to this file"},
      {"AFolder", {"--report", "csv=.", "draft.md"}, "the output is a folder"}};
  return kRefusals;
}

INSTANTIATE_TEST_SUITE_P(Reports, Refusals, testing::ValuesIn(refusals()),
                         [](const auto& test) { return std::string(test.param.name); });

/// `sowlint rules docs` in the folder.
class RulesDocs : public Reports {
 protected:
  [[nodiscard]] test::ProcessResult docs(Words words) const {
    words.insert(words.begin(), {"rules", "docs"});
    return test::sowlint(std::move(words), folder_.path().string());
  }
};

TEST_F(RulesDocs, WritesPagesThatReportsLinkTo) {
  const auto result = docs({"pages"});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_NE(test::contents(path("pages/index.md")).find("[scope-freeze](scope-freeze.md)"),
            std::string::npos);
  EXPECT_NE(test::contents(path("pages/scope-freeze.html")).find("<h1>"), std::string::npos);
  const std::string page = run({"--format", "html", "--rule-docs", "pages", "draft.md"}).output;
  EXPECT_NE(page.find("href=\"pages/scope-freeze.html\""), std::string::npos);
}

TEST_F(RulesDocs, AFolderThatCannotBeMadeIsAnErrorOfUse) {
  EXPECT_EQ(docs({"missing/pages"}).status, 2);
  EXPECT_EQ(docs({"draft.md"}).status, 2);
  EXPECT_EQ(docs({}).status, 2);
  EXPECT_EQ(files(), 0U);
}

TEST_F(RulesDocs, LinksLeadOnlyWhereBrowsersMayGo) {
  const auto result = run({"--rule-docs", "javascript:alert(1)", "draft.md"});
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.errors.find("--rule-docs takes a folder"), std::string::npos) << result.errors;
}

TEST(ReportFormats, AreTheChoicesOfFormat) {
  std::string names;
  for (const report::Writer& writer : report::writers())
    names += (names.empty() ? "" : " ") + std::string(writer.name);
  EXPECT_EQ(cli::option_named("format").choices, names);
}

}  // namespace
}  // namespace sowlint
