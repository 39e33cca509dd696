// The pinned cue sets, in the language of patterns: bench/cues_en.txt and bench/cues_ru.txt.
#pragma once

#include <string>
#include <vector>

#include "match/matcher.h"

namespace sowlint::bench {

/// The first `count` cues of the file, a line each; fewer if it has fewer. Stops the program with a
/// message if a line is no pattern.
[[nodiscard]] std::vector<match::Cue> cues_from(const std::string& path, std::size_t count);

/// All text of a file. Stops the program with a message if it cannot be read.
[[nodiscard]] std::string contents(const std::string& path);

/// The text of every .md and .txt file under `folder`, in the order of their paths.
[[nodiscard]] std::string all_texts(const std::string& folder);

}  // namespace sowlint::bench
