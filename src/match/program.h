// A pattern as a short list of steps, and the search that runs it over words by backtracking.
#pragma once

#include <cstdint>
#include <vector>

#include "match/readings.h"
#include "match/tried.h"
#include "match/vocabulary.h"
#include "text/tokens.h"

namespace sowlint::match {

/// One step of a program; the way goes on with the next one unless it says otherwise.
struct ProgramStep {
  enum class Operation : std::uint8_t { Word, Gap, Split, Jump, Accept };

  Operation operation = Operation::Accept;
  std::uint8_t wide = 0;     ///< Gap: whether it may take ";"
  std::uint8_t least = 0;    ///< Gap
  std::uint8_t most = 0;     ///< Gap
  std::uint16_t target = 0;  ///< Jump; Split: the second way
  std::uint16_t state = 0;   ///< number of its first state; a gap has one for each word taken
  /// Word: what it takes. Split: what the first way begins with. Gap: what comes behind it.
  SetId set = kAnyWord;
};

/// What is known of a program as a whole.
struct ProgramFacts {
  std::uint32_t first_step = 0;  ///< among the steps of all programs
  SetId beginning = kAnyWord;    ///< of the first word
  std::uint32_t states = 0;
  std::uint32_t longest = 0;  ///< words of the longest match
};

/// Views its facts and the steps of all programs. Quick on honest patterns and texts, where it
/// tries little twice. For the others a count of steps says when to remember what was tried: then
/// no search in a row takes more steps than the program has states times the row's words.
class Program {
 public:
  Program(const ProgramFacts& facts, const ProgramStep* steps)
      : facts_(facts),
        steps_(steps + facts.first_step) {}

  enum class Outcome { Match, NoMatch, OutOfSteps };

  /// A place to go on from when the present way fails.
  struct Place {
    std::uint32_t step = 0;
    std::uint32_t token = 0;
    std::uint32_t taken = 0;  ///< words that the gap at `step` has taken
  };

  /// The state of the searches of a scan, one after the other.
  struct Search {
    Search(const Vocabulary& vocabulary, const text::TokenStream& of)
        : words(of),
          readings(vocabulary, of) {}

    void begin_row(const text::TokenRow& row) {
      readings.begin_row(row);
      row_end = row.last;
    }

    const text::TokenStream& words;
    Readings readings;
    std::uint32_t row_end = 0;     ///< one past the last token of the present row
    std::uint64_t steps = 0;       ///< taken in all
    std::uint64_t most_steps = 0;  ///< of match(); match_remembering() needs no bound
    std::uint32_t end = 0;         ///< after a match: one past its last token
    std::vector<Place> places;
    Tried tried;
  };

  /// The match that begins at token `first` and ends with the row at the latest, by the rule of the
  /// earliest alternatives and the fewest words.
  Outcome match(std::uint32_t first, Search& search) const;

  /// Prepares for match_remembering() from token `first` on.
  void begin_remembering(std::uint32_t first, Search& search) const;

  /// The same as match(), remembering what failed. REQUIRES: calls after one begin_remembering()
  /// concern one row, and go from left to right, after a match from its end.
  Outcome match_remembering(std::uint32_t first, Search& search) const;

  /// The number of states.
  [[nodiscard]] std::uint32_t size() const { return facts_.states; }

 private:
  using Step = ProgramStep;
  using Operation = ProgramStep::Operation;

  template <bool kRemember>
  Outcome search_from(std::uint32_t first, Search& search) const;
  static bool can_take(const Step& gap, const Place& place, const Search& search);
  static void skip(const Step& gap, Place& place, Search& search);
  static bool take_gap(const Step& gap, Place& place, Search& search);
  static void split(const Step& step, Place& place, Search& search);

  const ProgramFacts& facts_;
  const Step* steps_;
};

}  // namespace sowlint::match
