#include "match/program.h"

#include <span>

#include "match/anchors.h"
#include "match/shape.h"

namespace sowlint::match {
namespace {

bool is_word(const Pattern& pattern) {
  return pattern.parts.empty() && pattern.kind != Pattern::Kind::Gap &&
         pattern.kind != Pattern::Kind::Sequence;
}

/// The alternatives of a choice, those of choices in it among them.
void add_alternatives(const Pattern& choice, std::vector<const Pattern*>& alternatives) {
  for (const Pattern& part : choice.parts) {
    if (part.kind == Pattern::Kind::Choice) {
      add_alternatives(part, alternatives);
    } else {
      alternatives.push_back(&part);
    }
  }
}

/// The words that `pattern` may begin with, if it is there and they are known.
SetId beginning_of(const Pattern* pattern, Vocabulary& vocabulary) {
  Words words;
  if (pattern == nullptr || !first_words(*pattern, words)) return kAnyWord;
  return vocabulary.set_of(words);
}

}  // namespace

Program::Program(const Pattern& pattern, Vocabulary& vocabulary)
    : beginning_(beginning_of(&pattern, vocabulary)),
      longest_(static_cast<std::size_t>(length_of(pattern).most)) {
  add(pattern, nullptr, vocabulary);
  add_step(Operation::Accept);
  for (Step& step : steps_) {
    step.state = states_;
    states_ += 1U + step.most;
  }
}

std::uint32_t Program::add_step(Operation operation, SetId set) {
  steps_.emplace_back();
  steps_.back().operation = operation;
  steps_.back().set = set;
  return static_cast<std::uint32_t>(steps_.size()) - 1;
}

/// Adds the steps of `pattern`; `next` is the part that follows it, null if that is not known.
void Program::add(const Pattern& pattern, const Pattern* next, Vocabulary& vocabulary) {
  using Kind = Pattern::Kind;
  switch (pattern.kind) {
    case Kind::Sequence:
      for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
        const bool last = i + 1 == pattern.parts.size();
        add(pattern.parts[i], last ? next : &pattern.parts[i + 1], vocabulary);
      }
      break;
    case Kind::Choice:
      add_choice(pattern, next, vocabulary);
      break;
    case Kind::Optional: {
      const Pattern& part = pattern.parts.front();
      const std::uint32_t split = add_step(Operation::Split, beginning_of(&part, vocabulary));
      add(part, next, vocabulary);
      steps_[split].target = next_index();
      break;
    }
    case Kind::Gap: {
      Step& step = steps_[add_step(Operation::Gap, beginning_of(next, vocabulary))];
      step.least = static_cast<std::uint16_t>(pattern.least);
      step.most = static_cast<std::uint16_t>(pattern.most);
      step.wide = pattern.wide;
      break;
    }
    default: {
      const Pattern* word = &pattern;
      add_step(Operation::Word, vocabulary.set_of({&word, 1}));
    }
  }
}

/// Alternatives of one word that stand together are one step: what comes behind them is the same,
/// so their order does not matter.
void Program::add_choice(const Pattern& pattern, const Pattern* next, Vocabulary& vocabulary) {
  std::vector<const Pattern*> alternatives;
  add_alternatives(pattern, alternatives);
  std::vector<std::uint32_t> jumps;
  for (std::size_t i = 0; i < alternatives.size();) {
    std::size_t words = 0;
    while (i + words < alternatives.size() && is_word(*alternatives[i + words])) {
      ++words;
    }
    const bool single = words == 0;
    const SetId set = single ? beginning_of(alternatives[i], vocabulary)
                             : vocabulary.set_of(std::span(alternatives).subspan(i, words));
    const bool last = i + (single ? 1 : words) == alternatives.size();
    const std::uint32_t split = last ? 0 : add_step(Operation::Split, set);
    if (single) {
      add(*alternatives[i], next, vocabulary);
    } else {
      add_step(Operation::Word, set);
    }
    if (!last) {
      jumps.push_back(add_step(Operation::Jump, kAnyWord));
      steps_[split].target = next_index();
    }
    i += single ? 1 : words;
  }
  for (const std::uint32_t jump : jumps) {
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
