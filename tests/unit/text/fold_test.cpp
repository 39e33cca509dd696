#include "text/fold.h"

#include <chrono>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "text/characters.h"
#include "unit/text/random_text.h"

namespace sowlint::text {
namespace {

std::string icu_fold(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* icu = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  icu->normalizeUTF8(0, icu::StringPiece(text), sink, nullptr, status);
  EXPECT_TRUE(U_SUCCESS(status));
  return folded;
}

/// Where the characters of a folded text came from.
std::vector<TextSpan> raw_spans(const FoldedText& folded) {
  std::vector<TextSpan> spans;
  for (std::size_t at = 0; at < folded.text.size();) {
    const std::size_t size = character_at(folded.text, at).size;
    spans.push_back(folded.raw_span({at, at + size}));
    at += size;
  }
  return spans;
}

RC_GTEST_PROP(Fold, TablesGiveWhatIcuGives, ()) {
  const std::string raw = *test::any_text();
  const FoldedText plain = fold(raw, FoldPath::Plain);
  const FoldedText reference = fold(raw, FoldPath::IcuOnly);
  RC_ASSERT(plain.text == reference.text);
  RC_ASSERT(raw_spans(plain) == raw_spans(reference));
}

RC_GTEST_PROP(Fold, KeepsTheOrderOfTheSource, ()) {
  const std::string raw = *test::any_text();
  TextSpan last;
  for (const TextSpan span : raw_spans(fold(raw))) {
    RC_ASSERT(span.begin < span.end);
    RC_ASSERT(span.end <= raw.size());
    RC_ASSERT(last.begin <= span.begin);
    RC_ASSERT(last.end <= span.end);
    last = span;
  }
}

TEST(Fold, MapsEveryTwoByteCharacterAsIcuDoes) {
  for (char32_t code = 0x80; code < 0x800; ++code) {
    std::string raw = "a";
    append_character(code, raw);
    raw += "b";
    EXPECT_EQ(fold(raw, FoldPath::Plain).text, fold(raw, FoldPath::IcuOnly).text) << raw;
  }
}

TEST(Fold, IsNfkcCasefoldForLetters) {
  for (char32_t code = 0x80; code < 0x30000; ++code) {
    if ((0xD800 <= code && code < 0xE000) || class_of(code) != CharacterClass::Letter) continue;
    if (code == U'\u02BC') continue;  // the apostrophe that Unicode calls a letter
    if (code == U'\u0401' || code == U'\u0451') continue;  // "ё" is read as "е"
    std::string raw;
    append_character(code, raw);
    ASSERT_EQ(fold(raw).text, icu_fold(raw)) << std::hex << static_cast<std::uint32_t>(code);
  }
}

struct Case {
  const char* name;
  std::string raw;
  std::string folded;
};

class FoldOf : public testing::TestWithParam<Case> {};

TEST_P(FoldOf, UnifiesTypography) {
  EXPECT_EQ(fold(GetParam().raw).text, GetParam().folded);
}

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      {"Blanks", "\u00A0\u2003\u202F\u3000", "    "},
      {"LineEnds", "\u0085\u2028\u2029", "\n\n\n"},
      {"SingleQuotes", "‘’‚‛´\u02BC′＇", "''''''''"},
      {"DoubleQuotes", "“”„«»‹›″＂", R"(""""""""")"},
      {"Hyphens", "\u2010\u2011－﹣", "----"},
      {"Dashes", "\u2012–—―−", "     "},
      {"Bullets", "•●▪■\uF0B7", "*****"},
      {"IoIsIe", "Ёлка ещё \u0435\u0308", "елка еще е"},
      {"Kept", "\u00AD№½⅔", "\u00AD№½⅔"},
      {"NoPartOfAWord", "a²b™c①d…", "a b c d "},
      {"Invisible", "a\u200B\u200C\u200D\u2060\uFEFF\uFE0F\U000E0100b", "ab"},
      {"BrokenBytes", "a\xFF\xC3z\xE2\x82", "a  z "},
      {"TornSurrogates", "\xED\xA0\x80z", "   z"},
      {"Overlong", "\xC0\xAFz", "  z"},
  };
  return kCases;
}

INSTANTIATE_TEST_SUITE_P(Text, FoldOf, testing::ValuesIn(cases()),
                         [](const auto& test) { return test.param.name; });

/// Putting an endless row of marks in order must not take quadratic time.
TEST(Fold, IsQuickOnARowOfMarks) {
  std::string raw = "a";
  for (int i = 0; i < 300'000; ++i)
    raw += i % 2 == 0 ? "\u0301" : "\u0316";
  const auto start = std::chrono::steady_clock::now();
  const FoldedText plain = fold(raw, FoldPath::Plain);
  EXPECT_EQ(plain.text, fold(raw, FoldPath::IcuOnly).text);
  EXPECT_GE(plain.text.size(), raw.size() - 2);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(15));
}

}  // namespace
}  // namespace sowlint::text
