// The cues of a matcher made ready: a program, a regular expression and anchors for every pattern.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "match/matcher.h"
#include "match/program.h"
#include "match/row_regex.h"
#include "match/vocabulary.h"

namespace sowlint::match {

struct CompiledPattern {
  CompiledPattern(const Pattern& pattern, Vocabulary& vocabulary)
      : program(pattern, vocabulary),
        regex(pattern) {}

  std::uint32_t cue = 0;
  bool unless = false;          ///< takes hits away instead of giving them
  std::vector<SetId> required;  ///< each has a word in every match
  Program program;
  RowRegex regex;
};

/// Does not change after construction, but that regular expressions are compiled at their first
/// use; threads may share it. Stays where it was made: its parts refer to `cues`.
struct CompiledCues {
  explicit CompiledCues(std::vector<Cue> from);
  CompiledCues(const CompiledCues&) = delete;
  CompiledCues& operator=(const CompiledCues&) = delete;

  std::vector<Cue> cues;
  Vocabulary vocabulary;
  /// In the order of the cues, of each its `any` before its `unless`.
  std::deque<CompiledPattern> patterns;
  std::vector<std::string> unanchored;  ///< names of cues

 private:
  /// Whether the pattern has a word to look for.
  bool add_pattern(const Pattern& pattern, std::uint32_t cue, bool unless);
};

struct Matcher::Compiled : CompiledCues {
  using CompiledCues::CompiledCues;
};

}  // namespace sowlint::match
