#include "readers/rtf_tokens.h"

#include <algorithm>

namespace sowlint::readers {
namespace {

constexpr std::size_t kLongestWord = 32;
constexpr std::size_t kMostDigits = 9;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The value of a hexadecimal digit, or -1.
int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

RtfToken RtfTokens::next() {
  while (at_ < bytes_.size() && (bytes_[at_] == '\r' || bytes_[at_] == '\n'))
    ++at_;
  RtfToken token;
  token.begin = at_;
  if (at_ >= bytes_.size()) return token;
  switch (bytes_[at_]) {
    case '{':
      token.kind = RtfToken::Kind::Open;
      ++at_;
      return token;
    case '}':
      token.kind = RtfToken::Kind::Close;
      ++at_;
      return token;
    case '\\':
      return control();
    default: {
      const std::size_t end = std::min(bytes_.find_first_of("{}\\\r\n", at_), bytes_.size());
      token.kind = RtfToken::Kind::Text;
      token.text = bytes_.substr(at_, end - at_);
      at_ = end;
      return token;
    }
  }
}

RtfToken RtfTokens::control() {
  const std::size_t begin = at_++;
  RtfToken token;
  token.begin = begin;
  if (at_ >= bytes_.size()) return token;
  const char sign = bytes_[at_];
  if (is_letter(sign)) return word(begin);
  ++at_;
  token.kind = RtfToken::Kind::Symbol;
  token.text = bytes_.substr(at_ - 1, 1);
  if (sign != '\'' || at_ + 2 > bytes_.size()) return token;
  const int high = hex_value(bytes_[at_]);
  const int low = hex_value(bytes_[at_ + 1]);
  if (high < 0 || low < 0) return token;
  at_ += 2;
  token.kind = RtfToken::Kind::Byte;
  token.number = high * 16 + low;
  return token;
}

RtfToken RtfTokens::word(std::size_t begin) {
  RtfToken token;
  token.begin = begin;
  token.kind = RtfToken::Kind::Word;
  const std::size_t first = at_;
  while (at_ < bytes_.size() && is_letter(bytes_[at_]) && at_ - first < kLongestWord)
    ++at_;
  token.text = bytes_.substr(first, at_ - first);
  const bool negative = at_ + 1 < bytes_.size() && bytes_[at_] == '-' && is_digit(bytes_[at_ + 1]);
  if (negative) ++at_;
  for (std::size_t digits = 0; at_ < bytes_.size() && is_digit(bytes_[at_]); ++at_) {
    token.has_number = true;
    if (++digits <= kMostDigits) token.number = token.number * 10 + (bytes_[at_] - '0');
  }
  if (negative) token.number = -token.number;
  if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
  if (token.text == "bin" && token.number > 0) {
    const auto length = static_cast<std::size_t>(token.number);
    damaged_ = damaged_ || length > bytes_.size() - at_;
    if (length <= bytes_.size() - at_) at_ += length;
  }
  return token;
}

}  // namespace sowlint::readers
