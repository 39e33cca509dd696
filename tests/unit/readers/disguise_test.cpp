#include "readers/disguise.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace sowlint::readers {
namespace {

Document document_of(const std::string& text) {
  Document document;
  document.text = text;
  Block block;
  block.span = {0, text.size()};
  block.runs = {{0, text.size()}};
  document.blocks.push_back(block);
  return document;
}

struct Case {
  const char* name;
  std::string text;
  std::string severity;  ///< "": silence
  std::string words;
  std::string place;  ///< the words at the note's span
};

class DisguiseTest : public ::testing::TestWithParam<Case> {};

TEST_P(DisguiseTest, IsNotedOnlyWhereItDeceives) {
  const Case& tested = GetParam();
  Document document = document_of(tested.text);
  const base::Limits limits;
  base::Budget budget(limits.work);
  note_disguised_text(document, limits, budget);
  if (tested.severity.empty()) {
    EXPECT_TRUE(document.integrity.empty()) << document.integrity[0].message;
    return;
  }
  ASSERT_EQ(document.integrity.size(), 1U);
  const IntegrityNote& note = document.integrity[0];
  EXPECT_EQ(note.rule, "disguised-text");
  EXPECT_EQ(note.severity, tested.severity);
  EXPECT_EQ(note.words, tested.words);
  EXPECT_EQ(document.text.substr(note.span.begin, note.span.size()), tested.place);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, DisguiseTest,
    ::testing::Values(
        Case{"plain", "shall deliver only", "", "", ""},
        Case{"zero_width_space", "shall de\u200Bliver now", "medium", "deliver", "de\u200Bliver"},
        Case{"word_joiner", "no\u2060n", "medium", "non", "no\u2060n"},
        Case{"two_words_in_one_note", "a\u200Bb c\u200Dd", "medium", "ab, cd", "a\u200Bb"},
        Case{"zero_width_between_words", "see \u200Bhttps://\u200Bexample", "", "", ""},
        Case{"at_the_end_of_a_word", "shall\u200B deliver", "", "", ""},
        Case{"byte_order_mark_in_front", "\uFEFFshall", "", "", ""},
        Case{"soft_hyphen_is_typography", "de\u00ADliver", "", "", ""},
        Case{"joiner_in_persian", "می\u200Cخواهم", "", "", ""},
        Case{"joiner_in_emoji", "👩\u200D💻", "", "", ""},
        Case{"override", "fee \u202E000,01\u202C now", "high", "U+202E", "\u202E"},
        Case{"override_in_hebrew", "שלום \u202Eabc\u202C", "", "", ""},
        Case{"isolates_are_harmless", "a \u2068b\u2069 c", "", "", ""},
        Case{"tags", "ok\U000E0067\U000E006F", "high", "go", "\U000E0067"},
        Case{"flag_of_scotland",
             "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "", "", ""},
        Case{"cyrillic_in_latin", "shаll deliver", "high", "shаll", "shаll"},
        Case{"greek_in_latin", "shall nοt", "high", "nοt", "nοt"},
        Case{"latin_in_cyrillic", "cубподрядчик", "low", "cубподрядчик", "cубподрядчик"},
        Case{"two_alphabets_with_hyphen", "API-шлюз и 3D-модель", "", "", ""},
        Case{"no_look_alikes", "SQLщик", "", "", ""},
        Case{"russian_text", "Исполнитель не вправе", "", "", ""},
        Case{"accents", "café naïve Übergabe", "", "", ""}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(DisguiseTest, OnlyReadableWordsCount) {
  Document document = document_of("de\u200Bliver");
  document.blocks[0].runs.clear();
  const base::Limits limits;
  base::Budget budget(limits.work);
  note_disguised_text(document, limits, budget);
  EXPECT_TRUE(document.integrity.empty());
}

TEST(DisguiseTest, AWordMaySpreadOverRuns) {
  const std::string text = "de[1]\u200Bliver";
  Document document = document_of(text);
  document.blocks[0].runs = {{0, 2}, {5, text.size()}};
  const base::Limits limits;
  base::Budget budget(limits.work);
  note_disguised_text(document, limits, budget);
  ASSERT_EQ(document.integrity.size(), 1U);
  EXPECT_EQ(document.integrity[0].words, "deliver");
}

TEST(DisguiseTest, NotesAreBounded) {
  Document document;
  for (int i = 0; i < 5; ++i) {
    Block block;
    block.span.begin = document.text.size();
    document.text += "de\u200Bliver\n";
    block.span.end = document.text.size() - 1;
    block.runs = {block.span};
    document.blocks.push_back(block);
  }
  base::Limits limits;
  limits.findings = 3;
  base::Budget budget(limits.work);
  note_disguised_text(document, limits, budget);
  EXPECT_EQ(document.integrity.size(), 3U);
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].code, "integrity-notes-cut");
}

}  // namespace
}  // namespace sowlint::readers
