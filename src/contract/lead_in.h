// What a list item is read with: the sentences before it that it completes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::contract {

/// The unfinished sentences at a point of the text, from the outermost to the innermost.
class LeadIns {
 public:
  /// Forgets what a block of this depth does not continue.
  void close(int depth);

  /// Forgets everything: no sentence goes on below a heading.
  void close_all() { frames_.clear(); }

  /// Remembers that the block of this depth ends in the unfinished sentence `runs`.
  void open(int depth, std::vector<TextSpan> runs);

  /// What an item is read with now, at most the last `most_words` words of it.
  [[nodiscard]] std::vector<std::vector<TextSpan>> current(std::string_view source,
                                                           std::size_t most_words) const;

 private:
  struct Frame {
    int depth = 0;
    std::vector<TextSpan> runs;
  };

  std::vector<Frame> frames_;
};

}  // namespace sowlint::contract
