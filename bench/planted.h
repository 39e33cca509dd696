// A long text with known matches in it: contract prose in which, every few hundred words, a match
// of one of the cues stands.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "match/matcher.h"
#include "prose.h"
#include "text/tokens.h"

namespace sowlint::bench {

struct PlantedMatch {
  std::uint32_t cue = 0;
  std::size_t begin = 0;  ///< byte of its first word in the text
  auto operator<=>(const PlantedMatch&) const = default;
};

struct PlantedText {
  std::string text;  ///< numbered headings and paragraphs, an empty line between two of them
  std::vector<PlantedMatch> planted;
  std::size_t words = 0;
};

/// About `bytes` long; equal arguments give equal texts.
[[nodiscard]] PlantedText planted_text(const Prose& prose, const std::vector<match::Cue>& cues,
                                       std::size_t bytes, std::uint64_t seed);

/// The text with its paragraphs broken into lines of at most 72 characters.
[[nodiscard]] std::string hard_wrapped(const std::string& text);

/// Its words, a row for each sentence.
[[nodiscard]] text::TokenStream stream_of(const std::string& text);

/// How many of the planted matches are among `hits`: begin in a hit of their cue.
[[nodiscard]] std::size_t planted_found(const PlantedText& text, const text::TokenStream& stream,
                                        const std::vector<match::Hit>& hits);

}  // namespace sowlint::bench
