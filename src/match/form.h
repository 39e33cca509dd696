// A pattern with numbers for its words, as the compiler of patterns walks it.
#pragma once

#include <cstdint>
#include <vector>

#include "match/pattern.h"
#include "match/vocabulary_maker.h"

namespace sowlint::match {

/// Like Pattern, but simpler: a word class is a choice, a choice has no choice in it, and every
/// node knows how many words it matches.
struct Form {
  enum class Kind : std::uint8_t { Word, Gap, Sequence, Choice, Optional };
  Kind kind = Kind::Sequence;
  bool wide = false;        ///< Gap
  std::uint16_t least = 0;  ///< words that a match has
  std::uint16_t most = 0;
  TestId test = 0;          ///< Word
  std::vector<Form> parts;  ///< Sequence, Choice, Optional
};

/// REQUIRES: `pattern` comes from parse_pattern, whose limits bound depth and numbers.
[[nodiscard]] Form form_of(const Pattern& pattern, VocabularyMaker& vocabulary);

/// Adds the words that a match of `form` may begin with, or end with. False if they are not known.
bool first_words(const Form& form, Tests& words);
bool last_words(const Form& form, Tests& words);

}  // namespace sowlint::match
