#include "match/vocabulary_maker.h"

#include <algorithm>
#include <utility>

#include "match/frequency.h"

namespace sowlint::match {

TestId VocabularyMaker::test_of(Pattern::Kind kind, const std::string& text) {
  std::string name = text;
  name += static_cast<char>(kind);
  const auto [place, is_new] =
      numbers_.try_emplace(std::move(name), static_cast<TestId>(parts_.tests.size()));
  if (is_new) {
    parts_.tests.emplace_back(kind, text);
    expected_.push_back(expected_per_million(kind, text));
    if (kind == Pattern::Kind::Class) parts_.number = place->second;
  }
  return place->second;
}

std::size_t VocabularyMaker::HashOfTests::operator()(const Tests& tests) const {
  std::uint64_t hash = tests.size();
  for (const TestId test : tests) {
    hash = (hash ^ test) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32;
  }
  return hash;
}

SetId VocabularyMaker::set_of(Tests tests) {
  std::sort(tests.begin(), tests.end());
  tests.erase(std::unique(tests.begin(), tests.end()), tests.end());
  const auto id = static_cast<SetId>(set_count());
  const auto [place, is_new] = sets_.try_emplace(std::move(tests), id);
  if (is_new) {
    for (const TestId test : place->first) {
      parts_.in_sets.emplace_back(test, id);
    }
  }
  return place->second;
}

Vocabulary VocabularyMaker::finish() {
  parts_.sets = set_count();
  return Vocabulary(parts_);
}

}  // namespace sowlint::match
