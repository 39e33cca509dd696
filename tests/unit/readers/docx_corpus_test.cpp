// The corpus has contracts as Markdown with typed labels and as Word files whose labels Word
// computes. Both must read alike.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/budget.h"
#include "base/files.h"
#include "readers/reader.h"
#include "support/docx_reading.h"
#include "support/paths.h"

namespace sowlint::readers {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> cases_in_both_formats() {
  std::vector<std::string> cases;
  for (const auto& entry : fs::directory_iterator(test::project_path("corpus"))) {
    if (fs::exists(entry.path() / "contract.docx") && fs::exists(entry.path() / "contract.md")) {
      cases.push_back(entry.path().filename().string());
    }
  }
  std::sort(cases.begin(), cases.end());
  return cases;
}

Document read_corpus(const std::string& name) {
  const std::string path = test::project_path("corpus/" + name);
  const ReadOptions options;
  const Result<std::string> bytes = base::read_file(path, options.limits.input_bytes);
  EXPECT_TRUE(bytes) << path;
  base::Budget budget(options.limits.work);
  Result<Document> document = read_document(path, bytes.value_or(""), options, budget);
  EXPECT_TRUE(document) << path;
  return document ? std::move(*document) : Document();
}

/// The words of each block with their label in front, blanks made single.
std::vector<std::string> lines_of(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    if (block.story != Story::Body && block.story != Story::TextBox) continue;
    std::string line = block.label;
    bool blank = !line.empty();
    for (const char c : test::words_read(document, block)) {
      const bool is_blank = c == ' ' || c == '\n' || c == '\t';
      if (!is_blank && blank && !line.empty()) line += ' ';
      if (!is_blank) line += c;
      blank = is_blank;
    }
    if (line.empty() || line.starts_with("<!--")) continue;  // directives of the Markdown source
    lines.push_back(line);
  }
  return lines;
}

class DocxCorpusTest : public ::testing::TestWithParam<std::string> {};

TEST_P(DocxCorpusTest, WordReadsAsMarkdownDoes) {
  const Document word = read_corpus(GetParam() + "/contract.docx");
  const Document markdown = read_corpus(GetParam() + "/contract.md");
  const std::vector<std::string> found = lines_of(word);
  const std::vector<std::string> typed = lines_of(markdown);
  EXPECT_GT(found.size(), 50U);
  for (std::size_t i = 0; i < std::min(found.size(), typed.size()); ++i) {
    ASSERT_EQ(found[i], typed[i]) << "line " << i;
  }
  EXPECT_EQ(found.size(), typed.size());
}

INSTANTIATE_TEST_SUITE_P(Cases, DocxCorpusTest, ::testing::ValuesIn(cases_in_both_formats()),
                         [](const auto& tested) {
                           std::string name = tested.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace sowlint::readers
