#include "compare/norms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <iterator>

#include "text/words.h"

namespace sowlint::compare {
namespace {

/// Articles and words of form, sorted.
constexpr std::string_view kLight[] = {"a",          "aforementioned",
                                       "aforesaid",  "an",
                                       "das",        "del",
                                       "dem",        "den",
                                       "der",        "des",
                                       "die",        "ein",
                                       "eine",       "einem",
                                       "einen",      "einer",
                                       "eines",      "el",
                                       "hereby",     "herein",
                                       "hereof",     "hereto",
                                       "hereunder",  "l'",
                                       "la",         "las",
                                       "le",         "les",
                                       "los",        "said",
                                       "the",        "therein",
                                       "thereof",    "thereto",
                                       "thereunder", "un",
                                       "una",        "unas",
                                       "une",        "uno",
                                       "unos"};
static_assert(std::is_sorted(std::begin(kLight), std::end(kLight)));

struct Currency {
  std::string_view sign;
  std::string_view code;
};

constexpr Currency kCurrencies[] = {
    {"€", "eur"},      {"eur", "eur"},    {"euro", "eur"},    {"euros", "eur"}, {"$", "usd"},
    {"usd", "usd"},    {"dollar", "usd"}, {"dollars", "usd"}, {"us", "usd"},    {"£", "gbp"},
    {"gbp", "gbp"},    {"pound", "gbp"},  {"pounds", "gbp"},  {"chf", "chf"},   {"franken", "chf"},
    {"francs", "chf"}, {"₽", "rub"},    {"rub", "rub"},     {"руб", "rub"},   {"рублей", "rub"},
    {"rubles", "rub"}, {"¥", "jpy"},      {"jpy", "jpy"},     {"cad", "cad"},   {"aud", "aud"},
    {"sek", "sek"},    {"nok", "nok"},    {"dkk", "dkk"},     {"pln", "pln"},   {"mxn", "mxn"},
    {"ars", "ars"},    {"inr", "inr"}};

/// The currency that printed words name; "money" if none is known.
std::string currency_in(std::string_view printed) {
  std::string folded = text::normalise_phrase(printed);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    for (const Currency& currency : kCurrencies) {
      if (word == currency.sign) return std::string(currency.code);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  for (const Currency& currency : kCurrencies) {
    if (static_cast<unsigned char>(currency.sign.front()) < 0x80U && currency.sign != "$") continue;
    if (folded.find(currency.sign) != std::string::npos) return std::string(currency.code);
  }
  return "money";
}

std::string number_text(double value) {
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), end.ptr};
}

std::string value_word(const Quantity& quantity, std::string_view printed) {
  const std::string unit = quantity.kind == QuantityKind::Money ? currency_in(printed)
                           : quantity.unit == Unit::None        ? name_of(quantity.kind)
                                                                : name_of(quantity.unit);
  return quantity.blank ? "@blank_" + unit : "@" + number_text(quantity.value) + "_" + unit;
}

/// "@date_1march2027": dates have no value of their own, only their words.
std::string date_word(std::string_view printed) {
  std::string folded = text::normalise_phrase(printed);
  std::erase(folded, ' ');
  return "@date_" + folded;
}

/// Makes the norms of one text.
class NormMaker {
 public:
  NormMaker(const Document& document, const contract::ReadContract& read)
      : document_(document),
        read_(read) {}

  [[nodiscard]] std::vector<Norm> all() const {
    const Contract& contract = read_.contract;
    std::vector<const text::TokenRow*> rows(contract.units.size());
    for (const text::TokenRow& row : read_.words.rows) {
      if (rows[row.unit] == nullptr) rows[row.unit] = &row;
    }
    std::vector<Norm> norms;
    for (std::size_t unit = 0; unit < rows.size(); ++unit) {
      if (rows[unit] == nullptr || contract.units[unit].kind == UnitKind::Heading) continue;
      Norm norm = of(contract.units[unit], *rows[unit]);
      if (!norm.words.empty()) norms.push_back(std::move(norm));
    }
    return norms;
  }

 private:
  [[nodiscard]] Norm of(const ClauseUnit& unit, const text::TokenRow& row) const {
    Norm norm;
    norm.kind = unit.kind;
    norm.section = unit.section;
    norm.beside = document_.blocks[unit.block].story != Story::Body;
    norm.clause = unit.clause;
    if (unit.clause != Clause::kNoParent) {
      norm.label = read_.contract.clauses[unit.clause].label;
      norm.title = read_.contract.clauses[unit.clause].title;
    }
    norm.span = unit.span;
    norm.printed = text_of(unit.span);
    norm.text = unified(norm.printed);
    add_words(unit, row, norm);
    return norm;
  }

  void add_words(const ClauseUnit& unit, const text::TokenRow& row, Norm& norm) const {
    const Quantity* last = nullptr;
    for (std::uint32_t token = row.first; token < row.last; ++token) {
      const text::Token& word = read_.words.tokens[token];
      const TextSpan source{word.source_begin, word.source_end};
      const std::string_view form = read_.words.word(token);
      const bool own = token >= row.own && unit.span.contains(source);
      const Quantity* quantity = own ? quantity_at(unit, source.begin) : nullptr;
      if (quantity != nullptr && quantity == last) {
        norm.words.back().source.end = std::max(norm.words.back().source.end, source.end);
        continue;
      }
      last = quantity;
      if (form == ";") continue;
      std::string said = quantity != nullptr ? value_word(*quantity, text_of(quantity->span))
                         : form == "@date"   ? date_word(text_of(source))
                                             : std::string(form);
      if (own) {
        norm.words.push_back({std::move(said), source});
      } else if (unit.kind != UnitKind::TableRow) {
        norm.lead_in.push_back(std::move(said));
      }
    }
  }

  [[nodiscard]] std::string_view text_of(TextSpan span) const {
    return std::string_view(document_.text).substr(span.begin, span.size());
  }

  /// The quantity of `unit` that holds byte `byte`, or null.
  [[nodiscard]] const Quantity* quantity_at(const ClauseUnit& unit, std::size_t byte) const {
    for (std::size_t i = unit.first_quantity; i < unit.end_quantity; ++i) {
      const Quantity& quantity = read_.contract.quantities[i];
      if (quantity.span.begin <= byte && byte < quantity.span.end) return &quantity;
    }
    return nullptr;
  }

  const Document& document_;
  const contract::ReadContract& read_;
};

}  // namespace

std::vector<Norm> norms_of(const Document& document, const contract::ReadContract& read) {
  return NormMaker(document, read).all();
}

std::string written(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words)
    result += (result.empty() ? "" : " ") + word;
  return result;
}

std::string written(const std::vector<NormWord>& words) {
  std::string result;
  for (const NormWord& word : words)
    result += (result.empty() ? "" : " ") + word.text;
  return result;
}

std::vector<NormWord> norm_words(std::string_view written) {
  std::vector<NormWord> words;
  while (!written.empty()) {
    const std::size_t end = std::min(written.find_first_of(" \n\t"), written.size());
    if (end > 0) words.push_back({std::string(written.substr(0, end)), {}});
    written.remove_prefix(std::min(end + 1, written.size()));
  }
  return words;
}

bool has_value(std::string_view word) {
  return word.starts_with('@') && word.find('_') != std::string_view::npos;
}

std::string without_value(std::string_view word) {
  if (!has_value(word)) return std::string(word);
  if (word.starts_with("@date_")) return "@date_";
  return "@" + std::string(word.substr(word.find('_')));
}

bool is_light(std::string_view word) {
  return std::binary_search(std::begin(kLight), std::end(kLight), word);
}

std::string key_of(const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words)
    if (!is_light(word)) key += word;
  return key;
}

std::string key_of(const std::vector<NormWord>& words) {
  std::string key;
  for (const NormWord& word : words)
    if (!is_light(word.text)) key += word.text;
  return key;
}

std::string unified(std::string_view text) {
  std::string result;
  bool blank = false;
  for (const char byte : text) {
    if (byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r') {
      blank = !result.empty();
      continue;
    }
    if (blank) result += ' ';
    blank = false;
    result += byte;
  }
  return result;
}

}  // namespace sowlint::compare
