// Texts made to take long: each is read or refused within a time limit, by both readers of text.
#include <cstdint>
#include <ctime>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "document/check.h"
#include "readers/reader.h"

namespace sowlint::readers {
namespace {

std::string times(std::size_t count, const std::string& part) {
  std::string result;
  result.reserve(count * part.size());
  for (std::size_t i = 0; i < count; ++i)
    result += part;
  return result;
}

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
  std::string name;
  std::string text;
};

constexpr std::size_t kMany = 100'000;
/// Of lines and blocks, which cost more than signs.
constexpr std::size_t kLines = 30'000;

std::vector<Case> cases() {
  const std::size_t few = kMany / 10;
  return {
      {"quotes", times(kMany, ">")},
      {"quotes_and_words", times(kMany, "> ") + "a"},
      {"quotes_then_lazy_lines", times(few, "> ") + "a\n" + times(few, "a\n")},
      {"bullets_in_bullets", times(kMany, "- ") + "a"},
      {"bullets_in_bullets_then_blank_lines", times(few, "- ") + "a" + times(kMany, "\n")},
      {"bullets_in_bullets_then_lazy_lines", times(few, "- ") + "a\n" + times(few, "a\n")},
      {"wide_lines_of_bullets", times(100, times(1000, "- ") + "a\n")},
      {"staircase_of_lists", staircase(1000) + times(kMany, "\n")},
      {"items", times(kLines, "* a\n")},
      {"numbered_items", times(kLines, "1. a\n")},
      {"brackets", times(kMany, "[")},
      {"bracket_pairs", times(kMany, "[") + times(kMany, "]")},
      {"open_links", times(kMany, "[a](")},
      {"open_link_targets", times(kMany, "[a](<b")},
      {"links_in_links", times(few, "[") + "a" + times(few, "](b)")},
      {"open_images", times(few, "![[]()")},
      {"stars", times(kMany, "*")},
      {"stars_around_a_word", times(kMany, "*") + "a" + times(kMany, "*")},
      {"open_emphasis", times(kMany, "*a ")},
      {"open_emphasis_of_both_kinds", times(kMany, "*_a ")},
      {"strong_in_words", times(kMany, "a**b") + times(kMany, "c* ")},
      {"underscores", times(kMany, "_")},
      {"underscores_and_words", times(kMany, "a_")},
      {"backticks", times(kMany, "`")},
      {"open_code", times(kMany, "`a")},
      {"backticks_line_by_line", times(kLines, "`\n")},
      {"tags", times(kMany, "<a ")},
      {"comments", times(kMany, "<!--")},
      {"entities", times(kMany, "&")},
      {"backslashes", times(kMany, "\\")},
      {"table_of_many_rows", "|a|b|\n|-|-|\n" + times(kMany, "|c|d|\n")},
      {"table_of_many_columns", times(kMany, "|a") + "|\n" + times(kMany, "|-") + "|\n"},
      {"table_that_fills_up_its_rows",
       times(few, "|a") + "|\n" + times(few, "|-") + "|\n" + times(few, "|b\n")},
      {"paragraph_above_a_table", times(kLines, "a\n") + "|-|\n"},
      {"tables", times(few, "|a|\n|-|\n\n")},
      {"delimiters", times(kLines, "|-\n")},
      {"bars", times(kMany, "|")},
      {"boxes", times(kLines, "+-+-+\n|a|b|\n")},
      {"dashed_columns", times(kLines, "a    b\n---- ----\n")},
      {"long_definition_used_often",
       "[a]: " + std::string(kMany, 'u') + "\n\n" + times(kMany, "[a]")},
      {"definitions", named(few, "[a")},
      {"footnotes", named(few, "[^")},
      {"open_footnotes", times(kMany, "[^a")},
      {"headings", times(kLines, "# a\n")},
      {"underlined_headings", times(kLines, "a\n=\n")},
      {"fences", times(kLines, "```\n")},
      {"html_blocks", times(kLines, "<div>\na\n")},
      {"one_long_line", times(kMany, "the Client pays ")},
      {"one_long_word", std::string(10 * kMany, 'a')},
      {"one_long_paragraph", times(kLines, "(a) the Client\n")},
      {"enumeration_in_a_paragraph", "we (a) plan " + times(kLines, "and so on\n(b) we\n")},
      {"page_numbers", times(few, "words\n\n7\n\n")},
      {"pages", times(few, "Draft\n\nwords\n\f")},
      {"blank_lines", "a" + times(10 * kMany, "\n") + "b"},
  };
}

class HostileTest : public testing::TestWithParam<Case> {};

TEST_P(HostileTest, IsReadInTime) {
  // Unoptimised builds with sanitizers need most of it; a quadratic step needs minutes.
  constexpr double kSeconds = 20;
  for (const char* const path : {"a.md", "a.txt"}) {
    base::Budget budget(ReadOptions().limits.work);
    const std::clock_t begin = std::clock();
    const Result<Document> document = read_document(path, GetParam().text, {}, budget);
    EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, kSeconds) << path;
    if (document) {
      EXPECT_EQ(document::broken_promises(*document), std::vector<std::string>()) << path;
    } else {
      EXPECT_EQ(document.error().kind, ErrorKind::Input) << path;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, HostileTest, testing::ValuesIn(cases()),
                         [](const testing::TestParamInfo<Case>& tested) {
                           return tested.param.name;
                         });

}  // namespace
}  // namespace sowlint::readers
