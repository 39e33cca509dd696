#include "text/words.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "text/characters.h"
#include "text/fold.h"
#include "text/run_text.h"

namespace sowlint::text {
namespace {

constexpr std::string_view kBlankWord = "@blank";

/// Brackets longer than this are no form field.
constexpr std::size_t kLongestField = 64;

/// French and Italian words that lose their vowel before another word, which is a word of its own.
constexpr std::array<std::string_view, 27> kElided = {
    "c",     "d",    "j",    "l",    "m",    "n",     "s",      "t",      "qu",
    "un",    "all",  "com",  "dov",  "nell", "dell",  "dall",   "sull",   "quell",
    "quest", "anch", "tutt", "sant", "senz", "jusqu", "lorsqu", "puisqu", "quoiqu"};

bool is_elided(std::string_view word) {
  return std::find(kElided.begin(), kElided.end(), word) != kElided.end();
}

bool in_word(CharacterClass value) {
  return value == CharacterClass::Letter || value == CharacterClass::Digit ||
         value == CharacterClass::Mark;
}

/// Begins a word in the stream's text: words of a row are parted by single blanks.
std::uint32_t open_word(TokenStream& stream) {
  if (!stream.text.empty() && stream.text.back() != '\n') stream.text.push_back(' ');
  return static_cast<std::uint32_t>(stream.text.size());
}

void close_word(std::uint32_t begin, TextSpan source, TokenStream& stream) {
  stream.tokens.push_back({begin, static_cast<std::uint32_t>(stream.text.size()),
                           static_cast<std::uint32_t>(source.begin),
                           static_cast<std::uint32_t>(source.end)});
}

/// Cuts one folded text into words.
class Tokeniser {
 public:
  Tokeniser(const RunText& runs, HyphenReading reading, TokenStream& stream)
      : runs_(runs),
        folded_(fold(runs.bytes())),
        text_(folded_.text),
        reading_(reading),
        stream_(stream) {}

  /// Whether the two hyphen readings differ.
  bool run() {
    while (at_ < text_.size()) {
      const CharacterClass value = class_of_byte(text_[at_]);
      if (value == CharacterClass::Letter || value == CharacterClass::Digit) {
        take_word();
      } else if (value < CharacterClass::Symbol) {
        ++at_;
      } else {
        take_rare(class_at(at_));
      }
    }
    return readings_differ_;
  }

 private:
  /// The class of the character at `at`; Other at the end.
  [[nodiscard]] CharacterClass class_at(std::size_t at) const {
    if (at >= text_.size()) return CharacterClass::Other;
    const CharacterClass value = class_of_byte(text_[at]);
    return value == CharacterClass::NonAscii ? class_of(character_at(text_, at).code) : value;
  }

  [[nodiscard]] std::size_t after(std::size_t at) const {
    return is_ascii(text_[at]) ? at + 1 : at + character_at(text_, at).size;
  }

  [[nodiscard]] TextSpan source_of(TextSpan folded) const {
    return runs_.source_span(folded_.raw_span(folded));
  }

  /// What is neither an ASCII letter or digit nor left out.
  void take_rare(CharacterClass value) {
    switch (value) {
      case CharacterClass::Letter:
        take_word();
        break;
      case CharacterClass::Symbol:
        take(after(at_), text_.substr(at_, after(at_) - at_));
        break;
      case CharacterClass::Bracket:
        take_field(end_of_field());
        break;
      case CharacterClass::Underscore:
        take_line();
        break;
      default:
        at_ = after(at_);
        break;
    }
  }

  /// Gives the text up to `end` as `word`.
  void take(std::size_t end, std::string_view word) {
    append_word(word, source_of({at_, end}), stream_);
    at_ = end;
  }

  /// The end of a bracket pair with nothing filled in, as "[ ]", "[•]" or "[__]"; else at_.
  [[nodiscard]] std::size_t end_of_field() const {
    std::size_t crosses = 0;
    const std::size_t limit = std::min(text_.size(), at_ + kLongestField);
    for (std::size_t at = at_ + 1; at < limit; ++at) {
      const char byte = text_[at];
      if (byte == ']') return crosses == 1 ? at_ : at + 1;
      const CharacterClass value = class_of_byte(byte);
      const bool cross = byte == 'x' && is_capital(at);
      crosses += cross ? 1 : 0;
      if (!cross && byte != '*' && byte != '.' && value != CharacterClass::Blank &&
          value != CharacterClass::LineEnd && value != CharacterClass::Underscore) {
        return at_;
      }
    }
    return at_;
  }

  void take_field(std::size_t end) {
    if (end == at_) {
      ++at_;
    } else {
      take(end, kBlankWord);
    }
  }

  /// Underscores: a line to write on, unless they are two and mark up or join a word.
  void take_line() {
    const std::size_t end = std::min(text_.find_first_not_of('_', at_), text_.size());
    const bool touches = in_word(class_at(end)) || (at_ > 0 && word_end_ == at_);
    if (end - at_ >= (touches ? 3U : 2U)) {
      take(end, kBlankWord);
    } else {
      at_ = end;
    }
  }

  /// Whether the letter at `at` is a plain capital in the source, which the folded text hides.
  [[nodiscard]] bool is_capital(std::size_t at) const {
    const TextSpan raw = folded_.raw_span({at, at + 1});
    return raw.size() == 1 && runs_.bytes()[raw.begin] == text_[at] - 'a' + 'A';
  }

  [[nodiscard]] bool is_small_letter(std::size_t at) const {
    if (class_at(at) != CharacterClass::Letter) return false;
    const TextSpan raw = folded_.raw_span({at, after(at)});
    return u_islower(static_cast<UChar32>(character_at(runs_.bytes(), raw.begin).code)) != 0;
  }

  /// After the hyphen at `at`: where the rest of the word begins if the hyphen divides it at a line
  /// end, else 0.
  [[nodiscard]] std::size_t rest_of_divided_word(std::size_t at) const {
    at = after(at);
    while (class_at(at) == CharacterClass::Blank)
      ++at;
    if (class_at(at) != CharacterClass::LineEnd) return 0;
    at += text_.substr(at, 2) == "\r\n" ? 2U : 1U;
    while (class_at(at) == CharacterClass::Blank)
      ++at;
    return is_small_letter(at) ? at : 0;
  }

  void take_word() {
    word_ = open_word(stream_);
    word_begin_ = at_;
    do {
      take_letters();
    } while (goes_on());
    finish_word();
  }

  /// Appends letters, digits and marks.
  void take_letters() {
    std::size_t end = at_;
    while (end < text_.size()) {
      const CharacterClass value = class_of_byte(text_[end]);
      if (value == CharacterClass::Letter || value == CharacterClass::Digit) {
        ++end;
        continue;
      }
      if (value != CharacterClass::NonAscii) break;
      const Character here = character_at(text_, end);
      if (!in_word(class_of(here.code))) break;
      end += here.size;
    }
    stream_.text.append(text_, at_, end - at_);
    at_ = word_end_ = end;
  }

  /// Decides at the first character that is no letter whether the word goes on after it, and if so
  /// moves there.
  bool goes_on() {
    const CharacterClass value = class_at(at_);
    if (value <= CharacterClass::LineEnd) return false;
    switch (value) {
      case CharacterClass::Point:
        return goes_on_after_point();
      case CharacterClass::Apostrophe:
        return goes_on_after_apostrophe();
      case CharacterClass::Hyphen:
        return goes_on_after_hyphen(false);
      case CharacterClass::SoftHyphen:
        return goes_on_after_hyphen(true);
      default:
        return false;
    }
  }

  bool goes_on_after_point() {
    const bool inside =
        class_at(at_ - 1) == CharacterClass::Digit && class_at(at_ + 1) == CharacterClass::Digit;
    if (!inside) return false;
    stream_.text.push_back(text_[at_]);
    ++at_;
    return true;
  }

  bool goes_on_after_apostrophe() {
    const std::size_t next = at_ + 1;
    if (class_at(next) == CharacterClass::Letter && text_[next] == 's' &&
        !in_word(class_at(next + 1))) {
      at_ = word_end_ = next + 1;  // the client's: part of the word, but not of its form
      return false;
    }
    const CharacterClass follows = class_at(next);
    const bool joins = in_word(follows);
    if (is_elided(std::string_view(stream_.text).substr(word_))) {
      if (!joins && follows != CharacterClass::DoubleQuote) return false;
      stream_.text.push_back('\'');
      at_ = word_end_ = next;
      return false;
    }
    if (!joins) return false;
    stream_.text.push_back('\'');
    at_ = next;
    return true;
  }

  bool goes_on_after_hyphen(bool soft) {
    const std::size_t rest =
        class_at(at_ - 1) == CharacterClass::Digit ? 0 : rest_of_divided_word(at_);
    if (rest != 0) {
      readings_differ_ = true;
      at_ = rest;
      return reading_ == HyphenReading::Joined;
    }
    if (!soft) return false;
    while (class_at(at_) == CharacterClass::SoftHyphen)
      at_ = after(at_);
    return in_word(class_at(at_));
  }

  void finish_word() {
    if (stream_.text[word_] == 'x' && is_crossed_out()) {
      stream_.text.replace(word_, std::string::npos, kBlankWord);
    }
    close_word(word_, source_of({word_begin_, word_end_}), stream_);
  }

  /// "XX", in capitals only.
  [[nodiscard]] bool is_crossed_out() const {
    const std::string_view form = std::string_view(stream_.text).substr(word_);
    if (form.size() < 2 || form.find_first_not_of('x') != std::string_view::npos) return false;
    for (std::size_t at = word_begin_; at < word_end_; ++at) {
      if (!is_capital(at)) return false;
    }
    return true;
  }

  const RunText& runs_;
  FoldedText folded_;
  std::string_view text_;
  HyphenReading reading_;
  TokenStream& stream_;
  std::size_t at_ = 0;
  bool readings_differ_ = false;
  std::uint32_t word_ = 0;      ///< of the open word: where its form begins in the stream
  std::size_t word_begin_ = 0;  ///< and where it stands in text_
  std::size_t word_end_ = 0;
};

}  // namespace

bool append_words(std::string_view source, std::span<const TextSpan> runs, HyphenReading reading,
                  TokenStream& stream) {
  const RunText text(source, runs);
  return Tokeniser(text, reading, stream).run();
}

void append_word(std::string_view word, TextSpan span, TokenStream& stream) {
  const std::uint32_t begin = open_word(stream);
  stream.text.append(word);
  close_word(begin, span, stream);
}

std::string normalise_phrase(std::string_view phrase) {
  TokenStream stream;
  const TextSpan whole{0, phrase.size()};
  append_words(phrase, {&whole, 1}, HyphenReading::Split, stream);
  return stream.text;
}

}  // namespace sowlint::text
