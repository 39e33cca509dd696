#include "match/anchors.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "match/frequency.h"
#include "match/shape.h"

namespace sowlint::match {
namespace {

/// A set of anchors and what trying them costs: looks and tries in a million words.
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

/// A part of a sequence, as its neighbours see it.
struct Neighbour {
  const Pattern* part = nullptr;
  double in_a_million = 1e6;  ///< of any words, how many it begins (or ends) with
};

/// Where a part of a pattern stands.
struct Context {
  Length before;  ///< words of the match in front of it
  Neighbour previous;
  Neighbour next;
};

/// The words at one end of a pattern.
template <bool kLast>
bool edge_words(const Pattern& pattern, Words& words) {
  using Kind = Pattern::Kind;
  if (pattern.kind == Kind::Gap || pattern.kind == Kind::Optional) return false;
  if (pattern.kind == Kind::Sequence) {
    return edge_words<kLast>(kLast ? pattern.parts.back() : pattern.parts.front(), words);
  }
  if (pattern.kind == Kind::Choice) {
    return std::all_of(pattern.parts.begin(), pattern.parts.end(),
                       [&](const Pattern& part) { return edge_words<kLast>(part, words); });
  }
  words.push_back(&pattern);
  return true;
}

template <bool kLast>
Neighbour as_neighbour(const Pattern& part) {
  Words words;
  if (!edge_words<kLast>(part, words)) return {};
  Neighbour neighbour = {&part, 0};
  for (const Pattern* word : words) {
    neighbour.in_a_million += expected_per_million(word->kind, word->text);
  }
  return neighbour;
}

/// A try costs a few looks, and more where the match may begin at several places.
Choice of_word(const Pattern& word, const Context& context) {
  constexpr double kCostOfTry = 4;
  constexpr double kCostOfStart = 1;
  constexpr double kOften = 250'000;  // of a million: a look at the neighbour is not worth it
  Anchor anchor;
  anchor.word = &word;
  anchor.least_before = static_cast<std::uint32_t>(context.before.least);
  anchor.most_before = static_cast<std::uint32_t>(context.before.most);
  anchor.beside_before = context.previous.in_a_million < context.next.in_a_million;
  const Neighbour& rarer = anchor.beside_before ? context.previous : context.next;
  if (rarer.in_a_million < kOften) anchor.beside = rarer.part;
  const double tried = anchor.beside == nullptr ? 1 : rarer.in_a_million / 1e6;
  const double starts = anchor.most_before - anchor.least_before;
  const double cost = expected_per_million(word.kind, word.text) *
                      (1 + tried * (kCostOfTry + kCostOfStart * starts));
  return {{anchor}, cost};
}

Choice best(const Pattern& pattern, const Context& context);

Choice of_sequence(const Pattern& pattern, const Context& context) {
  Choice cheapest = none();
  Length before = context.before;
  const std::vector<Pattern>& parts = pattern.parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Neighbour previous = i > 0 ? as_neighbour<true>(parts[i - 1]) : context.previous;
    const Neighbour next = i + 1 < parts.size() ? as_neighbour<false>(parts[i + 1]) : context.next;
    Choice choice = best(parts[i], {before, previous, next});
    if (exists(choice) && choice.cost < cheapest.cost) cheapest = std::move(choice);
    const Length length = length_of(parts[i]);
    before = {before.least + length.least, before.most + length.most};
  }
  return cheapest;
}

/// One of the alternatives is there, so anchors of all are needed.
Choice of_choice(const Pattern& pattern, const Context& context) {
  Choice all;
  for (const Pattern& part : pattern.parts) {
    Choice choice = best(part, context);
    if (!exists(choice)) return none();
    all.cost += choice.cost;
    std::move(choice.anchors.begin(), choice.anchors.end(), std::back_inserter(all.anchors));
  }
  return all;
}

Choice best(const Pattern& pattern, const Context& context) {
  switch (pattern.kind) {
    case Pattern::Kind::Gap:
    case Pattern::Kind::Optional:
      return none();
    case Pattern::Kind::Sequence:
      return of_sequence(pattern, context);
    case Pattern::Kind::Choice:
      return of_choice(pattern, context);
    default:
      return of_word(pattern, context);
  }
}

void add_required(const Pattern& pattern, std::vector<Words>& required) {
  if (pattern.kind == Pattern::Kind::Sequence) {
    for (const Pattern& part : pattern.parts) {
      add_required(part, required);
    }
    return;
  }
  const Choice choice = best(pattern, {});
  if (!exists(choice)) return;
  Words words;
  for (const Anchor& anchor : choice.anchors) {
    words.push_back(anchor.word);
  }
  required.push_back(std::move(words));
}

}  // namespace

bool first_words(const Pattern& pattern, Words& words) {
  return edge_words<false>(pattern, words);
}

bool last_words(const Pattern& pattern, Words& words) {
  return edge_words<true>(pattern, words);
}

std::vector<Anchor> choose_anchors(const Pattern& pattern) {
  return best(pattern, {}).anchors;
}

bool looks_everywhere(const std::vector<Anchor>& anchors) {
  return std::any_of(anchors.begin(), anchors.end(), [](const Anchor& anchor) {
    return anchor.word->kind == Pattern::Kind::Class && anchor.word->text == "@number";
  });
}

std::vector<Words> required_words(const Pattern& pattern) {
  std::vector<Words> required;
  add_required(pattern, required);
  return required;
}

}  // namespace sowlint::match
