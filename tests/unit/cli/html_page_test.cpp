// HTML reports in a real browser: filters, keys, paper, accessibility, hostile text, speed.
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/paths.h"
#include "support/process.h"

namespace sowlint {
namespace {

namespace fs = std::filesystem;

bool has_browser() {
  return test::run({{"sh", "-c", "command -v chromium"}, "", "", {}}).status == 0;
}

/// Reviews `contract` into a page in `folder`. Returns its path.
std::string page_of(const std::string& contract, const test::ScratchFolder& folder) {
  const std::string page = (folder.path() / "review.html").string();
  const auto result = test::sowlint({"review", "--format", "html", "--output", page, contract},
                                    folder.path().string());
  EXPECT_EQ(result.status, 0) << result.errors;
  return page;
}

/// What check_page.py finds wrong; "" if nothing.
std::string wrong_with(const std::string& page, const std::string& check,
                       const std::string& more = "") {
  std::vector<std::string> command = {
      "/usr/bin/python3", test::project_path("tests/support/check_page.py"), check, page};
  if (!more.empty()) command.push_back(more);
  const auto result = test::run({command, "", "", {}});
  if (result.status == 0) return "";
  return "status " + std::to_string(result.status) + "\n" + result.output + result.errors;
}

struct Check {
  const char* name;
};

void PrintTo(const Check& check, std::ostream* out) {
  *out << check.name;
}

class HtmlPageLong : public testing::TestWithParam<Check> {};

TEST_P(HtmlPageLong, Holds) {
  if (!has_browser()) GTEST_SKIP() << "no chromium here: scripts/install long";
  const test::ScratchFolder folder;
  const std::string page = page_of(test::project_path("corpus/mixed-sow/contract.docx"), folder);
  EXPECT_EQ(wrong_with(page, GetParam().name), "");
}

constexpr Check kChecks[] = {{"quiet"},  {"filters"}, {"keys"}, {"tabs"},
                             {"clicks"}, {"widths"},  {"paper"}};

INSTANTIATE_TEST_SUITE_P(Page, HtmlPageLong, testing::ValuesIn(kChecks),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(HtmlAccessibilityLong, AxeFindsNoViolation) {
  const std::string axe = test::project_path("build/npm/axe-core/axe.min.js");
  if (!has_browser()) GTEST_SKIP() << "no chromium here: scripts/install long";
  if (!fs::exists(axe)) GTEST_SKIP() << "no axe-core here: scripts/install-npm";
  const test::ScratchFolder folder;
  for (const char* contract : {"corpus/mixed-sow/contract.docx", "corpus/rigid-sow/contract.md"}) {
    EXPECT_EQ(wrong_with(page_of(test::project_path(contract), folder), "axe", axe), "")
        << contract;
  }
}

/// Text that would come alive in a page that lets it.
constexpr const char* kHostile =
    "# <img src=http://127.0.0.1:9/h.png onerror=alert(0)>\n\n"
    "between A <b onmouseover=alert(1)> (the \"Customer\") and B (the \"Supplier\").\n\n"
    "3.1 The functional specification shall be locked upon approval "
    "</script><script>alert(2)</script><img src=x onerror=alert(3)> \"'`&lt;\u2028 and shall not "
    "thereafter be open to alteration <a href=\"javascript:alert(4)\">for any reason</a>.\n";

TEST(HtmlHostileLong, NothingComesAlive) {
  if (!has_browser()) GTEST_SKIP() << "no chromium here: scripts/install long";
  const test::ScratchFolder folder;
  const std::string contract = folder.write("<img src=x onerror=alert(5)>.txt", kHostile);
  EXPECT_EQ(wrong_with(page_of(contract, folder), "quiet"), "");
}

/// A contract of `words` words or more, made of the corpus.
std::string long_contract(std::size_t words) {
  const std::string one = test::contents(test::project_path("corpus/mixed-sow/contract.md"));
  const std::string other = test::contents(test::project_path("corpus/rigid-sow/contract.md"));
  constexpr std::size_t kWordsOfBoth = 3'500;
  std::string result;
  for (std::size_t have = 0; have < words; have += kWordsOfBoth)
    result += one + "\n" + other + "\n";
  return result;
}

TEST(HtmlSpeedLong, SixtyPagesOpenInASecond) {
  if (!has_browser()) GTEST_SKIP() << "no chromium here: scripts/install long";
  constexpr std::size_t kSixtyPages = 60 * 500;
  constexpr std::size_t kMostBytes = 2'000'000;
  const test::ScratchFolder folder;
  const std::string page = page_of(folder.write("long.md", long_contract(kSixtyPages)), folder);
  EXPECT_LT(fs::file_size(page), kMostBytes);
  EXPECT_EQ(wrong_with(page, "speed"), "");
}

}  // namespace
}  // namespace sowlint
