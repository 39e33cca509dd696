#include "contract/number_words.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

namespace sowlint::contract {
namespace {

struct NumberWord {
  std::string_view word;  ///< as normalised: case folded, "ß" as "ss"
  double value;
};

constexpr NumberWord kEnglish[] = {
    {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},       {"five", 5},
    {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},       {"ten", 10},
    {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},  {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},  {"twenty", 20},
    {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},     {"seventy", 70},
    {"eighty", 80},  {"ninety", 90},    {"hundred", 100}, {"thousand", 1000}};

constexpr NumberWord kRussian[] = {
    {"один", 1},          {"одного", 1},        {"одному", 1},        {"одним", 1},
    {"одном", 1},         {"одна", 1},          {"одной", 1},         {"одну", 1},
    {"одно", 1},          {"одни", 1},          {"два", 2},           {"две", 2},
    {"двух", 2},          {"двум", 2},          {"двумя", 2},         {"три", 3},
    {"трех", 3},          {"трем", 3},          {"тремя", 3},         {"четыре", 4},
    {"четырех", 4},       {"четырем", 4},       {"четырьмя", 4},      {"пять", 5},
    {"пяти", 5},          {"пятью", 5},         {"шесть", 6},         {"шести", 6},
    {"шестью", 6},        {"семь", 7},          {"семи", 7},          {"семью", 7},
    {"восемь", 8},        {"восьми", 8},        {"восемью", 8},       {"девять", 9},
    {"девяти", 9},        {"девятью", 9},       {"десять", 10},       {"десяти", 10},
    {"десятью", 10},      {"одиннадцать", 11},  {"одиннадцати", 11},  {"двенадцать", 12},
    {"двенадцати", 12},   {"тринадцать", 13},   {"тринадцати", 13},   {"четырнадцать", 14},
    {"четырнадцати", 14}, {"пятнадцать", 15},   {"пятнадцати", 15},   {"шестнадцать", 16},
    {"шестнадцати", 16},  {"семнадцать", 17},   {"семнадцати", 17},   {"восемнадцать", 18},
    {"восемнадцати", 18}, {"девятнадцать", 19}, {"девятнадцати", 19}, {"двадцать", 20},
    {"двадцати", 20},     {"тридцать", 30},     {"тридцати", 30},     {"сорок", 40},
    {"сорока", 40},       {"пятьдесят", 50},    {"пятидесяти", 50},   {"шестьдесят", 60},
    {"шестидесяти", 60},  {"семьдесят", 70},    {"семидесяти", 70},   {"восемьдесят", 80},
    {"восьмидесяти", 80}, {"девяносто", 90},    {"девяноста", 90},    {"сто", 100},
    {"ста", 100},         {"тысяча", 1000},     {"тысячи", 1000},     {"тысяч", 1000},
    {"тысячу", 1000}};

constexpr NumberWord kGerman[] = {
    {"ein", 1},       {"eine", 1},      {"einem", 1},     {"einen", 1},     {"einer", 1},
    {"eines", 1},     {"zwei", 2},      {"drei", 3},      {"vier", 4},      {"fünf", 5},
    {"sechs", 6},     {"sieben", 7},    {"acht", 8},      {"neun", 9},      {"zehn", 10},
    {"elf", 11},      {"zwölf", 12},    {"dreizehn", 13}, {"vierzehn", 14}, {"fünfzehn", 15},
    {"sechzehn", 16}, {"siebzehn", 17}, {"achtzehn", 18}, {"neunzehn", 19}, {"zwanzig", 20},
    {"dreissig", 30}, {"vierzig", 40},  {"fünfzig", 50},  {"sechzig", 60},  {"siebzig", 70},
    {"achtzig", 80},  {"neunzig", 90},  {"hundert", 100}, {"tausend", 1000}};

constexpr NumberWord kFrench[] = {
    {"un", 1},         {"une", 1},       {"deux", 2},   {"trois", 3},   {"quatre", 4},
    {"cinq", 5},       {"six", 6},       {"sept", 7},   {"huit", 8},    {"neuf", 9},
    {"dix", 10},       {"onze", 11},     {"douze", 12}, {"treize", 13}, {"quatorze", 14},
    {"quinze", 15},    {"seize", 16},    {"vingt", 20}, {"trente", 30}, {"quarante", 40},
    {"cinquante", 50}, {"soixante", 60}, {"cent", 100}, {"cents", 100}, {"mille", 1000}};

constexpr NumberWord kSpanish[] = {
    {"un", 1},       {"una", 1},       {"uno", 1},        {"dos", 2},      {"tres", 3},
    {"cuatro", 4},   {"cinco", 5},     {"seis", 6},       {"siete", 7},    {"ocho", 8},
    {"nueve", 9},    {"diez", 10},     {"once", 11},      {"doce", 12},    {"trece", 13},
    {"catorce", 14}, {"quince", 15},   {"dieciséis", 16}, {"veinte", 20},  {"veintiún", 21},
    {"treinta", 30}, {"cuarenta", 40}, {"cincuenta", 50}, {"sesenta", 60}, {"setenta", 70},
    {"ochenta", 80}, {"noventa", 90},  {"cien", 100},     {"ciento", 100}, {"mil", 1000}};

std::span<const NumberWord> table_of(Language language) {
  switch (language) {
    case Language::Russian:
      return kRussian;
    case Language::German:
      return kGerman;
    case Language::French:
      return kFrench;
    case Language::Spanish:
      return kSpanish;
    default:
      return kEnglish;
  }
}

std::optional<double> table_value(std::string_view word, Language language) {
  for (const NumberWord& entry : table_of(language)) {
    if (entry.word == word) return entry.value;
  }
  return std::nullopt;
}

/// One word's value; German writes units and tens as one word: "achtundvierzig".
std::optional<double> word_value(std::string_view word, Language language) {
  if (const auto value = table_value(word, language)) return value;
  if (language != Language::German) return std::nullopt;
  constexpr std::string_view kAnd = "und";
  const std::size_t at = word.find(kAnd);
  if (at == std::string_view::npos) return std::nullopt;
  const auto units = table_value(word.substr(0, at), language);
  const auto tens = table_value(word.substr(at + kAnd.size()), language);
  if (!units || !tens || *units > 9 || *tens < 20 || *tens > 90) return std::nullopt;
  return *tens + *units;
}

bool is_and(std::string_view word) {
  return word == "and" || word == "et" || word == "y";
}

/// A number under construction: thousands done, and what stands below them.
class Spelling {
 public:
  /// Takes the next word's value; false if it cannot follow.
  bool take(double value) {
    if (value >= 1000) return multiply_all(value);
    if (value >= 100) return multiply(value);
    const double rest = std::fmod(below_, 100);
    const bool fits = !started_ || below_ == 0 || rest == 0 ||
                      (std::fmod(rest, 10) == 0 && rest >= 20 && value < 10) ||
                      (rest == 60 && value < 20) || (rest == 80 && value < 20 && value >= 10);
    if (rest == 4 && value == 20 && started_) {  // "quatre-vingt"
      below_ += 76;
      return true;
    }
    if (!fits) return false;
    below_ += value;
    started_ = true;
    return true;
  }

  [[nodiscard]] double value() const { return done_ + below_; }

 private:
  bool multiply(double scale) {
    if (below_ >= 10) return false;
    below_ = std::max(1.0, below_) * scale;
    started_ = true;
    return true;
  }

  bool multiply_all(double scale) {
    if (done_ > 0) return false;
    done_ = std::max(1.0, below_) * scale;
    below_ = 0;
    started_ = true;
    return true;
  }

  double done_ = 0;
  double below_ = 0;
  bool started_ = false;
};

}  // namespace

std::optional<double> number_word(std::string_view word, Language language) {
  return word_value(word, language);
}

bool is_number_word(std::string_view word, Language language) {
  return word_value(word, language).has_value();
}

std::vector<std::string_view> number_words(Language language) {
  std::vector<std::string_view> words;
  for (const NumberWord& entry : table_of(language)) {
    words.push_back(entry.word);
  }
  return words;
}

std::optional<SpelledNumber> spelled_number_at(const RawWords& words, std::size_t at,
                                               Language language) {
  const auto first = word_value(words.word(at), language);
  Spelling spelling;
  if (!first || !spelling.take(*first)) return std::nullopt;
  std::size_t end = at + 1;
  while (end < words.size() && words.joined(end) && !words.opens_bracket(end) &&
         !words.closed_before(end)) {
    const bool and_follows = is_and(words.word(end)) && words.joined(end + 1);
    const std::size_t next = and_follows ? end + 1 : end;
    const auto value = word_value(words.word(next), language);
    // "one and two" are two numbers; "hundred and twenty" and "vingt et un" are one.
    if (!value || (and_follows && language == Language::English && spelling.value() < 100)) break;
    if (!spelling.take(*value)) break;
    end = next + 1;
  }
  return SpelledNumber{spelling.value(), end};
}

}  // namespace sowlint::contract
