#include "contract/labels.h"

#include <algorithm>
#include <cstdlib>

#include "contract/letters.h"
#include "contract/roman.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

struct Noun {
  std::string_view word;  ///< as normalised
  bool attachment;
};

constexpr Noun kNouns[] = {
    {"section", false},  {"sec", false},       {"article", false},   {"art", false},
    {"clause", false},   {"paragraph", false}, {"part", false},      {"chapter", false},
    {"§", false},        {"§§", false},        {"статья", false},    {"ст", false},
    {"раздел", false},   {"глава", false},     {"пункт", false},     {"п", false},
    {"часть", false},    {"artikel", false},   {"abschnitt", false}, {"ziffer", false},
    {"teil", false},     {"klausel", false},   {"titre", false},     {"chapitre", false},
    {"artículo", false}, {"cláusula", false},  {"sección", false},   {"capítulo", false},
    {"schedule", true},  {"annex", true},      {"annexure", true},   {"appendix", true},
    {"exhibit", true},   {"attachment", true}, {"anlage", true},     {"anhang", true},
    {"annexe", true},    {"anexo", true},      {"apéndice", true},   {"приложение", true}};

/// Words after which a number counts something.
constexpr std::string_view kCounted[] = {
    "%",        "percent",  "per",      "hour",     "hours",   "day",      "days",      "week",
    "weeks",    "month",    "months",   "year",     "years",   "minutes",  "business",  "working",
    "calendar", "million",  "billion",  "thousand", "times",   "users",    "sprints",   "january",
    "february", "march",    "april",    "may",      "june",    "july",     "august",    "september",
    "october",  "november", "december", "januar",   "februar", "märz",     "mai",       "juni",
    "juli",     "oktober",  "dezember", "января",   "февраля", "марта",    "апреля",    "мая",
    "июня",     "июля",     "августа",  "сентября", "октября", "ноября",   "декабря",   "janvier",
    "février",  "mars",     "avril",    "juin",     "juillet", "août",     "septembre", "octobre",
    "novembre", "décembre", "enero",    "febrero",  "marzo",   "abril",    "mayo",      "junio",
    "julio",    "agosto",   "de",       "tage",     "tagen",   "werktage", "wochen",    "monate",
    "jours",    "mois",     "días",     "meses",    "дней",    "дня",      "часов",     "месяцев",
    "рабочих",  "рублей",   "euro",     "euros",    "usd",     "eur",      "dollars"};

enum class Follow { End, Capital, Sign, Small, Digit };

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t count_digits(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) {
    ++digits;
  }
  return digits;
}

Follow follow_of(std::string_view rest) {
  if (rest.empty()) return Follow::End;
  if (is_digit(rest[0])) return Follow::Digit;
  if (begins_with_capital(rest)) return Follow::Capital;
  return begins_with_letter(rest) ? Follow::Small : Follow::Sign;
}

/// The first word of `rest`, normalised.
std::string first_word(std::string_view rest) {
  constexpr std::size_t kLongestWord = 48;
  const std::size_t end = std::min(rest.find_first_of(" \t\n"), rest.size());
  std::string word = text::normalise_phrase(rest.substr(0, std::min(end, kLongestWord)));
  return word.substr(0, word.find(' '));
}

bool counts_something(std::string_view rest) {
  const std::string word = first_word(rest);
  return std::find(std::begin(kCounted), std::end(kCounted), word) != std::end(kCounted);
}

/// Length of a dash that parts a label from its title: "–", "—", "-".
std::size_t dash_length(std::string_view text) {
  for (const std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\x94", "-"}) {
    if (text.substr(0, dash.size()) == dash) return dash.size();
  }
  return 0;
}

/// Takes the full stop or colon, blanks and dash behind the label that ends at `end`; false if the
/// label runs into a word.
bool close_label(std::string_view text, std::size_t end, Label& label) {
  label.text = std::string(text.substr(0, end));
  std::size_t at = end;
  if (at < text.size() && (text[at] == '.' || text[at] == ':')) {
    if (text[at] == '.' && label.frame == LabelFrame::Bare) label.frame = LabelFrame::Dot;
    ++at;
  }
  const std::size_t blanks = leading_blanks(text.substr(at));
  const bool parted = blanks > 0 || at == text.size();
  const bool glued =
      (label.frame != LabelFrame::Bare) && follow_of(text.substr(at)) == Follow::Capital;
  if (!parted && !glued) return false;
  at += blanks;
  const std::size_t dash = dash_length(text.substr(at));
  const std::size_t after_dash = leading_blanks(text.substr(at + dash));
  if (dash > 0 && after_dash > 0) at += dash + after_dash;
  label.bytes = at;
  return true;
}

/// Length of "(a)(iv)" at the start of `text`; each holds a short label word.
std::size_t bracketed_length(std::string_view text) {
  constexpr std::size_t kLongest = 6;
  std::size_t at = 0;
  while (at < text.size() && text[at] == '(') {
    const std::size_t close = text.substr(at, kLongest + 2).find(')');
    if (close == std::string_view::npos || close < 2) break;
    const std::string_view inside = text.substr(at + 1, close - 1);
    const bool label_word = letter_ordinal(inside) > 0 || roman_value(inside) > 0 ||
                            count_digits(inside) == inside.size();
    if (!label_word) break;
    at += close + 1;
  }
  return at;
}

/// "7", "7.5.1", "A.1" into `path`; the length taken, 0 if a part is too long for a label.
std::size_t take_path(std::string_view text, std::vector<std::string>& path) {
  constexpr std::size_t kMostDigits = 3;
  constexpr std::size_t kMostParts = 40;
  std::size_t at = 0;
  // "A.1", "B2", and "Б.1" in Russian.
  const std::size_t letter = begins_with_capital(text) ? first_character(text) : 0;
  const std::string_view rest = text.substr(letter);
  const bool letter_first =
      letter > 0 && rest.size() > 1 && letter_ordinal(text.substr(0, letter)) > 0 &&
      ((rest[0] == '.' && is_digit(rest[1])) || (letter == 1 && is_digit(rest[0])));
  if (letter_first) {
    path.emplace_back(text.substr(0, letter));
    at = letter + (rest[0] == '.' ? 1 : 0);
  }
  for (;;) {
    const std::size_t digits = count_digits(text.substr(at));
    if (digits == 0 || digits > kMostDigits || path.size() == kMostParts) return 0;
    path.emplace_back(text.substr(at, digits));
    at += digits;
    const bool more = at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]);
    if (!more) return at;
    ++at;
  }
}

/// "7", "7.5", "7.5(a)", "7)", "A.1".
std::optional<Label> decimal_label(std::string_view text) {
  Label label;
  const std::size_t length = take_path(text, label.path);
  if (length == 0) return std::nullopt;
  std::size_t end = length + bracketed_length(text.substr(length));
  label.tail = std::string(text.substr(length, end - length));
  if (end < text.size() && text[end] == ')' && label.path.size() == 1) {
    label.frame = LabelFrame::Paren;
    ++end;
  }
  if (!close_label(text, end, label)) return std::nullopt;
  if (label.frame == LabelFrame::Paren) return label;
  const std::string_view rest = text.substr(label.bytes);
  const Follow follow = follow_of(rest);
  const bool single = label.path.size() == 1 && label.tail.empty();
  if (single && label.frame == LabelFrame::Bare && follow != Follow::Capital) return std::nullopt;
  // "7.3 Minutes of meetings": a capital behind a number of several parts begins a sentence.
  const bool opens_sentence = label.path.size() > 1 && follow == Follow::Capital;
  if (label.tail.empty() && !opens_sentence && counts_something(rest)) return std::nullopt;
  label.sure = (follow == Follow::End || follow == Follow::Capital || follow == Follow::Sign) &&
               !(single && label.frame == LabelFrame::Bare);
  return label;
}

/// Style, path and Roman value of one label word: a letter, a Roman number, digits.
bool read_label_word(std::string_view word, Label& label) {
  const bool capital = begins_with_capital(word);
  const int letter = letter_ordinal(word);
  const int roman = roman_value(word);
  if (letter > 0 && (word.size() == 1 || roman == 0)) {
    label.style = capital ? LabelStyle::UpperLetter : LabelStyle::LowerLetter;
    label.path = {std::string(word)};
    label.roman = roman;
    return true;
  }
  if (roman > 0) {
    label.style = capital ? LabelStyle::UpperRoman : LabelStyle::LowerRoman;
    label.path = {std::to_string(roman)};
    return true;
  }
  constexpr std::size_t kMostDigits = 3;
  if (word.empty() || word.size() > kMostDigits || count_digits(word) != word.size()) return false;
  label.path = {std::string(word)};
  return true;
}

/// "(a)", "(iv)", "(1)".
std::optional<Label> bracket_label(std::string_view text) {
  constexpr std::size_t kLongest = 8;
  if (text.empty() || text[0] != '(') return std::nullopt;
  const std::size_t close = text.substr(0, kLongest).find(')');
  if (close == std::string_view::npos) return std::nullopt;
  Label label;
  if (!read_label_word(text.substr(1, close - 1), label)) return std::nullopt;
  label.frame = LabelFrame::Brackets;
  const std::size_t tail = bracketed_length(text.substr(close + 1));
  label.tail = std::string(text.substr(close + 1, tail));
  const std::size_t end = close + 1 + tail;
  label.text = std::string(text.substr(0, end));
  label.bytes = end + leading_blanks(text.substr(end));
  // "(c) 2024" is a copyright mark.
  const std::string_view rest = text.substr(label.bytes);
  if (count_digits(rest) == 4 && label.text == "(c)") return std::nullopt;
  return label;
}

/// "a)", "iv.", "A.".
std::optional<Label> letter_label(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(").: \t\n"), text.size());
  constexpr std::size_t kLongest = 6;
  if (end == 0 || end > kLongest || end == text.size()) return std::nullopt;
  if ((text[end] != ')' && text[end] != '.') || is_digit(text[0])) return std::nullopt;
  Label label;
  if (!read_label_word(text.substr(0, end), label)) return std::nullopt;
  label.frame = text[end] == ')' ? LabelFrame::Paren : LabelFrame::Dot;
  if (!close_label(text, label.frame == LabelFrame::Paren ? end + 1 : end, label)) {
    return std::nullopt;
  }
  const Follow follow = follow_of(text.substr(label.bytes));
  // "A. Smith", "V. Petrov": an initial looks the same.
  const bool initial = label.style == LabelStyle::UpperLetter && label.frame == LabelFrame::Dot;
  label.sure = !initial && (label.frame == LabelFrame::Paren || follow != Follow::Small);
  return label;
}

/// Length of "No. ", "№ " between the noun and its number.
std::size_t number_sign_length(std::string_view text) {
  for (const std::string_view sign : {"\xE2\x84\x96", "No.", "no.", "Nr.", "nr.", "n\xC2\xB0"}) {
    if (text.substr(0, sign.size()) == sign) {
      return sign.size() + leading_blanks(text.substr(sign.size()));
    }
  }
  return 0;
}

/// The number behind a noun, into style and path: "3", "4.2", "IV", "A", "B-1". Its length, or 0.
std::size_t take_noun_number(std::string_view text, Label& label) {
  if (const std::size_t length = take_path(text, label.path); length > 0) return length;
  label.path.clear();
  std::size_t end = 0;
  while (end < text.size() && begins_with_letter(text.substr(end))) {
    end += first_character(text.substr(end));
  }
  const std::string_view word = text.substr(0, end);
  const bool number = begins_with_capital(word) && read_label_word(word, label);
  if (!number) return 0;
  if (label.style == LabelStyle::UpperLetter && label.roman > 0 && label.roman != 50 &&
      label.roman != 100) {
    label.style = LabelStyle::UpperRoman;  // "Article I", "Article V"
  }
  const std::size_t digits =
      end < text.size() && text[end] == '-' ? count_digits(text.substr(end + 1)) : 0;
  if (digits > 0) label.path.emplace_back(text.substr(end + 1, digits));
  return digits > 0 ? end + 1 + digits : end;
}

/// Length of what may follow the number of "§ 5 Abs. 2" or "cláusula 4.ª".
std::size_t noun_suffix_length(std::string_view text) {
  for (const std::string_view suffix : {".\xC2\xAA", ".\xC2\xBA", "\xC2\xAA", "\xC2\xBA"}) {
    if (text.substr(0, suffix.size()) == suffix) return suffix.size();
  }
  constexpr std::string_view kParagraph = " Abs. ";
  if (text.substr(0, kParagraph.size()) != kParagraph) return 0;
  const std::size_t digits = count_digits(text.substr(kParagraph.size()));
  return digits > 0 ? kParagraph.size() + digits : 0;
}

/// Length of a quotation mark at the start of `text`: "Schedule “A”".
std::size_t quote_length(std::string_view text) {
  for (const std::string_view mark : {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D"}) {
    if (text.substr(0, mark.size()) == mark) return mark.size();
  }
  return 0;
}

/// "Section 82", "Article IV", "§ 5", "Annex A".
std::optional<Label> noun_label(std::string_view text) {
  constexpr std::size_t kLongestNoun = 24;
  constexpr std::string_view kParagraphSign = "\xC2\xA7";
  std::size_t noun_end = std::min(text.find_first_of(" \t\n"), text.size());
  if (text.substr(0, kParagraphSign.size()) == kParagraphSign) {
    noun_end = kParagraphSign.size();
    if (text.substr(noun_end, kParagraphSign.size()) == kParagraphSign) noun_end *= 2;
  }
  if (noun_end > kLongestNoun) return std::nullopt;
  std::string noun = text::normalise_phrase(text.substr(0, noun_end));
  const auto* const known = std::find_if(std::begin(kNouns), std::end(kNouns),
                                         [&](const Noun& entry) { return entry.word == noun; });
  if (known == std::end(kNouns)) return std::nullopt;
  std::size_t at = noun_end + leading_blanks(text.substr(noun_end));
  at += number_sign_length(text.substr(at));
  Label label;
  const std::size_t mark = quote_length(text.substr(at));
  const std::size_t number = take_noun_number(text.substr(at + mark), label);
  if (number == 0) return std::nullopt;
  std::size_t end = at + mark + number;
  end += mark > 0 ? quote_length(text.substr(end)) : 0;
  const std::size_t tail = bracketed_length(text.substr(end));
  label.tail = std::string(text.substr(end, tail));
  end += tail + noun_suffix_length(text.substr(end + tail));
  label.noun = std::move(noun);
  if (!close_label(text, end, label)) return std::nullopt;
  if (known->attachment) label.style = LabelStyle::Attachment;
  if (label.style == LabelStyle::UpperRoman && label.roman > 0) {
    label.path = {std::to_string(label.roman)};
  }
  // "Section 4 applies", "clause 7.5 days": a reference that begins a sentence.
  const Follow follow = follow_of(text.substr(label.bytes));
  const bool parted = label.bytes > end + 1;
  if (follow == Follow::Digit || (follow == Follow::Small && !parted)) return std::nullopt;
  const bool capital = begins_with_capital(text) || text.front() == kParagraphSign.front();
  if (!capital && follow != Follow::End) return std::nullopt;
  return label;
}

}  // namespace

int Label::ordinal() const {
  if (path.empty()) return 0;
  const std::string& last = path.back();
  if (is_digit(last.front())) return static_cast<int>(std::strtol(last.c_str(), nullptr, 10));
  return letter_ordinal(last);
}

std::optional<Label> parse_label(std::string_view text) {
  if (auto label = noun_label(text)) return label;
  if (auto label = bracket_label(text)) return label;
  if (auto label = decimal_label(text)) return label;
  return letter_label(text);
}

}  // namespace sowlint::contract
