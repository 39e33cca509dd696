// Texts made to take long: each is read or refused within a time limit, by both readers of text.
#include <cstdint>
#include <ctime>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "document/check.h"
#include "readers/reader.h"
#include "support/repeat.h"

namespace sowlint::readers {
namespace {

using test::times;

/// "- a", "  - a", "    - a" …
std::string staircase(std::size_t depth) {
  std::string result;
  for (std::size_t i = 0; i < depth; ++i)
    result += std::string(2 * i, ' ') + "- a\n";
  return result;
}

/// Link definitions or footnotes with different names, and their uses.
std::string named(std::size_t count, const std::string& open) {
  std::string definitions;
  std::string uses;
  for (std::size_t i = 0; i < count; ++i) {
    definitions += open + std::to_string(i) + "]: u\n";
    uses += open + std::to_string(i) + "]";
  }
  return definitions + "\n" + uses;
}

struct Case {
  const char* name;
  std::string (*text)();
};

constexpr std::size_t kMany = 100'000;
constexpr std::size_t kFew = kMany / 10;
/// Of lines and blocks, which cost more than signs.
constexpr std::size_t kLines = 30'000;

constexpr Case kCases[] = {
    {"quotes", [] { return times(kMany, ">"); }},
    {"quotes_and_words", [] { return times(kMany, "> ") + "a"; }},
    {"quotes_then_lazy_lines", [] { return times(kFew, "> ") + "a\n" + times(kFew, "a\n"); }},
    {"bullets_in_bullets", [] { return times(kMany, "- ") + "a"; }},
    {"bullets_in_bullets_then_blank_lines",
     [] { return times(kFew, "- ") + "a" + times(kMany, "\n"); }},
    {"bullets_in_bullets_then_lazy_lines",
     [] { return times(kFew, "- ") + "a\n" + times(kFew, "a\n"); }},
    {"wide_lines_of_bullets", [] { return times(100, times(1000, "- ") + "a\n"); }},
    {"staircase_of_lists", [] { return staircase(1000) + times(kMany, "\n"); }},
    {"items", [] { return times(kLines, "* a\n"); }},
    {"numbered_items", [] { return times(kLines, "1. a\n"); }},
    {"brackets", [] { return times(kMany, "["); }},
    {"bracket_pairs", [] { return times(kMany, "[") + times(kMany, "]"); }},
    {"open_links", [] { return times(kMany, "[a]("); }},
    {"open_link_targets", [] { return times(kMany, "[a](<b"); }},
    {"links_in_links", [] { return times(kFew, "[") + "a" + times(kFew, "](b)"); }},
    {"open_images", [] { return times(kFew, "![[]()"); }},
    {"stars", [] { return times(kMany, "*"); }},
    {"stars_around_a_word", [] { return times(kMany, "*") + "a" + times(kMany, "*"); }},
    {"open_emphasis", [] { return times(kMany, "*a "); }},
    {"open_emphasis_of_both_kinds", [] { return times(kMany, "*_a "); }},
    {"strong_in_words", [] { return times(kMany, "a**b") + times(kMany, "c* "); }},
    {"underscores", [] { return times(kMany, "_"); }},
    {"underscores_and_words", [] { return times(kMany, "a_"); }},
    {"backticks", [] { return times(kMany, "`"); }},
    {"open_code", [] { return times(kMany, "`a"); }},
    {"backticks_line_by_line", [] { return times(kLines, "`\n"); }},
    {"tags", [] { return times(kMany, "<a "); }},
    {"comments", [] { return times(kMany, "<!--"); }},
    {"entities", [] { return times(kMany, "&"); }},
    {"backslashes", [] { return times(kMany, "\\"); }},
    {"table_of_many_rows", [] { return "|a|b|\n|-|-|\n" + times(kMany, "|c|d|\n"); }},
    {"table_of_many_columns",
     [] { return times(kMany, "|a") + "|\n" + times(kMany, "|-") + "|\n"; }},
    {"table_that_fills_up_its_rows",
     [] { return times(kFew, "|a") + "|\n" + times(kFew, "|-") + "|\n" + times(kFew, "|b\n"); }},
    {"paragraph_above_a_table", [] { return times(kLines, "a\n") + "|-|\n"; }},
    {"tables", [] { return times(kFew, "|a|\n|-|\n\n"); }},
    {"delimiters", [] { return times(kLines, "|-\n"); }},
    {"bars", [] { return times(kMany, "|"); }},
    {"boxes", [] { return times(kLines, "+-+-+\n|a|b|\n"); }},
    {"dashed_columns", [] { return times(kLines, "a    b\n---- ----\n"); }},
    {"long_definition_used_often",
     [] { return "[a]: " + std::string(kMany, 'u') + "\n\n" + times(kMany, "[a]"); }},
    {"definitions", [] { return named(kFew, "[a"); }},
    {"footnotes", [] { return named(kFew, "[^"); }},
    {"open_footnotes", [] { return times(kMany, "[^a"); }},
    {"headings", [] { return times(kLines, "# a\n"); }},
    {"underlined_headings", [] { return times(kLines, "a\n=\n"); }},
    {"fences", [] { return times(kLines, "```\n"); }},
    {"html_blocks", [] { return times(kLines, "<div>\na\n"); }},
    {"one_long_line", [] { return times(kMany, "the Client pays "); }},
    {"one_long_word", [] { return std::string(10 * kMany, 'a'); }},
    {"one_long_paragraph", [] { return times(kLines, "(a) the Client\n"); }},
    {"enumeration_in_a_paragraph",
     [] { return "we (a) plan " + times(kLines, "and so on\n(b) we\n"); }},
    {"page_numbers", [] { return times(kFew, "words\n\n7\n\n"); }},
    {"pages", [] { return times(kFew, "Draft\n\nwords\n\f"); }},
    {"blank_lines", [] { return "a" + times(10 * kMany, "\n") + "b"; }}};

class HostileTest : public testing::TestWithParam<Case> {};

TEST_P(HostileTest, IsReadInTime) {
  // Unoptimised builds with sanitizers need most of it; a quadratic step needs minutes.
  constexpr double kSeconds = 20;
  const std::string text = GetParam().text();
  for (const char* const path : {"a.md", "a.txt"}) {
    base::Budget budget(ReadOptions().limits.work);
    const std::clock_t begin = std::clock();
    const Result<Document> document = read_document(path, text, {}, budget);
    EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, kSeconds) << path;
    if (document) {
      EXPECT_EQ(document::broken_promises(*document), std::vector<std::string>()) << path;
    } else {
      EXPECT_EQ(document.error().kind, ErrorKind::Input) << path;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, HostileTest, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& tested) {
                           return std::string(tested.param.name);
                         });

}  // namespace
}  // namespace sowlint::readers
