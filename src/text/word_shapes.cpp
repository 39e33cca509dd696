#include "text/word_shapes.h"

#include <algorithm>
#include <cstddef>

#include <unicode/uchar.h>

#include "text/break_class.h"
#include "text/characters.h"
#include "text/sentence_words.h"

namespace sowlint::text {
namespace {

constexpr std::size_t kLongestLabel = 48;

std::string_view without_edges(std::string_view word, std::string_view edges) {
  const std::size_t first = word.find_first_not_of(edges);
  if (first == std::string_view::npos) return {};
  return word.substr(first, word.find_last_not_of(edges) + 1 - first);
}

/// One piece of a label: "12", "4b", "a", "IV".
bool is_label_piece(std::string_view piece) {
  constexpr std::size_t kMostDigits = 4;
  const std::size_t digits = std::min(piece.find_first_not_of("0123456789"), piece.size());
  if (digits > kMostDigits) return false;
  if (digits > 0) return digits == piece.size() || is_one_letter(piece.substr(digits));
  return is_one_letter(piece) || piece.find_first_not_of("IVXL") == std::string_view::npos ||
         piece.find_first_not_of("ivx") == std::string_view::npos;
}

}  // namespace

std::string in_small_letters(std::string_view word) {
  std::string small;
  for (std::size_t at = 0; at < word.size();) {
    const Character here = character_at(word, at);
    append_character(static_cast<char32_t>(u_tolower(static_cast<UChar32>(here.code))), small);
    at += here.size;
  }
  return small;
}

bool is_one_letter(std::string_view word) {
  return !word.empty() && character_at(word, 0).size == word.size() &&
         is_letter(break_class(character_at(word, 0).code));
}

bool is_dotted(std::string_view word) {
  constexpr std::size_t kMostLetters = 2;
  std::size_t letters = 0;
  bool dotted = false;
  for (std::size_t at = 0; at < word.size();) {
    const Character here = character_at(word, at);
    at += here.size;
    if (here.code == U'.') {
      dotted = true;
      letters = 0;
    } else if (!is_letter(break_class(here.code)) || ++letters > kMostLetters) {
      return false;
    }
  }
  return dotted;
}

bool is_label(std::string_view word) {
  constexpr std::string_view kBetween = ".-()[]/";
  word = without_edges(word, kBetween);
  if (word.empty()) return false;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find_first_of(kBetween), word.size());
    if (!is_label_piece(word.substr(0, end))) return false;
    word = without_edges(word.substr(end), kBetween);
  }
  return true;
}

bool is_label_alone(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\r";
  text = without_edges(text, kBlanks);
  if (text.empty() || text.size() > kLongestLabel) return false;
  const std::size_t blank = text.find_last_of(kBlanks);
  if (blank == std::string_view::npos) {
    constexpr std::string_view kSection = "§";
    while (text.substr(0, kSection.size()) == kSection)
      text.remove_prefix(kSection.size());
    return is_label(text);
  }
  const std::string_view kind = without_edges(text.substr(0, blank), " \t\n\r.");
  return is_label(text.substr(blank + 1)) && names_a_part(in_small_letters(kind));
}

}  // namespace sowlint::text
