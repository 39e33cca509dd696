// The pairs of drafts in corpus/drafts against the changes that their author lists.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/paths.h"
#include "support/process.h"

namespace sowlint {
namespace {

namespace fs = std::filesystem;
using Lines = std::multiset<std::string>;

/// A case of corpus/drafts: the two drafts, and a line for each true change.
struct Drafts {
  std::string old_file;
  std::string new_file;
  Lines changes;
};

Drafts drafts_in(const fs::path& folder) {
  Drafts drafts;
  std::ifstream in(folder / "changes.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    const std::string kind = line.substr(0, tab);
    const std::string rest = line.substr(tab + 1);
    if (kind == "old") {
      drafts.old_file = test::project_path("corpus/" + rest);
    } else if (kind == "new") {
      drafts.new_file = test::project_path("corpus/" + rest);
    } else {
      drafts.changes.insert(line);
    }
  }
  return drafts;
}

std::string labels(const nlohmann::json& norms) {
  std::string list;
  for (const auto& norm : norms)
    list += (list.empty() ? "" : ", ") + norm["label"].get<std::string>();
  return list;
}

/// The changes of one step, written as in changes.tsv.
Lines changes_of(const nlohmann::json& step) {
  Lines lines;
  for (const auto& clause : step["clauses"]) {
    const std::string before = labels(clause["before"]);
    const std::string after = labels(clause["after"]);
    const std::string place = before.empty()    ? after
                              : after.empty()   ? before
                              : before == after ? before
                                                : before + " → " + after;
    lines.insert("clause\t" + clause["verdict"].get<std::string>() + "\t" + place);
  }
  for (const auto& finding : step["findings"]) {
    const std::string verdict = finding["verdict"];
    if (verdict == "unchanged" || verdict == "moved") continue;
    lines.insert("finding\t" + verdict + "\t" + finding["rule"].get<std::string>());
  }
  for (const auto& number : step["quantities"]) {
    const std::string name = number["name"].is_null() ? "-" : number["name"].get<std::string>();
    lines.insert("quantity\t" + name + "\t" + number["before"].get<std::string>() + "\t" +
                 number["after"].get<std::string>());
  }
  return lines;
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(test::project_path("corpus/drafts")))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

class DraftPairs : public testing::TestWithParam<std::string> {};

TEST_P(DraftPairs, DifferInWhatTheirAuthorLists) {
  const Drafts drafts = drafts_in(test::project_path("corpus/drafts/" + GetParam()));
  const test::ProcessResult result =
      test::sowlint({"compare", "--format", "json", drafts.old_file, drafts.new_file},
                    test::project_path("corpus"));
  ASSERT_EQ(result.status, 0) << result.errors;
  const nlohmann::json json = nlohmann::json::parse(result.output);
  EXPECT_EQ(changes_of(json["steps"][0]), drafts.changes) << json["steps"][0]["summary"];
  EXPECT_EQ(json["steps"][0]["differs"].get<bool>(), !drafts.changes.empty());
}

INSTANTIATE_TEST_SUITE_P(Compare, DraftPairs, testing::ValuesIn(cases()), [](const auto& name) {
  std::string text = name.param;
  std::replace(text.begin(), text.end(), '-', '_');
  return text;
});

TEST(CompareCorpus, HasAtLeastTenPairs) {
  EXPECT_GE(cases().size(), 10U);
}

class Compare : public testing::Test {
 protected:
  test::ProcessResult compare(std::vector<std::string> words) {
    words.insert(words.begin(), "compare");
    return test::sowlint(std::move(words), test::project_path("corpus"));
  }
};

TEST_F(Compare, NamesNumbersAndWhoIsFavoured) {
  const test::ProcessResult result =
      compare({"--width", "200", "mixed-sow/contract.md", "drafts/numbers/new.md"});
  EXPECT_EQ(result.status, 0);
  for (const char* expected :
       {"acceptance period 5 business days → 10 business days (8.2.2)",
        "payment term 60 days → 90 days (9.2.1)", "Findings and strengths hardened",
        "\"24 hours\" became \"12 hours\"", "Index ", "favours"}) {
    EXPECT_NE(result.output.find(expected), std::string::npos) << expected << "\n" << result.output;
  }
}

TEST_F(Compare, SaysThatNothingChanged) {
  const test::ProcessResult result = compare({"freelance/contract.md", "drafts/renumbered/new.md"});
  EXPECT_NE(result.output.find("No change in what is agreed; "), std::string::npos)
      << result.output;
}

TEST_F(Compare, GivesTheCourseOfANegotiation) {
  const test::ProcessResult result = compare({"--format", "json", "mixed-sow/contract.md",
                                              "drafts/numbers/new.md", "drafts/duties/new.md"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(test::schema_errors(result.output, "docs/compare.schema.json"), "");
  const nlohmann::json json = nlohmann::json::parse(result.output);
  EXPECT_EQ(json["drafts"].size(), 3U);
  EXPECT_EQ(json["steps"].size(), 2U);
  const test::ProcessResult people =
      compare({"mixed-sow/contract.md", "drafts/numbers/new.md", "drafts/duties/new.md"});
  EXPECT_NE(people.output.find("Course"), std::string::npos);
}

TEST_F(Compare, PutsTheTextsSideBySide) {
  const test::ScratchFolder folder;
  const std::string file = (folder.path() / "page.html").string();
  EXPECT_EQ(compare({"--page", file, "mixed-sow/contract.md", "drafts/numbers/new.md"}).status, 0);
  const std::string page = test::contents(file);
  EXPECT_NE(page.find("within <del>24 hours</del>"), std::string::npos);
  EXPECT_NE(page.find("within <ins>12 hours</ins>"), std::string::npos);
  EXPECT_EQ(page.find("http://"), std::string::npos);
  const test::ProcessResult markdown =
      compare({"--format", "markdown", "mixed-sow/contract.md", "drafts/numbers/new.md"});
  EXPECT_NE(markdown.output.find("- **hardened** customer-response-ultimatum"), std::string::npos);
}

TEST_F(Compare, EndsWithOneTwoOrThree) {
  EXPECT_EQ(compare({"--fail-on", "high", "mixed-sow/contract.md", "drafts/numbers/new.md"}).status,
            1);
  EXPECT_EQ(compare({"--fail-on", "high", "mixed-sow/contract.md", "mixed-sow/contract.md"}).status,
            0);
  EXPECT_EQ(compare({"mixed-sow/contract.md"}).status, 2);
  EXPECT_EQ(compare({"--format", "csv", "mixed-sow/contract.md", "mixed-sow/contract.md"}).status,
            2);
  const test::ProcessResult missing = compare({"mixed-sow/contract.md", "missing.md"});
  EXPECT_EQ(missing.status, 3);
  EXPECT_NE(missing.errors.find("missing.md: not checked: "), std::string::npos);
}

/// About a hundred pages: the rigid contract again and again, each time under other numbers.
std::string hundred_pages(const std::string& word) {
  const std::string part = test::contents(test::project_path("corpus/rigid-sow/contract.md"));
  std::string text;
  for (int copy = 0; copy < 28; ++copy) {
    const std::string name = word + std::to_string(copy);
    std::string here = part;
    for (std::size_t at = here.find("Portal"); at != std::string::npos;
         at = here.find("Portal", at + name.size())) {
      here.replace(at, 6, name);
    }
    text += here + "\n\n";
  }
  return text;
}

double seconds_of(const std::vector<std::string>& words) {
  const auto begin = std::chrono::steady_clock::now();
  const test::ProcessResult result = test::sowlint(words, "");
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  EXPECT_EQ(result.status, 0) << result.errors;
  return taken.count();
}

TEST(CompareLong, TakesLessThanTwiceTheTimeOfReviewingBoth) {
  const test::ScratchFolder folder;
  const std::string before = folder.write("old.md", hundred_pages("Portal"));
  const std::string after = folder.write("new.md", hundred_pages("Gateway"));
  const double review = seconds_of({"review", "--format", "json", before, after});
  const double compare = seconds_of({"compare", "--format", "json", before, after});
  EXPECT_LT(compare, 2 * review) << "review " << review << " s, compare " << compare << " s";
}

}  // namespace
}  // namespace sowlint
