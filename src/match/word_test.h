// Whether one word fits one item of a pattern. regex.cpp writes the same as a regular expression.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "match/pattern.h"
#include "match/word_key.h"

namespace sowlint::match {

/// A word, a stem or a class, ready to be compared: most words are told apart by their first bytes,
/// without a look at the rest.
class WordTest {
 public:
  WordTest() = default;

  /// REQUIRES: `kind` stands for one word, `text` is not empty.
  WordTest(Pattern::Kind kind, std::string text)
      : text_(std::move(text)),
        head_(load_bytes(text_, 0)),
        kind_(kind) {}

  /// REQUIRES: `word` is not empty.
  [[nodiscard]] bool fits(const KeyedWord& word) const {
    if (kind_ == Pattern::Kind::Word) {
      return word.head == head_ && word.bytes.size() == text_.size() && same_rest(word.bytes);
    }
    if (kind_ == Pattern::Kind::Prefix) {
      return low_bytes(word.head ^ head_, text_.size()) == 0 && word.bytes.size() >= text_.size() &&
             same_rest(word.bytes);
    }
    return fits_otherwise(word.bytes);
  }

  /// Whether this is an infix that `word` has at byte `at`.
  [[nodiscard]] bool has_inside(std::string_view word, std::size_t at) const {
    return kind_ == Pattern::Kind::Infix && word.front() != '@' &&
           word.compare(at, text_.size(), text_) == 0;
  }

  [[nodiscard]] Pattern::Kind kind() const { return kind_; }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  /// Whether `word` goes on as the text does behind the head.
  [[nodiscard]] bool same_rest(std::string_view word) const {
    return text_.size() <= kHeadBytes ||
           std::memcmp(word.data() + kHeadBytes, text_.data() + kHeadBytes,
                       text_.size() - kHeadBytes) == 0;
  }

  [[nodiscard]] bool fits_otherwise(std::string_view word) const;

  std::string text_;
  std::uint64_t head_ = 0;
  Pattern::Kind kind_ = Pattern::Kind::Word;
};

}  // namespace sowlint::match
