// What the sentence splitter knows of the words around a full stop, in English, Russian, German,
// French and Spanish. All words are asked for in small letters and without their last full stop.
#pragma once

#include <string_view>

namespace sowlint::text {

/// Where an abbreviation's full stop can stand.
enum class Abbreviation {
  None,          ///< no abbreviation
  Inside,        ///< never ends a sentence: "e.g.", "Mr."
  BeforeNumber,  ///< an abbreviation only before a number: "No. 5", "art. 4"
  Anywhere,      ///< may end a sentence as well: "Inc.", "etc."
};

[[nodiscard]] Abbreviation abbreviation_kind(std::string_view word);

/// Whether a word with a capital is likely to begin a sentence and no name: "The", "Если".
[[nodiscard]] bool opens_sentences(std::string_view word);

/// Whether a number or letter after this word refers to a part of a text: "section", "Anlage".
[[nodiscard]] bool names_a_part(std::string_view word);

/// Whether German writes a number with a full stop after this word: "am 1. Juli", "die 2. Stufe".
[[nodiscard]] bool precedes_ordinal(std::string_view word);

/// Whether German writes a number with a full stop before this word: a month.
[[nodiscard]] bool follows_ordinal(std::string_view word);

}  // namespace sowlint::text
