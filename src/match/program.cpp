#include "match/program.h"

#include <cassert>
#include <utility>

namespace sowlint::match {
namespace {

/// The words that `form` may begin with, if it is there and they are known.
SetId beginning_of(const Form* form, Vocabulary& vocabulary) {
  Tests words;
  if (form == nullptr || !first_words(*form, words)) return kAnyWord;
  return vocabulary.set_of(std::move(words));
}

}  // namespace

Program::Program(const Form& form, Vocabulary& vocabulary)
    : beginning_(beginning_of(&form, vocabulary)),
      longest_(form.most) {
  add(form, nullptr, vocabulary);
  add_step(Operation::Accept);
  for (Step& step : steps_) {
    step.state = static_cast<std::uint16_t>(states_);
    states_ += 1U + step.most;
  }
  // The parser's limit of a pattern's size keeps both far below.
  assert(states_ <= UINT16_MAX && steps_.size() <= UINT16_MAX);
}

std::size_t Program::add_step(Operation operation, SetId set) {
  steps_.emplace_back();
  steps_.back().operation = operation;
  steps_.back().set = set;
  return steps_.size() - 1;
}

/// Adds the steps of `form`; `next` is the part that follows it, null if that is not known.
void Program::add(const Form& form, const Form* next, Vocabulary& vocabulary) {
  switch (form.kind) {
    case Form::Kind::Word:
      add_step(Operation::Word, vocabulary.set_of({form.test}));
      break;
    case Form::Kind::Sequence:
      for (std::size_t i = 0; i < form.parts.size(); ++i) {
        const bool last = i + 1 == form.parts.size();
        add(form.parts[i], last ? next : &form.parts[i + 1], vocabulary);
      }
      break;
    case Form::Kind::Choice:
      add_choice(form, next, vocabulary);
      break;
    case Form::Kind::Optional: {
      const Form& part = form.parts.front();
      const std::size_t split = add_step(Operation::Split, beginning_of(&part, vocabulary));
      add(part, next, vocabulary);
      steps_[split].target = next_index();
      break;
    }
    case Form::Kind::Gap: {
      Step& step = steps_[add_step(Operation::Gap, beginning_of(next, vocabulary))];
      step.least = static_cast<std::uint8_t>(form.least);
      step.most = static_cast<std::uint8_t>(form.most);
      step.wide = form.wide;
      break;
    }
  }
}

/// Alternatives of one word that stand together are one step: what comes behind them is the same,
/// so their order does not matter.
void Program::add_choice(const Form& choice, const Form* next, Vocabulary& vocabulary) {
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
    const SetId set =
        is_word ? vocabulary.set_of(std::move(words)) : beginning_of(&parts[begin], vocabulary);
    const std::size_t split = last ? 0 : add_step(Operation::Split, set);
    if (is_word) {
      add_step(Operation::Word, set);
    } else {
      add(parts[begin], next, vocabulary);
    }
    if (last) break;
    jumps.push_back(add_step(Operation::Jump));
    steps_[split].target = next_index();
  }
  for (const std::size_t jump : jumps) {
    steps_[jump].target = next_index();
  }
}

/// Whether the gap may take the word at the place.
bool Program::can_take(const Step& gap, const Place& place, const Search& search) {
  return place.taken < gap.most && place.token < search.row_end &&
         (gap.wide || search.words.text[search.words.tokens[place.token].begin] != ';');
}

/// Takes words into the gap up to one that may come behind it, so that only these are tried.
void Program::skip(const Step& gap, Place& place, Search& search) {
  if (gap.set == kAnyWord || place.taken < gap.least) return;
  while (can_take(gap, place, search) && !search.readings.fits(place.token, gap.set)) {
    ++search.steps;
    ++place.token;
    ++place.taken;
  }
}

/// Goes on behind the gap if it has enough words, and keeps one more word as a second way; else
/// takes one. False if there is none to take.
bool Program::take_gap(const Step& gap, Place& place, Search& search) {
  const Place longer = {place.step, place.token + 1, place.taken + 1};
  const bool more = can_take(gap, place, search);
  if (place.taken < gap.least) {
    place = longer;
    return more;
  }
  if (more) search.places.push_back(longer);
  place = {place.step + 1, place.token, 0};
  return true;
}

/// Goes the first way unless the next word rules it out, and keeps the second.
void Program::split(const Step& step, Place& place, Search& search) {
  const Place second = {step.target, place.token, 0};
  const bool first_fits = step.set == kAnyWord || (place.token < search.row_end &&
                                                   search.readings.fits(place.token, step.set));
  if (!first_fits) {
    place = second;
    return;
  }
  search.places.push_back(second);
  ++place.step;
}

template <bool kRemember>
Program::Outcome Program::search_from(std::uint32_t first, Search& search) const {
  search.places.clear();
  Place place = {0, first, 0};
  while (true) {
    if (!kRemember && search.steps >= search.most_steps) return Outcome::OutOfSteps;
    ++search.steps;
    const Step& step = steps_[place.step];
    bool alive = !kRemember || search.tried.add(step.state + place.taken, place.token);
    if (alive) {
      switch (step.operation) {
        case Operation::Accept:
          search.end = place.token;
          return Outcome::Match;
        case Operation::Word:
          alive = place.token < search.row_end && search.readings.fits(place.token, step.set);
          place = {place.step + 1, place.token + 1, 0};
          break;
        case Operation::Split:
          split(step, place, search);
          break;
        case Operation::Jump:
          place.step = step.target;
          break;
        case Operation::Gap:
          // Skipped words are not marked as tried, which would cost the memory its linear time.
          if (!kRemember) skip(step, place, search);
          alive = take_gap(step, place, search);
          break;
      }
    }
    if (alive) continue;
    if (search.places.empty()) return Outcome::NoMatch;
    place = search.places.back();
    search.places.pop_back();
  }
}

Program::Outcome Program::match(std::uint32_t first, Search& search) const {
  ++search.steps;
  if (!search.readings.fits(first, beginning_)) return Outcome::NoMatch;
  return search_from<false>(first, search);
}

void Program::begin_remembering(std::uint32_t first, Search& search) const {
  search.tried.begin(states_, longest_ + 1, first);
}

// What was tried from an earlier beginning fails from a later one as well, since what follows does
// not depend on it. The exception is the way to a match itself; but after a match the search goes
// on from its end, and no later beginning leads back to a state that this way had there, or the
// pattern could match nothing.
Program::Outcome Program::match_remembering(std::uint32_t first, Search& search) const {
  search.tried.advance(first);
  return search_from<true>(first, search);
}

}  // namespace sowlint::match
