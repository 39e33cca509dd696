#include "text/sentences.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "text/break_class.h"
#include "text/characters.h"
#include "text/run_text.h"
#include "text/sentence_words.h"
#include "text/word_shapes.h"

namespace sowlint::text {
namespace {

/// Longer than any abbreviation, and than any label with blanks before it; keeps looking back and
/// ahead cheap.
constexpr std::size_t kLongestWord = 32;
constexpr std::size_t kLongestStart = 96;

bool is_digit(char byte) {
  return class_of_byte(byte) == CharacterClass::Digit;
}

/// The bytes that can begin a character that ends a sentence or paragraph. The two-byte characters
/// up to U+04FF, Latin to Cyrillic, hold only one such, U+0085.
using ByteSet = std::array<bool, 256>;

constexpr ByteSet make_enders() {
  ByteSet set{};
  for (const char byte : {'.', '!', '?', '\n', '\r', '\v'})
    set[static_cast<std::size_t>(byte)] = true;
  set[0xC2] = true;
  for (std::size_t byte = 0xD4; byte < set.size(); ++byte)
    set[byte] = true;
  return set;
}

constexpr ByteSet kEnders = make_enders();

// ---------------------------------------------------------------- the scan

/// Finds the sentences of one text.
class SentenceScanner {
 public:
  explicit SentenceScanner(std::string_view text) : text_(text) {}

  std::vector<TextSpan> run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (!kEnders[static_cast<unsigned char>(text_[at])]) {
        ++at;
        continue;
      }
      at = class_at(at) == U_SB_SP ? pass_blanks(at) : pass_character(at);
    }
    close(text_.size());
    return std::move(sentences_);
  }

 private:
  [[nodiscard]] USentenceBreak class_at(std::size_t at) const {
    return at < text_.size() ? break_class(character_at(text_, at).code) : U_SB_OTHER;
  }

  /// The next visible character.
  [[nodiscard]] std::size_t after(std::size_t at) const {
    do {
      at += character_at(text_, at).size;
    } while (at < text_.size() && is_invisible(class_at(at)));
    return at;
  }

  /// The character before `at`. REQUIRES: at > 0.
  [[nodiscard]] std::size_t before(std::size_t at) const {
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 && is_trail(text_[start]))
      --start;
    return start;
  }

  [[nodiscard]] std::size_t skip(std::size_t at, USentenceBreak value) const {
    while (at < text_.size() && class_at(at) == value)
      at = after(at);
    return at;
  }

  /// Goes past the blanks at `at`; an empty line or a paragraph separator among them is a border.
  std::size_t pass_blanks(std::size_t at) {
    std::size_t ends = 0;
    while (class_at(at) == U_SB_SP) {
      const Character here = character_at(text_, at);
      const bool pair = text_.substr(at, 2) == "\r\n";
      if (here.code == U'\u2029') ends = 2;
      if (!pair && (here.code == U'\n' || here.code == U'\r' || here.code == U'\u0085')) ++ends;
      at += here.size;
    }
    if (ends >= 2) close(at);
    return at;
  }

  std::size_t pass_character(std::size_t at) {
    const std::size_t border = border_after(at);
    if (border == 0) return at + character_at(text_, at).size;
    close(border);
    return border;
  }

  /// Where the next sentence begins if one ends with the character at `at`; else 0.
  [[nodiscard]] std::size_t border_after(std::size_t at) const {
    const USentenceBreak ender = class_at(at);
    if (ender != U_SB_ATERM && ender != U_SB_STERM) return 0;
    const std::size_t next = after(at);
    if (ender == U_SB_ATERM && is_inside_word(at, next)) return 0;
    const std::size_t border = skip(skip(next, U_SB_CLOSE), U_SB_SP);
    const USentenceBreak follows = class_at(border);
    if (border >= text_.size() || follows == U_SB_SCONTINUE || follows == U_SB_ATERM ||
        follows == U_SB_STERM || small_letter_follows(border)) {
      return 0;
    }
    return ender == U_SB_ATERM && is_abbreviation(at, border) ? 0 : border;
  }

  /// "7.5", "U.S".
  [[nodiscard]] bool is_inside_word(std::size_t at, std::size_t next) const {
    const USentenceBreak follows = class_at(next);
    if (follows != U_SB_UPPER) return follows == U_SB_NUMERIC;
    while (at > 0) {
      at = before(at);
      const USentenceBreak value = class_at(at);
      if (!is_invisible(value)) return value == U_SB_UPPER || value == U_SB_LOWER;
    }
    return false;
  }

  /// Whether the next letter is a small one: "(a)", "5 days".
  [[nodiscard]] bool small_letter_follows(std::size_t at) const {
    for (; at < text_.size(); at = after(at)) {
      const USentenceBreak value = class_at(at);
      if (value == U_SB_LOWER) return true;
      if (is_letter(value) || value == U_SB_ATERM || value == U_SB_STERM) return false;
    }
    return false;
  }

  /// The word that ends at `end`, full stops inside it included; empty if it is long.
  [[nodiscard]] std::string_view word_before(std::size_t end) const {
    std::size_t start = end;
    while (start > sentence_ && end - start <= kLongestWord) {
      const std::size_t at = before(start);
      const USentenceBreak value = class_at(at);
      const bool inside = is_letter(value) || value == U_SB_NUMERIC || is_invisible(value) ||
                          (value == U_SB_ATERM && start != end);
      if (!inside) break;
      start = at;
    }
    if (end - start > kLongestWord) return {};
    return text_.substr(start, end - start);
  }

  /// The word before the word that ends at `end`, in small letters, without its full stop.
  [[nodiscard]] std::string word_before_word(std::size_t end) const {
    std::size_t at = end - word_before(end).size();
    while (at > sentence_ && (class_at(before(at)) == U_SB_SP || text_[before(at)] == '.')) {
      at = before(at);
    }
    return in_small_letters(word_before(at));
  }

  /// The word at `at` or behind opening quotes and brackets there.
  [[nodiscard]] TextSpan word_after(std::size_t at) const {
    at = skip(at, U_SB_CLOSE);
    std::size_t end = at;
    while (end < text_.size() && end - at <= kLongestWord) {
      const USentenceBreak value = class_at(end);
      if (!is_letter(value) && value != U_SB_NUMERIC) break;
      end = after(end);
    }
    return {at, end};
  }

  /// Whether the text at `at` begins as a sentence does and a name does not.
  [[nodiscard]] bool opens_sentence(std::size_t at) const {
    const TextSpan word = word_after(at);
    const std::string_view rest = text_.substr(word.end);
    if (rest.substr(0, 1) == ".") return false;  // an initial: "В. Иванов"
    std::string form = in_small_letters(text_.substr(word.begin, word.size()));
    if (rest.substr(0, 1) == "'" || rest.substr(0, 3) == "’") form += '\'';
    return opens_sentences(form);
  }

  /// A number, a letter as a number, or a place left open for one.
  [[nodiscard]] bool number_follows(std::size_t at) const {
    const std::size_t first = text_.find_first_not_of("[(+#", at);
    if (first == std::string_view::npos) return false;
    if (is_digit(text_[first]) || text_[first] == '_' || text_[first] == ']') return true;
    const TextSpan word = word_after(first);
    return is_label(text_.substr(word.begin, word.size()));
  }

  /// Whether the full stop at `at` belongs to the word before it and ends nothing. `next` is where
  /// the next sentence would begin.
  [[nodiscard]] bool is_abbreviation(std::size_t at, std::size_t next) const {
    if (at - sentence_ <= kLongestStart &&
        is_label_alone(text_.substr(sentence_, at - sentence_))) {
      return true;
    }
    const std::string_view word = word_before(at);
    if (word.empty()) return false;
    const std::string form = in_small_letters(word);
    switch (abbreviation_kind(form)) {
      case Abbreviation::Inside:
        return true;
      case Abbreviation::BeforeNumber:
        return number_follows(next);
      case Abbreviation::Anywhere:
        return !opens_sentence(next);
      case Abbreviation::None:
        break;
    }
    if (is_dotted(form)) return !opens_sentence(next);
    if (is_one_letter(form)) return !opens_sentence(next) && !names_a_part(word_before_word(at));
    return is_ordinal(word, at, next);
  }

  /// German: "am 1. Juli", "die 2. Stufe".
  [[nodiscard]] bool is_ordinal(std::string_view number, std::size_t at, std::size_t next) const {
    constexpr std::size_t kMostDigits = 2;
    if (number.size() > kMostDigits || !std::all_of(number.begin(), number.end(), is_digit)) {
      return false;
    }
    const TextSpan word = word_after(next);
    if (follows_ordinal(in_small_letters(text_.substr(word.begin, word.size())))) return true;
    return precedes_ordinal(word_before_word(at)) && !opens_sentence(next);
  }

  /// Ends the sentence at `end`, and keeps it unless it is blank.
  void close(std::size_t end) {
    TextSpan sentence{sentence_, end};
    sentence_ = end;
    while (sentence.begin < end && is_outer(class_at(sentence.begin))) {
      sentence.begin += character_at(text_, sentence.begin).size;
    }
    while (sentence.end > sentence.begin && is_outer(class_at(before(sentence.end)))) {
      sentence.end = std::max(before(sentence.end), sentence.begin);
    }
    if (!sentence.empty()) sentences_.push_back(sentence);
  }

  static bool is_outer(USentenceBreak value) { return value == U_SB_SP || value == U_SB_FORMAT; }

  std::string_view text_;
  std::size_t sentence_ = 0;  ///< where the sentence at hand begins
  std::vector<TextSpan> sentences_;
};

}  // namespace

std::vector<std::vector<TextSpan>> split_sentences(std::string_view source,
                                                   std::span<const TextSpan> runs) {
  const RunText text(source, runs);
  std::vector<std::vector<TextSpan>> result;
  for (const TextSpan sentence : SentenceScanner(text.bytes()).run()) {
    result.push_back(text.source_spans(sentence));
  }
  return result;
}

}  // namespace sowlint::text
