// The parts of the benchmark. Each prints its tables; a figure that must hold and does not is said
// on standard error.
#pragma once

#include <cstddef>
#include <string>

namespace sowlint::bench {

struct Settings {
  bool quick = false;      ///< less text and fewer rounds, for a first look
  std::string program;     ///< the built sowlint
  std::string folder;      ///< an existing folder for files that programs read
  std::size_t rounds = 7;  ///< of which medians are taken

  /// Smaller in a quick run.
  [[nodiscard]] std::size_t bytes(std::size_t full) const { return quick ? full / 4 : full; }
};

constexpr std::size_t kMega = 1'000'000;

/// Matching alone: engines, number of cues, length of text, Russian.
void measure_matching(const Settings& settings);

/// The way of a text through the house, step by step.
void measure_stages(const Settings& settings);

/// Whole programs on files.
void measure_programs(const Settings& settings);

}  // namespace sowlint::bench
