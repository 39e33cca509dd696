#include "match/program_maker.h"

#include <cassert>
#include <utility>

namespace sowlint::match {

/// The words that `form` may begin with, if it is there and they are known.
SetId ProgramMaker::beginning_of(const Form* form) {
  Tests words;
  if (form == nullptr || !first_words(*form, words)) return kAnyWord;
  return vocabulary_.set_of(std::move(words));
}

void ProgramMaker::add(const Form& form) {
  begin_ = steps_.size();
  ProgramFacts facts;
  facts.first_step = static_cast<std::uint32_t>(begin_);
  facts.beginning = beginning_of(&form);
  facts.longest = form.most;
  add(form, nullptr);
  add_step(Operation::Accept);
  for (std::size_t at = begin_; at < steps_.size(); ++at) {
    steps_[at].state = static_cast<std::uint16_t>(facts.states);
    facts.states += 1U + steps_[at].most;
  }
  // The parser's limit of a pattern's size keeps both far below.
  assert(facts.states <= UINT16_MAX && steps_.size() - begin_ <= UINT16_MAX);
  facts_.push_back(facts);
}

std::size_t ProgramMaker::add_step(Operation operation, SetId set) {
  steps_.emplace_back();
  steps_.back().operation = operation;
  steps_.back().set = set;
  return steps_.size() - 1;
}

/// Adds the steps of `form`; `next` is the part that follows it, null if that is not known.
void ProgramMaker::add(const Form& form, const Form* next) {
  switch (form.kind) {
    case Form::Kind::Word:
      add_step(Operation::Word, vocabulary_.set_of({form.test}));
      break;
    case Form::Kind::Sequence:
      for (std::size_t i = 0; i < form.parts.size(); ++i) {
        const bool last = i + 1 == form.parts.size();
        add(form.parts[i], last ? next : &form.parts[i + 1]);
      }
      break;
    case Form::Kind::Choice:
      add_choice(form, next);
      break;
    case Form::Kind::Optional: {
      const Form& part = form.parts.front();
      const std::size_t split = add_step(Operation::Split, beginning_of(&part));
      add(part, next);
      steps_[split].target = next_index();
      break;
    }
    case Form::Kind::Gap: {
      ProgramStep& step = steps_[add_step(Operation::Gap, beginning_of(next))];
      step.least = static_cast<std::uint8_t>(form.least);
      step.most = static_cast<std::uint8_t>(form.most);
      step.wide = form.wide ? 1 : 0;
      break;
    }
  }
}

/// Alternatives of one word that stand together are one step: what comes behind them is the same,
/// so their order does not matter.
void ProgramMaker::add_choice(const Form& choice, const Form* next) {
  const std::vector<Form>& parts = choice.parts;
  std::vector<std::size_t> jumps;
  for (std::size_t i = 0; i < parts.size();) {
    const std::size_t begin = i;
    Tests words;
    for (; i < parts.size() && parts[i].kind == Form::Kind::Word; ++i) {
      words.push_back(parts[i].test);
    }
    const bool is_word = i > begin;
    if (!is_word) ++i;
    const bool last = i == parts.size();
    const SetId set = is_word ? vocabulary_.set_of(std::move(words)) : beginning_of(&parts[begin]);
    const std::size_t split = last ? 0 : add_step(Operation::Split, set);
    if (is_word) {
      add_step(Operation::Word, set);
    } else {
      add(parts[begin], next);
    }
    if (last) break;
    jumps.push_back(add_step(Operation::Jump));
    steps_[split].target = next_index();
  }
  for (const std::size_t jump : jumps) {
    steps_[jump].target = next_index();
  }
}

}  // namespace sowlint::match
