// Programs as a user starts them: from the start of the process to its end.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sowlint::bench {

struct ProcessCost {
  double seconds = 0;        ///< of processor time, its own and the system's for it
  double clock_seconds = 0;  ///< from start to end, whatever else the machine did
  std::size_t peak_kib = 0;  ///< resident memory at most
  int status = -1;           ///< exit status; -1 if it did not start or was killed
};

/// Runs the program to its end, its output left out.
[[nodiscard]] ProcessCost run_process(const std::vector<std::string>& command);

/// The full path of a program that is installed.
[[nodiscard]] std::optional<std::string> find_program(const std::string& name);

/// Median times of several commands, in turns; the other figures are those of the last turn.
[[nodiscard]] std::vector<ProcessCost> median_costs(
    const std::vector<std::vector<std::string>>& commands, std::size_t rounds);

}  // namespace sowlint::bench
