// A pattern as a short list of steps, and the search that runs it over words by backtracking.
#pragma once

#include <cstdint>
#include <vector>

#include "match/pattern.h"
#include "match/tried.h"
#include "match/word_test.h"
#include "text/tokens.h"

namespace sowlint::match {

/// Immutable. Quick on honest patterns and texts, where it tries little twice. For the others a
/// count of steps says when to remember what was tried: then no search in a row takes more steps
/// than the program has states times the row's words.
class Program {
 public:
  explicit Program(const Pattern& pattern);

  enum class Outcome { Match, NoMatch, OutOfSteps };

  /// A place to go on from when the present way fails.
  struct Place {
    std::uint32_t step = 0;
    std::uint32_t token = 0;
    std::uint32_t taken = 0;  ///< words that the gap at `step` has taken
  };

  /// The state of a search through a row; reused from row to row.
  struct Search {
    std::uint64_t steps = 0;       ///< taken in all
    std::uint64_t most_steps = 0;  ///< of match(); match_remembering() needs no bound
    std::uint32_t end = 0;         ///< after a match: one past its last token
    std::vector<Place> places;
    Tried tried;
  };

  /// The match that begins at token `first` and ends at `last` at the latest, by the rule of the
  /// earliest alternatives and the fewest words.
  Outcome match(const text::TokenStream& words, std::uint32_t first, std::uint32_t last,
                Search& search) const;

  /// Prepares for match_remembering() from token `first` on.
  void begin_remembering(std::uint32_t first, Search& search) const;

  /// The same as match(), remembering what failed. REQUIRES: calls after one begin_remembering()
  /// concern one row, and go from left to right, after a match from its end.
  Outcome match_remembering(const text::TokenStream& words, std::uint32_t first, std::uint32_t last,
                            Search& search) const;

  /// The number of states.
  [[nodiscard]] std::uint32_t size() const { return states_; }

 private:
  enum class Operation : std::uint8_t { Word, Gap, Split, Jump, Accept };

  struct Step {
    Operation operation = Operation::Accept;
    bool wide = false;           ///< Gap
    std::uint16_t least = 0;     ///< Gap
    std::uint16_t most = 0;      ///< Gap
    std::uint32_t target = 0;    ///< Jump; Split: the second way
    std::uint32_t state = 0;     ///< number of its first state; a gap has one for each word taken
    WordTest test;               ///< Word
    std::vector<WordTest> next;  ///< Gap: what the word behind it must fit; empty if not known
  };

  void add(const Pattern& pattern);
  void add_choice(const Pattern& pattern);
  std::uint32_t add_step(Operation operation);

  [[nodiscard]] std::uint32_t next_index() const {
    return static_cast<std::uint32_t>(steps_.size());
  }

  template <bool kRemember>
  Outcome search_from(const text::TokenStream& words, std::uint32_t first, std::uint32_t last,
                      Search& search) const;
  bool collect_words(std::uint32_t step, std::vector<WordTest>& words) const;
  static bool fits_one(const text::TokenStream& words, const std::vector<WordTest>& tests,
                       std::uint32_t token, Search& search);
  static void skip(const text::TokenStream& words, const Step& gap, std::uint32_t last,
                   Place& place, Search& search);
  static bool fits(const text::TokenStream& words, const WordTest& test, std::uint32_t token,
                   Search& search);
  static bool can_take(const text::TokenStream& words, const Step& gap, const Place& place,
                       std::uint32_t last);
  static bool take_gap(const text::TokenStream& words, const Step& gap, std::uint32_t last,
                       Place& place, std::vector<Place>& places);

  std::vector<Step> steps_;
  std::vector<WordTest> beginnings_;  ///< what the first word must fit; empty if not known
  std::uint32_t states_ = 0;
  std::size_t longest_ = 0;  ///< words of the longest match
};

}  // namespace sowlint::match
