// Texts that have nothing to do with anybody's scope of work: fewer than one finding of medium or
// above in 10,000 words. tests/neutral holds texts written for this test; the system's own
// documentation adds many more words where it is installed.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include <gtest/gtest.h>

#include "base/sha256.h"
#include "cli/review_files.h"
#include "rules/load.h"
#include "support/paths.h"

namespace sowlint::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kWordsAFinding = 10000;

struct Alarms {
  std::size_t documents = 0;
  std::size_t words = 0;
  std::vector<std::string> grave;  ///< one line each finding of medium or above
};

std::string line_of(const std::string& path, const Finding& finding) {
  std::string unit = finding.unit_text.substr(0, 200);
  std::replace(unit.begin(), unit.end(), '\n', ' ');
  return finding.rule + " (" + name_of(*finding.severity) + ") " + path + ": " + unit;
}

void add(const DocumentReport& report, Alarms& alarms) {
  ++alarms.documents;
  alarms.words += report.words;
  for (const Finding& finding : report.findings) {
    const bool grave = finding.severity && *finding.severity >= Severity::Medium;
    if (grave && finding.polarity == Polarity::Rigid) {
      alarms.grave.push_back(line_of(report.path, finding));
    }
  }
}

/// The reviews of `paths`, one file after the other, until `most_words` have been read.
Alarms alarms_in(const std::vector<std::string>& paths, std::size_t most_words) {
  const auto pack = rules::load_pack(rules::shipped_files(), base::Limits{});
  if (!pack) throw std::invalid_argument(to_string(pack.error().front()));
  ReviewOptions options;
  options.language = Language::English;
  Alarms alarms;
  for (const std::string& path : paths) {
    if (alarms.words >= most_words) break;
    add(review_files({path}, *pack, options).documents.front(), alarms);
  }
  std::cout << alarms.grave.size() << " findings of medium or above in " << alarms.words
            << " words of " << alarms.documents << " texts\n";
  for (const std::string& line : alarms.grave)
    std::cout << "  " << line << "\n";
  return alarms;
}

/// Regular files under `folder` whose names `wanted` accepts, sorted; none if it is missing.
template <class Wanted>
std::vector<std::string> files_under(const fs::path& folder, const Wanted& wanted) {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    const bool regular = !entry->is_symlink(ignored) && entry->is_regular_file(ignored);
    if (regular && wanted(entry->path())) paths.push_back(entry->path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Licences and notes of the installed packages, each text once.
std::vector<std::string> system_documents() {
  std::vector<std::string> paths =
      files_under("/usr/share/common-licenses", [](const fs::path&) { return true; });
  const auto plain = [](const fs::path& path) {
    const std::string name = path.filename().string();
    if (path.extension() == ".gz" || path.extension() == ".html") return false;
    return name == "copyright" || name.rfind("README", 0) == 0 || name.rfind("NEWS", 0) == 0 ||
           name.rfind("changelog", 0) == 0;
  };
  const std::vector<std::string> notes = files_under("/usr/share/doc", plain);
  paths.insert(paths.end(), notes.begin(), notes.end());
  std::set<std::string> seen;
  std::erase_if(paths, [&](const std::string& path) {
    return !seen.insert(base::sha256_hex(content_of(path))).second;
  });
  return paths;
}

TEST(NeutralTexts, OfOurOwnAreQuiet) {
  const auto paths =
      files_under(test::project_path("tests/neutral/en"), [](const fs::path&) { return true; });
  const Alarms alarms = alarms_in(paths, static_cast<std::size_t>(-1));
  EXPECT_GE(alarms.documents, 10U);
  EXPECT_GE(alarms.words, 12000U);
  EXPECT_LT(alarms.grave.size() * kWordsAFinding, alarms.words);
}

TEST(NeutralTextsLong, OfTheSystemAreQuiet) {
  constexpr std::size_t kFewestWords = 100000;
  const Alarms alarms = alarms_in(system_documents(), kFewestWords);
  if (alarms.words < kFewestWords) {
    GTEST_SKIP() << "too little documentation is installed: " << alarms.words << " words";
  }
  EXPECT_LT(alarms.grave.size() * kWordsAFinding, alarms.words);
}

}  // namespace
}  // namespace sowlint::cli
