#include "match/program.h"

#include "match/word_test.h"

namespace sowlint::match {

Program::Program(const Pattern& pattern) {
  add(pattern);
  add_step(Operation::Accept);
}

std::uint32_t Program::add_step(Operation operation) {
  steps_.emplace_back();
  steps_.back().operation = operation;
  return next_index() - 1;
}

void Program::add(const Pattern& pattern) {
  using Kind = Pattern::Kind;
  switch (pattern.kind) {
    case Kind::Sequence:
      for (const Pattern& part : pattern.parts) {
        add(part);
      }
      break;
    case Kind::Choice:
      add_choice(pattern);
      break;
    case Kind::Optional: {
      const std::uint32_t split = add_step(Operation::Split);
      add(pattern.parts.front());
      steps_[split].target = next_index();
      break;
    }
    case Kind::Gap: {
      Step& step = steps_[add_step(Operation::Gap)];
      step.least = static_cast<std::uint32_t>(pattern.least);
      step.most = static_cast<std::uint32_t>(pattern.most);
      step.wide = pattern.wide;
      break;
    }
    default: {
      Step& step = steps_[add_step(Operation::Word)];
      step.kind = pattern.kind;
      step.text = pattern.text;
    }
  }
}

void Program::add_choice(const Pattern& pattern) {
  std::vector<std::uint32_t> jumps;
  for (std::size_t i = 0; i + 1 < pattern.parts.size(); ++i) {
    const std::uint32_t split = add_step(Operation::Split);
    add(pattern.parts[i]);
    jumps.push_back(add_step(Operation::Jump));
    steps_[split].target = next_index();
  }
  add(pattern.parts.back());
  for (const std::uint32_t jump : jumps) {
    steps_[jump].target = next_index();
  }
}

Program::Outcome Program::run(const text::TokenStream& words, std::uint32_t first,
                              std::uint32_t last, Run& run) const {
  run.choices.clear();
  run.choices.push_back({0, first, 0});
  while (!run.choices.empty()) {
    Choice at = run.choices.back();
    run.choices.pop_back();
    bool alive = true;
    while (alive) {
      if (run.steps_left == 0) return Outcome::OutOfSteps;
      --run.steps_left;
      const Step& step = steps_[at.step];
      switch (step.operation) {
        case Operation::Accept:
          run.end = at.token;
          return Outcome::Match;
        case Operation::Word:
          alive = at.token < last && fits(step.kind, step.text, words.word(at.token));
          ++at.step;
          ++at.token;
          break;
        case Operation::Split:
          run.choices.push_back({step.target, at.token, 0});
          ++at.step;
          break;
        case Operation::Jump:
          at.step = step.target;
          break;
        case Operation::Gap: {
          const bool enough = at.taken >= step.least;
          const bool more = at.taken < step.most && at.token < last &&
                            (step.wide || words.word(at.token).front() != ';');
          if (enough) {
            if (more) run.choices.push_back({at.step, at.token + 1, at.taken + 1});
            at = {at.step + 1, at.token, 0};
          } else {
            alive = more;
            at = {at.step, at.token + 1, at.taken + 1};
          }
          break;
        }
      }
    }
  }
  return Outcome::NoMatch;
}

}  // namespace sowlint::match
