#include "match/compiled.h"

#include <algorithm>
#include <utility>

#include "match/anchors.h"

namespace sowlint::match {

CompiledCues::CompiledCues(std::vector<Cue> from) : cues(std::move(from)) {
  std::vector<Form> forms;
  for (std::uint32_t cue = 0; cue < cues.size(); ++cue) {
    add_patterns(cues[cue].any, {cue, false, 0, 0}, forms);
    add_patterns(cues[cue].unless, {cue, true, 0, 0}, forms);
  }
  // The sets that a whole row is read for come first, so that few bits are to be read.
  add_required(forms);
  required_sets = vocabulary.set_count();
  programs.reserve(forms.size());
  for (std::uint32_t pattern = 0; pattern < forms.size(); ++pattern) {
    programs.emplace_back(forms[pattern], vocabulary);
    add_anchors(pattern, forms[pattern]);
  }
  vocabulary.finish();
}

void CompiledCues::add_patterns(const std::vector<Pattern>& from, const PatternFacts& facts,
                                std::vector<Form>& forms) {
  for (const Pattern& pattern : from) {
    patterns.push_back(facts);
    regexes.emplace_back(pattern);
    forms.push_back(form_of(pattern, vocabulary));
  }
}

void CompiledCues::add_required(const std::vector<Form>& forms) {
  constexpr std::size_t kMostRequired = 4;  // more would seldom rule out what these do not
  for (std::size_t i = 0; i < forms.size(); ++i) {
    std::vector<Tests> sets = required_words(forms[i], vocabulary);
    if (sets.size() > kMostRequired) sets.resize(kMostRequired);
    patterns[i].first_required = static_cast<std::uint32_t>(required.size());
    for (Tests& set : sets) {
      required.push_back(vocabulary.set_of(std::move(set)));
    }
    patterns[i].last_required = static_cast<std::uint32_t>(required.size());
  }
}

void CompiledCues::add_anchors(std::uint32_t pattern, const Form& form) {
  const std::vector<Anchor> anchors = choose_anchors(form, vocabulary);
  const Form* beside = nullptr;
  SetId set = kAnyWord;
  for (const Anchor& anchor : anchors) {
    if (anchor.beside != beside) {  // alternatives mostly share theirs
      beside = anchor.beside;
      Tests words;
      const bool known = beside != nullptr && (anchor.beside_before ? last_words(*beside, words)
                                                                    : first_words(*beside, words));
      set = known ? vocabulary.set_of(std::move(words)) : kAnyWord;
    }
    vocabulary.add_posting(
        anchor.test, {pattern, anchor.least_before, anchor.most_before, set, anchor.beside_before});
  }
  // A number may be any of endlessly many words: there is nothing to look up.
  const bool everywhere = std::any_of(anchors.begin(), anchors.end(), [&](const Anchor& anchor) {
    return vocabulary.is_number(anchor.test);
  });
  const std::string& name = cues[patterns[pattern].cue].name;
  if (everywhere && (unanchored.empty() || unanchored.back() != name)) unanchored.push_back(name);
}

}  // namespace sowlint::match
