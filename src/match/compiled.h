// The cues of a matcher made ready: a program, a regular expression and anchors for every pattern.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "match/anchor_index.h"
#include "match/matcher.h"
#include "match/program.h"
#include "match/row_regex.h"

namespace sowlint::match {

struct CompiledPattern {
  CompiledPattern(const Pattern& pattern, std::uint32_t of_cue, bool is_exception)
      : cue(of_cue),
        unless(is_exception),
        program(pattern),
        regex(pattern) {}

  std::uint32_t cue;
  bool unless;  ///< takes hits away instead of giving them
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
  /// In the order of the cues, of each its `any` before its `unless`.
  std::deque<CompiledPattern> patterns;
  std::vector<std::string> unanchored;  ///< names of cues
  AnchorIndex index;

 private:
  /// Fills `patterns` and `unanchored`; the anchors of each pattern.
  std::vector<std::vector<Anchor>> add_patterns();
};

struct Matcher::Compiled : CompiledCues {
  using CompiledCues::CompiledCues;
};

}  // namespace sowlint::match
