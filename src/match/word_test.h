// Whether one word fits one item of a pattern. regex.cpp writes the same as a regular expression.
#pragma once

#include <string_view>

#include "match/pattern.h"

namespace sowlint::match {

[[nodiscard]] inline bool is_number(std::string_view word) {
  return word.front() >= '0' && word.front() <= '9' &&
         word.find_first_not_of("0123456789.,") == std::string_view::npos;
}

[[nodiscard]] inline bool is_party(std::string_view word) {
  return word == "@customer" || word == "@vendor" || word == "@party";
}

/// REQUIRES: `word` is not empty; `kind` stands for one word.
[[nodiscard]] inline bool fits(Pattern::Kind kind, std::string_view text, std::string_view word) {
  switch (kind) {
    case Pattern::Kind::Word:
      return word == text;
    case Pattern::Kind::Prefix:
      return word.substr(0, text.size()) == text;
    case Pattern::Kind::Suffix:
      return word.size() >= text.size() && word.substr(word.size() - text.size()) == text &&
             word.front() != '@';
    case Pattern::Kind::Infix:
      return word.front() != '@' && word.find(text) != std::string_view::npos;
    default:
      return text == "@number" ? is_number(word) : is_party(word);
  }
}

}  // namespace sowlint::match
