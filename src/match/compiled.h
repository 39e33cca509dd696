// The cues of a matcher made ready: a program, a regular expression and anchors for every pattern.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "base/image.h"
#include "match/matcher.h"
#include "match/program.h"
#include "match/row_regex.h"
#include "match/vocabulary.h"

namespace sowlint::match {

/// What a scan asks of a pattern before it tries it.
struct PatternFacts {
  std::uint32_t cue = 0;
  std::uint32_t unless = 0;  ///< whether it takes hits away instead of giving them
  /// In CompiledCues::required: sets of which every match has a word each.
  std::uint32_t first_required = 0;
  std::uint32_t last_required = 0;
};

/// Does not change after construction, but that regular expressions are compiled at their first
/// use; threads may share it. Stays where it was made: its parts refer to `cues`.
struct CompiledCues {
  explicit CompiledCues(std::vector<Cue> from);

  /// What to_image() wrote. Borrows the image. Its cues have names and no patterns, so there are no
  /// regular expressions.
  explicit CompiledCues(base::ImageReader& image);

  CompiledCues(const CompiledCues&) = delete;
  CompiledCues& operator=(const CompiledCues&) = delete;

  void to_image(base::ImageWriter& image) const;

  [[nodiscard]] Program program(std::uint32_t pattern) const {
    return {programs[pattern], steps.data()};
  }

  std::vector<Cue> cues;
  Vocabulary vocabulary;
  /// By pattern: those of the first cue, its `any` before its `unless`, then those of the next.
  base::Array<PatternFacts> patterns;
  base::Array<ProgramFacts> programs;  ///< by pattern
  base::Array<ProgramStep> steps;
  base::Array<SetId> required;
  std::uint32_t required_sets = 0;      ///< sets below this number may be among `required`
  std::vector<std::string> unanchored;  ///< names of cues
  std::deque<RowRegex> regexes;         ///< by pattern

 private:
  template <class Image>
  void exchange_tables(Image& image) {
    vocabulary.exchange(image);
    image.exchange(patterns);
    image.exchange(programs);
    image.exchange(steps);
    image.exchange(required);
    image.exchange(required_sets);
  }
};

struct Matcher::Compiled : CompiledCues {
  using CompiledCues::CompiledCues;
};

}  // namespace sowlint::match
