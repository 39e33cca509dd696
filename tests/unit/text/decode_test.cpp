#include "text/decode.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace sowlint::text {
namespace {

/// `ascii` as UTF-16 in the byte order asked for.
std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

struct Case {
  const char* name;
  std::string bytes;
  DecodedText text;
};

class Decode : public testing::TestWithParam<Case> {};

TEST_P(Decode, GivesUtf8) {
  const DecodedText text = decode(GetParam().bytes);
  const DecodedText& expected = GetParam().text;
  EXPECT_EQ(text.utf8, expected.utf8);
  EXPECT_EQ(text.encoding, expected.encoding);
  EXPECT_EQ(text.guessed, expected.guessed);
  EXPECT_EQ(text.replaced, expected.replaced);
}

const char* const kRussian =
    "Исполнитель оказывает услуги поэтапно, а Заказчик принимает каждый этап.";
// The same in windows-1251.
const char* const kRussian1251 =
    "\xC8\xF1\xEF\xEE\xEB\xED\xE8\xF2\xE5\xEB\xFC \xEE\xEA\xE0\xE7\xFB\xE2\xE0\xE5\xF2 "
    "\xF3\xF1\xEB\xF3\xE3\xE8 \xEF\xEE\xFD\xF2\xE0\xEF\xED\xEE, \xE0 "
    "\xC7\xE0\xEA\xE0\xE7\xF7\xE8\xEA \xEF\xF0\xE8\xED\xE8\xEC\xE0\xE5\xF2 "
    "\xEA\xE0\xE6\xE4\xFB\xE9 \xFD\xF2\xE0\xEF.";

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      {"Empty", "", {"", "UTF-8", false, false}},
      {"Ascii", "Scope\r\n", {"Scope\r\n", "UTF-8", false, false}},
      {"Utf8", "§ 5 об\u200Bъём", {"§ 5 об\u200Bъём", "UTF-8", false, false}},
      {"Utf8WithMark", "\uFEFFScope", {"\uFEFFScope", "UTF-8", false, false}},
      {"StrayNul", {"Sco\0pe of work", 14}, {{"Sco\0pe of work", 14}, "UTF-8", false, false}},
      {"Utf8WithMarkBroken", "\uFEFFa\xFFz", {"\uFEFFa\uFFFDz", "UTF-8", false, true}},
      {"Utf8OneByteBroken",
       "“one” “two” “three” \xFF end",
       {"“one” “two” “three” \uFFFD end", "UTF-8", false, true}},
      {"Utf8CutOff",
       "“one” “two” “three” \xE2\x80",
       {"“one” “two” “three” \uFFFD", "UTF-8", false, true}},
      {"Utf16LittleWithMark",
       utf16(u"\uFEFFScope № 5", true),
       {"Scope № 5", "UTF-16LE", false, false}},
      {"Utf16BigWithMark", utf16(u"\uFEFFScope", false), {"Scope", "UTF-16BE", false, false}},
      {"Utf16SurrogatePair",
       utf16(u"\uFEFF\U0001F600!", true),
       {"\U0001F600!", "UTF-16LE", false, false}},
      {"Utf16LoneSurrogate",
       utf16(u"\uFEFF" + std::u16string(1, 0xD83D) + u"!", true),
       {"\uFFFD!", "UTF-16LE", false, true}},
      {"Utf16OddLength", utf16(u"\uFEFFab", true) + "c", {"ab\uFFFD", "UTF-16LE", false, true}},
      {"Utf16LittleUnmarked",
       utf16(u"The scope is fixed.", true),
       {"The scope is fixed.", "UTF-16LE", true, false}},
      {"Utf16BigUnmarked",
       utf16(u"The scope is fixed.", false),
       {"The scope is fixed.", "UTF-16BE", true, false}},
      {"Utf16RussianUnmarked",
       utf16(u"Объём работ не меняется, цена тоже.", true),
       {"Объём работ не меняется, цена тоже.", "UTF-16LE", true, false}},
      {"Windows1251", kRussian1251, {kRussian, "windows-1251", true, false}},
      {"Windows1252Quotes",
       "The \x93Supplier\x94 shall deliver the client\x92s report by 1 March and wait.",
       {"The “Supplier” shall deliver the client’s report by 1 March and wait.", "windows-1252",
        true, false}},
      {"Windows1252German",
       "Die \xC4nderung der Leistungen ist f\xFCr beide Seiten m\xF6glich und n\xF6tig.",
       {"Die Änderung der Leistungen ist für beide Seiten möglich und nötig.", "windows-1252", true,
        false}},
      {"Windows1252French",
       "Le Prestataire ex\xE9"
       "cute les travaux d\xE9"
       "crits \xE0 l'annexe, \xE0 ses frais.",
       {"Le Prestataire exécute les travaux décrits à l'annexe, à ses frais.", "windows-1252", true,
        false}},
      {"Windows1252Euro",
       "The price is 500 \x80 for each day of work on the site.",
       {"The price is 500 € for each day of work on the site.", "windows-1252", true, false}},
      {"LateOddByte",
       std::string(20'000, 'a') + " the client\x92s report ",
       {std::string(20'000, 'a') + " the client’s report ", "windows-1252", true, false}},
  };
  return kCases;
}

INSTANTIATE_TEST_SUITE_P(Text, Decode, testing::ValuesIn(cases()),
                         [](const auto& test) { return test.param.name; });

struct BinaryCase {
  const char* name;
  std::string bytes;
  bool binary;
};

class Binary : public testing::TestWithParam<BinaryCase> {};

TEST_P(Binary, IsToldFromText) {
  EXPECT_EQ(looks_binary(GetParam().bytes), GetParam().binary);
}

/// Bytes without any order, the same on every run.
std::string noise(std::size_t size) {
  std::string bytes;
  std::uint32_t state = 1;
  for (std::size_t i = 0; i < size; ++i) {
    state = state * 1664525U + 1013904223U;
    bytes += static_cast<char>(state >> 24U);
  }
  return bytes;
}

const std::vector<BinaryCase>& binary_cases() {
  static const std::vector<BinaryCase> kCases = {
      {"Empty", "", false},
      {"Text", "Scope\tof work\r\n\f\x0B", false},
      {"StrayNul", {"Sco\0pe", 6}, false},
      {"LegacyText", kRussian1251, false},
      {"Utf16", utf16(u"\uFEFFThe scope", true), false},
      {"Utf16Unmarked", utf16(u"The scope is fixed", false), false},
      {"Zeros", std::string(4'096, '\0'), true},
      {"Noise", noise(4'096), true},
      {"NoiseWithUtf16Mark", "\xFF\xFE" + noise(4'096), true},
      {"ControlsInUtf16", utf16(u"\uFEFF\1\2\3\4\5\6", true), true},
      {"TextThenZeros", "Scope" + std::string(500, '\0'), true},
  };
  return kCases;
}

INSTANTIATE_TEST_SUITE_P(Text, Binary, testing::ValuesIn(binary_cases()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace sowlint::text
