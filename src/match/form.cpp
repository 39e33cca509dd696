#include "match/form.h"

#include <algorithm>
#include <utility>

namespace sowlint::match {
namespace {

Form word(Pattern::Kind kind, const std::string& text, VocabularyMaker& vocabulary) {
  Form form;
  form.kind = Form::Kind::Word;
  form.least = form.most = 1;
  form.test = vocabulary.test_of(kind, text);
  return form;
}

/// "@party" stands for three words.
Form any_party(VocabularyMaker& vocabulary) {
  Form form;
  form.kind = Form::Kind::Choice;
  form.least = form.most = 1;
  for (const char* role : {"@customer", "@vendor", "@party"}) {
    form.parts.push_back(word(Pattern::Kind::Word, role, vocabulary));
  }
  return form;
}

Form gap(const Pattern& pattern) {
  Form form;
  form.kind = Form::Kind::Gap;
  form.wide = pattern.wide;
  form.least = static_cast<std::uint16_t>(pattern.least);
  form.most = static_cast<std::uint16_t>(pattern.most);
  return form;
}

Form sequence(const Pattern& pattern, VocabularyMaker& vocabulary) {
  Form form;
  form.kind = Form::Kind::Sequence;
  form.parts.reserve(pattern.parts.size());
  for (const Pattern& part : pattern.parts) {
    form.parts.push_back(form_of(part, vocabulary));
    form.least = static_cast<std::uint16_t>(form.least + form.parts.back().least);
    form.most = static_cast<std::uint16_t>(form.most + form.parts.back().most);
  }
  return form;
}

/// Alternatives of a choice in a choice are alternatives of the outer one, in the same order.
Form choice(const Pattern& pattern, VocabularyMaker& vocabulary) {
  Form form;
  form.kind = Form::Kind::Choice;
  for (const Pattern& part : pattern.parts) {
    Form one = form_of(part, vocabulary);
    if (one.kind == Form::Kind::Choice) {
      std::move(one.parts.begin(), one.parts.end(), std::back_inserter(form.parts));
    } else {
      form.parts.push_back(std::move(one));
    }
  }
  form.least = form.parts.front().least;
  for (const Form& part : form.parts) {
    form.least = std::min(form.least, part.least);
    form.most = std::max(form.most, part.most);
  }
  return form;
}

Form optional(const Pattern& pattern, VocabularyMaker& vocabulary) {
  Form form;
  form.kind = Form::Kind::Optional;
  form.parts.push_back(form_of(pattern.parts.front(), vocabulary));
  form.most = form.parts.front().most;
  return form;
}

template <bool kLast>
bool edge_words(const Form& form, Tests& words) {
  switch (form.kind) {
    case Form::Kind::Word:
      words.push_back(form.test);
      return true;
    case Form::Kind::Sequence:
      return edge_words<kLast>(kLast ? form.parts.back() : form.parts.front(), words);
    case Form::Kind::Choice:
      return std::all_of(form.parts.begin(), form.parts.end(),
                         [&](const Form& part) { return edge_words<kLast>(part, words); });
    default:
      return false;
  }
}

}  // namespace

Form form_of(const Pattern& pattern, VocabularyMaker& vocabulary) {
  switch (pattern.kind) {
    case Pattern::Kind::Sequence:
      return sequence(pattern, vocabulary);
    case Pattern::Kind::Choice:
      return choice(pattern, vocabulary);
    case Pattern::Kind::Optional:
      return optional(pattern, vocabulary);
    case Pattern::Kind::Gap:
      return gap(pattern);
    case Pattern::Kind::Class:
      if (pattern.text == "@party") return any_party(vocabulary);
      [[fallthrough]];
    default:
      return word(pattern.kind, pattern.text, vocabulary);
  }
}

bool first_words(const Form& form, Tests& words) {
  return edge_words<false>(form, words);
}

bool last_words(const Form& form, Tests& words) {
  return edge_words<true>(form, words);
}

}  // namespace sowlint::match
