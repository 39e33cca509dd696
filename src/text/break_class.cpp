#include "text/break_class.h"

#include <array>
#include <cstddef>

namespace sowlint::text {
namespace {

USentenceBreak look_up(char32_t code) {
  if (code == U'\v' || code == U'\f') return U_SB_SP;
  if (code == U'¹' || code == U'²' || code == U'³' || (0x2070 <= code && code <= 0x2079)) {
    return U_SB_CLOSE;
  }
  const auto value = static_cast<USentenceBreak>(
      u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_SENTENCE_BREAK));
  return value == U_SB_CR || value == U_SB_LF || value == U_SB_SEP ? U_SB_SP : value;
}

/// Latin to Cyrillic, since asking ICU takes longer than all the rest.
using Table = std::array<USentenceBreak, 0x500>;

Table make_table() {
  Table table{};
  for (std::size_t code = 0; code < table.size(); ++code) {
    table[code] = look_up(static_cast<char32_t>(code));
  }
  return table;
}

}  // namespace

USentenceBreak break_class(char32_t code) {
  static const Table kTable = make_table();
  return code < kTable.size() ? kTable[code] : look_up(code);
}

}  // namespace sowlint::text
