#include "contract/letters.h"

#include <algorithm>
#include <string>

namespace sowlint::contract {
namespace {

/// The Russian letters that number lists, in order; "ё" and "й" are left out as usual.
constexpr std::string_view kRussianOrder[] = {"а", "б", "в", "г", "д", "е", "ж", "з", "и", "к",
                                              "л", "м", "н", "о", "п", "р", "с", "т", "у", "ф"};

unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_small_ascii(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_capital_ascii(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

bool begins_with_capital(std::string_view text) {
  if (text.empty()) return false;
  if (is_capital_ascii(text[0])) return true;
  const unsigned char lead = byte_at(text, 0);
  const unsigned char trail = byte_at(text, 1);
  constexpr unsigned char kMultiplicationSign = 0x97;
  if (lead == 0xC3) return trail >= 0x80 && trail <= 0x9E && trail != kMultiplicationSign;
  return lead == 0xD0 && (trail == 0x81 || (trail >= 0x90 && trail <= 0xAF));
}

bool begins_with_letter(std::string_view text) {
  if (text.empty()) return false;
  if (is_small_ascii(text[0]) || is_capital_ascii(text[0])) return true;
  const unsigned char lead = byte_at(text, 0);
  return lead == 0xC3 || lead == 0xD0 || lead == 0xD1;
}

std::size_t first_character(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t size = 1;
  while (size < text.size() && (byte_at(text, size) & 0xC0U) == 0x80U) {
    ++size;
  }
  return size;
}

int letter_ordinal(std::string_view word) {
  constexpr int kAlphabet = 26;
  if (word.empty()) return 0;
  if (word.size() <= 2 && (is_small_ascii(word[0]) || is_capital_ascii(word[0]))) {
    const int first = word[0] - (is_small_ascii(word[0]) ? 'a' : 'A') + 1;
    if (word.size() == 1) return first;
    return word[0] == word[1] ? kAlphabet + first : 0;
  }
  std::string small(word);
  if (word.size() == 2 && begins_with_capital(word)) {  // "Б": the small letters follow
    const unsigned char trail = byte_at(word, 1);
    constexpr unsigned char kFirstOfSecondHalf = 0xA0;
    small = trail < kFirstOfSecondHalf ? std::string{word[0], static_cast<char>(trail + 0x20)}
                                       : std::string{'\xD1', static_cast<char>(trail - 0x20)};
  }
  const auto* const found =
      std::find(std::begin(kRussianOrder), std::end(kRussianOrder), std::string_view(small));
  return found == std::end(kRussianOrder)
             ? 0
             : static_cast<int>(std::distance(std::begin(kRussianOrder), found)) + 1;
}

std::size_t leading_blanks(std::string_view text) {
  std::size_t at = 0;
  for (;;) {
    const unsigned char c = byte_at(text, at);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++at;
    } else if (c == 0xC2 && byte_at(text, at + 1) == 0xA0) {
      at += 2;
    } else {
      return at;
    }
  }
}

}  // namespace sowlint::contract
