#include "match/anchors.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "match/frequency.h"
#include "match/shape.h"

namespace sowlint::match {
namespace {

/// A set of anchors and what trying them costs: starts to be tried in a million words.
struct Choice {
  std::vector<Anchor> anchors;
  double cost = 0;
};

/// No set at all: the pattern can do without any word.
Choice none() {
  return {{}, std::numeric_limits<double>::infinity()};
}

bool exists(const Choice& choice) {
  return !choice.anchors.empty();
}

/// Each further place where a match may begin costs a fraction of finding the anchor.
double cost_of(const Anchor& anchor) {
  constexpr double kCostOfStart = 0.25;
  const double starts = anchor.most_before - anchor.least_before;
  return expected_per_million(anchor.kind, anchor.text) * (1 + kCostOfStart * starts);
}

Choice of_word(const Pattern& pattern, Length before) {
  const auto least = static_cast<std::uint32_t>(before.least);
  const auto most = static_cast<std::uint32_t>(before.most);
  Choice choice;
  if (pattern.kind == Pattern::Kind::Class && pattern.text == "@party") {
    for (const char* role : {"@customer", "@vendor", "@party"}) {
      choice.anchors.push_back({Pattern::Kind::Word, role, least, most});
    }
  } else {
    choice.anchors.push_back({pattern.kind, pattern.text, least, most});
  }
  for (const Anchor& anchor : choice.anchors) {
    choice.cost += cost_of(anchor);
  }
  return choice;
}

Choice best(const Pattern& pattern, Length before);

Choice of_sequence(const Pattern& pattern, Length before) {
  Choice cheapest = none();
  for (const Pattern& part : pattern.parts) {
    Choice choice = best(part, before);
    if (exists(choice) && choice.cost < cheapest.cost) cheapest = std::move(choice);
    const Length length = length_of(part);
    before = {before.least + length.least, before.most + length.most};
  }
  return cheapest;
}

/// One of the alternatives is there, so anchors of all are needed.
Choice of_choice(const Pattern& pattern, Length before) {
  Choice all;
  for (const Pattern& part : pattern.parts) {
    Choice choice = best(part, before);
    if (!exists(choice)) return none();
    all.cost += choice.cost;
    std::move(choice.anchors.begin(), choice.anchors.end(), std::back_inserter(all.anchors));
  }
  return all;
}

Choice best(const Pattern& pattern, Length before) {
  switch (pattern.kind) {
    case Pattern::Kind::Gap:
    case Pattern::Kind::Optional:
      return none();
    case Pattern::Kind::Sequence:
      return of_sequence(pattern, before);
    case Pattern::Kind::Choice:
      return of_choice(pattern, before);
    default:
      return of_word(pattern, before);
  }
}

}  // namespace

std::vector<Anchor> choose_anchors(const Pattern& pattern) {
  return best(pattern, {}).anchors;
}

bool looks_everywhere(const std::vector<Anchor>& anchors) {
  return std::any_of(anchors.begin(), anchors.end(),
                     [](const Anchor& anchor) { return anchor.kind == Pattern::Kind::Class; });
}

}  // namespace sowlint::match
