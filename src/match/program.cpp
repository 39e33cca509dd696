#include "match/program.h"

#include <algorithm>

#include "match/shape.h"

namespace sowlint::match {

Program::Program(const Pattern& pattern)
    : longest_(static_cast<std::size_t>(length_of(pattern).most)) {
  add(pattern);
  add_step(Operation::Accept);
  for (Step& step : steps_) {
    step.state = states_;
    states_ += 1U + step.most;
  }
  collect_words(0, beginnings_);
  for (std::uint32_t i = 0; i < steps_.size(); ++i) {
    if (steps_[i].operation == Operation::Gap) collect_words(i + 1, steps_[i].next);
  }
}

/// The tests of the words that may come at `step`. None, and false, if that may be any word or if
/// they are too many to be looked at in a hurry.
bool Program::collect_words(std::uint32_t step, std::vector<WordTest>& words) const {
  constexpr std::size_t kMostWords = 8;
  const Step& at = steps_[step];
  bool known = words.size() < kMostWords;
  switch (at.operation) {
    case Operation::Word:
      words.push_back(at.test);
      break;
    case Operation::Split:
      known = known && collect_words(step + 1, words) && collect_words(at.target, words);
      break;
    case Operation::Jump:
      known = collect_words(at.target, words);
      break;
    default:
      known = false;
  }
  if (!known) words.clear();
  return known;
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
      step.least = static_cast<std::uint16_t>(pattern.least);
      step.most = static_cast<std::uint16_t>(pattern.most);
      step.wide = pattern.wide;
      break;
    }
    default:
      steps_[add_step(Operation::Word)].test = WordTest(pattern.kind, pattern.text);
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

/// Whether the gap may take the word at `token`.
bool Program::can_take(const text::TokenStream& words, const Step& gap, const Place& place,
                       std::uint32_t last) {
  return place.taken < gap.most && place.token < last &&
         (gap.wide || words.text[words.tokens[place.token].begin] != ';');
}

/// Goes on behind the gap if it has enough words, and keeps one more word as a second way; else
/// takes one. False if there is none to take.
bool Program::take_gap(const text::TokenStream& words, const Step& gap, std::uint32_t last,
                       Place& place, std::vector<Place>& places) {
  const Place longer = {place.step, place.token + 1, place.taken + 1};
  const bool more = can_take(words, gap, place, last);
  if (place.taken < gap.least) {
    place = longer;
    return more;
  }
  if (more) places.push_back(longer);
  place = {place.step + 1, place.token, 0};
  return true;
}

/// A word that takes long to look through counts as several steps.
bool Program::fits(const text::TokenStream& words, const WordTest& test, std::uint32_t token,
                   Search& search) {
  constexpr std::size_t kBytesOfStep = 64;
  const KeyedWord word(words, token);
  search.steps += word.bytes.size() / kBytesOfStep;
  return test.fits(word);
}

bool Program::fits_one(const text::TokenStream& words, const std::vector<WordTest>& tests,
                       std::uint32_t token, Search& search) {
  return std::any_of(tests.begin(), tests.end(),
                     [&](const WordTest& test) { return fits(words, test, token, search); });
}

/// Takes words into the gap up to one that may come behind it, so that only these are tried.
void Program::skip(const text::TokenStream& words, const Step& gap, std::uint32_t last,
                   Place& place, Search& search) {
  if (gap.next.empty() || place.taken < gap.least) return;
  while (can_take(words, gap, place, last) && !fits_one(words, gap.next, place.token, search)) {
    ++search.steps;
    ++place.token;
    ++place.taken;
  }
}

template <bool kRemember>
Program::Outcome Program::search_from(const text::TokenStream& words, std::uint32_t first,
                                      std::uint32_t last, Search& search) const {
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
          alive = place.token < last && fits(words, step.test, place.token, search);
          place = {place.step + 1, place.token + 1, 0};
          break;
        case Operation::Split:
          search.places.push_back({step.target, place.token, 0});
          ++place.step;
          break;
        case Operation::Jump:
          place.step = step.target;
          break;
        case Operation::Gap:
          // Skipped words are not marked as tried, which would cost the memory its linear time.
          if (!kRemember) skip(words, step, last, place, search);
          alive = take_gap(words, step, last, place, search.places);
          break;
      }
    }
    if (alive) continue;
    if (search.places.empty()) return Outcome::NoMatch;
    place = search.places.back();
    search.places.pop_back();
  }
}

Program::Outcome Program::match(const text::TokenStream& words, std::uint32_t first,
                                std::uint32_t last, Search& search) const {
  ++search.steps;
  if (!beginnings_.empty() && !fits_one(words, beginnings_, first, search)) {
    return Outcome::NoMatch;
  }
  return search_from<false>(words, first, last, search);
}

void Program::begin_remembering(std::uint32_t first, Search& search) const {
  search.tried.begin(states_, longest_ + 1, first);
}

// What was tried from an earlier beginning fails from a later one as well, since what follows does
// not depend on it. The exception is the way to a match itself; but after a match the search goes
// on from its end, and no later beginning leads back to a state that this way had there, or the
// pattern could match nothing.
Program::Outcome Program::match_remembering(const text::TokenStream& words, std::uint32_t first,
                                            std::uint32_t last, Search& search) const {
  search.tried.advance(first);
  return search_from<true>(words, first, last, search);
}

}  // namespace sowlint::match
