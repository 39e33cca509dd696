// Sentences that look like those of a sample: every two words that follow each other do so
// somewhere in the sample. They mean nothing, but have a contract's words, lengths and punctuation.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "random.h"

namespace sowlint::bench {

class Prose {
 public:
  /// `sample`: sentences, parted by blanks and line ends. REQUIRES: it has at least one.
  explicit Prose(std::string_view sample);

  /// The words of one sentence, punctuation attached; the last one ends in a full stop.
  [[nodiscard]] std::vector<std::string_view> sentence(Random& random) const;

  /// A word of small letters and nothing else.
  [[nodiscard]] std::string_view plain_word(Random& random) const;

 private:
  std::vector<std::string> words_;                     ///< of the sample, each once
  std::vector<std::vector<std::uint32_t>> followers_;  ///< by word, as often as in the sample
  std::vector<std::uint32_t> openers_;
  std::vector<std::uint32_t> plain_;
};

}  // namespace sowlint::bench
