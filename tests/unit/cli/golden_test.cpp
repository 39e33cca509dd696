// What the program prints for the contracts of the corpus, byte for byte. To accept a change:
// SOWLINT_UPDATE_GOLDEN=1 build/dev/tests/test_cli --gtest_filter='Golden*'
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <regex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/paths.h"
#include "support/process.h"

namespace sowlint {
namespace {

namespace fs = std::filesystem;

struct Contract {
  std::string name;  ///< "rigid-sow_docx"
  std::string path;  ///< relative to the project: "corpus/rigid-sow/contract.docx"
};

void PrintTo(const Contract& contract, std::ostream* out) {
  *out << contract.name;
}

/// Every contract of the corpus, in every format it comes in.
std::vector<Contract> corpus() {
  std::vector<Contract> result;
  for (const auto& folder : fs::directory_iterator(test::project_path("corpus"))) {
    if (!folder.is_directory()) continue;
    for (const auto& file : fs::directory_iterator(folder.path())) {
      if (file.path().stem() != "contract") continue;
      const std::string name = folder.path().filename().string();
      const std::string extension = file.path().extension().string();
      std::string id = name + "_" + extension.substr(1);
      std::replace(id.begin(), id.end(), '-', '_');
      result.push_back({std::move(id), "corpus/" + name + "/contract" + extension});
    }
  }
  std::sort(result.begin(), result.end(),
            [](const Contract& a, const Contract& b) { return a.name < b.name; });
  return result;
}

/// What changes with every release or every rule stands for itself.
std::string masked(const std::string& report) {
  static const std::regex kTool(R"rx("version": "[^"]*",(\s*)"rules": "[0-9a-f]{64}")rx");
  return std::regex_replace(report, kTool, R"("version": "VERSION",$1"rules": "RULES")");
}

void expect_golden(const std::string& file, const std::string& actual) {
  const std::string path = test::project_path("tests/golden/" + file);
  if (const char* update = std::getenv("SOWLINT_UPDATE_GOLDEN");
      update != nullptr && *update == '1') {
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  ASSERT_TRUE(fs::exists(path)) << path << " is missing; see the top of this file";
  EXPECT_TRUE(test::contents(path) == actual)
      << path << " differs from what the program prints; see the top of this file";
}

class Golden : public testing::TestWithParam<Contract> {};

TEST_P(Golden, Terminal) {
  const test::ProcessResult result =
      test::sowlint({"review", GetParam().path}, test::project_path(""));
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_EQ(result.errors, "");
  expect_golden(GetParam().name + ".terminal", result.output);
}

TEST_P(Golden, Json) {
  const test::ProcessResult result =
      test::sowlint({"review", "--format", "json", GetParam().path}, test::project_path(""));
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_EQ(result.errors, "");
  EXPECT_EQ(test::schema_errors(result.output), "");
  expect_golden(GetParam().name + ".json", masked(result.output));
}

INSTANTIATE_TEST_SUITE_P(Corpus, Golden, testing::ValuesIn(corpus()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace sowlint
