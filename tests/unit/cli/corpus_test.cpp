// The contracts of corpus/ against what their author expects to be found in them.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "cli/review_files.h"
#include "rules/load.h"
#include "support/paths.h"

namespace sowlint::cli {
namespace {

namespace fs = std::filesystem;

/// What may be lost before the rules count as broken. Measured on the corpus when the rules of all
/// clause-level concepts came in: precision 0.88, recall 0.79.
constexpr double kLeastPrecision = 0.85;
constexpr double kLeastRecall = 0.75;

struct Expected {
  std::string label;
  std::string rule;
  std::string level;
  std::string words;
};

/// Blanks as one blank, marks of Markdown left out.
std::string plain(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (std::string_view("*_`\\").find(c) != std::string_view::npos) continue;
    const bool blank = std::string_view(" \t\r\n").find(c) != std::string_view::npos;
    if (blank && (result.empty() || result.back() == ' ')) continue;
    result += blank ? ' ' : c;
  }
  return result;
}

/// The lines of expected.tsv about clauses, or those about the whole document, which begin with
/// "-".
std::vector<Expected> expected_of(const fs::path& folder, bool of_document = false) {
  std::vector<Expected> result;
  std::ifstream in(folder / "expected.tsv");
  std::string line;
  std::getline(in, line);  // column names
  while (std::getline(in, line)) {
    std::vector<std::string> cells;
    std::stringstream row(line);
    for (std::string cell; std::getline(row, cell, '\t');)
      cells.push_back(cell);
    cells.resize(4);
    if ((cells[0] == "-") == of_document)
      result.push_back({cells[0], cells[1], cells[2], cells[3]});
  }
  return result;
}

std::vector<fs::path> cases() {
  std::vector<fs::path> result;
  for (const auto& entry : fs::directory_iterator(test::project_path("corpus"))) {
    if (fs::exists(entry.path() / "expected.tsv")) result.push_back(entry.path());
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::optional<fs::path> contract_in(const fs::path& folder, const std::string& extension) {
  const fs::path file = folder / ("contract." + extension);
  return fs::exists(file) ? std::optional(file) : std::nullopt;
}

class Corpus : public ::testing::Test {
 protected:
  static DocumentReport review(const fs::path& file) {
    static const rules::Pack kPack = *rules::load_pack(rules::shipped_files(), base::Limits{});
    return review_files({file.string()}, kPack, {}).documents.front();
  }
};

bool fits(const Expected& expected, const Finding& finding) {
  if (expected.rule != finding.rule) return false;
  return expected.label == finding.clause_label ||
         plain(finding.unit_text).find(plain(expected.words)) != std::string::npos;
}

struct Tally {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t owed = 0;
  std::size_t labels_off = 0;  ///< right ones that carry another clause label
};

/// The first expectation that `finding` meets and that no other has met.
std::optional<std::size_t> met_by(const Finding& finding, const std::vector<Expected>& expected,
                                  const std::set<std::size_t>& met) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (!met.contains(i) && fits(expected[i], finding)) return i;
  }
  return std::nullopt;
}

void count(const std::vector<Finding>& findings, const std::vector<Expected>& expected,
           Tally& tally) {
  tally.owed += expected.size();
  std::set<std::size_t> met;
  for (const Finding& finding : findings) {
    if (finding.polarity == Polarity::Integrity || !finding.place) continue;
    const auto hit = met_by(finding, expected, met);
    ++(hit ? tally.right : tally.wrong);
    if (!hit) continue;
    met.insert(*hit);
    if (expected[*hit].label != finding.clause_label) ++tally.labels_off;
  }
}

TEST_F(Corpus, FindsWhatItsAuthorExpects) {
  Tally tally;
  for (const fs::path& folder : cases()) {
    fs::path file;
    for (const char* extension : {"docx", "md", "txt"}) {
      if (const auto found = contract_in(folder, extension)) file = *found;
    }
    count(review(file).findings, expected_of(folder), tally);
  }
  const double precision =
      static_cast<double>(tally.right) / static_cast<double>(tally.right + tally.wrong);
  const double recall = static_cast<double>(tally.right) / static_cast<double>(tally.owed);
  std::cout << "corpus: precision " << precision << ", recall " << recall << ", "
            << tally.labels_off << " of " << tally.right << " under another label\n";
  EXPECT_GE(precision, kLeastPrecision);
  EXPECT_GE(recall, kLeastRecall);
  EXPECT_LE(tally.labels_off * 50, tally.right);
}

/// "rule level" of what is expected or found of the whole document.
std::set<std::string> of_document(const std::vector<Expected>& expected) {
  std::set<std::string> lines;
  for (const Expected& line : expected)
    lines.insert(line.rule + " " + line.level);
  return lines;
}

std::set<std::string> of_document(const std::vector<Finding>& findings) {
  std::set<std::string> lines;
  for (const Finding& finding : findings) {
    if (finding.polarity == Polarity::Integrity || finding.place) continue;
    lines.insert(finding.rule + " " + name_of(*finding.severity));
  }
  return lines;
}

TEST_F(Corpus, FindsOfWholeDocumentsWhatTheirAuthorExpects) {
  for (const fs::path& folder : cases()) {
    for (const char* extension : {"docx", "md", "txt"}) {
      const auto file = contract_in(folder, extension);
      if (!file) continue;
      EXPECT_EQ(of_document(review(*file).findings), of_document(expected_of(folder, true)))
          << *file;
    }
  }
}

TEST_F(Corpus, NeutralTextIsSilent) {
  const DocumentReport report = review(test::project_path("corpus/neutral-annex/contract.txt"));
  EXPECT_EQ(report.status, ReviewStatus::Ok);
  for (const Finding& finding : report.findings)
    ADD_FAILURE() << finding.rule << ": " << finding.unit_text;
}

/// What a finding says, without what only its file can know.
std::vector<std::string> said(const DocumentReport& report) {
  std::vector<std::string> lines;
  for (const Finding& finding : report.findings) {
    if (finding.polarity == Polarity::Integrity) continue;
    const std::string level =
        finding.severity ? name_of(*finding.severity) : name_of(*finding.credit);
    lines.push_back(finding.clause_label + " " + finding.rule + " " + level + " " +
                    plain(finding.place ? finding.place->quote : ""));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

TEST_F(Corpus, MarkdownAndWordSayTheSame) {
  std::size_t pairs = 0;
  for (const fs::path& folder : cases()) {
    const auto markdown = contract_in(folder, "md");
    const auto word = contract_in(folder, "docx");
    if (!markdown || !word) continue;
    ++pairs;
    EXPECT_EQ(said(review(*markdown)), said(review(*word))) << folder;
  }
  EXPECT_GE(pairs, 4U);
}

}  // namespace
}  // namespace sowlint::cli
