#include "text/fold_tables.h"

#include <unicode/unistr.h>

namespace sowlint::text {
namespace {

TwoByteFold fold_of(char32_t code, const icu::Normalizer2& icu) {
  TwoByteFold fold;
  fold.begins = true;
  if (substitute_for(code)) return fold;
  fold.begins = icu.hasBoundaryBefore(static_cast<UChar32>(code)) != 0;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString folded;
  icu.normalize(icu::UnicodeString(static_cast<UChar32>(code)), folded, status);
  const char32_t result = folded.length() == 1 ? folded.charAt(0) : 0;
  if (U_FAILURE(status) || !fold.begins || result < 0x80 || result > 0x7FF) return fold;
  fold.bytes = {static_cast<char>(0xC0U | (result >> 6U)),
                static_cast<char>(0x80U | (result & 0x3FU))};
  fold.simple = true;
  return fold;
}

TwoByteTable make_two_byte_table() {
  TwoByteTable table;
  const icu::Normalizer2* icu = casefold_normalizer();
  for (char32_t code = 0x80; icu != nullptr && code < table.size(); ++code) {
    table[code] = fold_of(code, *icu);
  }
  return table;
}

}  // namespace

const icu::Normalizer2* casefold_normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return U_FAILURE(status) ? nullptr : found;
}

std::optional<char> substitute_for(char32_t code) {
  const auto between = [code](char32_t first, char32_t last) {
    return first <= code && code <= last;
  };
  switch (code) {
    case U'\u00A0':
    case U'\u1680':
    case U'\u202F':
    case U'\u205F':
    case U'\u3000':
    case U'\u2026':  // …
    case U'\u2212':  // minus
    case U'\u00A8':  // spacing accents, which NFKC makes a blank with a mark
    case U'\u00AF':
    case U'\u00B8':
    case U'\u2120':  // service mark
    case U'\u2122':  // trade mark
    case U'\u00B9':  // superscript 1, 2, 3
    case U'\u00B2':
    case U'\u00B3':
      return ' ';
    case U'\u0085':
    case U'\u2028':
    case U'\u2029':
      return '\n';
    case U'\u00B4':
    case U'\u02BC':
    case U'\u2032':
      return '\'';
    case U'\u00AB':
    case U'\u00BB':
    case U'\u2033':
    case U'\u2039':
    case U'\u203A':
      return '"';
    case U'\u2010':
    case U'\u2011':
    case U'\uFE63':
    case U'\uFF0D':
      return '-';
    case U'\u2022':
    case U'\u25A0':
    case U'\u25AA':
    case U'\u25CF':
    case U'\uF0B7':  // Word's bullet in the Symbol font
      return '*';
    case U'\u00AD':
    case U'№':
    case U'¼':
    case U'½':
    case U'¾':
      return '\0';
    default:
      break;
  }
  if (code < 0x2000) return std::nullopt;
  if (between(0x2000, 0x200A) || between(0x2012, 0x2015)) return ' ';
  if (between(0x2018, 0x201B)) return '\'';
  if (between(0x201C, 0x201F)) return '"';
  if (between(0x2070, 0x2089) && code != 0x2071 && code != 0x207F) return ' ';
  if (between(0x2150, 0x215F) || code == 0x2189) return '\0';
  if (between(0x2460, 0x249B) || between(0x24B6, 0x24FF) || between(0x2776, 0x2793)) return ' ';
  return std::nullopt;
}

const TwoByteTable& two_byte_table() {
  static const TwoByteTable kTable = make_two_byte_table();
  return kTable;
}

}  // namespace sowlint::text
