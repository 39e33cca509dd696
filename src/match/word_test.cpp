#include "match/word_test.h"

namespace sowlint::match {
namespace {

bool is_number(std::string_view word) {
  return word.front() >= '0' && word.front() <= '9' &&
         word.find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool is_party(std::string_view word) {
  return word == "@customer" || word == "@vendor" || word == "@party";
}

}  // namespace

bool WordTest::fits_otherwise(std::string_view word) const {
  switch (kind_) {
    case Pattern::Kind::Suffix:
      return word.size() >= text_.size() && word.substr(word.size() - text_.size()) == text_ &&
             word.front() != '@';
    case Pattern::Kind::Infix:
      return word.front() != '@' && word.find(text_) != std::string_view::npos;
    default:
      return text_ == "@number" ? is_number(word) : is_party(word);
  }
}

}  // namespace sowlint::match
