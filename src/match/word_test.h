// Whether one word fits one item of a pattern. regex.cpp writes the same as a regular expression.
#pragma once

#include <cstdint>
#include <string_view>

#include "match/pattern.h"
#include "match/word_key.h"

namespace sowlint::match {

[[nodiscard]] inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A word, a stem or @number, ready to be compared.
class WordTest {
 public:
  /// Views `text`. REQUIRES: `kind` stands for one word and is no "@party"; `text` is not empty.
  WordTest(Pattern::Kind kind, std::string_view text)
      : text_(text),
        head_(load_bytes(text_, 0)),
        kind_(kind) {}

  /// REQUIRES: `word` is not empty.
  [[nodiscard]] bool fits(const KeyedWord& word) const;

  /// Whether `word` has this infix at byte `at`. REQUIRES: it is an infix.
  [[nodiscard]] bool has_inside(std::string_view word, std::size_t at) const {
    return word.front() != '@' && word.compare(at, text_.size(), text_) == 0;
  }

  [[nodiscard]] Pattern::Kind kind() const { return kind_; }

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  std::uint64_t head_ = 0;
  Pattern::Kind kind_ = Pattern::Kind::Word;
};

}  // namespace sowlint::match
