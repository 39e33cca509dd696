#include "text/converter.h"

#include <algorithm>
#include <cstdint>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "text/characters.h"

namespace sowlint::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::size_t kLongestName = 40;

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

bool means_western(const std::string& name) {
  for (const std::string_view alias : {"iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii"}) {
    if (name == alias) return true;
  }
  return false;
}

/// Whether `bytes` are UTF-8 with at least one letter beyond ASCII.
bool plainly_utf8(std::string_view bytes) {
  bool longer = false;
  for (std::size_t at = 0; at < bytes.size();) {
    if (is_ascii(bytes[at])) {
      ++at;
      continue;
    }
    const Character here = character_at(bytes, at);
    if (!here.valid) return false;
    longer = true;
    at += here.size;
  }
  return longer;
}

/// For some encodings ICU puts U+001A where a byte is no character.
void replace_substitutes(std::string_view bytes, std::size_t begin, std::string& utf8) {
  constexpr char kSubstitute = 0x1A;
  if (bytes.find(kSubstitute) != std::string_view::npos) return;
  for (std::size_t at = utf8.find(kSubstitute, begin); at != std::string::npos;
       at = utf8.find(kSubstitute, at + kReplacement.size()))
    utf8.replace(at, 1, kReplacement);
}

bool has_mark(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
         bytes.starts_with("\xFE\xFF");
}

}  // namespace

void Converter::Close::operator()(UConverter* converter) const {
  ucnv_close(converter);
}

std::optional<Converter> Converter::open(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  std::string known = lower_case(name);
  if (means_western(known)) known = "windows-1252";
  UErrorCode status = U_ZERO_ERROR;
  Converter converter;
  converter.converter_.reset(ucnv_open(known.c_str(), &status));
  if (U_FAILURE(status) || !converter.converter_) return std::nullopt;
  const char* const canonical = ucnv_getName(converter.converter_.get(), &status);
  converter.name_ = known;
  if (U_SUCCESS(status) && known.starts_with("utf")) converter.name_ = canonical;
  return converter;
}

bool Converter::append(std::string_view bytes, std::string& utf8) {
  const std::size_t begin = utf8.size();
  UErrorCode status = U_ZERO_ERROR;
  ucnv_reset(converter_.get());
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter_.get(), status);
  if (U_FAILURE(status)) {
    utf8 += kReplacement;
    return false;
  }
  text.toUTF8String(utf8);
  replace_substitutes(bytes, begin, utf8);
  return utf8.find(kReplacement, begin) == std::string::npos;
}

DecodedText decode(std::string_view bytes, std::string_view named) {
  if (has_mark(bytes) || plainly_utf8(bytes)) return decode(bytes);
  std::optional<Converter> converter = Converter::open(named);
  if (!converter || converter->name() == "UTF-8" || converter->name().starts_with("UTF-16"))
    return decode(bytes);
  DecodedText text;
  text.replaced = !converter->append(bytes, text.utf8);
  text.encoding = text.utf8 == bytes ? "UTF-8" : converter->name();
  return text;
}

}  // namespace sowlint::text
