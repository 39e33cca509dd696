// Words of a text: normalisation and tokenising in one step.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sowlint/text_span.h"

#include "text/tokens.h"

namespace sowlint::text {

/// How a hyphen at a line end before a small letter is read.
enum class HyphenReading { Joined, Split };

/// Appends the words of `runs` (spans of `source`, UTF-8, read one directly after the other) to
/// `stream`, without opening or closing a row. Returns whether the two hyphen readings differ.
bool append_words(std::string_view source, std::span<const TextSpan> runs, HyphenReading reading,
                  TokenStream& stream);

/// Appends one word that stands for the source bytes `span` ("@customer", ";").
void append_word(std::string_view word, TextSpan span, TokenStream& stream);

/// The normalised form of a word or phrase: words joined by single blanks. For lexicons and names.
[[nodiscard]] std::string normalise_phrase(std::string_view phrase);

}  // namespace sowlint::text
