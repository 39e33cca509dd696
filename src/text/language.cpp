#include "text/language.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "text/characters.h"

namespace sowlint::text {
namespace {

/// Fewer words than this decide nothing: a heading, a name, an address.
constexpr std::size_t kFewestWords = 12;

/// Percent of the letters that must be in one language; less is mixed text.
constexpr int kShare = 75;

/// A language is plain long before this many bytes, which are taken evenly from a longer text.
constexpr std::size_t kSample = std::size_t{256} << 10;
constexpr std::size_t kSamplePart = std::size_t{4} << 10;

bool is_letter_byte(char byte) {
  const CharacterClass value = class_of_byte(byte);
  return value == CharacterClass::Letter || value == CharacterClass::NonAscii;
}

bool has_enough_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char byte : text) {
    const bool letter = is_letter_byte(byte);
    words += letter && !inside ? 1 : 0;
    if (words >= kFewestWords) return true;
    inside = letter;
  }
  return false;
}

/// Appends `text` with blanks in place of what is no text: the detector wants text that may be
/// interchanged, and reads no further than to the first byte that may not.
void append_clean(std::string_view text, std::string& clean) {
  for (std::size_t at = 0; at < text.size();) {
    const Character here = character_at(text, at);
    const bool control = here.code < 0x20 || (0x7F <= here.code && here.code < 0xA0);
    const bool noncharacter =
        (here.code & 0xFFFEU) == 0xFFFEU || (0xFDD0 <= here.code && here.code <= 0xFDEF);
    if (!here.valid || control || noncharacter) {
      clean.push_back(' ');
    } else {
      clean.append(text, at, here.size);
    }
    at += here.size;
  }
  clean.push_back(' ');
}

std::string sample_of(std::string_view text) {
  std::string sample;
  if (text.size() <= kSample) {
    append_clean(text, sample);
    return sample;
  }
  constexpr std::size_t kParts = kSample / kSamplePart;
  for (std::size_t part = 0; part < kParts; ++part) {
    append_clean(text.substr(text.size() / kParts * part, kSamplePart), sample);
  }
  return sample;
}

Language language_of(CLD2::Language language) {
  switch (language) {
    case CLD2::ENGLISH:
      return Language::English;
    case CLD2::RUSSIAN:
      return Language::Russian;
    case CLD2::GERMAN:
      return Language::German;
    case CLD2::FRENCH:
      return Language::French;
    case CLD2::SPANISH:
      return Language::Spanish;
    default:
      return Language::Unsure;
  }
}

}  // namespace

Language recognise_language(std::string_view utf8) {
  if (!has_enough_words(utf8)) return Language::Unsure;
  const std::string sample = sample_of(utf8);
  const CLD2::CLDHints no_hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                   CLD2::UNKNOWN_LANGUAGE};
  constexpr bool kPlainText = true;
  constexpr int kNoFlags = 0;
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  bool reliable = false;
  int valid_bytes = 0;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(sample.data(), static_cast<int>(sample.size()),
                                          kPlainText, &no_hints, kNoFlags, languages.data(),
                                          percents.data(), scores.data(), nullptr, &text_bytes,
                                          &reliable, &valid_bytes);
  const bool complete = valid_bytes == static_cast<int>(sample.size());
  if (!complete || !reliable || percents[0] < kShare) return Language::Unsure;
  return language_of(languages[0]);
}

}  // namespace sowlint::text
