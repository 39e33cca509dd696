// The built program, run as people run it.
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/paths.h"
#include "support/process.h"

namespace sowlint {
namespace {

using Words = std::vector<std::string>;

struct Case {
  const char* name;
  Words words;
  const char* errors;
};

void PrintTo(const Case& test, std::ostream* out) {
  *out << test.name;
}

class Usage : public testing::TestWithParam<Case> {};

TEST_P(Usage, IsExplained) {
  const test::ScratchFolder folder;
  folder.write("contract.md", "text");
  const test::ProcessResult result = test::sowlint(GetParam().words, folder.path().string());
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.errors, GetParam().errors);
  EXPECT_EQ(result.output, "");
}

INSTANTIATE_TEST_SUITE_P(
    Program, Usage,
    testing::Values(
        Case{"command_slip",
             {"reviwe"},
             "sowlint: there is no command \"reviwe\"; did you mean \"review\"?\n"},
        Case{"unknown_command",
             {"frobnicate"},
             "sowlint: there is no command \"frobnicate\"; \"sowlint help\" lists them\n"},
        Case{"file_without_command",
             {"contract.md"},
             "sowlint: to review a file, say: sowlint review contract.md\n"},
        Case{"option_without_command",
             {"--format", "json"},
             "sowlint: name a command before \"--format\"; \"sowlint help\" lists them\n"},
        Case{"group_alone",
             {"rules"},
             "sowlint: \"rules\" needs one of: list, show, test, coverage, eval, docs\n"},
        Case{"group_slip",
             {"rules", "shwo"},
             "sowlint: there is no command \"rules shwo\"; did you mean \"show\"?\n"},
        Case{"rule_slip",
             {"rules", "show", "scope-freez"},
             "sowlint: there is no rule \"scope-freez\"; did you mean \"scope-freeze\"?\n"},
        Case{"rule_missing",
             {"rules", "show"},
             "sowlint: name one rule; \"sowlint rules list\" shows all\n"},
        Case{"help_slip",
             {"help", "reviw"},
             "sowlint: there is no command \"reviw\"; did you mean \"review\"?\n"},
        Case{"escape_in_command",
             {"\x1b[31mreview-this-now"},
             R"(sowlint: there is no command "␛[31mreview-this-now"; "sowlint help" lists )"
             "them\n"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Program, ShowsHelpOnStandardErrorWhenNothingIsAsked) {
  const test::ProcessResult result = test::sowlint({}, "/");
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.errors.find("sowlint review contract.docx"), std::string::npos);
}

TEST(Program, HelpNamesTheOptions) {
  for (const Words& words :
       {Words{"help", "review"}, Words{"review", "--help"}, Words{"review", "-h"}}) {
    const test::ProcessResult result = test::sowlint(words, "/");
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.errors, "");
    for (const char* option :
         {"--format", "--output", "--min-severity", "--fail-on", "--enable", "--disable", "--rules",
          "--config", "--lang", "--view", "--width", "--color", "Examples"}) {
      EXPECT_NE(result.output.find(option), std::string::npos) << option;
    }
  }
}

TEST(Program, HelpForAGroupListsItsCommands) {
  for (const Words& words : {Words{"help", "rules"}, Words{"rules", "--help"}}) {
    const test::ProcessResult result = test::sowlint(words, "/");
    EXPECT_EQ(result.status, 0);
    for (const char* command : {"rules list", "rules show ID", "rules test", "rules eval"})
      EXPECT_NE(result.output.find(command), std::string::npos) << command;
  }
}

TEST(Program, SaysItsVersion) {
  for (const Words& words : {Words{"version"}, Words{"--version"}, Words{"-V"}}) {
    const test::ProcessResult result = test::sowlint(words, "/");
    EXPECT_EQ(result.status, 0);
    EXPECT_TRUE(result.output.starts_with("sowlint ")) << result.output;
  }
}

TEST(Program, ListsAndExplainsRules) {
  const test::ProcessResult list = test::sowlint({"rules", "list"}, "/");
  EXPECT_EQ(list.status, 0);
  EXPECT_NE(list.output.find("scope-freeze"), std::string::npos);
  const test::ProcessResult page = test::sowlint({"rules", "show", "scope-freeze"}, "/");
  EXPECT_EQ(page.status, 0);
  for (const char* part : {"What it is", "Why it matters", "What to write instead", "Found",
                           "Left alone", "Sources"}) {
    EXPECT_NE(page.output.find(part), std::string::npos) << part;
  }
}

TEST(Program, EndsQuietlyWhenTheReaderHasGone) {
  // The reader closes its end before the first byte is written.
  const test::ProcessResult result =
      test::run({{"/bin/bash", "-c",
                  "set -o pipefail; (sleep 0.2; exec '" + test::program_path() + "' help) | true"},
                 "",
                 "",
                 {}});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.errors, "");
}

TEST(Program, SaysWhenTheOutputCannotBeWritten) {
  const test::ProcessResult result = test::run(
      {{"/bin/bash", "-c", "'" + test::program_path() + "' help > /dev/full"}, "", "", {}});
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.errors.find("could not be written"), std::string::npos);
}

}  // namespace
}  // namespace sowlint
