// Pieces lead from the words of a Document back to the elements of its parts, exactly.
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/files.h"
#include "readers/docx_package.h"
#include "readers/docx_reader.h"
#include "readers/docx_vocabulary.h"
#include "support/docx_reading.h"
#include "support/paths.h"

namespace sowlint::readers {
namespace {

using test::para;
using test::r;

void collect(archive::XmlElement element, std::map<std::size_t, archive::XmlElement>& elements) {
  elements.emplace(element.bytes().begin, element);
  for (const archive::XmlElement child : element.children())
    collect(child, elements);
}

/// What a piece's element says of the piece's words: they themselves, or that it has none.
std::string words_of(const Piece& piece, archive::XmlElement element) {
  const auto name = element.name<Name>();
  if (name == Name::Tab || name == Name::Br || name == Name::Cr || name == Name::PTab) return " ";
  if (name == Name::NoBreakHyphen) return "\u2011";
  if (name == Name::SoftHyphen) return "\u00AD";
  std::string words(element.text().substr(piece.skipped, piece.span.size()));
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return words;
}

/// Checks every piece of a document that is made of text, tabs and breaks. Returns their number.
std::size_t check_pieces(const PlacedDocument& placed, std::string_view bytes) {
  const Document& document = placed.document;
  EXPECT_EQ(placed.pieces.size(), document.blocks.size());
  const base::Limits limits;
  base::Budget budget(limits.work);
  auto package = DocxPackage::open(bytes, limits, budget);
  EXPECT_TRUE(package);
  std::map<std::string, archive::XmlTree> trees;
  std::map<std::string, std::map<std::size_t, archive::XmlElement>> elements;
  std::size_t count = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    const std::string& part = block.origin.part;
    std::size_t free_from = block.span.begin;
    if (!trees.contains(part)) {
      auto tree = package->parse(part);
      EXPECT_TRUE(tree);
      trees.emplace(part, std::move(*tree));
      collect(trees.at(part).root(), elements[part]);
    }
    for (const Piece& piece : placed.pieces[i]) {
      EXPECT_FALSE(piece.span.empty());
      EXPECT_TRUE(block.span.contains(piece.span));
      EXPECT_GE(piece.span.begin, free_from);
      EXPECT_FALSE(piece.span.overlaps(block.label_span));
      free_from = piece.span.end;
      const auto found = elements[part].find(piece.element);
      EXPECT_NE(found, elements[part].end());
      if (found == elements[part].end()) continue;
      EXPECT_EQ(words_of(piece, found->second),
                document.text.substr(piece.span.begin, piece.span.size()));
      ++count;
    }
  }
  return count;
}

TEST(DocxPieces, LeadBackInEveryCorpusFile) {
  std::size_t files = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(test::project_path("corpus"))) {
    if (entry.path().extension() != ".docx") continue;
    const auto bytes = base::read_file(entry.path().string(), base::Limits().input_bytes);
    ASSERT_TRUE(bytes);
    for (const RevisionView view :
         {RevisionView::Final, RevisionView::Original, RevisionView::All}) {
      ReadOptions options;
      options.view = view;
      base::Budget budget(options.limits.work);
      const auto document = read_placed_docx(entry.path().string(), *bytes, options, budget);
      ASSERT_TRUE(document);
      EXPECT_GE(check_pieces(*document, *bytes), 20U) << entry.path();
    }
    ++files;
  }
  EXPECT_GE(files, 5U);
}

struct Case {
  const char* name;
  std::string paragraph;
  std::vector<std::string> pieces;  ///< of the first block: "words@skipped"
};

std::vector<Case> cases() {
  return {{"BlanksAtBothEnds", para(r("  a b ")), {"a b@2"}},
          {"BlankElementsAtTheEnds", para(r(" ") + r("\ta") + r("b ") + r(" ")), {"a@1", "b@0"}},
          {"TabsAndHyphens",
           para("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>"),
           {"a@0", " @0", "b@0", "\u2011@0", "c@0"}},
          {"NoteMarksHaveNone",
           para(r("a") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r("b")),
           {"a@0", "b@0"}},
          {"HiddenWordsHaveNone", para(r("a") + r("x", "<w:vanish/>") + r("b")), {"a@0", "b@0"}},
          {"JoinedParagraphs",
           para(r("a "), "<w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr>") + para(r("b")),
           {"a @0", "b@0"}}};
}

class DocxPiecesTest : public testing::TestWithParam<Case> {};

TEST_P(DocxPiecesTest, CoverWhatStandsInThePart) {
  const test::DocxBuilder builder(GetParam().paragraph);
  const std::string bytes = builder.build();
  const ReadOptions options;
  base::Budget budget(options.limits.work);
  const auto placed = read_placed_docx("test.docx", bytes, options, budget);
  ASSERT_TRUE(placed && !placed->pieces.empty());
  std::vector<std::string> pieces;
  for (const Piece& piece : placed->pieces[0]) {
    pieces.push_back(placed->document.text.substr(piece.span.begin, piece.span.size()) + "@" +
                     std::to_string(piece.skipped));
  }
  EXPECT_EQ(pieces, GetParam().pieces);
  check_pieces(*placed, bytes);
}

INSTANTIATE_TEST_SUITE_P(Paragraphs, DocxPiecesTest, testing::ValuesIn(cases()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace sowlint::readers
