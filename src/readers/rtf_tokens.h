// RTF as tokens: groups, control words, control symbols and text. Debian 12 has no library for RTF
// that may be linked (unrtf is a GPL program), so that this one is ours: it looks at each byte once
// and keeps nothing.
#pragma once

#include <cstddef>
#include <string_view>

namespace sowlint::readers {

struct RtfToken {
  enum class Kind {
    Open,    ///< {
    Close,   ///< }
    Word,    ///< \par, \fs24, \u-3913
    Symbol,  ///< \~, \*, \{ …: `text` is the sign
    Byte,    ///< \'e4: `number` is the byte
    Text,    ///< plain bytes
    End
  };

  Kind kind = Kind::End;
  std::string_view text;    ///< a word's letters, a symbol's sign, plain bytes
  bool has_number = false;  ///< of a word
  int number = 0;
  std::size_t begin = 0;  ///< offset in the file
};

class RtfTokens {
 public:
  /// REQUIRES: `bytes` outlive the tokens.
  explicit RtfTokens(std::string_view bytes) : bytes_(bytes) {}

  /// The next token. Binary data (\bin) are skipped, line ends are nothing.
  [[nodiscard]] RtfToken next();

  [[nodiscard]] std::size_t offset() const { return at_; }

  /// Whether some \bin asked for more bytes than there are; it then skipped none.
  [[nodiscard]] bool damaged() const { return damaged_; }

 private:
  [[nodiscard]] RtfToken control();
  [[nodiscard]] RtfToken word(std::size_t begin);

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool damaged_ = false;
};

}  // namespace sowlint::readers
