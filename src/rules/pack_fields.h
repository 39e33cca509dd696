// Every field of a rule, for writing and for reading. Structured bindings name the fields, so that
// a new one that is forgotten here does not compile.
#pragma once

#include <concepts>
#include <type_traits>

#include "rules/rule.h"

namespace sowlint::rules {

/// T or const T.
template <class Given, class T>
concept Of = std::same_as<std::remove_const_t<Given>, T>;

template <class Archive>
void fields(Archive& archive, Of<Level> auto& level) {
  auto& [severity, credit] = level;
  archive(severity, credit);
}

template <class Archive>
void fields(Archive& archive, Of<Bound> auto& bound) {
  auto& [kind, value, unit] = bound;
  archive(kind, value, unit);
}

template <class Archive>
void fields(Archive& archive, Of<Expression> auto& expression) {
  auto& [kind, cue, cue_index, parts, within, sections, unit_kinds, quantity, bounds] = expression;
  archive(kind, cue, cue_index, parts, within, sections, unit_kinds, quantity, bounds);
}

template <class Archive>
void fields(Archive& archive, Of<Condition> auto& condition) {
  auto& [kind, parts, said, rules, least, at_least, times, quantity, within, told_apart_by, called,
         pages, absent] = condition;
  archive(kind, parts, said, rules, least, at_least, times, quantity, within, told_apart_by, called,
          pages, absent);
}

template <class Archive>
void fields(Archive& archive, Of<MeasureStep> auto& step) {
  auto& [limit, inclusive, level] = step;
  archive(limit, inclusive, level);
}

template <class Archive>
void fields(Archive& archive, Of<Measure> auto& measure) {
  auto& [kind, near, within, pick, unit, steps, missing] = measure;
  archive(kind, near, within, pick, unit, steps, missing);
}

template <class Archive>
void fields(Archive& archive, Of<LevelMove> auto& move) {
  auto& [kind, level, because] = move;
  archive(kind, level, because);
}

template <class Archive, class M>
requires Of<M, Modifier> || Of<M, DocumentModifier>

void fields(Archive& archive, M& modifier) {
  using Move = std::conditional_t<std::is_const_v<M>, const LevelMove, LevelMove>;
  fields(archive, static_cast<Move&>(modifier));
  archive(modifier.when);
}

template <class Archive>
void fields(Archive& archive, Of<DocumentLogic> auto& logic) {
  auto& [when, satisfied_by, looked_for, belongs_in, documents, at_least_words, modifiers] = logic;
  archive(when, satisfied_by, looked_for, belongs_in, documents, at_least_words, modifiers);
}

template <class Archive>
void fields(Archive& archive, Of<Example> auto& example) {
  auto& [text, marked, finds, because, section, level, line] = example;
  archive(text, marked, finds, because, section, level, line);
}

template <class Archive>
void fields(Archive& archive, Of<Rule> auto& rule) {
  auto& [id, dimension, kind, polarity, level, burden, summary, definition, why, rewrite, sections,
         only_in, when, measure, modifiers, document, guards_off, one_sided, gives_way_to,
         mitigated_by, rewrite_brings, examples, sources, file] = rule;
  archive(id, dimension, kind, polarity, level, burden, summary, definition, why, rewrite, sections,
          only_in, when, measure, modifiers, document, guards_off, one_sided, gives_way_to,
          mitigated_by, rewrite_brings, examples, sources, file);
}

template <class Archive>
void fields(Archive& archive, Of<RuleTexts> auto& texts) {
  auto& [summary, why, rewrite, looked_for, belongs_in] = texts;
  archive(summary, why, rewrite, looked_for, belongs_in);
}

template <class Archive>
void fields(Archive& archive, Of<Texts> auto& texts) {
  auto& [rules, phrases] = texts;
  archive(rules, phrases);
}

}  // namespace sowlint::rules
