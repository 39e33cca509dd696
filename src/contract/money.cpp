#include "contract/money.h"

#include <algorithm>
#include <span>

namespace sowlint::contract {
namespace {

constexpr std::string_view kCurrencies[] = {
    "$",      "€",       "£",        "¥",       "₽",     "usd",  "eur",    "gbp",     "chf",
    "cad",    "aud",     "nzd",      "sek",     "nok",     "dkk",  "pln",    "rub",     "byn",
    "inr",    "jpy",     "us$",      "dollar",  "dollars", "euro", "euros",  "pound",   "pounds",
    "рубль",  "рубля",   "рублей",   "рублях",  "руб",     "р",    "рублям", "рублями", "евро",
    "доллар", "доллара", "долларов", "franken", "francs"};

struct Magnitude {
  std::string_view word;
  double factor;
};

constexpr Magnitude kMagnitudes[] = {
    {"k", 1e3},        {"thousand", 1e3},  {"тыс", 1e3},       {"tsd", 1e3},    {"mille", 1e3},
    {"mil", 1e3},      {"m", 1e6},         {"mn", 1e6},        {"mm", 1e6},     {"million", 1e6},
    {"millions", 1e6}, {"mio", 1e6},       {"millionen", 1e6}, {"млн", 1e6},    {"миллион", 1e6},
    {"миллиона", 1e6}, {"миллионов", 1e6}, {"тысяч", 1e3},     {"тысячи", 1e3}, {"millones", 1e6},
    {"bn", 1e9},       {"billion", 1e9},   {"млрд", 1e9}};

std::optional<double> magnitude(std::string_view word) {
  for (const Magnitude& entry : kMagnitudes) {
    if (entry.word == word) return entry.factor;
  }
  return std::nullopt;
}

/// "5k", "1.2m": digits and magnitude in one word.
std::optional<double> value_with_suffix(std::string_view word, Language language) {
  const std::size_t letters = word.find_first_not_of("0123456789.,");
  if (letters == 0 || letters == std::string_view::npos) return std::nullopt;
  const auto value = value_of_digits(word.substr(0, letters), language);
  const auto factor = magnitude(word.substr(letters));
  if (!value || !factor) return std::nullopt;
  return *value * *factor;
}

/// A number with its magnitude: "5k", "1.2 million", "5 тыс."
std::optional<ReadNumber> amount_at(const RawWords& words, std::size_t at, Language language) {
  if (const auto value = value_with_suffix(words.word(at), language)) {
    return ReadNumber{*value, false, false, at + 1};
  }
  auto number = range_at(words, at, language);
  if (!number) return std::nullopt;
  const auto factor = magnitude(words.word(number->end));
  if (factor && words.joined(number->end)) {
    number->value *= *factor;
    ++number->end;
  }
  return number;
}

bool currency_here(const RawWords& words, std::size_t at) {
  return is_currency(words.word(at));
}

std::optional<ReadNumber> one_amount_at(const RawWords& words, std::size_t at, Language language) {
  if (currency_here(words, at)) {
    if (!words.joined(at + 1)) return std::nullopt;
    return amount_at(words, at + 1, language);
  }
  auto amount = amount_at(words, at, language);
  if (!amount) return std::nullopt;
  std::size_t currency = amount->end;
  // "5 тыс. руб.": the point of the abbreviation parts nothing.
  const bool abbreviated = language == Language::Russian && words.gap_before(currency) == ". ";
  if (!currency_here(words, currency) || !(words.joined(currency) || abbreviated)) {
    return std::nullopt;
  }
  amount->end = currency + 1;
  return amount;
}

}  // namespace

bool is_currency(std::string_view word) {
  return std::find(std::begin(kCurrencies), std::end(kCurrencies), word) != std::end(kCurrencies);
}

std::span<const std::string_view> currency_words() {
  return kCurrencies;
}

std::optional<ReadNumber> money_at(const RawWords& words, std::size_t at, Language language) {
  auto money = one_amount_at(words, at, language);
  if (!money || !words.opens_bracket(money->end) || !words.joined(money->end)) return money;
  const auto again = one_amount_at(words, money->end, language);
  if (!again || !words.closed_before(again->end)) return money;
  money->value = again->value;
  money->end = again->end;
  return money;
}

}  // namespace sowlint::contract
