#include "readers/docx_number_format.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace sowlint::readers {
namespace {

/// Word repeats a letter at most this often: "zz…z" for large numbers.
constexpr int kMostRepeats = 30;
constexpr int kLargestRoman = 32767;
constexpr int kLargestInWords = 9999;

constexpr const char* kRussianLower[] = {"а", "б", "в", "г", "д", "е", "ж", "з", "и", "к",
                                         "л", "м", "н", "о", "п", "р", "с", "т", "у", "ф",
                                         "х", "ц", "ч", "ш", "щ", "ы", "э", "ю", "я"};
constexpr const char* kRussianUpper[] = {"А", "Б", "В", "Г", "Д", "Е", "Ж", "З", "И", "К",
                                         "Л", "М", "Н", "О", "П", "Р", "С", "Т", "У", "Ф",
                                         "Х", "Ц", "Ч", "Ш", "Щ", "Ы", "Э", "Ю", "Я"};
constexpr const char* kChicago[] = {"*", "†", "‡", "§"};
constexpr const char* kCircled[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩",
                                    "⑪", "⑫", "⑬", "⑭", "⑮", "⑯", "⑰", "⑱", "⑲", "⑳"};

/// The signs one after the other, then each twice, then three times: a … z aa bb.
template <std::size_t N>
std::string repeated_sign(int number, const char* const (&signs)[N]) {
  if (number < 1) return std::to_string(number);
  const int count = static_cast<int>(N);
  const int repeats = std::min((number - 1) / count + 1, kMostRepeats);
  std::string text;
  for (int i = 0; i < repeats; ++i)
    text += signs[(number - 1) % count];
  return text;
}

std::string letters(int number, char first) {
  if (number < 1) return std::to_string(number);
  const int repeats = std::min((number - 1) / 26 + 1, kMostRepeats);
  std::string text;
  text.assign(static_cast<std::size_t>(repeats), static_cast<char>(first + (number - 1) % 26));
  return text;
}

std::string roman(int number) {
  struct Step {
    int value;
    const char* digits;
  };

  constexpr Step kSteps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                             {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                             {5, "v"},    {4, "iv"},   {1, "i"}};
  if (number < 1 || number > kLargestRoman) return std::to_string(number);
  std::string text;
  for (const Step& step : kSteps) {
    for (; number >= step.value; number -= step.value)
      text += step.digits;
  }
  return text;
}

std::string upper_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string ordinal(int number) {
  const int tens = number % 100;
  const bool teen = tens > 10 && tens < 14;
  constexpr const char* kEndings[] = {"th", "st", "nd", "rd"};
  const int unit = number % 10;
  const char* ending = teen || unit > 3 || unit < 0 ? "th" : kEndings[unit];
  return std::to_string(number) + ending;
}

constexpr const char* kOnes[] = {"zero",    "one",     "two",       "three",    "four",
                                 "five",    "six",     "seven",     "eight",    "nine",
                                 "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                 "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr const char* kTens[] = {"",      "",      "twenty",  "thirty", "forty",
                                 "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string in_words(int number) {
  if (number < 0 || number > kLargestInWords) return std::to_string(number);
  std::string text;
  if (number >= 1000) text += std::string(kOnes[number / 1000]) + " thousand";
  const int hundreds = number % 1000;
  if (hundreds >= 100) {
    if (!text.empty()) text += ' ';
    text += std::string(kOnes[hundreds / 100]) + " hundred";
  }
  const int rest = hundreds % 100;
  if (rest == 0 && number != 0) return text;
  if (!text.empty()) text += ' ';
  if (rest < 20) return text + kOnes[rest];
  text += kTens[rest / 10];
  return rest % 10 == 0 ? text : text + "-" + kOnes[rest % 10];
}

std::string ordinal_in_words(int number) {
  struct Irregular {
    std::string_view cardinal;
    const char* ordinal;
  };

  constexpr Irregular kIrregular[] = {{"one", "first"},     {"two", "second"},   {"three", "third"},
                                      {"five", "fifth"},    {"eight", "eighth"}, {"nine", "ninth"},
                                      {"twelve", "twelfth"}};
  std::string text = in_words(number);
  for (const Irregular& word : kIrregular) {
    if (!text.ends_with(word.cardinal)) continue;
    return text.substr(0, text.size() - word.cardinal.size()) + word.ordinal;
  }
  if (text.ends_with('y')) return text.substr(0, text.size() - 1) + "ieth";
  return text + "th";
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::string circled(int number) {
  const int known = static_cast<int>(std::size(kCircled));
  return number >= 1 && number <= known ? kCircled[number - 1] : std::to_string(number);
}

using Formatter = std::string (*)(int);

struct Format {
  std::string_view name;
  Formatter format;
};

constexpr Format kFormats[] = {
    {"decimal", [](int n) { return std::to_string(n); }},
    {"decimalZero", [](int n) { return padded(n, 2); }},
    {"lowerLetter", [](int n) { return letters(n, 'a'); }},
    {"upperLetter", [](int n) { return letters(n, 'A'); }},
    {"lowerRoman", [](int n) { return roman(n); }},
    {"upperRoman", [](int n) { return upper_case(roman(n)); }},
    {"ordinal", [](int n) { return ordinal(n); }},
    {"cardinalText", [](int n) { return capitalised(in_words(n)); }},
    {"ordinalText", [](int n) { return capitalised(ordinal_in_words(n)); }},
    {"russianLower", [](int n) { return repeated_sign(n, kRussianLower); }},
    {"russianUpper", [](int n) { return repeated_sign(n, kRussianUpper); }},
    {"chicago", [](int n) { return repeated_sign(n, kChicago); }},
    {"numberInDash", [](int n) { return "- " + std::to_string(n) + " -"; }},
    {"decimalEnclosedParen", [](int n) { return "(" + std::to_string(n) + ")"; }},
    {"decimalEnclosedFullstop", [](int n) { return std::to_string(n) + "."; }},
    {"decimalEnclosedCircle", [](int n) { return circled(n); }},
    {"decimalEnclosedCircleChinese", [](int n) { return circled(n); }},
    {"none", [](int) { return std::string(); }},
};

}  // namespace

std::string format_number(int number, std::string_view format, std::string_view custom) {
  if (format == "custom") {
    const std::size_t width = std::min(custom.find(','), custom.size());
    return padded(number, std::min(width, static_cast<std::size_t>(kMostRepeats)));
  }
  for (const Format& known : kFormats) {
    if (known.name == format) return known.format(number);
  }
  return std::to_string(number);
}

}  // namespace sowlint::readers
