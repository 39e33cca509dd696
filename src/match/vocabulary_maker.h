// Numbers the words and stems of patterns while they are compiled.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "match/pattern.h"
#include "match/vocabulary.h"

namespace sowlint::match {

class VocabularyMaker {
 public:
  /// The number of a test. REQUIRES: `kind` stands for one word, and it is not "@party", which is
  /// three.
  TestId test_of(Pattern::Kind kind, const std::string& text);

  /// How often a word that fits the test is to be expected in a million.
  [[nodiscard]] double expected(TestId test) const { return expected_[test]; }

  /// Whether the test is @number, for which there is no key to look a word up.
  [[nodiscard]] bool is_number(TestId test) const { return test == parts_.number; }

  /// The number of a set of `tests`; equal sets have one number. The earlier a set, the lower its
  /// number.
  SetId set_of(Tests tests);

  /// How many sets there are up to now.
  [[nodiscard]] std::size_t set_count() const { return sets_.size() + 1; }

  /// Makes the words that fit `test` anchors of a pattern.
  void add_posting(TestId test, const Posting& posting) {
    parts_.postings.emplace_back(test, posting);
  }

  [[nodiscard]] Vocabulary finish();

 private:
  struct HashOfTests {
    std::size_t operator()(const Tests& tests) const;
  };

  std::unordered_map<std::string, TestId> numbers_;  ///< by kind and text
  std::unordered_map<Tests, SetId, HashOfTests> sets_;
  std::vector<double> expected_;  ///< by test
  Vocabulary::Parts parts_;
};

}  // namespace sowlint::match
