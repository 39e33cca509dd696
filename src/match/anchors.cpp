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

/// Where a part of a pattern stands.
struct Context {
  Length before;  ///< words of the match in front of it
  const Pattern* previous = nullptr;
  const Pattern* next = nullptr;
};

/// Collects the words that a match of `pattern` may end (or begin) with. False if they are not
/// known or too many to look at.
bool edge_words(const Pattern& pattern, bool end, std::vector<const Pattern*>& words) {
  constexpr std::size_t kMostWords = 8;
  using Kind = Pattern::Kind;
  if (pattern.kind == Kind::Gap || pattern.kind == Kind::Optional) return false;
  if (pattern.kind == Kind::Sequence) {
    return !pattern.parts.empty() &&
           edge_words(end ? pattern.parts.back() : pattern.parts.front(), end, words);
  }
  if (pattern.kind == Kind::Choice) {
    return std::all_of(pattern.parts.begin(), pattern.parts.end(),
                       [&](const Pattern& part) { return edge_words(part, end, words); });
  }
  words.push_back(&pattern);
  return words.size() <= kMostWords;
}

double expected(const std::vector<const Pattern*>& words) {
  double sum = 0;
  for (const Pattern* word : words) {
    sum += expected_per_million(word->kind, word->text);
  }
  return sum;
}

/// Gives `anchor` its rarer neighbour; the share of its places that have one.
double add_neighbour(const Context& context, Anchor& anchor) {
  constexpr double kOften = 250'000;  // of a million: not worth a look
  double rarest = kOften;
  const auto consider = [&](const Pattern* neighbour, Anchor::Side side) {
    std::vector<const Pattern*> words;
    if (neighbour == nullptr || !edge_words(*neighbour, side == Anchor::Side::Before, words))
      return;
    if (expected(words) >= rarest) return;
    rarest = expected(words);
    anchor.side = side;
    anchor.beside = std::move(words);
  };
  consider(context.previous, Anchor::Side::Before);
  consider(context.next, Anchor::Side::After);
  return anchor.side == Anchor::Side::None ? 1 : rarest / 1e6;
}

/// A try costs a few looks, and more where the match may begin at several places.
Choice of_anchor(Pattern::Kind kind, std::string text, const Context& context) {
  constexpr double kCostOfTry = 4;
  constexpr double kCostOfStart = 1;
  Anchor anchor;
  anchor.kind = kind;
  anchor.text = std::move(text);
  anchor.least_before = static_cast<std::uint32_t>(context.before.least);
  anchor.most_before = static_cast<std::uint32_t>(context.before.most);
  const double tried = add_neighbour(context, anchor);
  const double starts = anchor.most_before - anchor.least_before;
  const double cost =
      expected_per_million(kind, anchor.text) * (1 + tried * (kCostOfTry + kCostOfStart * starts));
  Choice choice;
  choice.anchors.push_back(std::move(anchor));
  choice.cost = cost;
  return choice;
}

void append(Choice part, Choice& all) {
  all.cost += part.cost;
  std::move(part.anchors.begin(), part.anchors.end(), std::back_inserter(all.anchors));
}

Choice best(const Pattern& pattern, const Context& context);

Choice of_word(const Pattern& pattern, const Context& context) {
  if (pattern.kind != Pattern::Kind::Class || pattern.text != "@party") {
    return of_anchor(pattern.kind, pattern.text, context);
  }
  Choice all;
  for (const char* role : {"@customer", "@vendor", "@party"}) {
    append(of_anchor(Pattern::Kind::Word, role, context), all);
  }
  return all;
}

Choice of_sequence(const Pattern& pattern, const Context& context) {
  Choice cheapest = none();
  Length before = context.before;
  const std::vector<Pattern>& parts = pattern.parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Pattern* previous = i > 0 ? &parts[i - 1] : context.previous;
    const Pattern* next = i + 1 < parts.size() ? &parts[i + 1] : context.next;
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
    append(std::move(choice), all);
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

}  // namespace

std::vector<Anchor> choose_anchors(const Pattern& pattern) {
  return best(pattern, {}).anchors;
}

bool looks_everywhere(const std::vector<Anchor>& anchors) {
  return std::any_of(anchors.begin(), anchors.end(),
                     [](const Anchor& anchor) { return anchor.kind == Pattern::Kind::Class; });
}

}  // namespace sowlint::match
