#include "match/compiled.h"

#include <utility>

#include "match/anchors.h"

namespace sowlint::match {

CompiledCues::CompiledCues(std::vector<Cue> from) : cues(std::move(from)) {
  for (std::uint32_t cue = 0; cue < cues.size(); ++cue) {
    bool anchored = true;
    for (const Pattern& pattern : cues[cue].any) {
      anchored = add_pattern(pattern, cue, false) && anchored;
    }
    for (const Pattern& pattern : cues[cue].unless) {
      anchored = add_pattern(pattern, cue, true) && anchored;
    }
    if (!anchored) unanchored.push_back(cues[cue].name);
  }
  vocabulary.finish();
}

bool CompiledCues::add_pattern(const Pattern& pattern, std::uint32_t cue, bool unless) {
  const auto number = static_cast<std::uint32_t>(patterns.size());
  CompiledPattern& compiled = patterns.emplace_back(pattern, vocabulary);
  compiled.cue = cue;
  compiled.unless = unless;
  for (const Words& words : required_words(pattern)) {
    compiled.required.push_back(vocabulary.set_of(words));
  }
  const std::vector<Anchor> anchors = choose_anchors(pattern);
  const Pattern* beside = nullptr;
  SetId beside_set = kAnyWord;
  for (const Anchor& anchor : anchors) {
    if (anchor.beside != nullptr && anchor.beside != beside) {
      // Alternatives have the same neighbour: mostly its words are known from the anchor before.
      Words words;
      (void)(anchor.beside_before ? last_words(*anchor.beside, words)
                                  : first_words(*anchor.beside, words));
      beside = anchor.beside;
      beside_set = vocabulary.set_of(words);
    }
    vocabulary.add_posting(
        *anchor.word, {number, anchor.least_before, anchor.most_before,
                       anchor.beside == nullptr ? kAnyWord : beside_set, anchor.beside_before});
  }
  return !looks_everywhere(anchors);
}

}  // namespace sowlint::match
