#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rules/load.h"
#include "rules/suggest.h"
#include "support/paths.h"

namespace sowlint::rules {
namespace {

namespace fs = std::filesystem;

class PackFolder : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("sowlint_packs_") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }

  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& path, const std::string& text) {
    fs::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path) << text;
  }

  fs::path folder_;
};

TEST_F(PackFolder, GivesYamlFilesSortedAndNoHiddenOnes) {
  write("z.yaml", "z");
  write("a/b.yaml", "b");
  write("a/notes.txt", "n");
  write(".sowlint.yaml", "settings");
  write(".git/x.yaml", "x");
  const auto files = files_in(folder_.string(), base::Limits());
  ASSERT_TRUE(files.has_value()) << to_string(files.error());
  ASSERT_EQ(files->size(), 2U);
  EXPECT_EQ((*files)[0].path, (folder_ / "a/b.yaml").string());
  EXPECT_EQ((*files)[0].text, "b");
  EXPECT_FALSE((*files)[0].shipped);
  EXPECT_EQ((*files)[1].text, "z");
}

TEST_F(PackFolder, SaysWhatCannotBeRead) {
  const auto empty = files_in(folder_.string(), base::Limits());
  ASSERT_FALSE(empty.has_value());
  EXPECT_EQ(to_string(empty.error()), folder_.string() + ": holds no .yaml file");
  EXPECT_EQ(empty.error().kind, ErrorKind::Rules);
  const auto missing = files_in((folder_ / "no").string(), base::Limits());
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().path, (folder_ / "no").string());
  EXPECT_EQ(missing.error().kind, ErrorKind::Rules);
  write("big.yaml", std::string(200, 'x'));
  base::Limits limits;
  limits.pack_file_bytes = 100;
  const auto big = files_in(folder_.string(), limits);
  ASSERT_FALSE(big.has_value());
  EXPECT_EQ(big.error().path, (folder_ / "big.yaml").string());
  EXPECT_EQ(big.error().kind, ErrorKind::Rules);
}

TEST(ShippedFiles, AreThoseOfTheSourceTree) {
  const auto in_tree = files_in(test::project_path("rules"), base::Limits());
  ASSERT_TRUE(in_tree.has_value());
  const auto shipped = shipped_files();
  ASSERT_EQ(shipped.size(), in_tree->size());
  for (const PackFile& file : shipped)
    EXPECT_TRUE(file.shipped) << file.path;
}

TEST(DidYouMean, NamesWhatIsNear) {
  constexpr std::string_view kKnown[] = {"severity", "section", "sections"};
  EXPECT_EQ(did_you_mean("severty", kKnown), "; did you mean \"severity\"?");
  EXPECT_EQ(did_you_mean("esverity", kKnown), "; did you mean \"severity\"?");
  EXPECT_EQ(did_you_mean("sectons", kKnown), "; did you mean \"sections\"?");
  EXPECT_EQ(did_you_mean("colour", kKnown), "");
  EXPECT_EQ(did_you_mean(std::string(5000, 's'), kKnown), "");
  EXPECT_EQ(did_you_mean("", {}), "");
}

}  // namespace
}  // namespace sowlint::rules
