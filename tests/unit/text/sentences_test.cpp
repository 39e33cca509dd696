#include "text/sentences.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "text/characters.h"
#include "unit/text/random_text.h"

namespace sowlint::text {
namespace {

std::vector<std::string> sentences_of(std::string_view source, const std::vector<TextSpan>& runs) {
  std::vector<std::string> result;
  for (const auto& parts : split_sentences(source, runs)) {
    std::string sentence;
    for (const TextSpan part : parts)
      sentence += source.substr(part.begin, part.size());
    result.push_back(sentence);
  }
  return result;
}

struct Case {
  const char* name;
  /// The text with "|" where a border is expected, which takes the place of the blank there.
  std::string marked;
  std::string blank = " ";
};

class Sentences : public testing::TestWithParam<Case> {};

TEST_P(Sentences, EndWhereReadersSeeTheEnd) {
  std::vector<std::string> expected(1);
  std::string text;
  for (const char byte : GetParam().marked) {
    if (byte == '|') {
      expected.emplace_back();
      text += GetParam().blank;
    } else {
      expected.back() += byte;
      text += byte;
    }
  }
  EXPECT_EQ(sentences_of(text, {{0, text.size()}}), expected);
}

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      {"Two", "The scope is open.|Both parties may change it."},
      {"WithoutFullStop", "The scope is open.|Both parties"},
      {"QuestionAndExclamation", "Is it done?|Then show it!|We look at it."},
      {"QuestionBeforeSmallLetter", "Asked \"Is it done?\" the team shows it.|Then we go on."},
      {"Semicolon", "The team plans; the customer decides."},
      {"Ellipsis", "The team plans ... and decides.|Then it builds."},
      {"ClosingQuote", "They call it “the scope.”|It may change."},
      {"ClosingStraightQuote", "They call it \"the scope.\"|It may change."},
      {"ClosingBracket", "It may change (see below.)|Both agree."},
      {"OpeningQuote", "It may change.|“Scope” means the work."},
      {"OpeningBracket", "It may change.|(This is new.)"},
      {"FootnoteSign", "It may change.¹|Both agree."},
      {"LineEnd", "It may change.|Both agree.", "\n"},
      {"WindowsLineEnd", "It may change.|Both agree.", "\r\n"},
      {"NoBreakSpace", "It may change.|Both agree.", "\u00A0"},
      {"HardWrapped", "It may\nchange at\nAny time.|Both\nAgree."},
      {"EmptyLine", "A heading|It may change", "\n\n"},
      {"EmptyLineWithBlanks", "A heading|It may change", "\r\n  \r\n"},
      {"ParagraphSeparator", "A heading|It may change", "\u2029"},
      {"VerticalTab", "A heading\vIt may change"},
      {"Decimal", "It costs 7.5 per cent.|It may change."},
      {"NumberAtTheEnd", "See Section 4.|The team plans.|It ends in 2026.|Then it stops."},
      {"LabelAtTheStart", "7.5. The team plans.|It builds."},
      {"LabelWithLetter", "7.5(a). The team plans."},
      {"LabelLetter", "B. The team plans.|C. It builds."},
      {"LabelRoman", "IV. The team plans."},
      {"LabelWithWord", "Section 4. The team plans.|It builds."},
      {"LabelWithShortWord", "Sec. 4. The team plans."},
      {"LabelWithSign", "§ 5. The team plans.|§5. It builds."},
      {"LabelRussian", "Пункт 4. Стороны планируют.|Они строят."},
      {"LettersInBrackets", "The team (a) plans. (b) builds. (c) shows."},
      {"NumberSign", "See No. 5 of the list.|See No. [ ] too."},
      {"NoAsAWord", "The answer is No.|The team plans."},
      {"Company", "Acme Inc. Shanghai builds.|It may change."},
      {"CompanyAtTheEnd", "It is built by Acme Inc.|The team plans."},
      {"CompanyThenRole", "It is built by Acme Ltd.|Supplier plans."},
      {"ForExample", "A change, e.g. New York, i.e. The City, is small."},
      {"EtCetera", "Plans, lists, etc. Boards too.|Both agree."},
      {"EtCeteraAtTheEnd", "Plans, lists, etc.|The team shows them."},
      {"Title", "Mr. Smith and Dr. Jones agree."},
      {"Initials", "J. Smith and A. B. Jones agree.|They sign."},
      {"LetterOfAnAnnex", "It is set out in Annex A.|Customer may change it."},
      {"LetterThenOpener", "There is a plan B.|The team has it."},
      {"States", "The U.S. Treasury pays.|It is slow."},
      {"StatesAtTheEnd", "It is in the U.S.|The team is there too."},
      {"TimeOfDay", "It starts at 9 a.m.|The team plans."},
      {"Article", "See Art. IV and art. 5 of it."},
      {"ArtAsAWord", "It is the state of the art.|Supplier agrees."},
      {"Month", "It ends on Dec. 31 of the year."},
      {"WebAddress", "See www.acme.com.|The team plans."},
      {"FileName", "See plan.pdf for more.|It is short."},
      {"NumberThenSmallLetter", "The term is fixed. 30 days later it ends."},
  };
  return kCases;
}

INSTANTIATE_TEST_SUITE_P(Text, Sentences, testing::ValuesIn(cases()),
                         [](const auto& test) { return test.param.name; });

const std::vector<Case>& cases_of_other_languages() {
  static const std::vector<Case> kCases = {
      {"RussianThatIs", "Срок, т. е. Один месяц, и т. д. Работы."},
      {"RussianYear", "Срок до 31 мая 2026 г.|Стороны согласны."},
      {"RussianCity", "Работы идут в г. Москва."},
      {"RussianInitials", "Директор А. В. Иванов согласен.|В срок."},
      {"RussianReference", "См. п. 5 и ст. 4 договора.|Заказчик согласен."},
      {"RussianMoney", "Цена 5 тыс. руб.|Заказчик платит."},
      {"GermanForExample", "Änderungen, z. B. Termine, z.B. Kosten, sind frei.|Das gilt."},
      {"GermanDate", "Es endet am 31. Dezember 2026.|Danach ist Schluss."},
      {"GermanOrdinal", "Die 2. Stufe beginnt.|Der Plan gilt."},
      {"GermanNumberAtTheEnd", "Es gilt Ziffer 4.|Der Plan gilt."},
      {"GermanParagraph", "Es gilt § 5 Abs. 2 Nr. 3 dieses Plans.|Das genügt."},
      {"GermanLaw", "Es gelten die §§ 5 ff. BGB.|Das genügt."},
      {"FrenchTitle", "M. Dupont et Mme. Durand signent.|L’équipe travaille."},
      {"FrenchForExample", "Un plan, p. ex. Scrum, suffit, etc.|L'équipe travaille."},
      {"SpanishTitle", "El Sr. García y la Sra. Paz firman.|El plan es claro."},
      {"SpanishNumber", "Véase el núm. 5 de la lista.|Es clara."},
      {"SpanishCompany", "Lo hace Acme S.A.|El plan es claro."},
      {"Chinese", "范围可以改变。|双方同意。", ""},
  };
  return kCases;
}

INSTANTIATE_TEST_SUITE_P(OtherLanguages, Sentences, testing::ValuesIn(cases_of_other_languages()),
                         [](const auto& test) { return test.param.name; });

struct RunCase {
  const char* name;
  std::string source;
  std::vector<TextSpan> runs;
  std::vector<std::vector<TextSpan>> spans;
};

class SentenceRuns : public testing::TestWithParam<RunCase> {};

TEST_P(SentenceRuns, GiveTheSourceSpans) {
  EXPECT_EQ(split_sentences(GetParam().source, GetParam().runs), GetParam().spans);
}

const std::vector<RunCase>& run_cases() {
  static const std::vector<RunCase> kCases = {
      {"None", "Plan.", {}, {}},
      {"Empty", "", {{0, 0}}, {}},
      {"Blank", " \n \u00A0 ", {{0, 7}}, {}},
      {"Trimmed", "  Plan.\n Build. \n", {{0, 18}}, {{{2, 7}}, {{9, 15}}}},
      {"Bold",
       "A **plan**. B it.",
       {{0, 2}, {4, 8}, {10, 17}},
       {{{0, 2}, {4, 8}, {10, 11}}, {{12, 17}}}},
      {"GapBetweenSentences", "Plan. [^1] Build.", {{0, 6}, {10, 17}}, {{{0, 5}}, {{11, 17}}}},
      {"QuotePrefix", "A plan\n> is it. B", {{0, 7}, {9, 17}}, {{{0, 7}, {9, 15}}, {{16, 17}}}},
      {"OnlyTheRuns", "1. Plan. Build.", {{3, 15}}, {{{3, 8}}, {{9, 15}}}},
  };
  return kCases;
}

INSTANTIATE_TEST_SUITE_P(Text, SentenceRuns, testing::ValuesIn(run_cases()),
                         [](const auto& test) { return test.param.name; });

// ---------------------------------------------------------------- against ICU

std::set<std::size_t> icu_borders(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  UText* utext =
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  const std::unique_ptr<icu::BreakIterator> icu(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  icu->setText(utext, status);
  std::set<std::size_t> borders;
  for (auto at = icu->first(); at != icu::BreakIterator::DONE; at = icu->next()) {
    borders.insert(static_cast<std::size_t>(at));
  }
  utext_close(utext);
  EXPECT_TRUE(U_SUCCESS(status));
  return borders;
}

/// Where our sentences begin in a text without outer blanks.
std::set<std::size_t> our_borders(const std::string& text) {
  std::set<std::size_t> borders = {0, text.size()};
  const TextSpan whole{0, text.size()};
  for (const auto& sentence : split_sentences(text, {&whole, 1})) {
    borders.insert(sentence.front().begin);
  }
  return borders;
}

/// Text without anything that our corrections are about.
rc::Gen<std::string> plain_text() {
  const auto piece = rc::gen::element<std::string>(
      "plan", "Plan", "open ", "Open ", "работа ", "Работа", "Ende ", "at 12", "of 3.14", " ", " ",
      "\u00A0", ".", ". ", "?", "! ", ",", ";", ":", "-", "(", ")", "\"", "“", "”", "…", "e\u0301",
      "\u00AD", "。", "合同");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text = "Start";
                        for (const std::string& part : pieces)
                          text += part;
                        return text + "end";
                      });
}

/// Whether the letter of `text` after `at` is a small one, and no sentence ends before it.
bool small_letter_follows(const std::string& text, std::size_t at) {
  while (at < text.size()) {
    const Character here = character_at(text, at);
    const auto code = static_cast<UChar32>(here.code);
    if (u_isalpha(code) || u_hasBinaryProperty(code, UCHAR_S_TERM)) return u_islower(code) != 0;
    at += here.size;
  }
  return false;
}

RC_GTEST_PROP(SentencesOfPlainText, AreIcusButForSmallLetters, ()) {
  const std::string text = *plain_text();
  std::set<std::size_t> expected = icu_borders(text);
  std::erase_if(expected,
                [&text](std::size_t at) { return at > 0 && small_letter_follows(text, at); });
  RC_ASSERT(our_borders(text) == expected);
}

/// Random text in one line, without the footnote signs that are ours to keep with a sentence.
std::string in_one_line(const std::string& text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const Character here = character_at(text, at);
    const bool left_out = here.code == U'\n' || here.code == U'\r' || here.code == U'¹' ||
                          here.code == U'²' || here.code == U'³' ||
                          (0x2070 <= here.code && here.code <= 0x2079);
    line += left_out ? " " : text.substr(at, here.size);
    at += here.size;
  }
  return line;
}

RC_GTEST_PROP(SentencesOfAnyText, EndOnlyWhereIcuSeesAnEnd, ()) {
  const std::string text = in_one_line(*test::any_text());
  const std::set<std::size_t> icu = icu_borders(text);
  const TextSpan whole{0, text.size()};
  std::size_t last = 0;
  for (const auto& sentence : split_sentences(text, {&whole, 1})) {
    RC_ASSERT(sentence.size() == 1U);
    const TextSpan span = sentence.front();
    const auto border = icu.lower_bound(last);
    RC_ASSERT(border != icu.end());
    RC_ASSERT(*border <= span.begin);
    RC_ASSERT(span.begin < span.end);
    last = span.end;
  }
}

}  // namespace
}  // namespace sowlint::text
