#include "cli/command_line.h"

#include <algorithm>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace sowlint::cli {
namespace {

using Words = std::vector<std::string>;

int run_nothing(const Invocation& /*invocation*/) {
  return 0;
}

/// A command with an option of every kind.
constexpr CommandSpec kCommand = {
    "review", "FILE…", "summary",  "format output all min-severity color disable help",
    "",       "",      run_nothing};

Invocation parsed(const Words& words) {
  auto result = parse_arguments(kCommand, words);
  EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().message);
  return result.value_or(Invocation{});
}

TEST(CommandLine, TakesOptionsAnywhere) {
  const Invocation invocation =
      parsed({"a.md", "--format", "json", "b.md", "--output=out.json", "-a"});
  EXPECT_EQ(invocation.arguments, (Words{"a.md", "b.md"}));
  EXPECT_EQ(invocation.value("format"), "json");
  EXPECT_EQ(invocation.value("output"), "out.json");
  EXPECT_TRUE(invocation.has("all"));
  EXPECT_FALSE(invocation.has("color"));
}

TEST(CommandLine, TakesShortForms) {
  EXPECT_EQ(parsed({"-f", "json"}).value("format"), "json");
  EXPECT_EQ(parsed({"-fjson"}).value("format"), "json");
}

TEST(CommandLine, CollectsRepeatableOptions) {
  EXPECT_EQ(parsed({"--disable", "a", "--disable=b"}).values("disable"), (Words{"a", "b"}));
}

TEST(CommandLine, TakesADashAsAFile) {
  EXPECT_EQ(parsed({"-", "--output", "-"}).arguments, Words{"-"});
  EXPECT_EQ(parsed({"--output", "-"}).value("output"), "-");
}

TEST(CommandLine, TakesEverythingAfterTwoDashesAsAFile) {
  EXPECT_EQ(parsed({"--", "--format", "-x"}).arguments, (Words{"--format", "-x"}));
}

struct Case {
  const char* name;
  Words words;
  const char* message;
};

void PrintTo(const Case& test, std::ostream* out) {
  *out << test.name;
}

class Refused : public testing::TestWithParam<Case> {};

TEST_P(Refused, WithASentence) {
  const auto result = parse_arguments(kCommand, GetParam().words);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().kind, ErrorKind::Usage);
  EXPECT_EQ(result.error().message, GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    CommandLine, Refused,
    testing::Values(
        Case{"slip",
             {"--fromat", "json"},
             R"("review" has no option "--fromat"; did you mean "--format"?)"},
        Case{"short_slip",
             {"-q"},
             R"("review" has no option "-q"; "sowlint help review" lists them)"},
        Case{"beginning_of_an_option",
             {"--min", "high"},
             R"("review" has no option "--min"; "sowlint help review" lists them)"},
        Case{"unknown_value",
             {"--format", "jsno"},
             R"(--format cannot be "jsno"; did you mean "json"?)"},
        Case{"foreign_value",
             {"--color", "blue"},
             R"(--color cannot be "blue"; it takes one of: auto always never)"},
        Case{"no_value", {"--format"}, "--format needs a value: --format FORMAT"},
        Case{"empty_value", {"--format="}, "--format needs a value: --format FORMAT"},
        Case{"option_as_value", {"--format", "--all"}, "--format needs a value: --format FORMAT"},
        Case{"switch_with_value", {"--all=yes"}, "--all takes no value"},
        Case{"given_twice",
             {"--format", "json", "--format", "terminal"},
             "--format may be given only once"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Tables, EveryOptionOfEveryCommandIsInTheTable) {
  std::set<std::string> known;
  for (const OptionSpec& option : option_table())
    EXPECT_TRUE(known.emplace(option.name).second) << option.name;
  for (const CommandSpec& command : commands()) {
    for (const std::string& option : words_of(command.options))
      EXPECT_TRUE(known.contains(option)) << command.name << " names " << option;
  }
}

TEST(Tables, EveryCommandHasHelpAndExamples) {
  for (const CommandSpec& command : commands()) {
    const Words options = words_of(command.options);
    EXPECT_NE(std::find(options.begin(), options.end(), "help"), options.end()) << command.name;
    EXPECT_FALSE(command.summary.empty()) << command.name;
    EXPECT_TRUE(command.examples.find("sowlint") != std::string_view::npos) << command.name;
  }
}

TEST(Tables, ShortFormsAreDistinct) {
  std::set<char> letters;
  for (const OptionSpec& option : option_table()) {
    if (option.letter == 0) continue;
    EXPECT_TRUE(letters.insert(option.letter).second) << option.name;
  }
}

}  // namespace
}  // namespace sowlint::cli
