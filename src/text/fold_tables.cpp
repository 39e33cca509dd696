#include "text/fold_tables.h"

#include <algorithm>
#include <array>

#include <unicode/unistr.h>

namespace sowlint::text {
namespace {

/// The characters from `first` to `last` become `ascii`, or stay as they are if it is NUL.
struct Substitute {
  char32_t first;
  char32_t last;
  char ascii;
};

constexpr auto kSubstitutes = std::to_array<Substitute>({
    {0x0085, 0x0085, '\n'},  // next line
    {0x00A0, 0x00A0, ' '},   // no-break space
    {0x00A8, 0x00A8, ' '},   // spacing diaeresis; NFKC would make it a blank with a mark
    {0x00AB, 0x00AB, '"'},   // «
    {0x00AD, 0x00AD, '\0'},  // soft hyphen
    {0x00AF, 0x00AF, ' '},   // spacing macron
    {0x00B2, 0x00B3, ' '},   // superscript 2, 3
    {0x00B4, 0x00B4, '\''},  // acute accent
    {0x00B8, 0x00B8, ' '},   // spacing cedilla
    {0x00B9, 0x00B9, ' '},   // superscript 1
    {0x00BB, 0x00BB, '"'},   // »
    {0x00BC, 0x00BE, '\0'},  // ¼ ½ ¾
    {0x02BC, 0x02BC, '\''},  // modifier letter apostrophe
    {0x1680, 0x1680, ' '},   // ogham space
    {0x2000, 0x200A, ' '},   // spaces of all widths
    {0x2010, 0x2011, '-'},   // hyphens
    {0x2012, 0x2015, ' '},   // dashes
    {0x2018, 0x201B, '\''},  // single quotes
    {0x201C, 0x201F, '"'},   // double quotes
    {0x2022, 0x2022, '*'},   // bullet
    {0x2026, 0x2026, ' '},   // ellipsis
    {0x2028, 0x2029, '\n'},  // line and paragraph separators
    {0x202F, 0x202F, ' '},   // narrow no-break space
    {0x2032, 0x2032, '\''},  // prime
    {0x2033, 0x2033, '"'},   // double prime
    {0x2039, 0x203A, '"'},   // ‹ ›
    {0x205F, 0x205F, ' '},   // mathematical space
    {0x2070, 0x2070, ' '},   // superscript 0
    {0x2074, 0x207E, ' '},   // superscript 4 to 9 and signs
    {0x2080, 0x208E, ' '},   // subscript digits and signs
    {0x2116, 0x2116, '\0'},  // №
    {0x2120, 0x2120, ' '},   // service mark
    {0x2122, 0x2122, ' '},   // trade mark
    {0x2150, 0x215F, '\0'},  // fractions
    {0x2189, 0x2189, '\0'},  // 0/3
    {0x2212, 0x2212, ' '},   // minus
    {0x2460, 0x249B, ' '},   // numbers in circles and brackets
    {0x24B6, 0x24FF, ' '},   // letters and numbers in circles
    {0x25A0, 0x25A0, '*'},   // bullets of other shapes
    {0x25AA, 0x25AA, '*'},   //
    {0x25CF, 0x25CF, '*'},   //
    {0x2776, 0x2793, ' '},   // numbers in black circles
    {0x3000, 0x3000, ' '},   // ideographic space
    {0xF0B7, 0xF0B7, '*'},   // Word's bullet in the Symbol font
    {0xFE63, 0xFE63, '-'},   // small hyphen
    {0xFF0D, 0xFF0D, '-'},   // full-width hyphen
});

constexpr bool out_of_order(const Substitute& a, const Substitute& b) {
  return a.last >= b.first;
}

static_assert(std::adjacent_find(kSubstitutes.begin(), kSubstitutes.end(), out_of_order) ==
              kSubstitutes.end());

/// Russian print has "е" for "ё" as often as not.
constexpr char32_t unified(char32_t code) {
  return code == U'\u0451' ? U'\u0435' : code;
}

TwoByteFold fold_of(char32_t code, const icu::Normalizer2& icu) {
  TwoByteFold fold;
  fold.begins = true;
  if (substitute_for(code)) return fold;
  fold.begins = icu.hasBoundaryBefore(static_cast<UChar32>(code)) != 0;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString folded;
  icu.normalize(icu::UnicodeString(static_cast<UChar32>(code)), folded, status);
  const char32_t result = unified(folded.length() == 1 ? folded.charAt(0) : 0);
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
  if (code < kSubstitutes.front().first) return std::nullopt;
  const auto* const after = std::upper_bound(
      kSubstitutes.begin(), kSubstitutes.end(), code,
      [](char32_t value, const Substitute& substitute) { return value < substitute.first; });
  const Substitute& found = *(after - 1);
  if (code > found.last) return std::nullopt;
  return found.ascii;
}

const TwoByteTable& two_byte_table() {
  static const TwoByteTable kTable = make_two_byte_table();
  return kTable;
}

}  // namespace sowlint::text
