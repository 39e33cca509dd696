// Labels as contracts print them, and what only looks like one.
#include "contract/labels.h"

#include <ostream>
#include <string>

#include <gtest/gtest.h>

namespace sowlint::contract {
namespace {

std::string described(const std::optional<Label>& label, const std::string& text) {
  if (!label) return "none";
  constexpr const char* kStyles[] = {"decimal", "letter", "LETTER", "roman", "ROMAN", "attachment"};
  std::string path;
  for (const std::string& part : label->path) {
    path += (path.empty() ? "" : "/") + part;
  }
  return std::string(kStyles[static_cast<int>(label->style)]) + " " + path + label->tail + " '" +
         label->text + "'" + (label->sure ? "" : "?") + " " + text.substr(label->bytes);
}

struct Case {
  const char* name;
  const char* text;
  const char* label;  ///< style, path, printed form, "?" if unsure, the rest of the text
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

class Labels : public testing::TestWithParam<Case> {};

TEST_P(Labels, AreReadAtTheStartOfText) {
  const Case& c = GetParam();
  EXPECT_EQ(described(parse_label(c.text), c.text), c.label);
}

constexpr Case kLabels[] = {
    {"number", "7 Changes", "decimal 7 '7'? Changes"},
    {"number_stop", "7. Changes", "decimal 7 '7' Changes"},
    {"two_levels", "7.5 Changes", "decimal 7/5 '7.5' Changes"},
    {"capital_that_could_count", "7.3 Minutes and e-mails",
     "decimal 7/3 '7.3' Minutes and e-mails"},
    {"two_levels_stop", "7.5. Changes", "decimal 7/5 '7.5' Changes"},
    {"three_levels", "7.5.1 The Client", "decimal 7/5/1 '7.5.1' The Client"},
    {"with_letter", "7.5(a) The Client", "decimal 7/5(a) '7.5(a)' The Client"},
    {"zero", "1.0 BACKGROUND", "decimal 1/0 '1.0' BACKGROUND"},
    {"small_letter_follows", "7.5 the Client", "decimal 7/5 '7.5'? the Client"},
    {"letter_and_number", "A.1 Scope", "decimal A/1 'A.1' Scope"},
    {"bracketed_letter", "(a) design", "letter a '(a)' design"},
    {"bracketed_roman", "(iv) design", "roman 4 '(iv)' design"},
    {"bracketed_number", "(1) Acme Ltd", "decimal 1 '(1)' Acme Ltd"},
    {"bracketed_pair", "(a)(i) design", "letter a(i) '(a)(i)' design"},
    {"letter_or_roman", "(i) design", "letter i '(i)' design"},
    {"half_bracket", "a) design", "letter a 'a)' design"},
    {"half_bracket_number", "1) design", "decimal 1 '1)' design"},
    {"capital_stop", "A. Scope", "LETTER A 'A'? Scope"},
    {"small_roman_stop", "iii. Scope", "roman 3 'iii' Scope"},
    {"capital_roman_stop", "IV. Scope", "ROMAN 4 'IV' Scope"},
    {"glued", "1.Scope", "decimal 1 '1' Scope"},
    {"section", "Section 82", "decimal 82 'Section 82' "},
    {"section_short", "Sec. 4 Fees", "decimal 4 'Sec. 4' Fees"},
    {"section_two_levels", "Section 4.2 The Client", "decimal 4/2 'Section 4.2' The Client"},
    {"section_dash", "SECTION 1 \xE2\x80\x93 BACKGROUND", "decimal 1 'SECTION 1' BACKGROUND"},
    {"article_roman", "Article IV", "ROMAN 4 'Article IV' "},
    {"article_roman_one", "Article I. Purpose", "ROMAN 1 'Article I' Purpose"},
    {"article_stop", "ARTICLE 4. FEES", "decimal 4 'ARTICLE 4' FEES"},
    {"paragraph_sign", "§ 5 Vergütung", "decimal 5 '§ 5' Vergütung"},
    {"paragraph_part", "§ 5 Abs. 2", "decimal 5 '§ 5 Abs. 2' "},
    {"clause", "Clause 9.2", "decimal 9/2 'Clause 9.2' "},
    {"schedule", "Schedule 2: Prices", "attachment 2 'Schedule 2' Prices"},
    {"annex", "Annex A", "attachment A 'Annex A' "},
    {"quoted", "Schedule \"A\" Terms", "attachment A 'Schedule \"A\"' Terms"},
    {"exhibit", "EXHIBIT B-1", "attachment B/1 'EXHIBIT B-1' "},
    {"appendix", "Appendix 1 Prices", "attachment 1 'Appendix 1' Prices"},
    {"russian_point", "п. 3.2", "decimal 3/2 'п. 3.2' "},
    {"russian_article", "Статья 5. Сроки", "decimal 5 'Статья 5' Сроки"},
    {"russian_annex", "Приложение № 1", "attachment 1 'Приложение № 1' "},
    {"russian_letter", "б) сроки", "letter б 'б)' сроки"},
    {"french_article", "article 7.1", "decimal 7/1 'article 7.1' "},
    {"spanish_clause", "cláusula 4.ª", "decimal 4 'cláusula 4.ª' "},
    {"german_annex", "Anlage 1", "attachment 1 'Anlage 1' "},
};

constexpr Case kNoLabels[] = {
    {"duration", "30 days", "none"},
    {"duration_capital", "5 Business Days", "none"},
    {"decimal_duration", "7.5 hours", "none"},
    {"year", "2026", "none"},
    {"year_and_words", "2026 Budget", "none"},
    {"thousands", "1,000 users", "none"},
    {"million", "1.5 million", "none"},
    {"article_word", "A customer", "none"},
    {"pronoun", "I agree", "none"},
    {"german_date", "1. März 2026", "none"},
    {"date", "01.03.2026 Version", "none"},
    {"percent", "5% of the fees", "none"},
    {"money", "$5 Fee", "none"},
    {"words_in_brackets", "(the Client) shall", "none"},
    {"short_words_in_brackets", "(if any) shall", "none"},
    {"copyright", "(c) 2024 Acme", "none"},
    {"section_in_a_sentence", "Section 4 applies to all", "none"},
    {"article_in_a_sentence", "article 7.1 The Client", "none"},
    {"section_alone", "Section", "none"},
    {"word", "Changes", "none"},
    {"empty", "", "none"},
    {"only_a_bracket", "(", "none"},
    {"version", "1.2.3-beta", "none"},
};

INSTANTIATE_TEST_SUITE_P(Printed, Labels, testing::ValuesIn(kLabels),
                         [](const auto& at) { return at.param.name; });
INSTANTIATE_TEST_SUITE_P(Absent, Labels, testing::ValuesIn(kNoLabels),
                         [](const auto& at) { return at.param.name; });

TEST(Labels, CountTheirPlace) {
  EXPECT_EQ(parse_label("(c) x")->ordinal(), 3);
  EXPECT_EQ(parse_label("(c) x")->roman, 100);
  EXPECT_EQ(parse_label("(i) x")->roman, 1);
  EXPECT_EQ(parse_label("(aa) x")->ordinal(), 27);
  EXPECT_EQ(parse_label("7.12 X")->ordinal(), 12);
  EXPECT_EQ(parse_label("б) x")->ordinal(), 2);
}

}  // namespace
}  // namespace sowlint::contract
