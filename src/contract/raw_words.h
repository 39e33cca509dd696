// The words of one reading of a clause unit before roles and quantities are filled in, with a look
// at what stands between them in the source. Borrows source and stream, which must outlive it.
#pragma once

#include <cstddef>
#include <string_view>

#include "sowlint/text_span.h"

#include "text/tokens.h"

namespace sowlint::contract {

class RawWords {
 public:
  RawWords(std::string_view source, const text::TokenStream& stream)
      : source_(source),
        stream_(stream) {}

  [[nodiscard]] std::size_t size() const { return stream_.tokens.size(); }

  /// The normalised word at `at`; "" past the end.
  [[nodiscard]] std::string_view word(std::size_t at) const;

  /// The source bytes of the word at `at`; "" past the end.
  [[nodiscard]] std::string_view original(std::size_t at) const;

  /// The source bytes between the word at `at` and the one before it; "" if there is none or the
  /// two do not follow one another in the source, ";" if they stand far apart.
  [[nodiscard]] std::string_view gap_before(std::size_t at) const;

  /// Whether the words at `at` and before it belong to one phrase: only blanks, hyphens, brackets,
  /// quotes or markup between them.
  [[nodiscard]] bool joined(std::size_t at) const;

  /// Whether an opening bracket of any kind stands right before the word, or a closing one between
  /// it and the word before.
  [[nodiscard]] bool opens_bracket(std::size_t at) const;
  [[nodiscard]] bool closed_before(std::size_t at) const;

  /// Whether the word begins with a capital letter in the source.
  [[nodiscard]] bool capitalised(std::size_t at) const;

  /// The source bytes of words [first, end), grown by one bracket where it would cut a pair.
  /// REQUIRES: first < end <= size().
  [[nodiscard]] TextSpan span(std::size_t first, std::size_t end) const;

 private:
  std::string_view source_;
  const text::TokenStream& stream_;
};

/// Whether `word` is made of ASCII digits, points and commas and begins and ends with a digit.
[[nodiscard]] bool is_digits(std::string_view word);

}  // namespace sowlint::contract
