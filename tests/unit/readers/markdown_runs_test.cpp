#include "readers/markdown_runs.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <cmark-gfm.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/budget.h"
#include "document/check.h"
#include "readers/markdown_lines.h"
#include "readers/markdown_reader.h"
#include "readers/text_reader.h"

namespace sowlint::readers {
namespace {

struct NodeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};

struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::string without_blanks(const std::string& words) {
  std::string result;
  for (const char byte : words) {
    if (byte != ' ' && byte != '\n' && byte != '\t') result += byte;
  }
  return result;
}

/// What a reader of the rendered paragraph sees, blanks left out.
std::string rendered(cmark_node* paragraph) {
  const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(paragraph));
  std::string words;
  int images = 0;
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* const node = cmark_iter_get_node(iterator.get());
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_IMAGE) images += event == CMARK_EVENT_ENTER ? 1 : -1;
    if (images == 0 && (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE))
      words += cmark_node_get_literal(node);
  }
  return without_blanks(words);
}

/// A paragraph of pieces that mean something together.
rc::Gen<std::string> paragraphs() {
  const auto piece = rc::gen::element<std::string>(
      "a", "bc", "é", "*", "**", "_", "__", "***", "[", "]", "(", ")", "![", "](u)",
      "](<u v> \"t\")", "`", "``", "<b>", "</b>", "<!-- x -->", "\\", "\\*", "\\[", "!", "#", "|",
      " ", "  ", "\n", "  \n", "\\\n", "<http://x.y>", "[r]", "[r][]", "[a][r]", "[^n]", "\"", "'",
      ".", ":", "> ", "- ");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text = "x";
                        for (const std::string& part : pieces)
                          text += part;
                        return text + "\n\n[r]: /url\n\n[^n]: note\n";
                      });
}

RC_GTEST_PROP(AlignedRuns, AreWhatIsRendered, ()) {
  const std::string text = *paragraphs();
  const std::unique_ptr<cmark_node, NodeDeleter> root(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES));
  cmark_node* const paragraph = cmark_node_first_child(root.get());
  RC_PRE(cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH);
  const MarkdownLines lines(text, 0);
  const auto last = static_cast<std::size_t>(cmark_node_get_end_line(paragraph));
  bool aligned = false;
  std::string words;
  for (const TextSpan run : aligned_runs(text, lines.block(1, 1, last, 0), paragraph, aligned))
    words += text.substr(run.begin, run.size());
  RC_CLASSIFY(!aligned, "read as plain text");
  if (aligned) RC_ASSERT(without_blanks(words) == rendered(paragraph));
}

RC_GTEST_PROP(TextReaders, KeepTheirPromises, ()) {
  const std::vector<std::string> parts =
      *rc::gen::container<std::vector<std::string>>(paragraphs());
  Document document;
  for (const std::string& part : parts)
    document.text += part;
  constexpr std::uint64_t kWork = 100'000'000;
  base::Budget budget(kWork);
  read_markdown(document, budget);
  RC_ASSERT(document::broken_promises(document).empty());
  read_text(document, budget);
  RC_ASSERT(document::broken_promises(document).empty());
}

TEST(AlignedRuns, SaysWhenWordsAndSourceDisagree) {
  const std::string text = "The *Client* pays.";
  const std::string other = "The *Vendor* pays.";
  const std::unique_ptr<cmark_node, NodeDeleter> root(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
  cmark_node* const paragraph = cmark_node_first_child(root.get());
  const std::vector<ContentLine> lines = MarkdownLines(other, 0).block(1, 1, 1, 0);
  bool aligned = true;
  EXPECT_TRUE(aligned_runs(other, lines, paragraph, aligned).empty());
  EXPECT_FALSE(aligned);
  EXPECT_EQ(readable_runs(other, lines, paragraph), (std::vector<TextSpan>{{0, 18}}));
}

}  // namespace
}  // namespace sowlint::readers
