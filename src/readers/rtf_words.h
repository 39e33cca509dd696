// The characters of RTF: bytes in the code page of their font, \u with its stand-ins, signs that
// have a word of their own. They become the words of a paragraph with their look.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "readers/look.h"
#include "readers/rtf_tokens.h"
#include "text/converter.h"

namespace sowlint::readers {

/// Turns bytes into UTF-8. Not to be shared by threads.
class RtfCharacters {
 public:
  /// The code page that holds where a font has none: \ansicpg1251.
  void set_default(int code_page);

  /// What \fcharset says of a font.
  void set_font(int font, int charset);

  /// The font of text without \f.
  void set_default_font(int font) { default_font_ = font; }

  /// A byte in the code page of `font` (-1: the default font). Complete characters go to `utf8`.
  void add_bytes(std::string_view bytes, int font, std::string& utf8);

  /// The character of \u, whose halves may come one after the other.
  void add_unicode(int code, std::string& utf8);

  /// Whether some byte was no character.
  [[nodiscard]] bool replaced() const { return replaced_; }

 private:
  [[nodiscard]] text::Converter* converter(const std::string& encoding);

  std::map<int, std::string> fonts_;  ///< encoding by font
  std::map<std::string, std::optional<text::Converter>> converters_;
  std::string default_ = "windows-1252";
  int default_font_ = -1;
  std::uint32_t high_half_ = 0;
  std::string waiting_;  ///< first byte of a character of two
  bool replaced_ = false;
};

/// The characters that a control word or symbol stands for ("\emdash", "\~"), or "".
[[nodiscard]] std::string_view rtf_sign(const RtfToken& token);

}  // namespace sowlint::readers
