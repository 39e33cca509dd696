#include "contract/time_words.h"

#include <algorithm>
#include <span>

#include "contract/number_words.h"

namespace sowlint::contract {
namespace {

constexpr double kMinute = 1.0 / 60;

constexpr TimeUnit kEnglishUnits[] = {{"minute", Unit::Hour, kMinute},
                                      {"minutes", Unit::Hour, kMinute},
                                      {"hour", Unit::Hour},
                                      {"hours", Unit::Hour},
                                      {"hrs", Unit::Hour},
                                      {"day", Unit::Day},
                                      {"days", Unit::Day},
                                      {"week", Unit::Week},
                                      {"weeks", Unit::Week},
                                      {"fortnight", Unit::Week, 2},
                                      {"fortnights", Unit::Week, 2},
                                      {"month", Unit::Month},
                                      {"months", Unit::Month},
                                      {"quarter", Unit::Quarter},
                                      {"quarters", Unit::Quarter},
                                      {"year", Unit::Year},
                                      {"years", Unit::Year},
                                      {"sprint", Unit::Sprint},
                                      {"sprints", Unit::Sprint},
                                      {"iteration", Unit::Sprint},
                                      {"iterations", Unit::Sprint},
                                      {"workday", Unit::BusinessDay},
                                      {"workdays", Unit::BusinessDay}};

constexpr TimeUnit kRussianUnits[] = {{"минута", Unit::Hour, kMinute},
                                      {"минуту", Unit::Hour, kMinute},
                                      {"минуты", Unit::Hour, kMinute},
                                      {"минут", Unit::Hour, kMinute},
                                      {"час", Unit::Hour},
                                      {"часа", Unit::Hour},
                                      {"часов", Unit::Hour},
                                      {"часу", Unit::Hour},
                                      {"часам", Unit::Hour},
                                      {"часами", Unit::Hour},
                                      {"часовой", Unit::Hour},
                                      {"часового", Unit::Hour},
                                      {"день", Unit::Day},
                                      {"дня", Unit::Day},
                                      {"дней", Unit::Day},
                                      {"дню", Unit::Day},
                                      {"дням", Unit::Day},
                                      {"днями", Unit::Day},
                                      {"днях", Unit::Day},
                                      {"суток", Unit::Day},
                                      {"сутки", Unit::Day},
                                      {"сутками", Unit::Day},
                                      {"дневный", Unit::Day},
                                      {"дневного", Unit::Day},
                                      {"дневной", Unit::Day},
                                      {"неделя", Unit::Week},
                                      {"недели", Unit::Week},
                                      {"неделю", Unit::Week},
                                      {"недель", Unit::Week},
                                      {"неделе", Unit::Week},
                                      {"неделям", Unit::Week},
                                      {"неделями", Unit::Week},
                                      {"недельный", Unit::Week},
                                      {"недельного", Unit::Week},
                                      {"месяц", Unit::Month},
                                      {"месяца", Unit::Month},
                                      {"месяцев", Unit::Month},
                                      {"месяцу", Unit::Month},
                                      {"месяцам", Unit::Month},
                                      {"месяцами", Unit::Month},
                                      {"месячный", Unit::Month},
                                      {"месячного", Unit::Month},
                                      {"квартал", Unit::Quarter},
                                      {"квартала", Unit::Quarter},
                                      {"кварталов", Unit::Quarter},
                                      {"кварталу", Unit::Quarter},
                                      {"год", Unit::Year},
                                      {"года", Unit::Year},
                                      {"лет", Unit::Year},
                                      {"годам", Unit::Year},
                                      {"спринт", Unit::Sprint},
                                      {"спринта", Unit::Sprint},
                                      {"спринтов", Unit::Sprint},
                                      {"спринту", Unit::Sprint},
                                      {"спринте", Unit::Sprint},
                                      {"спринтом", Unit::Sprint},
                                      {"спринты", Unit::Sprint}};

constexpr TimeUnit kGermanUnits[] = {{"minuten", Unit::Hour, kMinute},
                                     {"stunde", Unit::Hour},
                                     {"stunden", Unit::Hour},
                                     {"tag", Unit::Day},
                                     {"tage", Unit::Day},
                                     {"tagen", Unit::Day},
                                     {"kalendertage", Unit::Day},
                                     {"kalendertagen", Unit::Day},
                                     {"werktag", Unit::BusinessDay},
                                     {"werktage", Unit::BusinessDay},
                                     {"werktagen", Unit::BusinessDay},
                                     {"arbeitstag", Unit::BusinessDay},
                                     {"arbeitstage", Unit::BusinessDay},
                                     {"arbeitstagen", Unit::BusinessDay},
                                     {"bankarbeitstage", Unit::BusinessDay},
                                     {"bankarbeitstagen", Unit::BusinessDay},
                                     {"woche", Unit::Week},
                                     {"wochen", Unit::Week},
                                     {"monat", Unit::Month},
                                     {"monate", Unit::Month},
                                     {"monaten", Unit::Month},
                                     {"monats", Unit::Month},
                                     {"quartal", Unit::Quarter},
                                     {"quartale", Unit::Quarter},
                                     {"jahr", Unit::Year},
                                     {"jahre", Unit::Year},
                                     {"jahren", Unit::Year},
                                     {"sprint", Unit::Sprint},
                                     {"sprints", Unit::Sprint}};

constexpr TimeUnit kFrenchUnits[] = {{"minutes", Unit::Hour, kMinute},
                                     {"heure", Unit::Hour},
                                     {"heures", Unit::Hour},
                                     {"jour", Unit::Day},
                                     {"jours", Unit::Day},
                                     {"semaine", Unit::Week},
                                     {"semaines", Unit::Week},
                                     {"mois", Unit::Month},
                                     {"trimestre", Unit::Quarter},
                                     {"trimestres", Unit::Quarter},
                                     {"an", Unit::Year},
                                     {"ans", Unit::Year},
                                     {"année", Unit::Year},
                                     {"années", Unit::Year},
                                     {"sprint", Unit::Sprint},
                                     {"sprints", Unit::Sprint}};

constexpr TimeUnit kSpanishUnits[] = {{"minutos", Unit::Hour, kMinute},
                                      {"hora", Unit::Hour},
                                      {"horas", Unit::Hour},
                                      {"día", Unit::Day},
                                      {"días", Unit::Day},
                                      {"semana", Unit::Week},
                                      {"semanas", Unit::Week},
                                      {"mes", Unit::Month},
                                      {"meses", Unit::Month},
                                      {"trimestre", Unit::Quarter},
                                      {"trimestres", Unit::Quarter},
                                      {"año", Unit::Year},
                                      {"años", Unit::Year},
                                      {"sprint", Unit::Sprint},
                                      {"sprints", Unit::Sprint}};

constexpr TimeUnit kEnglishRhythms[] = {
    {"hourly", Unit::Hour},        {"daily", Unit::Day},           {"weekly", Unit::Week},
    {"biweekly", Unit::Week, 2},   {"fortnightly", Unit::Week, 2}, {"monthly", Unit::Month},
    {"bimonthly", Unit::Month, 2}, {"quarterly", Unit::Quarter},   {"annually", Unit::Year},
    {"yearly", Unit::Year},        {"annual", Unit::Year}};
constexpr TimeUnit kRussianRhythms[] = {
    {"ежедневно", Unit::Day},           {"ежедневный", Unit::Day},
    {"ежедневная", Unit::Day},          {"ежедневное", Unit::Day},
    {"ежедневные", Unit::Day},          {"ежедневного", Unit::Day},
    {"ежедневной", Unit::Day},          {"ежедневному", Unit::Day},
    {"ежедневную", Unit::Day},          {"ежедневным", Unit::Day},
    {"ежедневном", Unit::Day},          {"ежедневных", Unit::Day},
    {"ежедневными", Unit::Day},         {"еженедельно", Unit::Week},
    {"еженедельный", Unit::Week},       {"еженедельная", Unit::Week},
    {"еженедельное", Unit::Week},       {"еженедельные", Unit::Week},
    {"еженедельного", Unit::Week},      {"еженедельной", Unit::Week},
    {"еженедельному", Unit::Week},      {"еженедельную", Unit::Week},
    {"еженедельным", Unit::Week},       {"еженедельном", Unit::Week},
    {"еженедельных", Unit::Week},       {"еженедельными", Unit::Week},
    {"ежемесячно", Unit::Month},        {"ежемесячный", Unit::Month},
    {"ежемесячная", Unit::Month},       {"ежемесячное", Unit::Month},
    {"ежемесячные", Unit::Month},       {"ежемесячного", Unit::Month},
    {"ежемесячной", Unit::Month},       {"ежемесячному", Unit::Month},
    {"ежемесячную", Unit::Month},       {"ежемесячным", Unit::Month},
    {"ежемесячном", Unit::Month},       {"ежемесячных", Unit::Month},
    {"ежемесячными", Unit::Month},      {"ежеквартально", Unit::Quarter},
    {"ежеквартальный", Unit::Quarter},  {"ежеквартальная", Unit::Quarter},
    {"ежеквартальное", Unit::Quarter},  {"ежеквартальные", Unit::Quarter},
    {"ежеквартального", Unit::Quarter}, {"ежеквартальной", Unit::Quarter},
    {"ежеквартальному", Unit::Quarter}, {"ежеквартальную", Unit::Quarter},
    {"ежеквартальным", Unit::Quarter},  {"ежеквартальном", Unit::Quarter},
    {"ежеквартальных", Unit::Quarter},  {"ежеквартальными", Unit::Quarter},
    {"ежегодно", Unit::Year},           {"ежегодный", Unit::Year},
    {"ежегодная", Unit::Year},          {"ежегодное", Unit::Year},
    {"ежегодные", Unit::Year},          {"ежегодного", Unit::Year},
    {"ежегодной", Unit::Year},          {"ежегодному", Unit::Year},
    {"ежегодную", Unit::Year},          {"ежегодным", Unit::Year},
    {"ежегодном", Unit::Year},          {"ежегодных", Unit::Year},
    {"ежегодными", Unit::Year},         {"ежечасно", Unit::Hour},
    {"ежечасный", Unit::Hour},          {"ежечасная", Unit::Hour},
    {"ежечасное", Unit::Hour},          {"ежечасные", Unit::Hour},
    {"ежечасного", Unit::Hour},         {"ежечасной", Unit::Hour},
    {"ежечасному", Unit::Hour},         {"ежечасную", Unit::Hour},
    {"ежечасным", Unit::Hour},          {"ежечасном", Unit::Hour},
    {"ежечасных", Unit::Hour},          {"ежечасными", Unit::Hour}};
constexpr TimeUnit kGermanRhythms[] = {{"täglich", Unit::Day},
                                       {"wöchentlich", Unit::Week},
                                       {"zweiwöchentlich", Unit::Week, 2},
                                       {"monatlich", Unit::Month},
                                       {"vierteljährlich", Unit::Quarter},
                                       {"quartalsweise", Unit::Quarter},
                                       {"jährlich", Unit::Year},
                                       {"wöchentliche", Unit::Week},
                                       {"monatliche", Unit::Month},
                                       {"wöchentlichen", Unit::Week},
                                       {"monatlichen", Unit::Month}};
constexpr TimeUnit kFrenchRhythms[] = {
    {"quotidien", Unit::Day},         {"quotidiennement", Unit::Day},
    {"hebdomadaire", Unit::Week},     {"hebdomadairement", Unit::Week},
    {"mensuel", Unit::Month},         {"mensuelle", Unit::Month},
    {"mensuellement", Unit::Month},   {"trimestriel", Unit::Quarter},
    {"trimestrielle", Unit::Quarter}, {"annuel", Unit::Year},
    {"annuellement", Unit::Year}};
constexpr TimeUnit kSpanishRhythms[] = {
    {"diario", Unit::Day},         {"diariamente", Unit::Day},    {"semanal", Unit::Week},
    {"semanalmente", Unit::Week},  {"quincenal", Unit::Week, 2},  {"mensual", Unit::Month},
    {"mensualmente", Unit::Month}, {"trimestral", Unit::Quarter}, {"anual", Unit::Year},
    {"anualmente", Unit::Year}};

constexpr std::string_view kWorking[] = {
    "business",   "working",    "banking",    "work",      "рабочих",    "рабочие",
    "рабочий",    "рабочего",   "рабочему",   "рабочим",   "банковских", "банковского",
    "банковский", "банковские", "банковским", "ouvrés",    "ouvré",      "ouvrables",
    "ouvrable",   "hábiles",    "hábil",      "laborables"};
constexpr std::string_view kPlain[] = {
    "calendar",     "consecutive",  "clear",       "full",        "whole",       "additional",
    "further",      "person",       "man",         "календарных", "календарные", "календарный",
    "календарного", "календарному", "календарным", "человеко",    "чел",         "следующих",
    "последующих",  "полных",       "volle",       "vollen",      "weitere",     "weiteren",
    "calendaires",  "naturales",    "corridos"};
constexpr std::string_view kEvery[] = {"every",   "each",   "per",    "каждый", "каждые", "каждую",
                                       "каждого", "каждой", "каждом", "каждое", "каждая", "каждым",
                                       "раз",     "jede",   "jeden",  "jedes",  "alle",   "pro",
                                       "chaque",  "tous",   "toutes", "par",    "cada",   "por"};
constexpr std::string_view kWeekdays[] = {
    "monday",   "tuesday",       "wednesday", "thursday",   "friday",    "saturday",  "sunday",
    "montag",   "dienstag",      "mittwoch",  "donnerstag", "freitag",   "lundi",     "mardi",
    "mercredi", "jeudi",         "vendredi",  "lunes",      "martes",    "miércoles", "jueves",
    "viernes",  "понедельник",   "вторник",   "среду",      "среда",     "четверг",   "пятницу",
    "пятница",  "понедельникам", "вторникам", "средам",     "четвергам", "пятницам"};

/// How words that count time in themselves end: "трехдневный", "двухнедельного".
constexpr TimeUnit kRussianCompoundEnds[] = {
    {"дневный", Unit::Day},     {"дневного", Unit::Day},    {"дневной", Unit::Day},
    {"недельный", Unit::Week},  {"недельного", Unit::Week}, {"месячный", Unit::Month},
    {"месячного", Unit::Month}, {"часовой", Unit::Hour},    {"летний", Unit::Year}};

/// What follows "в течение" when it means one: "в течение недели".
constexpr std::string_view kRussianAfterWithin[] = {"суток",        "недели", "месяца", "квартала",
                                                    "года",         "часа",   "дня",    "рабочего",
                                                    "календарного", "спринта"};

struct Tables {
  std::span<const TimeUnit> units;
  std::span<const TimeUnit> rhythms;
};

Tables tables_of(Language language) {
  switch (language) {
    case Language::Russian:
      return {kRussianUnits, kRussianRhythms};
    case Language::German:
      return {kGermanUnits, kGermanRhythms};
    case Language::French:
      return {kFrenchUnits, kFrenchRhythms};
    case Language::Spanish:
      return {kSpanishUnits, kSpanishRhythms};
    default:
      return {kEnglishUnits, kEnglishRhythms};
  }
}

std::optional<TimeUnit> find_in(std::span<const TimeUnit> table, std::string_view word) {
  for (const TimeUnit& entry : table) {
    if (entry.word == word) return entry;
  }
  return std::nullopt;
}

bool contains(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::optional<TimeUnit> time_unit(std::string_view word, Language language) {
  return find_in(tables_of(language).units, word);
}

std::optional<TimeUnit> rhythm(std::string_view word, Language language) {
  return find_in(tables_of(language).rhythms, word);
}

Qualifier qualifier(std::string_view word, Language /*language*/) {
  if (contains(kWorking, word)) return Qualifier::Working;
  return contains(kPlain, word) ? Qualifier::Plain : Qualifier::None;
}

bool is_every(std::string_view word, Language language) {
  if (word == "раз" || word == "раза") return language == Language::Russian;
  return contains(kEvery, word);
}

bool is_article(std::string_view word, Language language) {
  return language == Language::English && (word == "a" || word == "an");
}

bool is_weekday(std::string_view word, Language /*language*/) {
  return contains(kWeekdays, word);
}

std::optional<TimeUnit> compound_unit(std::string_view word, Language language) {
  if (language != Language::Russian) return std::nullopt;
  for (const TimeUnit& end : kRussianCompoundEnds) {
    if (word.size() <= end.word.size() || !word.ends_with(end.word)) continue;
    const std::string_view first = word.substr(0, word.size() - end.word.size());
    // A prefix that is a number counts: "пятидневный", "десятидневного".
    if (const auto number = number_word(first, language)) {
      return TimeUnit{word, end.unit, *number};
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> interval_words(Language language) {
  std::vector<std::string_view> words(std::begin(kEvery), std::end(kEvery));
  if (language == Language::Russian) {
    words.insert(words.end(), {"раза", "по"});
    words.insert(words.end(), std::begin(kRussianAfterWithin), std::end(kRussianAfterWithin));
  }
  for (const TimeUnit& entry : tables_of(language).rhythms) {
    words.push_back(entry.word);
  }
  return words;
}

}  // namespace sowlint::contract
