// The cues of a matcher made ready: a program, a regular expression and anchors for every pattern.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "match/form.h"
#include "match/matcher.h"
#include "match/program.h"
#include "match/row_regex.h"
#include "match/vocabulary.h"

namespace sowlint::match {

/// What a scan asks of a pattern before it tries it.
struct PatternFacts {
  std::uint32_t cue = 0;
  bool unless = false;  ///< takes hits away instead of giving them
  /// In CompiledCues::required: sets of which every match has a word each.
  std::uint32_t first_required = 0;
  std::uint32_t last_required = 0;
};

/// Does not change after construction, but that regular expressions are compiled at their first
/// use; threads may share it. Stays where it was made: its parts refer to `cues`.
struct CompiledCues {
  explicit CompiledCues(std::vector<Cue> from);
  CompiledCues(const CompiledCues&) = delete;
  CompiledCues& operator=(const CompiledCues&) = delete;

  std::vector<Cue> cues;
  Vocabulary vocabulary;
  /// By pattern: those of the first cue, its `any` before its `unless`, then those of the next.
  std::vector<PatternFacts> patterns;
  std::vector<Program> programs;
  std::deque<RowRegex> regexes;
  std::vector<SetId> required;
  std::size_t required_sets = 0;        ///< sets below this number may be among `required`
  std::vector<std::string> unanchored;  ///< names of cues

 private:
  void add_patterns(const std::vector<Pattern>& from, const PatternFacts& facts,
                    std::vector<Form>& forms);
  void add_required(const std::vector<Form>& forms);
  void add_anchors(std::uint32_t pattern, const Form& form);
};

struct Matcher::Compiled : CompiledCues {
  using CompiledCues::CompiledCues;
};

}  // namespace sowlint::match
