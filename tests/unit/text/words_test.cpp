#include "text/words.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "unit/text/random_text.h"

namespace sowlint::text {
namespace {

TokenStream words_of(std::string_view source, const std::vector<TextSpan>& runs,
                     HyphenReading reading = HyphenReading::Joined) {
  TokenStream stream;
  append_words(source, runs, reading, stream);
  return stream;
}

TokenStream words_of(std::string_view source, HyphenReading reading = HyphenReading::Joined) {
  return words_of(source, {{0, source.size()}}, reading);
}

// ---------------------------------------------------------------- what becomes a word

struct WordCase {
  const char* name;
  std::string_view source;
  const char* words;
};

class Words : public testing::TestWithParam<WordCase> {};

TEST_P(Words, AreNormalised) {
  EXPECT_EQ(words_of(GetParam().source).text, GetParam().words);
}

constexpr WordCase kWordCases[] = {
    {"Nothing", "", ""},
    {"PunctuationAlone", " .,:!?()-\n", ""},
    {"Case", "The SUPPLIER Shall", "the supplier shall"},
    {"Hyphen", "sign-off", "sign off"},
    {"Slash", "and/or", "and or"},
    {"Possessive", "the client's duty, the CLIENT’S duty", "the client duty the client duty"},
    {"PossessivePlural", "the parties' duty", "the parties duty"},
    {"PossessiveOfNumber", "the 1990's", "the 1990"},
    {"Negation", "can't, won’t, DON'T", "can't won't don't"},
    {"InnerApostrophe", "o'clock they’ll", "o'clock they'll"},
    {"ApostropheOfOtherKind", "can\u00B4t can`t can\u02BCt can\uFF07t", "can't can't can't can't"},
    {"QuotedWord", "'final' ‘final’", "final final"},
    {"FrenchElision", "l'accord d’une qu'il", "l' accord d' une qu' il"},
    {"FrenchElisionBeforeQuote", "l’« accord » l'\"accord\"", "l' accord l' accord"},
    {"FrenchWhole", "aujourd'hui", "aujourd'hui"},
    {"ItalianElision", "dell'accordo un’altra", "dell' accordo un' altra"},
    {"LetterInQuotes", "option 'l' or", "option l or"},
    {"Number", "1,500.00 and 1.500,00 and 7.5", "1,500.00 and 1.500,00 and 7.5"},
    {"NumberAtSentenceEnd", "is 7.5. The", "is 7.5 the"},
    {"NumberThenComma", "5, then", "5 then"},
    {"Ordinal", "2nd", "2nd"},
    {"Symbols", "5% $5 5€ £5 5₽ § 5 № 5", "5 % $ 5 5 € £ 5 5 ₽ § 5 № 5"},
    {"Fraction", "1½ months", "1 ½ months"},
    {"Semicolon", "one; two;", "one ; two ;"},
    {"EmptyBrackets", "within [ ] days, [], [\u00A0]", "within @blank days @blank @blank"},
    {"BulletInBrackets", "[•] days [●]", "@blank days @blank"},
    {"LineInBrackets", "[__] days [ ___ ]", "@blank days @blank"},
    {"DotsInBrackets", "[…] days [...]", "@blank days @blank"},
    {"CrossesInBrackets", "[XX] days", "@blank days"},
    {"TickedBox", "[x] yes [X] no", "x yes x no"},
    {"WordInBrackets", "[number] days", "number days"},
    {"OpenBracket", "[ and [", "and"},
    {"Line", "____ days, __ days, after____", "@blank days @blank days after @blank"},
    {"UnderscoresOfMarkup", "__bold__ and _it_ and a_b", "bold and it and a b"},
    {"Crosses", "XX days, XXX %", "@blank days @blank %"},
    {"SmallCrosses", "xx Xx XXL", "xx xx xxl"},
    {"FullWidthCrosses", "ＸＸ", "xx"},
    {"AtSign", "@customer a@b.com ＠x", "customer a b com x"},
    {"Composed", "cafe\u0301 CAFÉ", "café café"},
    {"MarkAlone", " \u0301shall", "shall"},
    {"Ligature", "ﬁnal eﬃcient", "final efficient"},
    {"FullWidth", "Ｓｃｏｐｅ５％", "scope5 %"},
    {"SharpS", "Maßnahme MASSNAHME", "massnahme massnahme"},
    {"Russian", "Заказчик ВПРАВЕ отказаться", "заказчик вправе отказаться"},
    {"GermanUmlaut", "ÄNDERUNGEN Änderungen A\u0308nderungen", "änderungen änderungen änderungen"},
    {"Greek", "ΣΟΦΟΣ", "σοφοσ"},
    {"Chinese", "合同 2025", "合同 2025"},
    {"Emoji", "done \U0001F600 done", "done done"},
    {"FootnoteSign", "the scope¹ shall²", "the scope shall"},
    {"TradeMark", "Scrum™ and Scrum®", "scrum and scrum"},
    {"CircledNumber", "①Scope", "scope"},
    {"Nul", {"the sco\0pe", 10}, "the sco pe"},
    {"BrokenUtf8", "scope\xFFshall \xC3 \xE2\x82 end", "scope shall end"},
};

INSTANTIATE_TEST_SUITE_P(Text, Words, testing::ValuesIn(kWordCases),
                         [](const auto& test) { return test.param.name; });

// ---------------------------------------------------------------- one phrase, however typeset

struct VariantCase {
  const char* name;
  std::string phrase;          ///< as typeset; stands between other words in the test
  std::vector<TextSpan> runs;  ///< within `phrase`; empty: all of it
  std::string words = "final specification is closed";
};

class Variants : public testing::TestWithParam<VariantCase> {};

/// The phrase is found between its neighbours, and covers exactly the bytes that write it.
TEST_P(Variants, GiveTheSameWordsAndTheExactBytes) {
  const VariantCase& variant = GetParam();
  const std::string before = "The – “new” ";
  const std::string source = before + variant.phrase + " to §\u00A0changes";
  std::vector<TextSpan> runs = {{0, before.size()}};
  for (const TextSpan run : variant.runs) {
    runs.push_back({before.size() + run.begin, before.size() + run.end});
  }
  const std::size_t after = before.size() + variant.phrase.size();
  if (variant.runs.empty()) runs.push_back({before.size(), after});
  runs.push_back({after, source.size()});

  const TokenStream stream = words_of(source, runs);
  const std::size_t at = stream.text.find(variant.words);
  ASSERT_NE(at, std::string::npos) << stream.text;
  TextSpan found{source.size(), 0};
  for (const Token& token : stream.tokens) {
    if (token.begin < at || token.end > at + variant.words.size()) continue;
    found.begin = std::min<std::size_t>(found.begin, token.source_begin);
    found.end = std::max<std::size_t>(found.end, token.source_end);
  }
  EXPECT_EQ(source.substr(found.begin, found.size()), variant.phrase);
  EXPECT_EQ(stream.text, "the new " + variant.words + " to § changes");
}

const std::vector<VariantCase>& variant_cases() {
  static const std::vector<VariantCase> kCases = {
      {"Plain", "final specification is closed", {}},
      {"UpperCase", "FINAL SPECIFICATION IS CLOSED", {}},
      {"TitleCase", "Final Specification Is Closed", {}},
      {"NoBreakSpace", "final\u00A0specification is closed", {}},
      {"NarrowNoBreakSpace", "final\u202Fspecification is closed", {}},
      {"EmSpace", "final\u2003specification\u3000is closed", {}},
      {"DoubleSpace", "final  specification   is closed", {}},
      {"Tab", "final\tspecification\t\tis closed", {}},
      {"LineBreak", "final\nspecification is\nclosed", {}},
      {"WindowsLineBreak", "final\r\nspecification is\r\n   closed", {}},
      {"LineSeparator", "final\u2028specification is closed", {}},
      {"SoftHyphen", "final speci\u00ADfi\u00ADcation is closed", {}},
      {"SoftHyphenTwice", "final speci\u00AD\u00ADfication is closed", {}},
      {"ZeroWidthSpace", "final speci\u200Bfication is closed", {}},
      {"ZeroWidthJoiners", "fi\u200Dnal speci\u200Cfication is\u2060 closed", {}},
      {"ByteOrderMarkInside", "final speci\uFEFFfication is closed", {}},
      {"VariationSelector", "final specification\uFE0F is closed", {}},
      {"BidiMark", "final \u200Especification\u200F is closed", {}},
      {"Ligature", "\uFB01nal speci\uFB01cation is closed", {}},
      {"FullWidth", "ｆｉｎａｌ　ｓｐｅｃｉｆｉｃａｔｉｏｎ　ｉｓ　ｃｌｏｓｅｄ", {}},
      {"Mathematical",
       "\U0001D41F\U0001D422\U0001D427\U0001D41A\U0001D425 specification is closed",
       {}},
      {"LongS", "final \u017Fpecification i\u017F closed", {}},
      {"EmDash", "final specification—is closed", {}},
      {"EnDash", "final specification – is closed", {}},
      {"Hyphen", "final-specification is-closed", {}},
      {"NoBreakHyphen", "final\u2011specification is closed", {}},
      {"CurlyQuotes", "final “specification” is ‘closed", {}},
      {"AngleQuotes", "final «specification» is „closed", {}},
      {"Brackets", "final (specification) is [closed", {}},
      {"HyphenAtLineEnd", "final speci-\nfication is closed", {}},
      {"HyphenAtLineEndIndented", "final speci- \r\n  fication is closed", {}},
      {"HyphenAtPageEnd", "final speci-\n\ffication is closed", {}},
      {"UnicodeHyphenAtLineEnd", "final speci\u2010\nfication is closed", {}},
      {"SoftHyphenAtLineEnd", "final speci\u00AD\nfication is closed", {}},
      {"BoldInside", "final speci**fica**tion is closed", {{0, 11}, {13, 17}, {19, 34}}},
      {"BoldWord", "final **specification** is closed", {{0, 6}, {8, 21}, {23, 33}}},
      {"FootnoteMark", "final specification[^1] is closed", {{0, 19}, {23, 33}}},
      {"SuperscriptMark", "final specification¹ is closed", {}},
      {"QuotePrefix", "final\n> specification is closed", {{0, 6}, {8, 31}}},
      {"QuotePrefixInDividedWord", "final speci-\n> fication is closed", {{0, 13}, {15, 34}}},
      {"MarkAcrossRuns", "final de\u0301ja is closed", {{0, 8}, {8, 22}}, "final déja is closed"},
      {"Accent", "final de\u0301ja is closed", {}, "final déja is closed"},
      {"RussianUpperCase", "ОБЪЁМ РАБОТ НЕ МЕНЯЕТСЯ", {}, "объем работ не меняется"},
      {"RussianDecomposed", "объе\u0308м работ не меняется", {}, "объем работ не меняется"},
      {"RussianDivided", "объём ра-\nбот не меняется", {}, "объем работ не меняется"},
  };
  return kCases;
}

INSTANTIATE_TEST_SUITE_P(Text, Variants, testing::ValuesIn(variant_cases()),
                         [](const auto& test) { return test.param.name; });

// ---------------------------------------------------------------- two readings of a hyphen

struct HyphenCase {
  const char* name;
  const char* source;
  const char* joined;
  const char* split;
};

class Hyphens : public testing::TestWithParam<HyphenCase> {};

TEST_P(Hyphens, AreReadBothWays) {
  const HyphenCase& sample = GetParam();
  const std::string source = sample.source;
  const TextSpan whole{0, source.size()};
  TokenStream joined;
  TokenStream split;
  const bool differ = append_words(source, {&whole, 1}, HyphenReading::Joined, joined);
  EXPECT_EQ(append_words(source, {&whole, 1}, HyphenReading::Split, split), differ);
  EXPECT_EQ(joined.text, sample.joined);
  EXPECT_EQ(split.text, sample.split);
  EXPECT_EQ(differ, joined.text != split.text);
}

constexpr HyphenCase kHyphenCases[] = {
    {"InsideALine", "non-negotiable", "non negotiable", "non negotiable"},
    {"AtALineEnd", "non-\nnegotiable", "nonnegotiable", "non negotiable"},
    {"TwoInOneWord", "state-of-the-\nart", "state of theart", "state of the art"},
    {"BeforeACapital", "Smith-\nJones", "smith jones", "smith jones"},
    {"BeforeANumber", "version-\n2", "version 2", "version 2"},
    {"AfterANumber", "30-\nday", "30 day", "30 day"},
    {"BeforeAnEmptyLine", "speci-\n\nfication", "speci fication", "speci fication"},
    {"AfterABlank", "scope -\nfixed", "scope fixed", "scope fixed"},
    {"DashAtALineEnd", "scope—\nfixed", "scope fixed", "scope fixed"},
    {"SoftHyphenAtALineEnd", "speci\u00AD\nfication", "specification", "speci fication"},
    {"Suspended", "pre- and post-", "pre and post", "pre and post"},
    {"AtTheEnd", "speci-\n", "speci", "speci"},
};

INSTANTIATE_TEST_SUITE_P(Text, Hyphens, testing::ValuesIn(kHyphenCases),
                         [](const auto& test) { return test.param.name; });

// ---------------------------------------------------------------- spans

struct SpanCase {
  const char* name;
  std::string source;
  std::vector<TextSpan> runs;
  std::vector<std::string> spans;  ///< the source bytes of every word
};

class Spans : public testing::TestWithParam<SpanCase> {};

TEST_P(Spans, AreExact) {
  const SpanCase& sample = GetParam();
  const TokenStream stream = words_of(sample.source, sample.runs);
  std::vector<std::string> spans;
  for (const Token& token : stream.tokens) {
    spans.push_back(
        sample.source.substr(token.source_begin, token.source_end - token.source_begin));
  }
  EXPECT_EQ(spans, sample.spans);
}

const std::vector<SpanCase>& span_cases() {
  static const std::vector<SpanCase> kCases = {
      {"Possessive", "client's “duty”", {{0, 19}}, {"client's", "duty"}},
      {"Elision", "l’accord", {{0, 10}}, {"l’", "accord"}},
      {"Blank", "[ • ] %", {{0, 9}}, {"[ • ]", "%"}},
      {"Crosses", "XX%", {{0, 3}}, {"XX", "%"}},
      {"LigatureTornByARun", "a**ﬁ**t", {{0, 1}, {3, 6}, {8, 9}}, {"a**ﬁ**t"}},
      {"Number", "EUR 1,5**00**", {{0, 7}, {9, 11}}, {"EUR", "1,5**00"}},
      {"EmptyRuns", "scope", {{0, 0}, {0, 5}, {5, 5}}, {"scope"}},
      {"RunBeyondTheText", "scope", {{0, 99}, {7, 8}}, {"scope"}},
      {"NoRuns", "scope", {}, {}},
      {"OnlyTheRuns", "the scope is fixed", {{4, 9}, {12, 18}}, {"scope", "fixed"}},
  };
  return kCases;
}

INSTANTIATE_TEST_SUITE_P(Text, Spans, testing::ValuesIn(span_cases()),
                         [](const auto& test) { return test.param.name; });

/// Every word of every text: its source bytes give that word again, and no word is reserved unless
/// the source has a blank there.
RC_GTEST_PROP(WordsOfAnyText, LeadBackToTheSource, ()) {
  const std::string source = *test::any_text();
  const TokenStream stream = words_of(source);
  Token last;
  for (std::uint32_t i = 0; i < stream.tokens.size(); ++i) {
    const Token& token = stream.tokens[i];
    RC_ASSERT(last.source_begin <= token.source_begin);
    RC_ASSERT(last.source_end <= token.source_end);
    RC_ASSERT(token.source_begin < token.source_end);
    RC_ASSERT(token.source_end <= source.size());
    last = token;
    const std::string_view word = stream.word(i);
    RC_ASSERT(word.find_first_of(" \n") == std::string_view::npos);
    RC_ASSERT(word[0] != '@' || word == "@blank");
    const std::string_view written =
        std::string_view(source).substr(token.source_begin, token.source_end - token.source_begin);
    // One character may give several words ("℀"), and an elided one needs what follows it.
    const std::string again = " " + words_of(written).text + " ";
    const bool elided = word.back() == '\'';
    RC_ASSERT(elided || again.find(" " + std::string(word) + " ") != std::string::npos);
  }
}

/// Cutting a text into runs anywhere changes nothing.
RC_GTEST_PROP(WordsOfAnyText, DoNotDependOnTheRuns, ()) {
  const std::string source = *test::any_text();
  const auto cuts = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(0, source.size() + 1));
  std::vector<std::size_t> ends(cuts);
  ends.push_back(source.size());
  std::sort(ends.begin(), ends.end());
  std::vector<TextSpan> runs;
  std::size_t start = 0;
  for (const std::size_t end : ends) {
    runs.push_back({start, end});
    start = end;
  }
  const TokenStream whole = words_of(source);
  const TokenStream cut = words_of(source, runs);
  RC_ASSERT(whole.text == cut.text);
  RC_ASSERT(std::equal(whole.tokens.begin(), whole.tokens.end(), cut.tokens.begin(),
                       [](const Token& a, const Token& b) {
                         return a.source_begin == b.source_begin && a.source_end == b.source_end;
                       }));
}

RC_GTEST_PROP(WordsOfAnyText, DifferOnlyWhereTheReadingsDo, ()) {
  const std::string source = *test::any_text();
  const TextSpan whole{0, source.size()};
  TokenStream joined;
  TokenStream split;
  const bool differ = append_words(source, {&whole, 1}, HyphenReading::Joined, joined);
  RC_ASSERT(append_words(source, {&whole, 1}, HyphenReading::Split, split) == differ);
  RC_ASSERT((joined.text != split.text) == differ);
}

// ---------------------------------------------------------------- the stream

TEST(TokenStream, KeepsWordsOfARowApartByOneBlank) {
  TokenStream stream;
  const std::string source = "Scope is fixed";
  const std::vector<TextSpan> runs = {{0, 8}};
  append_words(source, runs, HyphenReading::Joined, stream);
  append_word("@customer", {9, 14}, stream);
  append_word(";", {14, 14}, stream);
  EXPECT_EQ(stream.text, "scope is @customer ;");
  ASSERT_EQ(stream.tokens.size(), 4U);
  EXPECT_EQ(stream.word(2), "@customer");
  EXPECT_EQ(stream.tokens[2].source_begin, 9U);
  EXPECT_EQ(stream.tokens[3].source_end, 14U);
}

TEST(TokenStream, BeginsARowWithoutABlank) {
  TokenStream stream;
  append_word("one", {0, 3}, stream);
  stream.text.push_back('\n');
  append_word("two", {4, 7}, stream);
  EXPECT_EQ(stream.text, "one\ntwo");
  EXPECT_EQ(stream.word(1), "two");
}

TEST(NormalisePhrase, GivesWordsJoinedBySingleBlanks) {
  EXPECT_EQ(normalise_phrase("  Sign-Off\tof the Client’s  "), "sign off of the client");
  EXPECT_EQ(normalise_phrase("non-\nnegotiable"), "non negotiable");
  EXPECT_EQ(normalise_phrase(""), "");
}

}  // namespace
}  // namespace sowlint::text
