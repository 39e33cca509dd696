// From the bytes of a text file to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace sowlint::text {

struct DecodedText {
  std::string utf8;       ///< valid UTF-8; for valid UTF-8 input the input itself, BOM included
  std::string encoding;   ///< "UTF-8", "UTF-16LE", "windows-1251" …
  bool guessed = false;   ///< no BOM and not valid UTF-8: ICU's detector decided
  bool replaced = false;  ///< bytes that are no character became U+FFFD
};

/// Decodes UTF-8 and UTF-16 with or without BOM, windows-1252 and windows-1251.
[[nodiscard]] DecodedText decode(std::string_view bytes);

/// Whether `bytes` are no text at all: many control characters other than blanks, or many NULs that
/// are not UTF-16. A stray NUL is text.
[[nodiscard]] bool looks_binary(std::string_view bytes);

}  // namespace sowlint::text
