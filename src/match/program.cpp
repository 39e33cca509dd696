#include "match/program.h"

namespace sowlint::match {

/// Whether the gap may take the word at the place.
bool Program::can_take(const Step& gap, const Place& place, const Search& search) {
  return place.taken < gap.most && place.token < search.row_end &&
         (gap.wide != 0 || search.words.text[search.words.tokens[place.token].begin] != ';');
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
  if (!search.readings.fits(first, facts_.beginning)) return Outcome::NoMatch;
  return search_from<false>(first, search);
}

void Program::begin_remembering(std::uint32_t first, Search& search) const {
  search.tried.begin(facts_.states, std::size_t{facts_.longest} + 1, first);
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
