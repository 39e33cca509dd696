// One contract of the corpus in every format that is read: the same clause labels, the same
// findings and the same index, whatever the format.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "cli/review_files.h"
#include "support/paths.h"
#include "support/shipped_rules.h"

namespace sowlint::cli {
namespace {

/// Blanks as one blank: lines are wrapped in some formats.
std::string single_blanks(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (blank && (result.empty() || result.back() == ' ')) continue;
    result += blank ? ' ' : c;
  }
  return result;
}

std::string describe(const Finding& finding) {
  std::string line = finding.rule + " at " + finding.clause_label + ": " + finding.clause_title;
  if (finding.severity) line += std::string(" ") + name_of(*finding.severity);
  if (finding.credit) line += std::string(" +") + name_of(*finding.credit);
  return line + " \"" + single_blanks(finding.place ? finding.place->quote : "") + "\"";
}

std::vector<std::string> findings_of(const DocumentReport& document) {
  std::vector<std::string> lines;
  for (const Finding& finding : document.findings)
    lines.push_back(describe(finding));
  return lines;
}

DocumentReport review(const std::string& format) {
  const std::string path = test::project_path("corpus/rigid-sow/contract." + format);
  const ReviewOptions options;
  return review_files({path}, test::shipped_pack(), options).documents.front();
}

class Parity : public testing::TestWithParam<std::string> {};

TEST_P(Parity, SameFindingsLabelsAndIndexAsInWord) {
  const DocumentReport word = review("docx");
  const DocumentReport other = review(GetParam());
  ASSERT_EQ(other.status, ReviewStatus::Ok);
  EXPECT_GT(word.findings.size(), 30U);
  EXPECT_EQ(findings_of(other), findings_of(word));
  ASSERT_TRUE(word.index && other.index);
  EXPECT_EQ(other.index->score, word.index->score);
  EXPECT_EQ(other.index->low, word.index->low);
  EXPECT_EQ(other.index->high, word.index->high);
  EXPECT_TRUE(other.warnings.empty()) << other.warnings.front().message;
}

INSTANTIATE_TEST_SUITE_P(Formats, Parity,
                         testing::Values("md", "txt", "html", "eml", "odt", "rtf", "pdf"),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace sowlint::cli
