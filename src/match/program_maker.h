// From patterns to programs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "match/form.h"
#include "match/program.h"
#include "match/vocabulary_maker.h"

namespace sowlint::match {

/// Collects the steps of all programs. Puts the sets of words that patterns ask for into the
/// vocabulary, which it borrows.
class ProgramMaker {
 public:
  explicit ProgramMaker(VocabularyMaker& vocabulary) : vocabulary_(vocabulary) {}

  /// The program of a pattern; programs are numbered in the order in which they are added.
  void add(const Form& form);

  [[nodiscard]] std::vector<ProgramFacts> take_facts() { return std::move(facts_); }

  [[nodiscard]] std::vector<ProgramStep> take_steps() { return std::move(steps_); }

 private:
  using Operation = ProgramStep::Operation;

  void add(const Form& form, const Form* next);
  void add_choice(const Form& choice, const Form* next);
  std::size_t add_step(Operation operation, SetId set = kAnyWord);
  [[nodiscard]] SetId beginning_of(const Form* form);

  /// Where the next step of the present program will stand in it.
  [[nodiscard]] std::uint16_t next_index() const {
    return static_cast<std::uint16_t>(steps_.size() - begin_);
  }

  VocabularyMaker& vocabulary_;
  std::size_t begin_ = 0;  ///< of the present program
  std::vector<ProgramStep> steps_;
  std::vector<ProgramFacts> facts_;
};

}  // namespace sowlint::match
