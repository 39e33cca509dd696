#include "contract/references.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "contract/phrases.h"

namespace sowlint::contract {
namespace {

constexpr std::string_view kEnglish[] = {
    "section",     "sections",   "clause",     "clauses",   "subsection", "subsections",
    "subclause",   "subclauses", "article",    "articles",  "paragraph",  "paragraphs",
    "para",        "sec",        "schedule",   "schedules", "annex",      "annexes",
    "annexure",    "appendix",   "appendices", "exhibit",   "exhibits",   "attachment",
    "attachments", "addendum",   "§",          "§§"};
constexpr std::string_view kRussian[] = {
    "п",          "пп",         "пункт",       "пункта",     "пункте",     "пунктом",  "пункту",
    "пунктах",    "пунктов",    "пунктам",     "пунктами",   "пункты",     "подпункт", "подпункта",
    "подпункте",  "раздел",     "раздела",     "разделе",    "разделом",   "статья",   "статьи",
    "статье",     "статьей",    "статьями",    "статьям",    "статей",     "часть",    "части",
    "частью",     "ч",          "ст",          "глава",      "главы",      "главе",    "приложение",
    "приложения", "приложении", "приложением", "приложению", "приложениях"};
constexpr std::string_view kGerman[] = {
    "§",          "§§",          "ziffer",  "ziffern", "ziff",    "abschnitt",
    "abschnitts", "abschnitten", "absatz",  "abs",     "artikel", "art",
    "klausel",    "anlage",      "anlagen", "anhang",  "punkt",   "nummer"};
constexpr std::string_view kFrench[] = {
    "article",    "articles", "art",     "section",   "sections", "clause", "clauses",
    "paragraphe", "annexe",   "annexes", "appendice", "chapitre", "§",      "alinéa"};
constexpr std::string_view kSpanish[] = {
    "cláusula", "cláusulas", "artículo", "artículos", "art",    "apartado", "apartados",
    "sección",  "secciones", "párrafo",  "anexo",     "anexos", "apéndice", "capítulo"};

/// Words between the noun and its number: "приложение № 1", "Anlage Nr. 2".
bool is_number_sign(std::string_view word) {
  constexpr std::string_view kSigns[] = {"№", "no", "n", "nr", "nº", "n°", "num", "number"};
  return is_one_of(word, kSigns);
}

bool is_roman(std::string_view original) {
  return !original.empty() && original.find_first_not_of("IVXLC") == std::string_view::npos;
}

/// "9.2", "A", "IV", "A1", "4.ª": what a label is made of, as printed.
bool is_label_word(const RawWords& words, std::size_t at) {
  const std::string_view original = words.original(at);
  if (original.empty()) return false;
  if (is_digits(words.word(at)) || is_roman(original)) return true;
  const char first = original.front();
  const bool digit = first >= '0' && first <= '9';
  const bool capital = first >= 'A' && first <= 'Z';
  constexpr std::size_t kMostLetters = 4;
  if (digit)
    return original.size() <= kMostLetters && words.word(at).find(',') == std::string_view::npos;
  if (!capital) return false;
  return original.find_first_not_of("0123456789.", 1) == std::string_view::npos;
}

/// A label wholly in brackets: "(a)", "(iv)", "(2)"; not "(Fees)".
bool is_bracketed_label(const RawWords& words, std::size_t at) {
  constexpr std::size_t kLongestLabel = 5;
  const std::string_view word = words.word(at);
  if (word.empty() || word.size() > kLongestLabel || !words.joined(at) ||
      !words.opens_bracket(at) || !words.closed_before(at + 1)) {
    return false;
  }
  const bool letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
  return letter || is_digits(word) || word.find_first_not_of("ivxlc") == std::string_view::npos;
}

/// The sub-labels in brackets that follow: "7.5" "(a)" "(iv)".
std::size_t bracketed_labels_end(const RawWords& words, std::size_t end) {
  while (is_bracketed_label(words, end)) {
    ++end;
  }
  return end;
}

/// The end of one label at `at`, which may stand wholly in brackets; `at` if there is none.
std::size_t label_end(const RawWords& words, std::size_t at) {
  if (at >= words.size() || !words.joined(at)) return at;
  if (!is_bracketed_label(words, at) && !is_label_word(words, at)) return at;
  return bracketed_labels_end(words, at + 1);
}

bool joins_labels(std::string_view word) {
  constexpr std::string_view kJoining[] = {"and", "or", "to", "through", "und", "oder", "bis", "et",
                                           "ou",  "à",  "y",  "o",       "и",   "или",  "по"};
  return is_one_of(word, kJoining);
}

bool is_comma(std::string_view gap) {
  return !gap.empty() && gap.front() == ',' &&
         gap.find_first_not_of(" ,\n") == std::string_view::npos;
}

/// The further labels of a list: "9.2, 9.3 and 9.4", whole numbers only where a joining word or a
/// dash says so.
std::size_t more_labels_end(const RawWords& words, std::size_t end) {
  while (end < words.size()) {
    std::size_t next = end;
    if (joins_labels(words.word(end)) && words.joined(end)) {
      next = label_end(words, end + 1);
      if (next == end + 1) return end;
    } else if (is_comma(words.gap_before(end)) && is_label_word(words, end) &&
               words.word(end).find('.') != std::string_view::npos) {
      next = bracketed_labels_end(words, end + 1);
    } else {
      return end;
    }
    end = next;
  }
  return end;
}

constexpr std::string_view kMonths[] = {
    "january",    "february",  "march",     "april",    "may",      "june",     "july",
    "august",     "september", "october",   "november", "december", "jan",      "feb",
    "mar",        "apr",       "jun",       "jul",      "aug",      "sep",      "sept",
    "oct",        "nov",       "dec",       "января",   "февраля",  "марта",    "апреля",
    "мая",        "июня",      "июля",      "августа",  "сентября", "октября",  "ноября",
    "декабря",    "januar",    "februar",   "märz",     "mai",      "juni",     "juli",
    "oktober",    "dezember",  "janvier",   "février",  "mars",     "avril",    "juin",
    "juillet",    "août",      "septembre", "octobre",  "novembre", "décembre", "enero",
    "febrero",    "marzo",     "abril",     "mayo",     "junio",    "julio",    "agosto",
    "septiembre", "octubre",   "noviembre", "diciembre"};

/// A month's name; written with a capital where a small letter is a common word ("may", "march").
bool is_month(const RawWords& words, std::size_t at) {
  const std::string_view word = words.word(at);
  if (!is_one_of(word, kMonths)) return false;
  const bool common = word == "may" || word == "march" || word == "mar" || word == "mars" ||
                      word == "dec" || word == "sep" || word == "jun" || word == "jan";
  return !common || words.capitalised(at);
}

bool all_digits(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && all_digits(word) && (word[0] == '1' || word[0] == '2');
}

/// "1", "31", "1st", "22nd", "1er".
bool is_day(std::string_view word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (digits == 0 || digits > 2) return false;
  const std::string_view rest = word.substr(digits);
  constexpr std::string_view kOrdinals[] = {"", "st", "nd", "rd", "th", "er"};
  return is_one_of(rest, kOrdinals);
}

/// Where the words right after `at` may continue a date: a blank, a comma, or the point of an
/// ordinal ("1. März").
bool date_joined(const RawWords& words, std::size_t at) {
  constexpr std::size_t kLongestGap = 3;
  const std::string_view gap = words.gap_before(at);
  return at < words.size() && gap.size() <= kLongestGap &&
         gap.find_first_of(";:?!|()[]") == std::string_view::npos;
}

std::size_t year_end(const RawWords& words, std::size_t at) {
  std::size_t year = at;
  if (words.word(year) == "de" || words.word(year) == "del") ++year;
  if (!date_joined(words, year) || !is_year(words.word(year))) return at;
  const bool year_word = words.word(year + 1) == "г" || words.word(year + 1) == "года";
  return year_word ? year + 2 : year + 1;
}

/// "2027-03-01", "3/1/2027": three numbers with one mark between them; "01.03.2027" is one word.
std::size_t numeric_date_end(const RawWords& words, std::size_t at) {
  const std::string_view word = words.word(at);
  if (is_digits(word) && std::count(word.begin(), word.end(), '.') == 2) {
    const std::size_t last = word.rfind('.');
    const std::size_t year = word.size() - last - 1;
    return (year == 4 && is_year(word.substr(last + 1))) ? at + 1 : at;
  }
  const std::string_view gap = words.gap_before(at + 1);
  if ((gap != "-" && gap != "/") || words.gap_before(at + 2) != gap) return at;
  const std::string_view middle = words.word(at + 1);
  const std::string_view last = words.word(at + 2);
  if (!all_digits(word) || !all_digits(middle) || !all_digits(last) || middle.size() > 2) return at;
  const bool dated = is_year(word) || is_year(last) || (last.size() == 2 && word.size() <= 2);
  return dated ? at + 3 : at;
}

}  // namespace

std::span<const std::string_view> reference_nouns(Language language) {
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

std::span<const std::string_view> month_names() {
  return kMonths;
}

std::size_t reference_end(const RawWords& words, std::size_t at, Language language) {
  const std::string_view noun = words.word(at);
  if (!is_one_of(noun, reference_nouns(language))) return at;
  std::size_t next = at + 1;
  // The point of an abbreviated noun ("п. 3.2", "Sec. 4") parts no phrase.
  const bool abbreviated = words.gap_before(next) == ". " ||
                           words.gap_before(next) == ".\xC2\xA0" || words.gap_before(next) == ".";
  if (is_number_sign(words.word(next))) ++next;
  std::size_t end = next;
  if (abbreviated || (next > at + 1 && words.gap_before(next) == ". ")) {
    if (is_label_word(words, next)) end = bracketed_labels_end(words, next + 1);
  } else {
    end = label_end(words, next);
  }
  if (end == next) return at;
  end = more_labels_end(words, end);
  // "§ 5 Abs. 2 Satz 1": the parts of a paragraph belong to it.
  const bool part = words.word(end) == "abs" || words.word(end) == "absatz" ||
                    words.word(end) == "satz" || words.word(end) == "nr";
  return part && is_digits(words.word(end + 1)) ? end + 2 : end;
}

std::size_t date_end(const RawWords& words, std::size_t at, Language /*language*/) {
  const std::size_t numeric = numeric_date_end(words, at);
  if (numeric > at) return numeric;
  if (is_month(words, at)) {
    if (!date_joined(words, at + 1)) return at;
    if (is_day(words.word(at + 1)) &&
        words.gap_before(at + 1).find('.') == std::string_view::npos) {
      return year_end(words, at + 2);
    }
    return is_year(words.word(at + 1)) ? at + 2 : at;
  }
  if (!is_day(words.word(at))) return at;
  std::size_t month = at + 1;
  const std::string_view filler = words.word(month);
  if (filler == "day" && words.word(month + 1) == "of") month += 2;
  if (filler == "of" || filler == "de") ++month;
  if (!date_joined(words, month) || !is_month(words, month)) return at;
  return year_end(words, month + 1);
}

}  // namespace sowlint::contract
