#include "match/anchors.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace sowlint::match {
namespace {

constexpr double kMillion = 1e6;

/// A set of anchors and what trying them costs: looks and tries in a million words.
struct Choice {
  std::vector<Anchor> anchors;
  double cost = 0;
};

/// A part of a sequence, as its neighbours see it.
struct Neighbour {
  const Form* part = nullptr;
  double in_a_million = kMillion;  ///< of any words, how many it begins (or ends) with
};

/// Where a part of a form stands.
struct Context {
  std::uint16_t least_before = 0;  ///< words of the match in front of it
  std::uint16_t most_before = 0;
  Neighbour previous;
  Neighbour next;
};

class Chooser {
 public:
  explicit Chooser(const VocabularyMaker& vocabulary) : vocabulary_(vocabulary) {}

  /// The cheapest anchors of `form`; none if it can do without any word.
  [[nodiscard]] Choice best(const Form& form, const Context& context) const {
    switch (form.kind) {
      case Form::Kind::Word:
        return of_word(form, context);
      case Form::Kind::Sequence:
        return of_sequence(form, context);
      case Form::Kind::Choice:
        return of_choice(form, context);
      default:
        return {};
    }
  }

  /// How many of a million words are one of `words`.
  [[nodiscard]] double expected(const Tests& words) const {
    double sum = 0;
    for (const TestId word : words) {
      sum += vocabulary_.expected(word);
    }
    return std::min(sum, kMillion);
  }

 private:
  /// A try costs a few looks, and more where the match may begin at several places.
  [[nodiscard]] Choice of_word(const Form& word, const Context& context) const {
    constexpr double kCostOfTry = 4;
    constexpr double kCostOfStart = 1;
    constexpr double kOften = 250'000;  // of a million: a look at the neighbour is not worth it
    Anchor anchor = {word.test, context.least_before, context.most_before, nullptr, false};
    anchor.beside_before = context.previous.in_a_million < context.next.in_a_million;
    const Neighbour& rarer = anchor.beside_before ? context.previous : context.next;
    if (rarer.in_a_million < kOften) anchor.beside = rarer.part;
    const double tried = anchor.beside == nullptr ? 1 : rarer.in_a_million / kMillion;
    const double starts = anchor.most_before - anchor.least_before;
    const double cost =
        vocabulary_.expected(word.test) * (1 + tried * (kCostOfTry + kCostOfStart * starts));
    return {{anchor}, cost};
  }

  [[nodiscard]] Choice of_sequence(const Form& form, Context context) const {
    Choice cheapest;
    const std::vector<Form>& parts = form.parts;
    const Neighbour behind = context.next;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) context.previous = neighbour(parts[i - 1], last_words);
      context.next = i + 1 < parts.size() ? neighbour(parts[i + 1], first_words) : behind;
      Choice choice = best(parts[i], context);
      const bool cheaper = cheapest.anchors.empty() || choice.cost < cheapest.cost;
      if (!choice.anchors.empty() && cheaper) cheapest = std::move(choice);
      context.least_before = static_cast<std::uint16_t>(context.least_before + parts[i].least);
      context.most_before = static_cast<std::uint16_t>(context.most_before + parts[i].most);
    }
    return cheapest;
  }

  /// One of the alternatives is there, so anchors of all are needed.
  [[nodiscard]] Choice of_choice(const Form& form, const Context& context) const {
    Choice all;
    for (const Form& part : form.parts) {
      const Choice choice = best(part, context);
      if (choice.anchors.empty()) return {};
      all.cost += choice.cost;
      all.anchors.insert(all.anchors.end(), choice.anchors.begin(), choice.anchors.end());
    }
    return all;
  }

  [[nodiscard]] Neighbour neighbour(const Form& part, bool (*edge)(const Form&, Tests&)) const {
    Tests words;
    if (!edge(part, words)) return {};
    return {&part, expected(words)};
  }

  const VocabularyMaker& vocabulary_;
};

void add_required(const Form& form, const Chooser& chooser, std::vector<Tests>& required) {
  if (form.kind == Form::Kind::Sequence) {
    for (const Form& part : form.parts) {
      add_required(part, chooser, required);
    }
    return;
  }
  const Choice choice = chooser.best(form, {});
  if (choice.anchors.empty()) return;
  Tests words;
  words.reserve(choice.anchors.size());
  for (const Anchor& anchor : choice.anchors) {
    words.push_back(anchor.test);
  }
  required.push_back(std::move(words));
}

}  // namespace

std::vector<Anchor> choose_anchors(const Form& form, const VocabularyMaker& vocabulary) {
  return Chooser(vocabulary).best(form, {}).anchors;
}

std::vector<Tests> required_words(const Form& form, const VocabularyMaker& vocabulary) {
  const Chooser chooser(vocabulary);
  std::vector<Tests> required;
  add_required(form, chooser, required);
  std::stable_sort(required.begin(), required.end(), [&](const Tests& a, const Tests& b) {
    return chooser.expected(a) < chooser.expected(b);
  });
  return required;
}

}  // namespace sowlint::match
