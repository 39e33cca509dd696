// Contracts of the corpus, damaged in ways that no author of tests thinks of: whatever comes,
// reading ends, what is read keeps the promises of a Document, and what is refused is refused in
// words.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/zip_reader.h"
#include "base/budget.h"
#include "base/files.h"
#include "document/check.h"
#include "readers/reader.h"
#include "support/docx_builder.h"
#include "support/paths.h"

namespace sowlint::readers {
namespace {

std::string corpus_file(const std::string& format) {
  const std::string path = test::project_path("corpus/rigid-sow/contract." + format);
  const auto bytes = base::read_file(path, base::Limits().input_bytes);
  EXPECT_TRUE(bytes) << path;
  return bytes.value_or("");
}

/// Draws damage. The same seed draws the same, on every machine: mt19937 is fixed by the standard,
/// distributions are not.
class Damage {
 public:
  explicit Damage(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

  /// `bytes` with one to eight places damaged.
  std::string done_to(std::string bytes) {
    for (std::size_t left = 1 + below(8); left > 0 && !bytes.empty(); --left)
      strike(bytes);
    return bytes;
  }

 private:
  void strike(std::string& bytes) {
    const std::size_t at = below(bytes.size());
    const std::size_t length = std::min(bytes.size() - at, 1 + below(64));
    switch (below(6)) {
      case 0:
        bytes[at] = static_cast<char>(below(256));
        return;
      case 1:
        bytes.erase(at, length);
        return;
      case 2:
        bytes.insert(at, bytes.substr(below(bytes.size()), length));
        return;
      case 3:
        bytes.resize(at + 1);
        return;
      case 4: {
        // Signs that mean something in one format or another.
        constexpr std::string_view kSigns = "<>{}\\\"'&;=/-0[]()|\n";
        bytes.insert(at, length, kSigns[below(kSigns.size())]);
        return;
      }
      default:
        std::swap(bytes[at], bytes[below(bytes.size())]);
    }
  }

  std::mt19937 random_;
};

void expect_survived(const std::string& name, const std::string& bytes) {
  for (const RevisionView view : {RevisionView::Final, RevisionView::All}) {
    ReadOptions options;
    options.view = view;
    base::Budget budget(options.limits.work);
    const Result<Document> document = read_document(name, bytes, options, budget);
    if (document) {
      EXPECT_EQ(document::broken_promises(*document), std::vector<std::string>());
    } else {
      EXPECT_EQ(document.error().kind, ErrorKind::Input);
      EXPECT_FALSE(document.error().message.empty());
    }
    for (const ContainedFile& file : contained_files(name, bytes, options, budget))
      EXPECT_TRUE(file.path.starts_with(name + "/"));
  }
}

constexpr unsigned kTimes = 60;

class Mutation : public testing::TestWithParam<std::string> {};

TEST_P(Mutation, OfTheFileIsSurvived) {
  const std::string whole = corpus_file(GetParam());
  for (unsigned seed = 0; seed < kTimes; ++seed) {
    SCOPED_TRACE(seed);
    expect_survived("a." + GetParam(), Damage(seed).done_to(whole));
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, Mutation,
                         testing::Values("docx", "odt", "rtf", "html", "eml", "md", "txt"),
                         [](const auto& tested) { return tested.param; });

struct Package {
  const char* format;
  std::vector<std::string> parts;
};

class PartMutation : public testing::TestWithParam<Package> {};

/// Damage to the archive is mostly noticed at once; damage to a part, packed anew, is not.
TEST_P(PartMutation, IsSurvived) {
  const std::string whole = corpus_file(GetParam().format);
  auto zip = archive::ZipReader::open(whole, {});
  ASSERT_TRUE(zip);
  std::vector<test::PackageMember> members;
  for (const std::string& part : GetParam().parts) {
    auto bytes = zip->read(part);
    ASSERT_TRUE(bytes) << part;
    members.push_back({part, std::move(*bytes)});
  }
  for (unsigned seed = 0; seed < kTimes; ++seed) {
    SCOPED_TRACE(seed);
    Damage damage(seed);
    std::vector<test::PackageMember> damaged = members;
    test::PackageMember& member = damaged[1 + damage.below(damaged.size() - 1)];
    member.bytes = damage.done_to(member.bytes);
    expect_survived(std::string("a.") + GetParam().format, test::zip_of(damaged));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Formats, PartMutation,
    testing::Values(
        Package{"docx",
                {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml",
                 "word/numbering.xml", "word/_rels/document.xml.rels"}},
        Package{"odt", {"mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"}}),
    [](const auto& tested) { return std::string(tested.param.format); });

}  // namespace
}  // namespace sowlint::readers
