// The normalised view of a text as a stream of words with a way back to the source bytes. This is
// what patterns run on. Built by text/ from runs of a document and completed by contract/, which
// replaces party names by roles and merges quantities; read by match/.
//
// What a word is: a run of letters, marks and digits after normalisation (compatibility forms
// unified, case folded, soft hyphens and zero-width characters dropped, quotes and dashes unified).
//   sign-off → sign, off       non-negotiable → non, negotiable      and/or → and, or
//   client's → client          can't → can't                         l'accord → l', accord
//   1,500.00 → 1,500.00        5% → 5, %                             $5 → $, 5
//   [ ] or ____ or [•] → @blank
// Punctuation is left out, but `;` and the border between table cells give the word ";".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sowlint::text {

struct Token {
  std::uint32_t begin = 0;  ///< normalised form: bytes [begin, end) of TokenStream::text
  std::uint32_t end = 0;
  std::uint32_t source_begin = 0;  ///< source: bytes [source_begin, source_end) of Document::text
  std::uint32_t source_end = 0;
};

/// The words of one clause unit, its lead-in first. A unit has a second row when a hyphen at a line
/// end leaves two readings ("non-/negotiable": nonnegotiable, or non negotiable).
struct TokenRow {
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t own = 0;   ///< first token after the lead-in and column headings
  std::uint32_t unit = 0;  ///< index of the clause unit
};

/// Rows are laid out in `text` as words joined by single blanks, each row ended by '\n', so that a
/// regular expression whose blanks are literal never crosses a unit.
struct TokenStream {
  std::string text;
  std::vector<Token> tokens;
  std::vector<TokenRow> rows;

  [[nodiscard]] std::string_view word(std::uint32_t token) const {
    const Token& t = tokens[token];
    return std::string_view(text).substr(t.begin, t.end - t.begin);
  }
};

}  // namespace sowlint::text
