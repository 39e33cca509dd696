// A pattern as a short list of steps, and the search that runs it over words by backtracking.
#pragma once

#include <cstdint>
#include <vector>

#include "match/form.h"
#include "match/readings.h"
#include "match/tried.h"
#include "match/vocabulary.h"
#include "text/tokens.h"

namespace sowlint::match {

/// Immutable. Quick on honest patterns and texts, where it tries little twice. For the others a
/// count of steps says when to remember what was tried: then no search in a row takes more steps
/// than the program has states times the row's words.
class Program {
 public:
  /// Puts the sets of words that the pattern asks for into `vocabulary`.
  Program(const Form& form, Vocabulary& vocabulary);

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
  [[nodiscard]] std::uint32_t size() const { return states_; }

 private:
  enum class Operation : std::uint8_t { Word, Gap, Split, Jump, Accept };

  struct Step {
    Operation operation = Operation::Accept;
    bool wide = false;         ///< Gap
    std::uint8_t least = 0;    ///< Gap
    std::uint8_t most = 0;     ///< Gap
    std::uint16_t target = 0;  ///< Jump; Split: the second way
    std::uint16_t state = 0;   ///< number of its first state; a gap has one for each word taken
    /// Word: what it takes. Split: what the first way begins with. Gap: what comes behind it.
    SetId set = kAnyWord;
  };

  void add(const Form& form, const Form* next, Vocabulary& vocabulary);
  void add_choice(const Form& choice, const Form* next, Vocabulary& vocabulary);
  std::size_t add_step(Operation operation, SetId set = kAnyWord);

  [[nodiscard]] std::uint16_t next_index() const {
    return static_cast<std::uint16_t>(steps_.size());
  }

  template <bool kRemember>
  Outcome search_from(std::uint32_t first, Search& search) const;
  static bool can_take(const Step& gap, const Place& place, const Search& search);
  static void skip(const Step& gap, Place& place, Search& search);
  static bool take_gap(const Step& gap, Place& place, Search& search);
  static void split(const Step& step, Place& place, Search& search);

  std::vector<Step> steps_;
  SetId beginning_ = kAnyWord;  ///< of the first word
  std::uint32_t states_ = 0;
  std::size_t longest_ = 0;  ///< words of the longest match
};

}  // namespace sowlint::match
