// The corpus' PDFs, given back with highlights and notes.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/paths.h"
#include "support/process.h"

namespace sowlint {
namespace {

std::size_t count_of(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
    ++count;
  return count;
}

/// The findings of a report: everything from there on but the place of the file.
std::string findings_of(const std::string& json) {
  return json.substr(json.find("\"findings\""));
}

class AnnotatedPdf : public testing::TestWithParam<const char*> {};

TEST_P(AnnotatedPdf, HasANoteForEachFindingAndReadsTheSame) {
  const test::ScratchFolder folder;
  const std::string source = test::project_path("corpus/" + std::string(GetParam()));
  const auto first =
      test::sowlint({"review", "--format", "json", "--report", "pdf=commented.pdf", source},
                    folder.path().string());
  ASSERT_EQ(first.status, 0) << first.errors;
  const std::string bytes = test::contents((folder.path() / "commented.pdf").string());
  const std::size_t rigid = count_of(first.output, "\"polarity\": \"rigid\"");
  EXPECT_GE(rigid, 1U);
  EXPECT_GE(count_of(bytes, "/Subtype /Highlight"), rigid);
  const auto second =
      test::sowlint({"review", "--format", "json", "commented.pdf"}, folder.path().string());
  ASSERT_EQ(second.status, 0) << second.errors;
  EXPECT_EQ(findings_of(second.output), findings_of(first.output));
}

INSTANTIATE_TEST_SUITE_P(Files, AnnotatedPdf,
                         testing::Values("rigid-sow/contract.pdf", "mixed-sow/contract.pdf",
                                         "collaborative-sow/contract.pdf"),
                         [](const auto& test) { return std::string(test.param).substr(0, 5); });

}  // namespace
}  // namespace sowlint
