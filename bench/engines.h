// Ways to find the same cues in the same words. All but raw Hyperscan give exact hits.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "match/matcher.h"
#include "text/tokens.h"

namespace sowlint::bench {

/// One way, made ready for some cues; borrows the stream it searches. `find` counts what it finds.
struct Engine {
  std::string name;
  double ready_seconds = 0;  ///< to compile the cues
  std::function<std::size_t()> find;
};

/// sowlint's own: a scan for anchor words, then programs on the tokens.
[[nodiscard]] Engine own_engine(const match::Matcher& matcher, const text::TokenStream& words);

/// The same with RE2 in place of programs.
[[nodiscard]] Engine own_engine_with_regexes(const std::vector<match::Cue>& cues,
                                             const text::TokenStream& words);

/// One RE2 per cue, on every row.
[[nodiscard]] Engine regex_per_cue(const match::Matcher& matcher, const text::TokenStream& words);

/// RE2::Set on every row, then one RE2 for each cue that it names.
[[nodiscard]] Engine regex_set(const std::vector<match::Cue>& cues, const text::TokenStream& words);

/// FilteredRE2 on every row, its atoms found by Hyperscan's search for literals.
[[nodiscard]] Engine filtered_regex(const std::vector<match::Cue>& cues,
                                    const text::TokenStream& words);

/// Hyperscan on the whole text at once: the ends of matches only, every possible one.
[[nodiscard]] Engine raw_hyperscan(const std::vector<match::Cue>& cues,
                                   const text::TokenStream& words);

}  // namespace sowlint::bench
