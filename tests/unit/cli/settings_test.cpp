#include "cli/settings.h"

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/process.h"

namespace sowlint::cli {
namespace {

namespace fs = std::filesystem;

class SettingsFile : public testing::Test {
 protected:
  tl::expected<Settings, std::vector<Error>> read(const std::string& yaml) {
    return read_settings(folder_.write(".sowlint.yaml", yaml), base::Limits{});
  }

  /// The first complaint about `yaml`, with its place and without the folder.
  std::string complaint(const std::string& yaml) {
    const auto settings = read(yaml);
    if (settings) return "";
    EXPECT_EQ(settings.error().front().kind, ErrorKind::Usage);
    std::string text = to_string(settings.error().front());
    const std::string folder = folder_.path().string() + "/";
    return text.starts_with(folder) ? text.substr(folder.size()) : text;
  }

  test::ScratchFolder folder_;
};

TEST_F(SettingsFile, IsFoundFromTheFolderUpwards) {
  folder_.write("a/.sowlint.yaml", "");
  folder_.write("a/b/c/contract.md", "");
  const fs::path here = folder_.path() / "a" / "b" / "c";
  EXPECT_EQ(find_settings(here.string()), (folder_.path() / "a" / ".sowlint.yaml").string());
  EXPECT_EQ(find_settings((folder_.path() / "a").string()),
            (folder_.path() / "a" / ".sowlint.yaml").string());
}

TEST_F(SettingsFile, IsNotFoundBelowTheFolder) {
  folder_.write("a/.sowlint.yaml", "");
  const auto found = find_settings(folder_.path().string());
  EXPECT_NE(found, (folder_.path() / "a" / ".sowlint.yaml").string());
}

TEST_F(SettingsFile, HoldsDisabledRulesLevelsAndPacks) {
  const auto settings = read(
      "disable: [no-oral-modification]\n"
      "severity: {prescribed-method: low}\n"
      "packs: [./our-rules, /opt/rules]\n");
  ASSERT_TRUE(settings.has_value());
  ASSERT_EQ(settings->disable.size(), 1U);
  EXPECT_EQ(settings->disable[0].id, "no-oral-modification");
  EXPECT_EQ(settings->disable[0].at, (LineColumn{1, 11}));
  ASSERT_EQ(settings->severity.size(), 1U);
  EXPECT_EQ(settings->severity[0].id, "prescribed-method");
  EXPECT_EQ(settings->severity[0].level, "low");
  EXPECT_EQ(settings->packs,
            (std::vector<std::string>{(folder_.path() / "our-rules").string(), "/opt/rules"}));
}

TEST_F(SettingsFile, HoldsWeightsThatAddUpToOne) {
  const auto settings = read("weights: {CHG: 0.2, REL: 0.06}\n");
  ASSERT_TRUE(settings.has_value());
  const analysis::IndexWeights expected = {2000, 1400, 1400, 1200, 1400, 1000, 1000, 600};
  EXPECT_EQ(settings->weights, expected);
  EXPECT_FALSE(read("disable: [x]\n")->weights);
}

TEST_F(SettingsFile, RefusesWeightsThatAreNone) {
  EXPECT_EQ(
      complaint("weights:\n  CHG: 0.25\n"),
      ".sowlint.yaml:2:3: the weights of all eight dimensions must add up to 1, not 1.07; they "
      "are CHG 0.25, OUT 0.14, DEC 0.14, BUR 0.12, FBK 0.14, ACC 0.1, COM 0.1, REL 0.08");
  const std::string number =
      "expected a weight from 0 to 1 with at most four decimals, as in \"CHG: 0.18\"";
  for (const char* wrong : {"heavy", "-0.1", "1.5", "0.18001", "1e-1", "nan", "18%"}) {
    EXPECT_EQ(complaint(std::string("weights: {CHG: ") + wrong + "}\n"),
              ".sowlint.yaml:1:16: " + number)
        << wrong;
  }
  EXPECT_EQ(complaint("weights: {CHX: 0.2}\n"),
            ".sowlint.yaml:1:11: unknown key \"CHX\" in \"weights\"; did you mean \"CHG\"?");
  EXPECT_NE(complaint("weights: [0.2]\n"), "");
}

TEST_F(SettingsFile, MayBeEmpty) {
  EXPECT_TRUE(read("").has_value());
  EXPECT_TRUE(read("# nothing yet\n").has_value());
}

TEST_F(SettingsFile, SaysWhereItIsWrong) {
  EXPECT_EQ(complaint("disabled: [x]\n").substr(0, 19), ".sowlint.yaml:1:1: ");
  EXPECT_EQ(complaint("severity: [x]\n").substr(0, 20), ".sowlint.yaml:1:11: ");
  EXPECT_EQ(complaint("disable: [a]\ndisable: [b]\n").substr(0, 19), ".sowlint.yaml:2:1: ");
  EXPECT_NE(complaint("disable: [x\n"), "");
}

TEST_F(SettingsFile, MustExist) {
  const auto settings = read_settings((folder_.path() / "none.yaml").string(), base::Limits{});
  ASSERT_FALSE(settings.has_value());
  EXPECT_EQ(settings.error().front().kind, ErrorKind::Usage);
}

}  // namespace
}  // namespace sowlint::cli
