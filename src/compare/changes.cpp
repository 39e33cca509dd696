#include "compare/changes.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>

#include "base/names.h"

namespace sowlint::compare {
namespace {

constexpr base::Name<ChangeKind> kKinds[] = {{ChangeKind::Quantity, "quantity"},
                                             {ChangeKind::Duty, "duty"},
                                             {ChangeKind::Party, "party"},
                                             {ChangeKind::Words, "words"},
                                             {ChangeKind::Form, "form"}};

/// Words of duty, permission, negation, exception and extent, sorted.
constexpr std::string_view kDuty[] = {"after",        "all",
                                      "alle",         "always",
                                      "any",          "aucun",
                                      "aucune",       "ausschliesslich",
                                      "ausser",       "before",
                                      "berechtigt",   "cada",
                                      "can",          "cannot",
                                      "chaque",       "could",
                                      "darf",         "debe",
                                      "deben",        "deberá",
                                      "deberán",      "derecho",
                                      "devra",        "devront",
                                      "doit",         "doivent",
                                      "droit",        "dürfen",
                                      "each",         "entitled",
                                      "every",        "except",
                                      "excepto",      "exclusively",
                                      "hat",          "höchstens",
                                      "immediately",  "jamais",
                                      "jede",         "jeder",
                                      "jedes",        "kann",
                                      "kein",         "keine",
                                      "keinen",       "keiner",
                                      "keines",       "können",
                                      "least",        "maximum",
                                      "may",          "mindestens",
                                      "minimum",      "most",
                                      "muss",         "must",
                                      "müssen",       "ne",
                                      "neither",      "never",
                                      "nicht",        "nie",
                                      "niemals",      "ninguna",
                                      "ningún",       "no",
                                      "none",         "nor",
                                      "not",          "nunca",
                                      "nur",          "obligado",
                                      "obliged",      "obligé",
                                      "ohne",         "only",
                                      "pas",          "permitted",
                                      "peut",         "peuvent",
                                      "podrá",        "podrán",
                                      "pourra",       "prohibited",
                                      "puede",        "pueden",
                                      "required",     "salvo",
                                      "sans",         "sauf",
                                      "seulement",    "shall",
                                      "should",       "siempre",
                                      "sin",          "sofern",
                                      "sole",         "solely",
                                      "soll",         "sollen",
                                      "solo",         "spätestens",
                                      "stets",        "sólo",
                                      "tenu",         "toda",
                                      "todas",        "todo",
                                      "todos",        "toujours",
                                      "tous",         "tout",
                                      "toute",        "toutes",
                                      "uniquement",   "unless",
                                      "until",        "up",
                                      "verpflichtet", "werden",
                                      "will",         "wird",
                                      "within",       "without",
                                      "would",        "únicamente",
                                      "без",          "вправе",
                                      "все",          "всегда",
                                      "должен",       "должна",
                                      "должны",       "исключительно",
                                      "каждый",       "кроме",
                                      "любой",        "могут",
                                      "может",        "не",
                                      "нет",          "никогда",
                                      "обязан",       "обязана",
                                      "обязаны",      "только"};
static_assert(std::is_sorted(std::begin(kDuty), std::end(kDuty)));

bool is_party(std::string_view word) {
  return word == "@customer" || word == "@vendor" || word == "@party";
}

bool is_duty(std::string_view word) {
  return std::binary_search(std::begin(kDuty), std::end(kDuty), word);
}

/// The gravest kind among the words [begin, end).
ChangeKind kind_in(const std::vector<NormWord>& words, std::size_t begin, std::size_t end) {
  ChangeKind kind = ChangeKind::Form;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string& word = words[i].text;
    const ChangeKind here = has_value(word)  ? ChangeKind::Quantity
                            : is_duty(word)  ? ChangeKind::Duty
                            : is_party(word) ? ChangeKind::Party
                            : is_light(word) ? ChangeKind::Form
                                             : ChangeKind::Words;
    kind = std::min(kind, here);
  }
  return kind;
}

/// Longest common subsequence of two trimmed stretches, as hunks of what is not common.
class Differ {
 public:
  Differ(const std::vector<NormWord>& before, const std::vector<NormWord>& after)
      : before_(before),
        after_(after) {}

  std::vector<WordChange> changes() {
    std::size_t begin = 0;
    const std::size_t shorter = std::min(before_.size(), after_.size());
    while (begin < shorter && before_[begin].text == after_[begin].text)
      ++begin;
    std::size_t tail = 0;
    while (tail < shorter - begin &&
           before_[before_.size() - 1 - tail].text == after_[after_.size() - 1 - tail].text)
      ++tail;
    before_from_ = after_from_ = begin;
    rows_ = before_.size() - tail - begin;
    columns_ = after_.size() - tail - begin;
    if (rows_ == 0 && columns_ == 0) return {};
    constexpr std::size_t kMostCells = 4'000'000;
    if (rows_ != 0 && columns_ > kMostCells / rows_) {
      add(0, rows_, 0, columns_);
    } else {
      fill();
      walk();
    }
    for (WordChange& change : changes_)
      change.kind = std::min(kind_in(before_, change.before_begin, change.before_end),
                             kind_in(after_, change.after_begin, change.after_end));
    return std::move(changes_);
  }

 private:
  [[nodiscard]] bool same(std::size_t row, std::size_t column) const {
    return before_[before_from_ + row].text == after_[after_from_ + column].text;
  }

  std::uint32_t& cell(std::size_t row, std::size_t column) {
    return lengths_[row * (columns_ + 1) + column];
  }

  /// cell(r, c): the longest common subsequence of what follows row r and column c.
  void fill() {
    lengths_.assign((rows_ + 1) * (columns_ + 1), 0);
    for (std::size_t row = rows_; row-- > 0;) {
      for (std::size_t column = columns_; column-- > 0;) {
        cell(row, column) = same(row, column)
                                ? cell(row + 1, column + 1) + 1
                                : std::max(cell(row + 1, column), cell(row, column + 1));
      }
    }
  }

  void walk() {
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows_ || column < columns_) {
      const std::size_t row_from = row;
      const std::size_t column_from = column;
      while ((row < rows_ || column < columns_) &&
             !(row < rows_ && column < columns_ && same(row, column))) {
        const bool take_row =
            column == columns_ || (row < rows_ && cell(row + 1, column) >= cell(row, column + 1));
        ++(take_row ? row : column);
      }
      if (row != row_from || column != column_from) add(row_from, row, column_from, column);
      while (row < rows_ && column < columns_ && same(row, column)) {
        ++row;
        ++column;
      }
    }
  }

  /// A single light word between two changes does not part them.
  void add(std::size_t row_from, std::size_t row_to, std::size_t column_from,
           std::size_t column_to) {
    const WordChange change{before_from_ + row_from, before_from_ + row_to,
                            after_from_ + column_from, after_from_ + column_to, ChangeKind::Words};
    if (!changes_.empty() && change.before_begin - changes_.back().before_end == 1 &&
        is_light(before_[changes_.back().before_end].text)) {
      changes_.back().before_end = change.before_end;
      changes_.back().after_end = change.after_end;
      return;
    }
    changes_.push_back(change);
  }

  const std::vector<NormWord>& before_;
  const std::vector<NormWord>& after_;
  std::size_t before_from_ = 0;
  std::size_t after_from_ = 0;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<std::uint32_t> lengths_;
  std::vector<WordChange> changes_;
};

std::vector<std::string> values_in(const std::vector<NormWord>& words, std::size_t begin,
                                   std::size_t end) {
  std::vector<std::string> values;
  for (std::size_t i = begin; i < end; ++i) {
    if (has_value(words[i].text)) values.push_back(words[i].text);
  }
  return values;
}

double number_of(std::string_view word) {
  double value = 0;
  const std::string_view digits = word.substr(1, word.find('_') - 1);
  (void)std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// "5 business days" for "@5_business-day".
std::string said_value(std::string_view word) {
  const std::size_t bar = word.find('_');
  const std::string value(word.substr(1, bar - 1));
  std::string unit(word.substr(bar + 1));
  if (value == "date") return unit;
  if (unit == "percent") return value + " %";
  std::replace(unit.begin(), unit.end(), '-', ' ');
  if (unit == "count" || unit == "money") return value;
  const bool money = unit.size() == 3 && unit != "day";
  if (money) {
    std::transform(unit.begin(), unit.end(), unit.begin(),
                   [](char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); });
    return unit + " " + value;
  }
  if (value == "blank") return "[ ] " + unit + "s";
  return value + " " + unit + (value == "1" ? "" : "s");
}

std::string said_word(const std::string& word) {
  if (has_value(word)) return said_value(word);
  if (word == "@customer") return "customer";
  if (word == "@vendor") return "vendor";
  if (word == "@party") return "party";
  if (word == "@ref") return "[reference]";
  return word;
}

/// Words kept short enough to quote.
std::string quoted(const std::vector<NormWord>& words, std::size_t begin, std::size_t end) {
  constexpr std::size_t kShown = 14;
  if (end - begin <= kShown) return "\"" + said(words, begin, end) + "\"";
  return "\"" + said(words, begin, begin + kShown / 2) + " … " +
         said(words, end - kShown / 2, end) + "\"";
}

std::string phrase(const Norm& before, const Norm& after, const WordChange& change) {
  if (change.before_begin == change.before_end) {
    return quoted(after.words, change.after_begin, change.after_end) + " was added";
  }
  const std::string old = quoted(before.words, change.before_begin, change.before_end);
  if (change.after_begin == change.after_end) return old + " was taken out";
  return old + " became " + quoted(after.words, change.after_begin, change.after_end);
}

}  // namespace

const char* name_of(ChangeKind kind) {
  return base::name_in(kKinds, kind);
}

std::vector<WordChange> word_changes(const std::vector<NormWord>& before,
                                     const std::vector<NormWord>& after) {
  return Differ(before, after).changes();
}

std::vector<QuantityChange> quantity_changes(const std::vector<NormWord>& before,
                                             const std::vector<NormWord>& after,
                                             const std::vector<WordChange>& changes) {
  std::vector<QuantityChange> result;
  for (const WordChange& change : changes) {
    const auto old_values = values_in(before, change.before_begin, change.before_end);
    const auto new_values = values_in(after, change.after_begin, change.after_end);
    for (std::size_t i = 0; i < std::min(old_values.size(), new_values.size()); ++i) {
      if (old_values[i] == new_values[i]) continue;
      QuantityChange quantity{old_values[i], new_values[i], number_of(old_values[i]),
                              number_of(new_values[i]), ""};
      if (without_value(old_values[i]) == without_value(new_values[i])) {
        quantity.unit = old_values[i].substr(old_values[i].find('_') + 1);
      }
      result.push_back(std::move(quantity));
    }
  }
  return result;
}

bool says_the_same(const Norm& before, const Norm& after) {
  return key_of(before.words) == key_of(after.words) &&
         key_of(before.lead_in) == key_of(after.lead_in);
}

std::string said(const std::vector<NormWord>& words, std::size_t begin, std::size_t end) {
  std::string result;
  for (std::size_t i = begin; i < end; ++i)
    result += (result.empty() ? "" : " ") + said_word(words[i].text);
  return result;
}

std::string describe(const Norm& before, const Norm& after) {
  constexpr std::size_t kMost = 4;
  std::string result;
  std::size_t told = 0;
  std::size_t left = 0;
  const auto tell = [&](const std::string& words) {
    if (told == kMost) {
      ++left;
      return;
    }
    result += (result.empty() ? "" : "; ") + words;
    ++told;
  };
  for (const WordChange& change : word_changes(before.words, after.words)) {
    if (change.kind != ChangeKind::Form) tell(phrase(before, after, change));
  }
  if (key_of(before.words) == key_of(after.words)) result.clear();
  if (key_of(before.lead_in) != key_of(after.lead_in)) {
    tell("the words before it became \"" + written(after.lead_in) + "\", from \"" +
         written(before.lead_in) + "\"");
  }
  if (left > 0) result += "; and " + std::to_string(left) + " more";
  return result;
}

}  // namespace sowlint::compare
