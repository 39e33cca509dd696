#include "match/word_test.h"

namespace sowlint::match {

bool WordTest::fits(const KeyedWord& word) const {
  const std::string_view bytes = word.bytes;
  switch (kind_) {
    case Pattern::Kind::Word:
      return word.head == head_ && bytes == text_;
    case Pattern::Kind::Prefix:
      return bytes.substr(0, text_.size()) == text_;
    case Pattern::Kind::Suffix:
      return bytes.size() >= text_.size() && bytes.substr(bytes.size() - text_.size()) == text_ &&
             bytes.front() != '@';
    case Pattern::Kind::Infix:
      return bytes.front() != '@' && bytes.find(text_) != std::string_view::npos;
    default:
      return is_digit(bytes.front()) &&
             bytes.find_first_not_of("0123456789.,") == std::string_view::npos;
  }
}

}  // namespace sowlint::match
