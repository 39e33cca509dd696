#include "readers/prose.h"

#include "readers/inline_markup.h"

namespace sowlint::readers {

bool is_prose(std::string_view text, std::size_t fewest) {
  constexpr std::size_t kSignsOneIn = 12;
  std::size_t signs = 0;
  std::size_t words = 0;
  char before = ' ';
  std::size_t at = 0;
  std::size_t end = 0;
  for (const char byte : text) {
    const bool blank = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    const bool punctuation = byte == '.' || byte == ',' || byte == '\'' || byte == '-';
    if (is_ascii_sign(byte) && !punctuation) ++signs;
    if (!blank && (before == ' ' || before == '\n' || before == '\t')) ++words;
    before = byte;
    ++at;
    if (!blank) end = at;
  }
  // Templates close their fields with two braces, code its blocks with one.
  const std::string_view written = text.substr(0, end);
  const bool brace = written.ends_with('{') || (written.ends_with('}') && !written.ends_with("}}"));
  return !brace && words >= fewest && signs * kSignsOneIn <= text.size();
}

}  // namespace sowlint::readers
