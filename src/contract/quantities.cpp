#include "contract/quantities.h"

#include "contract/money.h"
#include "contract/numbers.h"
#include "contract/phrases.h"
#include "contract/time_words.h"

namespace sowlint::contract {
namespace {

/// A unit of time with its qualifiers: "business days", "jours ouvrés", "day(s)".
struct UnitAt {
  TimeUnit unit;
  std::size_t end = 0;
};

Unit qualified(Unit unit, bool working) {
  if (!working) return unit;
  if (unit == Unit::Day) return Unit::BusinessDay;
  return unit == Unit::Hour ? Unit::WorkingHour : unit;
}

std::optional<UnitAt> unit_at(const RawWords& words, std::size_t at, Language language) {
  constexpr std::size_t kMostQualifiers = 3;
  bool working = false;
  std::size_t end = at;
  while (end < at + kMostQualifiers && words.joined(end)) {
    const Qualifier kind = qualifier(words.word(end), language);
    if (kind == Qualifier::None) break;
    working = working || kind == Qualifier::Working;
    ++end;
  }
  auto unit = time_unit(words.word(end), language);
  if (!unit || !words.joined(end)) return std::nullopt;
  ++end;
  if (words.word(end) == "s" && words.opens_bracket(end) && words.closed_before(end + 1)) ++end;
  const bool adjective_follows = language == Language::French || language == Language::Spanish;
  const Qualifier after = qualifier(words.word(end), language);
  if (adjective_follows && after != Qualifier::None && words.joined(end)) {
    working = working || after == Qualifier::Working;
    ++end;
  }
  // "one quarter of the fee" is a share.
  if (unit->unit == Unit::Quarter && words.word(end) == "of") return std::nullopt;
  unit->unit = qualified(unit->unit, working);
  return UnitAt{*unit, end};
}

FoundQuantity found(const RawWords& words, std::size_t at, std::size_t end, Quantity quantity) {
  quantity.span = words.span(at, end);
  return FoundQuantity{quantity, at, end, {}};
}

std::optional<FoundQuantity> duration_at(const RawWords& words, std::size_t at,
                                         const ReadNumber& number, Language language) {
  const auto unit = unit_at(words, number.end, language);
  if (!unit) return std::nullopt;
  // "до конца 2027 года" names a year.
  constexpr double kYearsOfCalendar = 1900;
  if (unit->unit.unit == Unit::Year && number.value >= kYearsOfCalendar) return std::nullopt;
  Quantity quantity{
      QuantityKind::Duration, number.value * unit->unit.factor, unit->unit.unit, number.blank, {}};
  FoundQuantity result = found(words, at, unit->end, quantity);
  // "one sprint" is said of a time-box as often as of a stretch of time; its words stay.
  const bool one_sprint = unit->unit.unit == Unit::Sprint && number.value == 1 && !number.blank;
  if (!one_sprint) result.word = "@duration";
  return result;
}

/// The end of a percent sign or word at `at`; `at` if there is none.
std::size_t percent_sign_end(const RawWords& words, std::size_t at) {
  constexpr std::string_view kSigns[] = {"%",       "percent",  "pct",       "prozent",
                                         "процент", "процента", "процентов", "vom hundert"};
  if (!words.joined(at)) return at;
  if (is_one_of(words.word(at), kSigns)) return at + 1;
  const std::string_view first = words.word(at);
  const std::string_view second = words.word(at + 1);
  const bool two = (first == "per" && second == "cent") || (first == "pour" && second == "cent") ||
                   (first == "por" && second == "ciento");
  return two ? at + 2 : at;
}

std::optional<FoundQuantity> percent_at(const RawWords& words, std::size_t at,
                                        const ReadNumber& number, Language language) {
  std::size_t end = percent_sign_end(words, number.end);
  if (end == number.end) return std::nullopt;
  double value = number.value;
  if (words.opens_bracket(end) && words.joined(end)) {
    const auto again = number_at(words, end, language);
    const std::size_t sign = again ? percent_sign_end(words, again->end) : 0;
    if (again && sign > again->end) {
      if (is_digits(words.word(end))) value = again->value;
      end = sign;
    }
  }
  FoundQuantity result =
      found(words, at, end, {QuantityKind::Percent, value, Unit::Percent, number.blank, {}});
  result.word = "@percent";
  return result;
}

/// Words whose number is a name, not a count: "phase 2", "version 3.1".
bool names_its_number(std::string_view noun) {
  constexpr std::string_view kNouns[] = {
      "phase", "milestone", "sprint", "version", "level", "tier",      "stage", "release",
      "week",  "day",       "month",  "year",    "step",  "iteration", "no",    "number",
      "table", "figure",    "page",   "task",    "item",  "clin",      "iso",   "far",
      "line",  "row",       "lot",    "part",    "q",     "№",         "этап",  "meilenstein",
      "phase", "étape",     "fase",   "room",    "suite", "din",       "rfc",   "http"};
  return is_one_of(noun, kNouns);
}

bool is_year_like(std::string_view word) {
  return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos &&
         (word.substr(0, 2) == "19" || word.substr(0, 2) == "20");
}

/// "one" as a pronoun: "no one", "one of them", "one another".
bool is_pronoun(const RawWords& words, std::size_t at) {
  constexpr std::string_view kOnes[] = {"one",   "ein", "eine", "einem", "einen", "einer",
                                        "eines", "un",  "une",  "una",   "uno"};
  if (!is_one_of(words.word(at), kOnes)) return false;
  if (words.word(at) != "one") return true;
  constexpr std::string_view kBefore[] = {"no", "any", "every", "some", "each", "this", "that"};
  constexpr std::string_view kAfter[] = {"of", "another", "or", "and", "party", "side"};
  const bool before = at > 0 && is_one_of(words.word(at - 1), kBefore);
  return before || is_one_of(words.word(at + 1), kAfter);
}

/// Numbers that count nothing: years, "007", "2.1", "(1)", "5:00".
bool is_no_count(const RawWords& words, std::size_t at) {
  const std::string_view word = words.word(at);
  if (is_year_like(word) || word.find('.') != std::string_view::npos) return true;
  if (word.size() > 1 && word.front() == '0') return true;
  const bool enumerates = words.opens_bracket(at) && words.closed_before(at + 1);
  return enumerates || words.gap_before(at) == ":" || words.gap_before(at + 1) == ":";
}

std::optional<FoundQuantity> count_at(const RawWords& words, std::size_t at, Language language) {
  const auto number = number_at(words, at, language);
  if (!number || number->blank || is_pronoun(words, at)) return std::nullopt;
  if (at > 0 && words.joined(at) && names_its_number(words.word(at - 1))) return std::nullopt;
  if (number->end == at + 1 && is_no_count(words, at)) return std::nullopt;
  FoundQuantity result =
      found(words, at, number->end, {QuantityKind::Count, number->value, Unit::None, false, {}});
  if (!number->repeated && number->end == at + 1) return result;
  for (std::size_t i = at; i < number->end; ++i) {
    if (number->repeated && is_digits(words.word(i))) result.word = words.word(i);
  }
  return result;
}

std::optional<FoundQuantity> numbered_at(const RawWords& words, std::size_t at, Language language) {
  const auto range = range_at(words, at, language);
  const auto single = number_at(words, at, language);
  for (const auto& number : {range, single}) {
    if (!number) continue;
    if (const auto duration = duration_at(words, at, *number, language)) return duration;
    if (const auto percent = percent_at(words, at, *number, language)) return percent;
  }
  const bool net_days =
      at > 0 && words.word(at - 1) == "net" && single && is_digits(words.word(at));
  if (net_days) {
    FoundQuantity result = found(words, at, single->end,
                                 {QuantityKind::Duration, single->value, Unit::Day, false, {}});
    result.word = "@duration";
    return result;
  }
  return std::nullopt;
}

/// "пятидневный", which may be followed by "срок".
std::optional<FoundQuantity> compound_at(const RawWords& words, std::size_t at, Language language) {
  const auto unit = compound_unit(words.word(at), language);
  if (!unit) return std::nullopt;
  FoundQuantity result =
      found(words, at, at + 1, {QuantityKind::Duration, unit->factor, unit->unit, false, {}});
  result.word = "@duration";
  return result;
}

/// "в течение недели", "в течение рабочего дня": one of them.
std::optional<FoundQuantity> within_one_at(const RawWords& words, std::size_t at,
                                           Language language) {
  const bool within = language == Language::Russian && at > 0 && words.word(at - 1) == "течение";
  const auto unit = within ? unit_at(words, at, language) : std::nullopt;
  if (!unit || unit->unit.unit == Unit::Sprint) return std::nullopt;
  FoundQuantity result =
      found(words, at, unit->end,
            {QuantityKind::Duration, unit->unit.factor, unit->unit.unit, false, {}});
  result.word = "@duration";
  return result;
}

/// Whether the words around "a week" [at, end) measure time with it.
bool is_stretch(const RawWords& words, std::size_t at, std::size_t end) {
  constexpr std::string_view kBefore[] = {
      "within", "in",    "for",  "than", "after", "before", "least", "most", "about", "over",
      "under",  "takes", "take", "of",   "up",    "to",     "lasts", "or",   "exceed"};
  constexpr std::string_view kAfter[] = {"from",    "after",  "before", "later", "early",
                                         "earlier", "notice", "ahead",  "prior", "late"};
  return (at > 0 && is_one_of(words.word(at - 1), kBefore)) || is_one_of(words.word(end), kAfter);
}

/// "a week", "an hour", "half a day".
std::optional<FoundQuantity> article_duration_at(const RawWords& words, std::size_t at,
                                                 Language language) {
  const bool half = words.word(at) == "half";
  std::size_t unit_from = at + (half ? 1 : 0);
  if (is_article(words.word(unit_from), language)) {
    ++unit_from;
  } else if (!half) {
    return std::nullopt;
  }
  const auto unit = unit_at(words, unit_from, language);
  if (!unit || unit->unit.unit == Unit::Sprint || unit->unit.unit == Unit::Quarter) {
    return std::nullopt;
  }
  const double value = (half ? 0.5 : 1) * unit->unit.factor;
  FoundQuantity result =
      found(words, at, unit->end, {QuantityKind::Duration, value, unit->unit.unit, false, {}});
  // "a day other than a Sunday", "the end of a sprint": no stretch of time.
  if (!half && !is_stretch(words, at, unit->end)) return std::nullopt;
  // "8 hours a day", "$500 a month": a rate, not a stretch of time.
  const std::string_view before = at > 0 ? words.word(at - 1) : std::string_view();
  const bool rate = time_unit(before, language) || is_digits(before);
  if (rate && words.joined(at)) return std::nullopt;
  result.word = "@duration";
  return result;
}

FoundQuantity interval(const RawWords& words, std::size_t at, std::size_t end, double value,
                       Unit unit) {
  return found(words, at, end, {QuantityKind::Interval, value, unit, false, {}});
}

/// "once a month", "twice per week".
std::optional<FoundQuantity> times_at(const RawWords& words, std::size_t at, Language language) {
  const std::string_view word = words.word(at);
  if (word != "once" && word != "twice") return std::nullopt;
  const std::string_view next = words.word(at + 1);
  if (!is_article(next, language) && !is_every(next, language)) return std::nullopt;
  const auto unit = unit_at(words, at + 2, language);
  if (!unit) return std::nullopt;
  const double value = unit->unit.factor / (word == "twice" ? 2 : 1);
  return interval(words, at, unit->end, value, unit->unit.unit);
}

/// "every other week", "every second Thursday": two of them.
std::optional<FoundQuantity> every_second_at(const RawWords& words, std::size_t at,
                                             Language language) {
  constexpr std::string_view kSecond[] = {"other",   "second", "zweite",
                                          "zweiten", "вторую", "второй"};
  if (!is_one_of(words.word(at + 1), kSecond)) return std::nullopt;
  if (is_weekday(words.word(at + 2), language)) {
    return interval(words, at, at + 3, 2, Unit::Week);
  }
  const auto unit = unit_at(words, at + 2, language);
  if (!unit) return std::nullopt;
  return interval(words, at, unit->end, 2 * unit->unit.factor, unit->unit.unit);
}

/// Whether "every …" at `at` says how a price or a consequence grows, not how often something is:
/// "1% per week", "for each day of delay".
bool is_rate(const RawWords& words, std::size_t at, Language language) {
  if (at == 0) return false;
  const std::string_view before = words.word(at - 1);
  constexpr std::string_view kRates[] = {"for",   "%",    "percent", "rate", "fee", "price",
                                         "hours", "pour", "für",     "за",   "por"};
  return is_one_of(before, kRates) || is_digits(before) || is_currency(before) ||
         time_unit(before, language).has_value();
}

/// "по пятницам"
std::optional<FoundQuantity> on_weekdays_at(const RawWords& words, std::size_t at,
                                            Language language) {
  const bool on = language == Language::Russian && words.word(at) == "по";
  if (!on || !is_weekday(words.word(at + 1), language)) return std::nullopt;
  return interval(words, at, at + 2, 1, Unit::Week);
}

/// How often "раз" is: 2 in "два раза в неделю", else 1.
double times_before(const RawWords& words, std::size_t at, Language language) {
  if (language != Language::Russian || at == 0 || !words.word(at).starts_with("раз")) return 1;
  const auto times = number_at(words, at - 1, language);
  return times && times->end == at && times->value > 1 ? times->value : 1;
}

std::optional<FoundQuantity> every_at(const RawWords& words, std::size_t at, Language language) {
  if (!is_every(words.word(at), language) || is_rate(words, at, language)) return std::nullopt;
  if (const auto second = every_second_at(words, at, language)) return second;
  if (is_weekday(words.word(at + 1), language)) {
    return interval(words, at, at + 2, 1, Unit::Week);
  }
  std::size_t from = at + 1;
  while (from < at + 3 && (words.word(from) == "les" || words.word(from) == "в")) {
    ++from;
  }
  if (const auto number = range_at(words, from, language)) {
    const auto duration = duration_at(words, from, *number, language);
    if (!duration) return std::nullopt;
    FoundQuantity result =
        interval(words, at, duration->end, duration->quantity.value, duration->quantity.unit);
    result.quantity.blank = duration->quantity.blank;
    result.merge_from = from;
    result.word = duration->word;
    return result;
  }
  const auto unit = unit_at(words, from, language);
  const std::string_view every = words.word(at);
  const bool per = every == "per" || every == "pro" || every == "par" || every == "por";
  if (!unit || (per && (unit->unit.unit == Unit::Hour || unit->unit.unit == Unit::Day))) {
    return std::nullopt;
  }
  const double value = unit->unit.factor / times_before(words, at, language);
  return interval(words, at, unit->end, value, unit->unit.unit);
}

std::optional<FoundQuantity> rhythm_at(const RawWords& words, std::size_t at, Language language) {
  const bool split_bi = words.word(at) == "bi" && words.joined(at + 1);
  const std::size_t last = split_bi ? at + 1 : at;
  const auto every = rhythm(words.word(last), language);
  // "hourly rate", "monthly fee": what is paid, not how often something is done.
  constexpr std::string_view kPaid[] = {"rate",    "rates", "fee",  "fees",  "charge",
                                        "charges", "price", "wage", "wages", "salary"};
  if (!every || is_one_of(words.word(last + 1), kPaid)) return std::nullopt;
  return interval(words, at, last + 1, every->factor * (split_bi ? 2 : 1), every->unit);
}

}  // namespace

std::optional<FoundQuantity> quantity_at(const RawWords& words, std::size_t at, Language language) {
  if (auto money = money_at(words, at, language)) {
    FoundQuantity result =
        found(words, at, money->end,
              {QuantityKind::Money, money->value, Unit::Currency, money->blank, {}});
    result.word = "@money";
    return result;
  }
  using Reader = std::optional<FoundQuantity> (*)(const RawWords&, std::size_t, Language);
  constexpr Reader kReaders[] = {numbered_at, compound_at, times_at,      on_weekdays_at,
                                 every_at,    rhythm_at,   within_one_at, article_duration_at,
                                 count_at};
  for (const Reader read : kReaders) {
    if (auto quantity = read(words, at, language)) return quantity;
  }
  return std::nullopt;
}

}  // namespace sowlint::contract
