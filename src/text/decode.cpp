#include "text/decode.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>

#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include "text/characters.h"

namespace sowlint::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr const char* kUtf8 = "UTF-8";
constexpr const char* kWestern = "windows-1252";
constexpr const char* kCyrillic = "windows-1251";

// ---------------------------------------------------------------- UTF-8

/// What a text looks like read as UTF-8.
struct Utf8Census {
  std::size_t longer = 0;  ///< characters of two and more bytes
  std::size_t broken = 0;  ///< places that are no character
};

Utf8Census census_of(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t at = 0; at < bytes.size();) {
    if (is_ascii(bytes[at])) {
      ++at;
      continue;
    }
    const Character here = character_at(bytes, at);
    ++(here.valid ? census.longer : census.broken);
    at += here.size;
  }
  return census;
}

std::string with_replacements(std::string_view bytes) {
  std::string utf8;
  utf8.reserve(bytes.size() + kReplacement.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const Character here = character_at(bytes, at);
    utf8.append(here.valid ? bytes.substr(at, here.size) : kReplacement);
    at += here.size;
  }
  return utf8;
}

DecodedText decode_utf8(std::string_view bytes, bool broken) {
  return {broken ? with_replacements(bytes) : std::string(bytes), kUtf8, false, broken};
}

// ---------------------------------------------------------------- UTF-16

enum class Utf16 { Little, Big };

std::optional<Utf16> utf16_mark(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE") return Utf16::Little;
  if (bytes.substr(0, 2) == "\xFE\xFF") return Utf16::Big;
  return std::nullopt;
}

/// UTF-16 without a mark shows in the upper half of its units: in the languages sowlint reads it is
/// nearly always one of a few small numbers, which bytes of other texts hardly are.
std::optional<Utf16> utf16_unmarked(std::string_view bytes) {
  constexpr std::size_t kSample = std::size_t{64} << 10;
  constexpr unsigned char kLastAlphabet = 0x06;  // U+0000 to U+06FF: Latin to Arabic
  const std::size_t pairs = std::min(bytes.size(), kSample) / 2;
  std::size_t first = 0;
  std::size_t second = 0;
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    first += static_cast<unsigned char>(bytes[2 * pair]) <= kLastAlphabet ? 1U : 0U;
    second += static_cast<unsigned char>(bytes[2 * pair + 1]) <= kLastAlphabet ? 1U : 0U;
  }
  const auto decides = [pairs](std::size_t upper, std::size_t lower) {
    return upper * 4 > pairs * 3 && lower * 4 < pairs;
  };
  if (decides(second, first)) return Utf16::Little;
  if (decides(first, second)) return Utf16::Big;
  return std::nullopt;
}

/// The character of a surrogate pair.
std::uint32_t supplementary(std::uint32_t lead, std::uint32_t trail) {
  return 0x10000U + ((lead - 0xD800U) << 10U) + (trail - 0xDC00U);
}

DecodedText decode_utf16(std::string_view bytes, Utf16 order) {
  DecodedText text;
  text.encoding = order == Utf16::Little ? "UTF-16LE" : "UTF-16BE";
  const auto unit_at = [bytes, order](std::size_t at) {
    const std::uint32_t first = static_cast<unsigned char>(bytes[at]);
    const std::uint32_t second = static_cast<unsigned char>(bytes[at + 1]);
    return order == Utf16::Little ? (second << 8U) | first : (first << 8U) | second;
  };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const std::uint32_t unit = unit_at(at);
    if (!U16_IS_SURROGATE(unit)) {
      append_character(unit, text.utf8);
    } else if (U16_IS_LEAD(unit) && at + 3 < bytes.size() && U16_IS_TRAIL(unit_at(at + 2))) {
      append_character(supplementary(unit, unit_at(at + 2)), text.utf8);
      at += 2;
    } else {
      text.utf8.append(kReplacement);
      text.replaced = true;
    }
  }
  if (at < bytes.size()) {
    text.utf8.append(kReplacement);
    text.replaced = true;
  }
  return text;
}

// ---------------------------------------------------------------- one byte a character

/// Letters of windows-1251; in windows-1252 nearly all of them are letters with accents.
bool is_cyrillic_letter(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0xC0 || value == 0xA8 || value == 0xB8;
}

/// Cyrillic words are such letters throughout; in Western words they stand alone.
bool looks_cyrillic(std::string_view bytes) {
  std::size_t letters = 0;
  std::size_t neighbours = 0;
  bool before = false;
  for (const char byte : bytes) {
    const bool letter = is_cyrillic_letter(byte);
    letters += letter ? 1U : 0U;
    neighbours += letter && before ? 1U : 0U;
    before = letter;
  }
  return neighbours * 2 > letters;
}

/// Whether ICU's detector thinks of a Western single-byte encoding at all.
bool looks_western(std::string_view bytes) {
  constexpr std::size_t kSample = std::size_t{8} << 10;  // the detector looks at no more
  constexpr std::size_t kBefore = 512;
  const auto odd = static_cast<std::size_t>(std::find_if_not(bytes.begin(), bytes.end(), is_ascii) -
                                            bytes.begin());
  const std::string_view sample = bytes.substr(odd - std::min(odd, kBefore), kSample);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return false;
  for (std::int32_t i = 0; i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    if (name == kWestern || name == "ISO-8859-1") return true;
  }
  return false;
}

DecodedText decode_single_byte(std::string_view bytes, const char* encoding) {
  constexpr std::size_t kPart = std::size_t{1} << 20;  // ICU's lengths have 32 bits
  DecodedText text;
  text.encoding = encoding;
  text.guessed = true;
  for (std::size_t at = 0; at < bytes.size(); at += kPart) {
    const std::string_view part = bytes.substr(at, kPart);
    icu::UnicodeString(part.data(), static_cast<std::int32_t>(part.size()), encoding)
        .toUTF8String(text.utf8);
  }
  text.replaced = text.utf8.find(kReplacement) != std::string::npos;
  return text;
}

/// Text that is neither UTF-16 nor valid UTF-8.
DecodedText guess(std::string_view bytes, Utf8Census census) {
  if (census.longer > 4 * census.broken) return decode_utf8(bytes, true);
  if (looks_cyrillic(bytes)) return decode_single_byte(bytes, kCyrillic);
  if (looks_western(bytes)) return decode_single_byte(bytes, kWestern);
  return decode_utf8(bytes, true);
}

// ---------------------------------------------------------------- text or not

/// Escape and bell are what terminals write into what they log.
bool is_control(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value == 0x7F || value < 0x07 || (0x0D < value && value < 0x20 && value != 0x1B);
}

/// Whether so many of `size` bytes or units are no text that the rest can be none either.
bool is_too_much(std::size_t bad, std::size_t size) {
  constexpr std::size_t kFew = 3;
  constexpr std::size_t kOneIn = 50;
  return bad > kFew && bad * kOneIn > size;
}

std::size_t count_controls(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), is_control));
}

std::size_t count_replacements(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = utf8.find(kReplacement); at != std::string_view::npos;
       at = utf8.find(kReplacement, at + kReplacement.size())) {
    ++count;
  }
  return count;
}

bool is_binary_utf16(std::string_view bytes, Utf16 order) {
  const std::string utf8 = decode_utf16(bytes, order).utf8;
  return is_too_much(count_controls(utf8) + count_replacements(utf8), bytes.size() / 2);
}

}  // namespace

DecodedText decode(std::string_view bytes) {
  if (const auto marked = utf16_mark(bytes)) return decode_utf16(bytes.substr(2), *marked);
  const bool utf8_marked = bytes.substr(0, kUtf8Mark.size()) == kUtf8Mark;
  if (!utf8_marked) {
    if (const auto order = utf16_unmarked(bytes)) {
      DecodedText text = decode_utf16(bytes, *order);
      text.guessed = true;
      return text;
    }
  }
  const Utf8Census census = census_of(bytes);
  if (utf8_marked || census.broken == 0) return decode_utf8(bytes, census.broken != 0);
  return guess(bytes, census);
}

bool looks_binary(std::string_view bytes) {
  constexpr std::size_t kSample = std::size_t{1} << 20;
  const std::string_view sample = bytes.substr(0, kSample);
  if (const auto marked = utf16_mark(sample)) return is_binary_utf16(sample.substr(2), *marked);
  if (const auto order = utf16_unmarked(sample)) return is_binary_utf16(sample, *order);
  return is_too_much(count_controls(sample), sample.size());
}

}  // namespace sowlint::text
