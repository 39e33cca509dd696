#include "readers/markdown_reader.h"

#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sowlint/document.h"

#include "document/check.h"
#include "support/dump.h"

namespace sowlint::readers {
namespace {

constexpr std::uint64_t kWork = 4'000'000'000;

Document read(const std::string& text, std::uint64_t work = kWork) {
  Document document;
  document.text = text;
  document.encoding = "UTF-8";
  base::Budget budget(work);
  read_markdown(document, budget);
  EXPECT_EQ(document::broken_promises(document), std::vector<std::string>());
  return document;
}

struct Case {
  std::string name;
  std::string text;
  std::string dump;
};

std::string name_of_case(const testing::TestParamInfo<Case>& tested) {
  return tested.param.name;
}

class MarkdownReaderTest : public testing::TestWithParam<Case> {};

TEST_P(MarkdownReaderTest, CutsBlocks) {
  EXPECT_EQ(test::dump(read(GetParam().text)), GetParam().dump);
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, MarkdownReaderTest,
    testing::Values(
        Case{"headings", "# Scope ##\n\nFees\n====\n\nTerm\nand end\n---\n",
             "H1 Scope\nH1 Fees\nH2 Term↵and end\n"},
        Case{"wrapped_paragraph", "The Client\npays  \neach month\\\nin full.\n",
             "P The Client↵pays  ↵each month¦↵in full.\n"},
        Case{"quotes", "> The Client\n> pays\nin full.\n>\n> > Deeper\n> > still.\n",
             "P The Client↵¦pays↵in full.\nP Deeper↵¦still.\n"},
        Case{"ordered_list_keeps_its_numbers", "7. one\n8. two\n\n   more of two\n",
             "L0 [7.] one\nL0 [8.] two\nP more of two\n"},
        Case{"repeated_number_counts", "3) one\n3) two\n3) three\n",
             "L0 [3)] one\nL0 [4)] two\nL0 [5)] three\n"},
        Case{"nested_lists", "- one\n  1. in\n     one\n  2. out\n- two\n",
             "L0 [-] one\nL1 [1.] in↵¦one\nL1 [2.] out\nL0 [-] two\n"},
        Case{"list_in_a_list_in_one_line", "- 1) first\n- 2) second\n",
             "L0 [1)] first\nL0 [2)] second\n"},
        Case{"mark_above_its_words", "x\n\n[^n]: note\nx\n-   \n  pays\n",
             "P x\nfootnote: P note\nL0 [-] pays\n"},
        Case{"empty_item", "- one\n-   \n- two\n", "L0 [-] one\nL0 [-] two\n"},
        Case{"heading_in_a_list", "1. # Scope\n", "H1 [1.] Scope\n"},
        Case{"rules_and_definitions_are_not_read",
             "[a]: http://example.org 'title'\nThe [Client][a] pays.\n\n---\n\n[b]: /u\n",
             "P The ¦Client¦ pays.\n"},
        Case{"front_matter", "---\ntitle: Offer\n---\n\nThe Client pays.\n",
             "P The Client pays.\n"},
        Case{"byte_order_mark", "\xEF\xBB\xBF# Scope\n", "H1 Scope\n"},
        Case{"line_ends_of_windows", "The Client\r\npays.\r\n\r\n- one\r\n  two\r\n",
             "P The Client↵pays.\nL0 [-] one↵¦two\n"},
        Case{"indented_words_are_read", "    Acme Ltd, Sometown\n\n    for (;;) { x = y[i]; }\n",
             "P Acme Ltd, Sometown\n"},
        Case{"code_is_not_read", "```c\nint main() { return f(x)[0]; }\n```\n\nThe end.\n",
             "P The end.\n"},
        Case{"prose_between_fences_is_read",
             "```\nThe Client shall pay each invoice within ten days.\n\nIn full.\n```\n",
             "P The Client shall pay each invoice within ten days.\nP In full.\n"},
        Case{"html",
             "<div class=\"a > b\">\nThe <b>Cli</b>ent&nbsp;pays.<br>In full.\n<p>Now.</p>\n"
             "<!-- hidden\nwords --></div>\n<script>\nvar x = 1;\n</script>\n",
             "P The ¦Cli¦ent&¦pays.¦>In full.\nP Now.\n"},
        Case{"footnotes", "Fees[^1] are due.\n\n[^1]: In euro.\n\n    And in time.\n",
             "P Fees¦ are due.\nfootnote: P In euro.\nfootnote: P And in time.\n"},
        Case{"footnote_that_nobody_refers_to", "Fees are due.\n\n[^x]: The Client pays twice.\n",
             "P Fees are due.\nfootnote: P The Client pays twice.\n"}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Marks, MarkdownReaderTest,
    testing::Values(
        Case{"clauses_in_one_paragraph", "7.4 We plan.\n7.5 We build.\n**7.6** We show.\n",
             "P 7.4 We plan.\nP 7.5 We build.\nP 7.6¦ We show.\n"},
        Case{"letters_in_one_paragraph", "We shall:\n(a) plan;\n(b) build\nand test.\n",
             "P We shall:\nL0 (a) plan;\nL0 (b) build↵and test.\n"},
        Case{"letters_count_on_without_a_stop", "(a) plan\n(b) build\n",
             "L0 (a) plan\nL0 (b) build\n"},
        Case{"a_reference_is_no_mark", "As set out in clause\n4.2 we build.\n",
             "P As set out in clause↵4.2 we build.\n"},
        Case{"letter_behind_a_bullet", "- a) plan\n- b) build\n", "L0 a) plan\nL0 b) build\n"},
        Case{"bold_title", "**Liability**\n\nNone. **All** of it.\n\n**We agree.**\n",
             "H3 Liability\nP None. ¦All¦ of it.\nP We agree.\n"}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Inline, MarkdownReaderTest,
    testing::Values(
        Case{"emphasis", "**Sco**pe is *not* __fix__ed, ***really***.\n",
             "P Sco¦pe is ¦not¦ __fix__ed, ¦really¦.\n"},
        Case{"emphasis_over_a_line_end", "- The **final\n  scope** is it.\n",
             "L0 [-] The ¦final↵¦scope¦ is it.\n"},
        Case{"links",
             "[one](http://x \"t\") [two][a] [a][] [a] <http://y> ![alt *text*](z) "
             "[b [c]](<u v>) [d](e(f)) end\n\n[a]: /u\n",
             "P one¦ ¦two¦ ¦a¦ ¦a¦ ¦http://y¦ ¦ ¦b [c]¦ ¦d¦ end\n"},
        Case{"link_over_lines", "See [the\nguide](\n/u\n'title') now.\n",
             "P See ¦the↵guide¦ now.\n"},
        Case{"brackets_that_are_no_links", "[a] [b](c d) \\[e](f) [g\n",
             "P [a] [b](c d) ¦[e](f) [g\n"},
        Case{"code", "`a  b` and `` c ` d `` and `e\nf`.\n", "P a  b¦ and ¦ c ` d ¦ and ¦e↵f¦.\n"},
        Case{"escapes", "\\(1\\) 5\\$ \\a C:\\temp\n", "L0 (1¦) 5¦$ \\a C:\\temp\n"},
        Case{"entities", "R&amp;D a&nbsp;b so&shy;on caf&eacute; &unknown; AT&T\n",
             "P R&¦D a&¦b so¦on caf&eacute; &unknown; AT&T\n"},
        Case{"tags", "a<span class='x'>b</span>c<br/>d <!-- no --> e\n", "P a¦b¦c¦>d ¦ e\n"},
        Case{"a_stray_nul_is_read", std::string("a\0b\n", 4), std::string("P a\0b\n", 6)}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Tables, MarkdownReaderTest,
    testing::Values(
        Case{"rows", "| Item | Due |\n|:-----|----:|\n| **Pl**an | [May](u) |\n| a\\|b |\n",
             "R1.0* Item ‖ Due\nR1.1 Pl¦an ‖ May\nR1.2 a¦|b\n"},
        Case{"without_sides", "Item | Due\n---|---\n`a b` | c<br>d\n",
             "R1.0* Item ‖ Due\nR1.1 a b ‖ c¦>d\n"},
        Case{"below_a_paragraph", "Dates\nare these:\n| a | b |\n|---|---|\n| c | d |\n\nand\n",
             "P Dates↵are these:\nR1.0* a ‖ b\nR1.1 c ‖ d\nP and\n"},
        Case{"in_a_quote_and_a_list", "> | a |\n> |---|\n> | b |\n\n- | c |\n  |---|\n  | d |\n",
             "R1.0* a\nR1.1 b\nR2.0* c\nR2.1 d\n"},
        Case{"cells_beyond_the_header_are_read", "| a |\n|---|\n| b | c *d* |\n",
             "R1.0* a\nR1.1 b ‖ c *d*\n"}),
    name_of_case);

TEST(MarkdownReader, SpansHoldTheMarkup) {
  const std::string text = "1. The **Client** pays.\n";
  const Document document = read(text);
  ASSERT_EQ(document.blocks.size(), 1U);
  const Block& block = document.blocks[0];
  EXPECT_EQ(block.span, (TextSpan{0, 23}));
  EXPECT_EQ(block.label_span, (TextSpan{0, 2}));
  EXPECT_EQ(block.runs, (std::vector<TextSpan>{{3, 7}, {9, 15}, {17, 23}}));
  EXPECT_EQ(block.origin.bytes, block.span);
}

TEST(MarkdownReader, StopsWhenTheBudgetIsUsedUp) {
  const Document document = read("The Client pays.\n", 10);
  EXPECT_EQ(document.status, DocumentStatus::Partial);
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].code, "work-limit");
}

TEST(MarkdownReader, ReadsWhatIsTooDeepAsPlainText) {
  std::string text = std::string(50'000, '>') + " deep\n";
  text += std::string(50'000, '\n') + "# Scope\n";
  const Document document = read(text);
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].code, "markdown-read-as-text");
  ASSERT_FALSE(document.blocks.empty());
  EXPECT_EQ(test::words_of(document, document.blocks.back()), "Scope");
}

}  // namespace
}  // namespace sowlint::readers
