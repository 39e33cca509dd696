// A pattern as a short list of steps, and the matcher that runs it over words by backtracking.
// Quick on every honest pattern and text; a count of steps bounds it on the others.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "match/pattern.h"
#include "text/tokens.h"

namespace sowlint::match {

class Program {
 public:
  explicit Program(const Pattern& pattern);

  enum class Outcome { Match, NoMatch, OutOfSteps };

  /// A place to come back to when the present way fails.
  struct Choice {
    std::uint32_t step;
    std::uint32_t token;
    std::uint32_t taken;  ///< words of the gap at `step` that were taken up to `token`
  };

  /// What a run needs besides the program; reused from run to run.
  struct Run {
    std::uint64_t steps_left = 0;
    std::uint32_t end = 0;  ///< after Match: one past its last token
    std::vector<Choice> choices;
  };

  /// The match that begins at token `first` and ends before `last`, by the rule of the earliest
  /// alternatives and the fewest words. Counts down `steps_left`.
  Outcome run(const text::TokenStream& words, std::uint32_t first, std::uint32_t last,
              Run& run) const;

  [[nodiscard]] std::size_t size() const { return steps_.size(); }

 private:
  enum class Operation : std::uint8_t { Word, Gap, Split, Jump, Accept };

  struct Step {
    Operation operation = Operation::Accept;
    Pattern::Kind kind = Pattern::Kind::Word;  ///< Word
    bool wide = false;                         ///< Gap
    std::uint32_t least = 0;                   ///< Gap
    std::uint32_t most = 0;                    ///< Gap
    std::uint32_t target = 0;                  ///< Jump; Split: the second way
    std::string text;                          ///< Word
  };

  void add(const Pattern& pattern);
  void add_choice(const Pattern& pattern);
  std::uint32_t add_step(Operation operation);

  [[nodiscard]] std::uint32_t next_index() const {
    return static_cast<std::uint32_t>(steps_.size());
  }

  std::vector<Step> steps_;
};

}  // namespace sowlint::match
