#include "contract/titles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "contract/letters.h"
#include "contract/phrases.h"
#include "contract/sections.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

constexpr std::size_t kMostWords = 8;
constexpr std::size_t kMostBytes = 96;
constexpr std::size_t kFewestBytes = 4;

/// Words that make a sentence of what looks like a title.
constexpr std::string_view kVerbs[] = {
    "shall",   "must",         "will",           "may",        "can",      "is",        "are",
    "was",     "be",           "been",           "has",        "have",     "means",     "mean",
    "applies", "apply",        "agrees",         "agree",      "obliges",  "обязуется", "обязан",
    "обязана", "обязаны",      "должна",         "должны",     "являются", "может",     "могут",
    "несет",   "производится", "осуществляется", "составляет", "вправе",   "является",  "должен",
    "ist",     "sind",         "wird",           "werden",     "kann",     "muss",      "soll",
    "hat",     "est",          "sont",           "doit",       "peut",     "s'engage",  "es",
    "son",     "debe",         "deberá",         "podrá",      "does",     "do",        "hereby",
    "if",      "unless"};

/// Words that open a sentence where a title without a mark ends.
constexpr std::string_view kOpeners[] = {
    "the",     "this",       "these",      "those",    "all",     "any",       "each",
    "every",   "if",         "in",         "for",      "upon",    "on",        "at",
    "when",    "where",      "both",       "either",   "neither", "no",        "it",
    "we",      "you",        "our",        "your",     "based",   "as",        "there",
    "client",  "customer",   "contractor", "supplier", "vendor",  "developer", "consultant",
    "company", "government", "provider",   "agency",   "during"};

bool has_verb(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return is_one_of(word, kVerbs); });
}

std::vector<std::string> normalised_words(std::string_view text) {
  return parts_of(text::normalise_phrase(text), ' ');
}

/// Words that open a sentence rather than a title of several words.
bool opens_sentence(std::string_view word) {
  constexpr std::string_view kWords[] = {"the",   "a",     "an",   "each", "every", "any",  "this",
                                         "that",  "these", "in",   "on",   "upon",  "when", "where",
                                         "it",    "we",    "you",  "if",   "no",    "as",   "at",
                                         "there", "all",   "both", "such"};
  return is_one_of(word, kWords);
}

/// Whether every word but the smallest has a capital: "Limitation of Liability".
bool is_title_case(std::string_view title) {
  constexpr std::string_view kSmall[] = {"of",  "the", "and", "or", "for",  "to", "in",  "on",
                                         "by",  "at",  "a",   "an", "with", "de", "du",  "des",
                                         "der", "und", "y",   "et", "la",   "le", "del", "from"};
  const std::vector<std::string> words = parts_of(title, ' ');
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return !begins_with_letter(word) || begins_with_capital(word) || is_one_of(word, kSmall);
  });
}

/// Whether `title` has the shape of one: a capital first, few words, no verb of duty.
bool is_title_like(std::string_view title) {
  if (title.size() < kFewestBytes || title.size() > kMostBytes) return false;
  if (!begins_with_capital(title)) return false;
  const std::vector<std::string> words = normalised_words(title);
  constexpr std::size_t kSurelyTitle = 3;
  if (words.empty() || words.size() > kMostWords || has_verb(words)) return false;
  return words.size() <= kSurelyTitle || !opens_sentence(words.front()) || is_title_case(title);
}

/// The same for words that end in a full stop, as sentences do.
bool is_title_before_stop(std::string_view title) {
  if (is_title_case(title)) return true;
  const std::size_t words = normalised_words(title).size();
  constexpr std::size_t kSurelyTitle = 3;
  constexpr std::size_t kKnownTitle = 5;
  if (opens_sentence(normalised_words(title).front())) return false;
  return words <= kSurelyTitle || (words <= kKnownTitle && section_of_title(title).has_value());
}

struct Mark {
  std::size_t begin = 0;  ///< end of the words before it
  std::size_t end = 0;    ///< first byte of the words after it
  bool stop = false;      ///< a full stop, which also ends abbreviations
};

/// The first full stop, colon or dash that could end a title.
std::optional<Mark> first_mark(std::string_view text) {
  const std::size_t limit = std::min(text.size(), kMostBytes);
  for (std::size_t at = 1; at < limit; ++at) {
    std::size_t length = 0;
    if (text[at] == '.' || text[at] == ':') {
      length = 1;
    } else if (text.substr(at, 5) == " \xE2\x80\x93 " || text.substr(at, 5) == " \xE2\x80\x94 ") {
      length = 4;
    }
    if (length == 0) continue;
    const std::size_t blanks = leading_blanks(text.substr(at + length));
    if (blanks == 0 || at + length + blanks >= text.size()) continue;
    return Mark{at, at + length + blanks, text[at] == '.'};
  }
  return std::nullopt;
}

/// Whether `text` begins with a Cyrillic letter.
bool is_cyrillic(std::string_view text) {
  return text.starts_with('\xD0') || text.starts_with('\xD1');
}

std::size_t marked_title(std::string_view text, bool labelled) {
  const auto mark = first_mark(text);
  if (!mark) return 0;
  const std::string_view title = text.substr(0, mark->begin);
  if (!is_title_like(title)) return 0;
  // "Acme Inc. shall": a full stop before a small letter ends no title.
  const std::string_view rest = text.substr(mark->end);
  const bool small = begins_with_letter(rest) && !begins_with_capital(rest);
  if (mark->stop && (small || !is_title_before_stop(title))) return 0;
  // "Цель работ — сократить срок": a dash that stands for a verb.
  if (small && text[mark->begin] == ' ' && is_cyrillic(rest)) return 0;
  return labelled || section_of_title(title) ? mark->end : 0;
}

/// Bytes of the word at the start of `text`.
std::size_t word_length(std::string_view text) {
  return std::min(text.find_first_of(" \t\n"), text.size());
}

/// Whether a word is written in capitals throughout; "&", "/" and digits are neutral.
bool is_all_capitals(std::string_view word) {
  bool letters = false;
  for (std::size_t at = 0; at < word.size(); at += first_character(word.substr(at))) {
    const std::string_view rest = word.substr(at);
    if (!begins_with_letter(rest)) continue;
    if (!begins_with_capital(rest)) return false;
    letters = true;
  }
  return letters || word == "&" || word == "-" || word == "/";
}

/// "BACKGROUND The mission …": capitals that end before a word in small letters.
std::size_t capital_title(std::string_view text) {
  std::size_t at = 0;
  std::size_t words = 0;
  while (at < text.size() && words <= kMostWords) {
    const std::size_t length = word_length(text.substr(at));
    const std::string_view word = text.substr(at, length);
    // "A", "I" begin sentences as well.
    if (!is_all_capitals(word) || (word.size() == 1 && begins_with_letter(word))) break;
    ++words;
    at += length;
    at += leading_blanks(text.substr(at));
  }
  const bool continues = at < text.size() && begins_with_capital(text.substr(at));
  constexpr std::size_t kFewestLetters = 5;
  if (words == 0 || words > kMostWords || !continues || at < kFewestLetters) return 0;
  return is_title_like(text.substr(0, at)) ? at : 0;
}

/// "Project Overview The purpose …": a known section title, and then the beginning of a sentence.
std::size_t known_title(std::string_view text) {
  std::size_t at = 0;
  std::size_t best = 0;
  for (std::size_t words = 0; words < kMostWords && at < text.size(); ++words) {
    at += word_length(text.substr(at));
    const std::string_view title = text.substr(0, at);
    at += leading_blanks(text.substr(at));
    if (at >= text.size() || at > kMostBytes) break;
    const std::string_view rest = text.substr(at);
    if (!begins_with_capital(rest) || !is_section_phrase(title)) continue;
    const std::vector<std::string> next = normalised_words(rest.substr(0, word_length(rest)));
    if (!next.empty() && is_one_of(next.front(), kOpeners)) best = at;
  }
  return best;
}

}  // namespace

std::size_t run_in_title(std::string_view text, bool labelled) {
  if (const std::size_t marked = marked_title(text, labelled); marked > 0) return marked;
  if (!labelled) return 0;
  if (const std::size_t capitals = capital_title(text); capitals > 0) return capitals;
  return known_title(text);
}

bool reads_as_title(std::string_view text) {
  // "4. TERMINATION.", "7. Notices."
  if (text.ends_with('.') && text.size() > kFewestBytes &&
      (is_all_capitals(text) || is_section_phrase(text))) {
    text.remove_suffix(1);
  }
  if (normalised_words(text.substr(0, kMostBytes)).empty() ||
      text.find_last_of(".;,?!") == text.size() - 1)
    return false;
  if (text.find(". ") != std::string_view::npos) return false;
  // "In this document:" leads in a list.
  const bool leads_in = text.back() == ':';
  if (leads_in && (opens_sentence(normalised_words(text).front()) || !section_of_title(text))) {
    return false;
  }
  return is_title_like(text);
}

bool has_sentence_verb(std::string_view text) {
  return has_verb(normalised_words(text));
}

}  // namespace sowlint::contract
