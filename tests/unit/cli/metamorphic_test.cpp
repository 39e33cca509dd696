// What must not move the index: more text that says nothing of the matter, other line ends, other
// names, another format. Measured on the contracts of corpus/.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <re2/re2.h>

#include "cli/review_files.h"
#include "rules/load.h"
#include "support/paths.h"
#include "support/process.h"

namespace sowlint::cli {
namespace {

namespace fs = std::filesystem;

/// The most that a neutral annex may move the index, in points.
constexpr double kAnnexMoves = 1;

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

/// Whether a line that begins so may mean something to a reader: a heading, a list item, a table
/// row, a clause label, code.
bool begins_anew(std::string_view line) {
  static const RE2 kMark(R"(^(\s*([-*+>#|=~_]|\d|\(|[A-Za-z]{1,4}[.)]|§)|\s{4}))");
  return RE2::PartialMatch(line, kMark);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    lines.push_back(line);
  return lines;
}

/// The lines of one paragraph set anew to `width`; no line begins with what would mean something.
std::string set_anew(const std::vector<std::string>& lines, std::size_t width) {
  const std::string first = lines[0].substr(0, lines[0].find_first_not_of(' '));
  const std::string indent =
      lines.size() > 1 ? lines[1].substr(0, lines[1].find_first_not_of(' ')) : first;
  std::string result;
  std::string line = first;
  for (const std::string& source : lines) {
    std::istringstream words(source);
    for (std::string word; words >> word;) {
      if (line.size() + 1 + word.size() > width && line.size() > indent.size() &&
          !begins_anew(word)) {
        result += line + "\n";
        line = indent;
      }
      if (line.find_first_not_of(' ') != std::string::npos) line += ' ';
      line += word;
    }
  }
  return result + line + "\n";
}

/// `text` with its plain paragraphs wrapped at `width`.
std::string rewrapped(const std::string& text, std::size_t width) {
  std::string result;
  std::vector<std::string> paragraph;
  const auto finish = [&] {
    const bool markup = !paragraph.empty() &&
                        std::string_view("#|>-=").find(paragraph[0][0]) != std::string_view::npos;
    const bool parts =
        paragraph.size() > 1 && std::any_of(paragraph.begin() + 1, paragraph.end(), begins_anew);
    if (!paragraph.empty() && !markup && !parts) {
      result += set_anew(paragraph, width);
    } else {
      for (const std::string& line : paragraph)
        result += line + "\n";
    }
    paragraph.clear();
  };
  for (const std::string& line : lines_of(text)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) {
      finish();
      result += line + "\n";
    } else {
      paragraph.push_back(line);
    }
  }
  finish();
  return result;
}

/// `text` with `name` and its first word replaced, wherever the lines break.
std::string renamed(std::string text, const std::string& name, const std::string& other) {
  std::string pattern = RE2::QuoteMeta(name);
  RE2::GlobalReplace(&pattern, R"(\\ )", R"(\\s+)");
  RE2::GlobalReplace(&text, pattern, other);
  const std::string first = name.substr(0, name.find(' '));
  const std::string word = "\\b" + RE2::QuoteMeta(first) + "\\b";
  RE2::GlobalReplace(&text, word, other.substr(0, other.find(' ')));
  return text;
}

class Metamorphic : public ::testing::TestWithParam<fs::path> {
 protected:
  static DocumentReport review(const fs::path& file) {
    static const rules::Pack kPack = *rules::load_pack(rules::shipped_files(), base::Limits{});
    return review_files({file.string()}, kPack, {}).documents.front();
  }

  DocumentReport review_text(const std::string& text) {
    return review(folder_.write("contract" + GetParam().extension().string(), text));
  }

  /// The same score in every dimension: a ceiling must not hide what moved.
  static void expect_same(const DocumentReport& a, const DocumentReport& b) {
    ASSERT_EQ(a.index.has_value(), b.index.has_value());
    if (!a.index) return;
    for (std::size_t d = 0; d < a.index->dimensions.size(); ++d) {
      EXPECT_EQ(a.index->dimensions[d].score, b.index->dimensions[d].score)
          << a.index->dimensions[d].id;
    }
    EXPECT_EQ(a.index->exact, b.index->exact);
    EXPECT_EQ(a.index->low, b.index->low);
    EXPECT_EQ(a.index->high, b.index->high);
    EXPECT_EQ(a.index->coverage, b.index->coverage);
  }

  test::ScratchFolder folder_;
};

/// The sum of the points, which no ceiling holds down.
double uncapped(const Index& index) {
  double sum = index.exact;
  for (const IndexAdjustment& adjustment : index.adjustments) {
    if (adjustment.kind == IndexAdjustment::Kind::Ceiling) sum -= adjustment.index_points;
  }
  return sum;
}

TEST_P(Metamorphic, ANeutralAnnexMovesItByAPointAtMost) {
  const std::string annex = content_of(test::project_path("corpus/neutral-annex/contract.txt"));
  const DocumentReport before = review(GetParam());
  const DocumentReport after = review_text(content_of(GetParam()) + "\n\n" + annex);
  ASSERT_TRUE(before.index && after.index);
  EXPECT_LE(std::fabs(uncapped(*before.index) - uncapped(*after.index)), kAnnexMoves);
  EXPECT_LE(std::fabs(before.index->exact - after.index->exact), kAnnexMoves);
}

TEST_P(Metamorphic, WrappingMovesNothing) {
  const std::string text = content_of(GetParam());
  const DocumentReport before = review(GetParam());
  std::size_t wrapped = 0;
  for (const std::size_t width : {std::size_t{44}, std::size_t{100'000}}) {
    const std::string other = rewrapped(text, width);
    if (other == text) continue;  // a file whose paragraphs are one line each
    ++wrapped;
    SCOPED_TRACE(width);
    expect_same(before, review_text(other));
  }
  EXPECT_GE(wrapped, 1U);
}

TEST_P(Metamorphic, NamesMoveNothing) {
  constexpr std::string_view kNames[] = {"Obelvane Trading Company Ltd", "Quorrick Studio GmbH",
                                         "Tarnfold Partners LLC"};
  const DocumentReport before = review(GetParam());
  std::string text = content_of(GetParam());
  std::size_t next = 0;
  for (const Party& party : before.parties) {
    if (party.name.empty()) continue;
    ASSERT_LT(next, std::size(kNames));
    text = renamed(text, party.name, std::string(kNames[next++]));
  }
  if (next == 0) GTEST_SKIP() << "the text names no party";
  expect_same(before, review_text(text));
}

TEST_P(Metamorphic, WordMovesNothing) {
  fs::path word = GetParam();
  word.replace_extension(".docx");
  if (!fs::exists(word)) GTEST_SKIP() << "there is no Word document of it";
  expect_same(review(GetParam()), review(word));
}

std::vector<fs::path> contracts() {
  std::vector<fs::path> result;
  for (const auto& entry : fs::directory_iterator(test::project_path("corpus"))) {
    for (const char* name : {"contract.md", "contract.txt"}) {
      const bool neutral = entry.path().filename() == "neutral-annex";
      if (neutral || !fs::exists(entry.path() / name)) continue;
      result.push_back(entry.path() / name);
      break;
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

INSTANTIATE_TEST_SUITE_P(Corpus, Metamorphic, ::testing::ValuesIn(contracts()),
                         [](const auto& test) {
                           std::string name = test.param.parent_path().filename().string();
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace sowlint::cli
