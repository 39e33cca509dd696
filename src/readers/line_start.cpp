#include "readers/line_start.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "readers/text_lines.h"
#include "text/letters.h"

namespace sowlint::readers {
namespace {

constexpr std::array<std::string_view, 34> kSureBullets = {
    "•", "●", "▪", "◦", "‣", "·", "○", "■",      "□",      "►",     "➢", "✓",
    "∙", "⁃", "➤", "◆", "→", "➔", "➜", "❖",      "✔",      "▶",     "▸", "◾",
    "◼", "★", "☐", "☑", "»", "◇", "❑", "\uF0B7", "\uF0A7", "\uF02D"};
constexpr std::array<std::string_view, 7> kUnsureBullets = {"-", "*", "+", "–", "—", "o", "§"};

/// Words that a number makes a label, as they stand at the start of a line; compared without the
/// case of ASCII letters.
constexpr std::array<std::string_view, 43> kLabelWords = {
    "section",    "article",  "clause",    "schedule", "annex",      "appendix",   "exhibit",
    "attachment", "part",     "paragraph", "chapter",  "phase",      "milestone",  "sec.",
    "art.",       "§",        "§§",        "Статья",   "СТАТЬЯ",     "Раздел",     "РАЗДЕЛ",
    "Глава",      "ГЛАВА",    "Пункт",     "ПУНКТ",    "Приложение", "ПРИЛОЖЕНИЕ", "Часть",
    "ЧАСТЬ",      "artikel",  "abschnitt", "anlage",   "anhang",     "ziffer",     "teil",
    "annexe",     "chapitre", "titre",     "artículo", "cláusula",   "sección",    "anexo",
    "capítulo"};

/// Words that a number in the next line belongs to; small letters.
constexpr std::array<std::string_view, 67> kNumberWords = {
    "section",    "sections",   "article",    "articles",   "clause",       "clauses",
    "paragraph",  "paragraphs", "subsection", "subclause",  "subparagraph", "schedule",
    "schedules",  "annex",      "annexes",    "appendix",   "exhibit",      "exhibits",
    "attachment", "part",       "parts",      "item",       "items",        "point",
    "points",     "phase",      "milestone",  "version",    "table",        "figure",
    "step",       "page",       "pages",      "sprint",     "level",        "no.",
    "nos.",       "sec.",       "art.",       "par.",       "cl.",          "p.",
    "pp.",        "§",          "§§",         "№",          "п.",           "пп.",
    "ст.",        "пункт",      "пункта",     "пункте",     "пунктом",      "статьи",
    "статье",     "раздела",    "разделе",    "приложение", "приложения",   "приложении",
    "nr.",        "ziffer",     "artikel",    "abschnitt",  "n°",           "artículo",
    "cláusula"};

std::string ascii_folded(std::string_view word) {
  std::string folded(word);
  for (char& byte : folded) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return folded;
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool is_blank_or_end(std::string_view rest) {
  return rest.empty() || text::cased_character_at(rest, 0).kind == text::CharacterKind::Blank ||
         rest.starts_with("&nbsp;");
}

/// Whether a number ends before `rest`; it may stand in bold letters.
bool ends_number(std::string_view rest) {
  return is_blank_or_end(rest) || rest.starts_with('*') || rest.starts_with('_');
}

bool starts_capital(std::string_view rest) {
  return text::cased_character_at(rest, 0).kind == text::CharacterKind::Capital;
}

std::size_t count_digits(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits]))
    ++digits;
  return digits;
}

/// Length of the letters of a mark: one letter of any script, one doubled, or a Roman number.
std::size_t count_mark_letters(std::string_view text) {
  const std::size_t roman = std::min(text.find_first_not_of("ivxlcIVXLC"), text.size());
  if (roman >= 1 && roman <= 5) return roman;
  const text::CasedCharacter first = text::cased_character_at(text, 0);
  if (first.kind != text::CharacterKind::Small && first.kind != text::CharacterKind::Capital)
    return 0;
  const text::CasedCharacter second = text::cased_character_at(text, first.bytes);
  return second.value == first.value ? first.bytes + second.bytes : first.bytes;
}

/// "(a)", "1)", "iv.", "\(1\)": an optional bracket, letters or at most three digits, a closer.
LineStart item_start(std::string_view content) {
  std::size_t at = content.starts_with("\\(") ? 1 : 0;
  const bool opened = content.substr(at).starts_with('(');
  at += opened ? 1 : 0;
  const std::size_t digits = count_digits(content.substr(at));
  if (digits > 3) return {};
  const std::size_t token = digits > 0 ? digits : count_mark_letters(content.substr(at));
  if (token == 0) return {};
  at += token;
  if (content.substr(at).starts_with("\\)") || content.substr(at).starts_with("\\.")) ++at;
  const char closer = at < content.size() ? content[at] : ' ';
  if (closer != ')' && (closer != '.' || opened)) return {};
  ++at;
  const std::string_view rest = content.substr(at);
  const bool joined = digits > 0 ? starts_capital(rest) : opened && rest.starts_with('(');
  if (!ends_number(rest) && !joined) return {};
  const unsigned shape =
      (opened ? 100U : 0U) + (digits > 0 ? 20U : 10U) + (closer == ')' ? 1U : 2U);
  return {StartKind::Item, at, false, 1, shape};
}

/// Length of "(a)(ii)" and the like.
std::size_t count_bracketed(std::string_view text) {
  std::size_t at = 0;
  while (text.substr(at).starts_with('(')) {
    const std::size_t close = text.substr(at, 8).find(')');
    if (close == std::string_view::npos || close < 2) break;
    at += close + 1;
  }
  return at;
}

/// "7.5", "7.5.1.", "7.5(a)", "7(a)", "A.1".
LineStart clause_start(std::string_view content) {
  std::size_t at = 0;
  std::size_t components = 0;
  if (content.size() > 2 && content[0] >= 'A' && content[0] <= 'Z' &&
      (content[1] == '.' || is_digit(content[1]))) {
    at = content[1] == '.' ? 2 : 1;
    components = content[1] == '.' ? 1 : 0;
  }
  for (;;) {
    const std::size_t digits = count_digits(content.substr(at));
    if (digits == 0) break;
    if (digits > 3) return {};
    ++components;
    at += digits;
    if (!content.substr(at).starts_with('.')) break;
    ++at;
  }
  const std::size_t bracketed = components > 0 ? count_bracketed(content.substr(at)) : 0;
  at += bracketed;
  if (components + (bracketed > 0 ? 1 : 0) < 2) return {};
  const std::string_view rest = content.substr(at);
  const bool joined = content[at - 1] == '.' && starts_capital(rest);
  if (!ends_number(rest) && !joined) return {};
  return {StartKind::Clause, at, false, components + (bracketed > 0 ? 1 : 0), 200};
}

/// Length of the number behind a label word: "3", "3.1", "IV", "A", "“B”".
std::size_t count_label_number(std::string_view text) {
  constexpr std::array<std::string_view, 3> kQuotes = {"\"", "“", "«"};
  for (const std::string_view quote : kQuotes) {
    if (!text.starts_with(quote)) continue;
    const text::CasedCharacter letter = text::cased_character_at(text, quote.size());
    const text::CasedCharacter close = text::cased_character_at(text, quote.size() + letter.bytes);
    const bool quoted = letter.kind == text::CharacterKind::Capital && close.bytes > 0 &&
                        close.kind == text::CharacterKind::Other;
    return quoted ? quote.size() + letter.bytes + close.bytes : 0;
  }
  std::size_t at = 0;
  while (at < text.size() && (is_digit(text[at]) || (at > 0 && text[at] == '.')))
    ++at;
  if (at > 0) return at;
  at = std::min(text.find_first_not_of("IVXLC"), text.size());
  if (at == 0 && starts_capital(text)) at = text::cased_character_at(text, 0).bytes;
  const text::CharacterKind next = text::cased_character_at(text, at).kind;
  const bool in_a_word = at < text.size() && (next == text::CharacterKind::Small ||
                                              next == text::CharacterKind::Capital);
  return in_a_word ? 0 : at;
}

LineStart keyword_start(std::string_view content) {
  const std::size_t sign = content.starts_with("§§") ? 4 : content.starts_with("§") ? 2 : 0;
  const std::size_t word_end = std::min(content.find(' '), content.size());
  const std::size_t word = sign > 0 ? sign : word_end;
  if (word > 24) return {};
  const std::string folded = ascii_folded(content.substr(0, word));
  if (std::find(kLabelWords.begin(), kLabelWords.end(), folded) == kLabelWords.end() &&
      std::find(kLabelWords.begin(), kLabelWords.end(), content.substr(0, word)) ==
          kLabelWords.end()) {
    return {};
  }
  const std::size_t number_at = std::min(content.find_first_not_of(' ', word), content.size());
  const std::size_t number = count_label_number(content.substr(number_at));
  if (number == 0) return {};
  return {StartKind::Keyword, number_at + number, false, 1, 300};
}

LineStart bullet_start(std::string_view content) {
  const auto begins = [content](std::string_view bullet) {
    return content.starts_with(bullet) && is_blank_or_end(content.substr(bullet.size()));
  };
  for (const std::string_view bullet : kSureBullets) {
    if (begins(bullet)) {
      const char32_t sign = text::cased_character_at(bullet, 0).value;
      return {StartKind::Bullet, bullet.size(), true, 0, 1000U + static_cast<unsigned>(sign)};
    }
  }
  for (const std::string_view bullet : kUnsureBullets) {
    if (begins(bullet)) {
      const char32_t sign = text::cased_character_at(bullet, 0).value;
      return {StartKind::Bullet, bullet.size(), false, 0, 1000U + static_cast<unsigned>(sign)};
    }
  }
  return {};
}

constexpr std::array<std::string_view, 13> kRoman = {"",    "i",    "ii", "iii", "iv", "v",  "vi",
                                                     "vii", "viii", "ix", "x",   "xi", "xii"};

/// What may stand before `token` in an enumeration: "a" for "b", "ii" for "iii", "8" for "9".
std::array<std::string, 2> tokens_before(std::string_view token) {
  std::array<std::string, 2> result;
  if (count_digits(token) == token.size() && token.size() <= 3) {
    const int number = std::stoi(std::string(token));
    if (number > 1) result[0] = std::to_string(number - 1);
    return result;
  }
  if (token.size() == 1 && token.front() > 'a' && token.front() <= 'z')
    result[0] = std::string(1, static_cast<char>(token.front() - 1));
  const auto* const roman = std::find(kRoman.begin() + 1, kRoman.end(), token);
  if (roman != kRoman.end()) result[1] = *(roman - 1);
  return result;
}

/// "a" of "(a)", "7.5" of "7.5.".
std::string_view token_of(std::string_view mark) {
  const std::size_t begin = mark.find_first_not_of("(\\*_");
  const std::size_t end = mark.find_last_not_of(").\\*_");
  return begin == std::string_view::npos || end == std::string_view::npos || end < begin
             ? std::string_view()
             : mark.substr(begin, end - begin + 1);
}

}  // namespace

LineStart line_start(std::string_view content) {
  const std::size_t emphasis = std::min(content.find_first_not_of("*_"), content.size());
  const std::string_view bare = content.substr(emphasis);
  for (const auto read : {keyword_start, clause_start, item_start}) {
    LineStart start = bare.empty() || emphasis > 3 ? LineStart() : read(bare);
    if (start.kind == StartKind::Words) continue;
    start.bytes += emphasis;
    return start;
  }
  return bullet_start(content);
}

bool awaits_number(std::string_view content) {
  const std::size_t blank = content.find_last_of(" \t(");
  const std::string_view word =
      blank == std::string_view::npos ? content : content.substr(blank + 1);
  return word.size() <= 24 && std::find(kNumberWords.begin(), kNumberWords.end(),
                                        ascii_folded(word)) != kNumberWords.end();
}

bool begins_with_key(std::string_view content) {
  constexpr std::size_t kLongestKey = 40;
  while (content.starts_with('*') || content.starts_with('_'))
    content.remove_prefix(1);
  const std::size_t colon = content.substr(0, kLongestKey).find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string_view rest = content.substr(colon + 1);
  if (!is_blank_or_end(rest) && !rest.starts_with('*')) return false;
  const std::string_view key = content.substr(0, colon);
  return key.find_first_of(".;?!,") == std::string_view::npos && words_of(key, 6).size() <= 5 &&
         starts_capital(key);
}

bool counts_on(std::string_view last, std::string_view mark) {
  const std::string_view before = token_of(last);
  const std::string_view token = token_of(mark);
  if (before.empty() || token.empty()) return false;
  const std::size_t point = token.rfind('.');
  if (point == std::string_view::npos) {
    const auto candidates = tokens_before(token);
    return std::find(candidates.begin(), candidates.end(), before) != candidates.end();
  }
  const std::string_view parent = token.substr(0, point + 1);
  const std::string_view own = token.substr(point + 1);
  if (own == "1") return before == token.substr(0, point);
  return before.starts_with(parent) && before.substr(parent.size()) == tokens_before(own)[0];
}

bool begins_with_capitals(std::string_view content) {
  const std::vector<std::string_view> words = words_of(content, 2);
  if (words.size() < 2) return false;
  return all_capitals(content.substr(0, words[0].size() + 1 + words[1].size()));
}

bool enumerates_up_to(std::string_view before, std::string_view mark) {
  constexpr std::size_t kWindow = 2000;
  const std::string_view window = before.substr(before.size() - std::min(before.size(), kWindow));
  const std::string_view token = token_of(mark);
  if (token.empty()) return false;
  const std::size_t begin = mark.find(token);
  return std::ranges::any_of(tokens_before(token), [&](const std::string& previous) {
    if (previous.empty()) return false;
    const std::string wanted = " " + std::string(mark.substr(0, begin)) + previous +
                               std::string(mark.substr(begin + token.size()));
    return window.find(wanted) != std::string_view::npos;
  });
}

}  // namespace sowlint::readers
